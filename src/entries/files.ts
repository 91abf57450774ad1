// In: the paths of a data folder. Out: which file is what. Only entries/ imports it.
import { findStray } from '../characters.ts'
import type { Files } from '../source/folder.ts'
import { TABLE_NAMES, type TableName } from './schema.ts'

/** The file of one set of measures; its first group is their id. */
export const MEASURES = /^measures\/([^/]+)\.json$/
/** The text of a notice; its first group is the notice's id. */
export const NOTICE_TEXT = /^notices\/([^/]+)\.mdx?$/

/** What `npm run release` writes: a file a release, the checkpoint over them, the key that verifies its signature. */
const RELEASES = /^releases\/(?:\d{4,}\.ndjson|checkpoint|public-key)$/

const TABLE_FILES = new Set(TABLE_NAMES.flatMap(name => [`${name}.csv`, `${name}.json`]))

/** The file of a table, CSV before JSON; undefined where it has none. */
export function fileOf(name: TableName, files: Files): string | undefined {
  return [`${name}.csv`, `${name}.json`].find(path => files.has(path))
}

/** The files of this form, by the id that they are named after. */
export function filesOf(files: Files, form: RegExp): ReadonlyMap<string, string> {
  const paths = [...files.keys()].filter(path => !isBeside(path) && !findStray(path, 'line'))
  return new Map(paths.flatMap(path => (form.test(path) ? [[form.exec(path)?.[1] ?? '', path]] : [])))
}

/** Whether a file with this path would be read. */
export function isOurs(path: string): boolean {
  return (
    path === 'site.json' ||
    [MEASURES, NOTICE_TEXT, RELEASES].some(form => form.test(path)) ||
    TABLE_FILES.has(path)
  )
}

/** Whether it is what people keep beside records, and systems leave there. */
export function isBeside(path: string): boolean {
  return /(?:^|\/)(?:(?:README|LICENSE|LICENCE)(?:\.[\w-]+)*|Thumbs\.db|desktop\.ini)$/i.test(path)
}
