// What a table and its columns are called; a name that no table has is told as it is.
import { TABLES } from '../entries/tables.ts'
import type { Words } from '../problem.ts'
import type { Lang } from './lang.ts'

const TITLES: Readonly<Record<string, { title: Words; columns: Readonly<Record<string, Words>> }>> = TABLES

/** The title of a table of records. */
export function tableTitle(table: string, lang: Lang): string {
  return TITLES[table]?.title[lang] ?? table
}

/** The title of a column of a table of records. */
export function columnTitle(table: string, column: string, lang: Lang): string {
  return TITLES[table]?.columns[column]?.[lang] ?? column
}
