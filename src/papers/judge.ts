// In: a folder, and the rows drafted for it. Out: what the register's own checks say of them, at the cells of the paper that
// they come from. Whatever would stop publication tomorrow refuses the paper today.

import type { Inspection } from '../edition.ts'
import { TABLES } from '../entries/tables.ts'
import type { Problem } from '../problem.ts'
import type { Files } from '../source/folder.ts'
import type { DraftedRow, FilledRow } from './draft/drafted.ts'
import { type Amended, amend, type Rows } from './folder/amend.ts'
import { type Notes, noteProblem } from './notes.ts'
import type { Spot } from './paper.ts'
import { columnOf, spotOf } from './shape/list.ts'

/** A data folder, and how it is inspected. */
export interface Folder {
  files: Files
  inspect: (files: Files) => Inspection
  /** The text of each release that was written of it. */
  released: readonly string[]
  /** Whether it is made of published data, which lack what some checks need: what they say of it is none of a paper's business. */
  isPublished?: boolean
}

export type Drafted = Readonly<Record<string, readonly DraftedRow[]>>

/** Amends the folder and inspects it; notes what is wrong with it now and was not before. */
export function judge(
  folder: Folder,
  before: Inspection,
  drafted: Drafted,
  filled: readonly FilledRow[],
  notes: Notes,
): Amended | undefined {
  const rows: Rows = Object.fromEntries(
    Object.entries(drafted).map(([table, all]) => [table, all.map(({ values }) => values)]),
  )
  const amended = amend(folder.files, rows, filled)
  if (!amended) return refuseFilling(filled, notes)
  for (const problem of newProblems(before.problems, folder.inspect(amended.files).problems)) {
    if (SAID_ALREADY.has(problem.rule)) continue
    const at = amended.rowAt(problem)
    const row = at ? drafted[at.table]?.[at.index] : rowNamedIn(problem, drafted, filled)
    const spot = spotIn(problem, row, at?.table)
    if (!isRefused(notes, spot, problem.rule))
      noteProblem(notes, spot, { ...problem, value: valueIn(problem, row) })
  }
  return amended
}

/** A record that is to be filled and cannot be told from another, or is written as nobody can change it here. */
function refuseFilling(filled: readonly FilledRow[], notes: Notes): undefined {
  for (const { table, key, list, row } of filled)
    notes.refused.push({
      ...spotOf(list, row),
      rule: 'import/not-filled',
      value: '',
      message: `“${TABLES[table].title.zh}”表里的 ${Object.values(key).join(' ')} 没能补上公告编号。`,
      hint: '在数据文件夹里直接补上，再导入。',
    })
}

/** Whether the paper itself was refused for this at this cell. */
function isRefused({ refused }: Notes, { file, sheet, row, column }: Spot, rule: string): boolean {
  return refused.some(
    one =>
      one.rule === rule &&
      one.file === file &&
      one.sheet === sheet &&
      one.row === row &&
      one.column === column,
  )
}

/** What the draft of a round says of all the titles that it leaves out, in one sentence. */
const SAID_ALREADY = new Set(['re-evaluation/omitted'])

/** The new row that a problem of an older one names: of two firms with one name the check tells the one that stands first. */
function rowNamedIn(
  { message, subject }: Problem,
  drafted: Drafted,
  filled: readonly FilledRow[],
): DraftedRow | undefined {
  const ids = new Set([...(message.zh.match(/[a-z][a-z0-9-]*\d[a-z0-9-]*/g) ?? []), subject])
  const standing = filled.map(({ key, list, row }) => ({ values: key, list, row, fields: {} }))
  const rows = [...Object.values(drafted).flat(), ...standing]
  return rows.find(
    ({ row, values }) => row && Object.values(values).some(value => value !== '' && ids.has(value)),
  )
}

/** What is wrong now and was not before. */
export function newProblems(before: readonly Problem[], now: readonly Problem[]): Problem[] {
  const known = new Set(before.map(keyOf))
  return now.filter(problem => !known.has(keyOf(problem)))
}

function keyOf({ rule, subject, message }: Problem): string {
  return `${rule} ${subject ?? ''} ${message.zh}`
}

/** The cell of the paper that a problem's cell comes from; the file of the folder where it is none of the new rows. */
function spotIn(problem: Problem, row: DraftedRow | undefined, table: string | undefined): Spot {
  if (!row?.list || !row.row) return { file: problem.file, sheet: '', column: problem.column }
  const name = englishName(table, problem.column)
  const field = name && (row.fields[name] ?? name)
  const { list } = row
  const told = [field, 'enterprise', 'old_name'].find(one => one && columnOf(list, one))
  return spotOf(list, row.row, told)
}

function valueIn(problem: Problem, row: DraftedRow | undefined): string {
  const column = row?.list && row.row && problem.column ? spotIn(problem, row, undefined).column : undefined
  const at = row?.list?.columns.find(({ title }) => title === column)?.at
  return (at === undefined ? undefined : row?.row?.line.cells[at]) ?? problem.value ?? ''
}

function englishName(table: string | undefined, header: string | undefined): string | undefined {
  const schema = Object.values(TABLES).find(({ name }) => name === table)
  const columns = Object.entries(schema?.columns ?? {})
  return columns.find(([name, { zh }]) => name === header || zh === header)?.[0]
}
