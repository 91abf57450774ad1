// What a table is: its name, its key and its columns, each a zod type with its titles and what it means.
// The tables beside this file are such declarations; reading, data/README.md and the datasets' schemas come from them.
import type { z } from 'zod'
import type { Words } from '../problem.ts'
import type { Refusal } from './cell.ts'
import type { RowPlace } from './place.ts'

/** A column: its cell type, its titles, and the table (or tables: one of them) whose records it names. */
export interface Column<T = unknown> extends Words {
  type: z.ZodType<T, string>
  /** Further Chinese headers that are understood beside `zh`. */
  also?: readonly string[]
  names?: TableName | readonly TableName[] | 'measures'
  /** What it holds, where its title does not say it all: data dictionaries and schemas show it. */
  about?: Words
}

/** Gives a cell type its titles: `zh` is the Chinese header, `en` what the English name means. */
export function column<T>(type: z.ZodType<T, string>, about: Omit<Column, 'type'>): Column<T> {
  return { type, ...about }
}

export type Columns = Readonly<Record<string, Column>>

export interface TableSchema<C extends Columns = Columns> {
  name: TableName
  title: Words
  /** The columns that together name a record. */
  key: readonly string[]
  /** Further columns of each of which no two rows hold the same. */
  unique?: readonly string[]
  columns: C
  /** What one row's cells demand of each other: the column to mend, and why; undefined where all is well. */
  demand?: (values: Record<string, unknown>) => { column: string; refusal: Refusal } | undefined
}

/** Declares a table. */
export function table<C extends Columns>(
  schema: TableSchema<C> & { key: readonly (keyof C)[] },
): TableSchema<C> {
  return schema
}

/** A typed row, and where it stands. */
export type Entry<C extends Columns> = { [K in keyof C]: z.output<C[K]['type']> } & { at: RowPlace }

/** Whether a row may leave this column empty, and a file may leave it out. */
export function isOptional(column: Column): boolean {
  return column.type.safeParse('').success
}

/** The tables of a data folder (data/README.md, 各表). */
export const TABLE_NAMES = [
  'districts',
  'enterprises',
  'notices',
  'windows',
  'window-changes',
  'candidates',
  'objections',
  'certifications',
  're-evaluations',
  'proposed-revocations',
  'revocations',
  'renames',
  'waivers',
  'corrections',
] as const

export type TableName = (typeof TABLE_NAMES)[number]
