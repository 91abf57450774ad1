// In: a file that is one of the register's own tables, and a folder. Out: the same plan as of a paper: its rows, those that the
// folder has already left out, ids where it has none. For the rare table that no paper stands for: objections, waivers.
import type { Column, TableName } from '../entries/schema.ts'
import { TABLES } from '../entries/tables.ts'
import { hasErrors } from '../problem.ts'
import type { Answers } from './draft/ask.ts'
import type { DraftedRow } from './draft/drafted.ts'
import { readCell } from './draft/read-cell.ts'
import { refuseRow } from './draft/work.ts'
import { columnOf as columnOfTable } from './folder/add-rows.ts'
import { readRecords } from './folder/edit-cells.ts'
import { type Folder, judge } from './judge.ts'
import { isCounted, openMint } from './mint.ts'
import { type Notes, takeNotes } from './notes.ts'
import type { Paper, Sheet } from './paper.ts'
import { refusePersonal } from './personal.ts'
import { masked, nothingOf, type Plan, refuseFolder } from './plan.ts'
import { readPaper } from './read/read-paper.ts'
import type { List, Row } from './shape/list.ts'

/** Plans the rows of files with the columns of one table. Never throws on what they hold. */
export async function planTable(
  table: TableName,
  papers: readonly Paper[],
  folder: Folder,
  answers: Answers,
): Promise<Plan> {
  const notes = takeNotes()
  const before = folder.inspect(folder.files)
  const sheets: Sheet[] = []
  for (const paper of papers) sheets.push(...(await readPaper(paper, notes)))
  const nothing = nothingOf(before.register)
  if (!before.register || hasErrors(before.problems)) return { ...refuseFolder(notes), ...nothing }
  const lists = sheets.flatMap(sheet => listOf(table, sheet, notes))
  for (const list of lists) refusePersonal(list, notes)
  const mint = openMint(before.register, folder)
  const alike = new Map<string, string | undefined>()
  const drafted = lists.flatMap(list =>
    list.rows.flatMap(row =>
      draftRow(table, list, row, { answers, notes, hasSeveralFiles: papers.length > 1, alike }),
    ),
  )
  const known = knownIn(table, folder)
  const added = drafted.filter(one => !isKnown(table, one, known, notes))
  for (const one of added) one.values = { ...one.values, ...mintFor(table, one.values, mint) }
  if (added.length < drafted.length && notes.refused.length === 0)
    notes.said.push(`${drafted.length - added.length} 行登记簿里已经有了，没有重复写`)
  const rows = { [table]: added }
  const amended =
    added.length > 0 && notes.questions.length === 0 ? judge(folder, before, rows, [], notes) : undefined
  const isOpen = notes.questions.length + notes.refused.length > 0
  return { ...masked(notes), ...nothing, rows, amended: isOpen ? undefined : amended }
}

/** A sheet as a list: its first line of columns of the table; refused where there is none, or an unknown column among them. */
function listOf(table: TableName, { file, name, called, lines }: Sheet, notes: Notes): List[] {
  const head = lines.findIndex(({ cells }) => cells.filter(cell => columnOfTable(table, cell)).length > 1)
  const line = lines[head]
  if (!line) {
    const columns = Object.values<Column>(TABLES[table].columns).map(({ zh }) => zh)
    notes.refused.push({
      file,
      sheet: name,
      rule: 'import/no-header',
      value: '',
      message: `没有找到“${TABLES[table].title.zh}”表的列名。`,
      hint: `第一行写列名：${columns.join('、')}。`,
    })
    return []
  }
  const columns = line.cells.flatMap((title, at) =>
    title.trim() === '' ? [] : [{ at, title: title.trim(), field: columnOfTable(table, title) }],
  )
  for (const { title, field } of columns) if (!field) refuseColumn(table, file, name, line.row, title, notes)
  const rows = lines.slice(head + 1).map(line => ({ line, groups: [] }))
  return [{ file, sheet: name, called, titles: [], columns, rows, groups: [], totals: [], notes: [] }]
}

function refuseColumn(
  table: TableName,
  file: string,
  sheet: string,
  row: number,
  title: string,
  notes: Notes,
): void {
  notes.refused.push({
    file,
    sheet,
    row,
    column: title,
    rule: 'table/unknown-column',
    value: title,
    message: `“${TABLES[table].title.zh}”表没有“${title}”这一列。`,
    hint: '核对列名；不公开的列删去。',
  })
}

type Reading = Parameters<typeof readCell>[0]

function draftRow(table: TableName, list: List, row: Row, work: Reading): DraftedRow[] {
  const columns = Object.keys(TABLES[table].columns)
  const values = Object.fromEntries(columns.map(name => [name, readCell(work, list, row, table, name)]))
  const isEmpty = Object.values(values).every(value => value === '')
  return isEmpty ? [] : [{ values, list, row, fields: {} }]
}

type Known = ReadonlyMap<string, Readonly<Record<string, string>>>

function knownIn(table: TableName, { files }: Folder): Known {
  const path = files.has(`${table}.json`) ? `${table}.json` : `${table}.csv`
  const bytes = files.get(path)
  const records = bytes instanceof Uint8Array ? (readRecords({ table, path, bytes }) ?? []) : []
  return new Map(records.map(record => [keyOf(table, record), record]))
}

function keyOf(table: TableName, record: Readonly<Record<string, string>>): string {
  return TABLES[table].key.map(name => record[name] ?? '').join(' ')
}

/** Whether the folder has a row; one with the same key and other cells is refused: it would change what stands there. */
function isKnown(table: TableName, { values, list, row }: DraftedRow, known: Known, notes: Notes): boolean {
  const isSame = (record: Readonly<Record<string, string>>, without: readonly string[]) =>
    Object.entries(values).every(([name, value]) => without.includes(name) || (record[name] ?? '') === value)
  const key = keyOf(table, values)
  if (TABLES[table].key.some(name => !values[name]))
    return [...known.values()].some(record => isSame(record, TABLES[table].key))
  const standing = known.get(key)
  if (!standing) return false
  if (!isSame(standing, []) && list && row) {
    refuseRow({ notes }, list, row, TABLES[table].key[0], {
      rule: 'import/exists',
      message: `“${TABLES[table].title.zh}”表里已有 ${key}，内容不同；导入只加行，不改已有的行。`,
      hint: '内容有误的，在数据文件夹里改；公布过的，同时作更正。',
    })
  }
  return true
}

/** The id of a row that has none, where the table is counted by batch or year: of the candidate's batch, or of its day. */
function mintFor(
  table: TableName,
  values: Readonly<Record<string, string>>,
  mint: ReturnType<typeof openMint>,
) {
  const [key = ''] = TABLES[table].key
  if (values[key] || !isCounted(table)) return {}
  const of = /(\d{4}-\d+[a-z]?)-\d+$/.exec(values.candidate_id ?? '')?.[1]
  const day = values.changed_on || values.revoked_on || values.corrected_on || values.received_on || ''
  return { [key]: mint.next(table, of ?? day.slice(0, 4)) }
}
