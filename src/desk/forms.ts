// The small forms, and what becomes of one that was filled in. In: a folder, the fields. Out: the folder as it would be, judged by
// the register's own checks. No disk: the door writes what this gives, in one step and with the same journal as papers.
import type { Inspection } from '../edition.ts'
import { formOf } from '../entries/cell.ts'
import type { Column, TableName } from '../entries/schema.ts'
import { TABLES } from '../entries/tables.ts'
import type { Values } from '../papers/folder/add-rows.ts'
import { amend, bytesAt, pathOf } from '../papers/folder/amend.ts'
import { readRecords } from '../papers/folder/edit-cells.ts'
import { type Folder, newProblems } from '../papers/judge.ts'
import { openMint } from '../papers/mint.ts'
import type { Problem } from '../problem.ts'
import type { Register } from '../register/register.ts'
import { correction } from './forms/correction.ts'
import type { Draft, Seen, SmallForm } from './forms/form.ts'
import { objection, resolved } from './forms/objection.ts'
import { extension, withdrawal } from './forms/window-change.ts'

export const FORMS: readonly SmallForm[] = [objection, resolved, extension, withdrawal, correction]

/** What a filled-in form leads to. */
export interface Mended {
  draft: Draft
  /** The files that differ. */
  changed: ReadonlyMap<string, Uint8Array>
  /** What the checks say of the folder now and did not before. */
  problems: readonly Problem[]
  after: Register | undefined
}

/** The records of a table as texts by column; empty where the file is not there, or is none that can be edited. */
export function recordReader(folder: Pick<Folder, 'files'>): Seen['recordsOf'] {
  const read = new Map<TableName, Record<string, string>[]>()
  return table => {
    const path = pathOf(folder.files, table)
    const bytes = bytesAt(folder.files, path)
    const records = read.get(table) ?? (bytes && readRecords({ table, path, bytes })) ?? []
    read.set(table, records)
    return records
  }
}

/** Applies a form; undefined where a record that it changes cannot be changed here. */
export function mend(
  form: SmallForm,
  values: Values,
  seen: Seen,
  folder: Folder,
  before: Inspection,
): Mended | undefined {
  const draft = form.draft(values, seen, openMint(seen.register, folder))
  const amended = amend(folder.files, draft.rows, draft.edits)
  if (!amended) return undefined
  const found = folder.inspect(amended.files)
  return {
    draft,
    changed: amended.changed,
    problems: newProblems(before.problems, found.problems),
    after: found.register,
  }
}

/** The rows and cells in words: `异议加一行：异议编号 o2024-2-001；…`. */
export function draftWords({ rows, edits }: Draft): string[] {
  return [
    ...edits.map(({ table, key, values }) => {
      const now = Object.entries(values).map(([name, value]) => {
        const { title, label } = cellWords(table, name, value)
        return label === '' ? `${title}改为空` : `${title}改为“${label}”`
      })
      return `${TABLES[table].title.zh} ${Object.values(key).join(' ')}：${now.join('；')}`
    }),
    ...Object.values(TABLES).flatMap(({ name, title }) =>
      (rows[name] ?? []).map(values => `${title.zh}加一行：${rowWords(name, values)}`),
    ),
  ]
}

function rowWords(table: TableName, values: Values): string {
  return Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => {
      const { title, label } = cellWords(table, name, value)
      return `${title} ${label}`
    })
    .join('；')
}

/** The title of a column, and a value of it: a code by its label. */
function cellWords(table: TableName, name: string, value: string): { title: string; label: string } {
  const columns: Readonly<Record<string, Column>> = TABLES[table].columns
  const column = columns[name]
  const label = column && formOf(column.type).codes?.[value]?.zh
  return { title: column?.zh ?? name, label: label ?? value }
}
