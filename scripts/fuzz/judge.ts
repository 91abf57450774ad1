// What must be true of any data folder whatever: it is refused with a place for each error, or published without losing a row.
import { badgeFiles } from '../../src/badges/files.ts'
import { publishApi } from '../../src/datasets/api/files.ts'
import { DATASETS } from '../../src/datasets/catalog.ts'
import { publish } from '../../src/datasets/files.ts'
import { wholeFiles } from '../../src/datasets/shelf.ts'
import type { Day } from '../../src/day.ts'
import { type Edition, editionOf, type Opened } from '../../src/edition.ts'
import { feedFiles } from '../../src/feeds/files.ts'
import { DataError, type Problem } from '../../src/problem.ts'
import { report } from '../../src/report.ts'
import { searchFiles } from '../../src/search/build/files.ts'
import type { Files } from '../../src/source/folder.ts'

/** After all days that a folder may well name. */
const LAST = '9998-12-31' as Day
/** Characters of a message: what fits on a screen. */
const SCREEN = 2000

/** Tables whose every row is a row of a dataset, once its day has come. */
const WHOLE = {
  notices: 'notices',
  windows: 'windows',
  candidates: 'candidates',
  certifications: 'titles',
  'proposed-revocations': 'proposed-revocations',
  're-evaluations': 're-evaluations',
  revocations: 'revocations',
  waivers: 'waivers',
}

/** The edition of a folder, or undefined where it is refused; throws an error that says what is wrong with either. */
export function judge(files: Files): Opened | undefined {
  const edition = open(files)
  if (edition) requireEveryRow(edition)
  return edition
}

/** Makes every file of an edition but the pages; throws where one cannot be made, or not be written. */
export async function judgeFiles(edition: Edition): Promise<void> {
  const { files, manifestHash } = await publish(edition)
  await publishApi(
    edition,
    manifestHash,
    wholeFiles(({ path }) => requirePath(path)),
  )
  const made = [files, feedFiles(edition), badgeFiles(edition), searchFiles(edition)]
  for (const some of made) for (const { path } of some) requirePath(path)
}

function open(files: Files): Opened | undefined {
  try {
    return editionOf(files, { asOf: LAST }, LAST)
  } catch (error) {
    if (!(error instanceof DataError)) throw error
    requireTold(error.problems)
    return undefined
  }
}

function requireTold(problems: readonly Problem[]): void {
  if (problems.length === 0) throw new Error('refused without a reason')
  for (const { rule, file, message } of problems) {
    const texts = Object.values(message)
    if (!file || texts.some(text => !text)) throw new Error(`${rule} has no place or no words`)
    if (texts.some(text => text.length > SCREEN)) throw new Error(`${rule} fills more than a screen`)
  }
  for (const format of ['text', 'json', 'github'] as const) report(problems, format, 'zh')
}

function requireEveryRow({ records, snapshot }: Edition): void {
  for (const [table, name] of Object.entries(WHOLE)) {
    const rows = DATASETS.find(one => one.name === name)?.rows(snapshot).length
    const read = records[table] ?? 0
    if (rows !== read) throw new Error(`${table} has ${read} rows, of which ${rows} are published`)
  }
}

function requirePath(path: string): void {
  if (
    path
      .split('/')
      .some(part => part === '' || part === '.' || part === '..' || Buffer.byteLength(part) > 255)
  )
    throw new Error(`a file would be written to ${path.slice(0, 200)}`)
}
