// In: papers on the desk, and the register on a day. Out: each list as it is written, with what was understood beside each row:
// who is meant, how it stands, its last grade, until when it is barred. papers-page.ts prints it.

import { words } from '../i18n/words.ts'
import { tellKind } from '../papers/draft/kinds.ts'
import type { Values } from '../papers/folder/add-rows.ts'
import { foldFirm, indexFirms } from '../papers/match/enterprises.ts'
import { askWords, placeWords } from '../papers/notes.ts'
import type { Spot } from '../papers/paper.ts'
import type { Plan } from '../papers/plan.ts'
import { cellOf, type List, type Row } from '../papers/shape/list.ts'
import type { Snapshot } from '../register/snapshot.ts'
import type { EnterpriseState, TitleState } from '../register/states.ts'

/** What comes of a row. */
export type Result = 'new' | 'asked' | 'refused' | 'known'

export interface UnderstoodRow {
  /** As Excel or an editor counts. */
  row: number
  result: Result
  /** Who is meant, with the id; undefined while it is not known. */
  firm: { id: string; name: string; isNew: boolean; was: string | undefined } | undefined
  /** How the firm or its title stands, a line each. */
  standing: readonly string[]
  /** The last day on which the firm is barred, if it is barred. */
  barredUntil: string | undefined
  /** What is asked or refused of it. */
  notes: readonly string[]
  cells: readonly string[]
}

export interface UnderstoodList {
  file: string
  sheet: string
  titles: readonly string[]
  kind: string
  columns: readonly { title: string; isRead: boolean }[]
  rows: readonly UnderstoodRow[]
}

/** Each list of the plan; `snapshot` is of the register before, on the day of the papers. */
export function understand(plan: Plan, snapshot: Snapshot | undefined): UnderstoodList[] {
  const meaning = openMeaning(plan, snapshot)
  return plan.lists.map(({ list, kind }) => ({
    file: list.file,
    sheet: list.sheet,
    titles: list.titles.map(({ text }) => text),
    kind: tellKind(kind),
    columns: list.columns.map(({ title, field }) => ({ title, isRead: field !== undefined })),
    rows: list.rows.map(row => meaning(list, row)),
  }))
}

function openMeaning(plan: Plan, snapshot: Snapshot | undefined): (list: List, row: Row) => UnderstoodRow {
  const drafted = new Map<Row, { table: string; values: Values }[]>()
  for (const [table, rows] of Object.entries(plan.rows))
    for (const one of rows)
      if (one.row) drafted.set(one.row, [...(drafted.get(one.row) ?? []), { table, values: one.values }])
  for (const { table, key, row } of plan.filled)
    drafted.set(row, [...(drafted.get(row) ?? []), { table, values: key }])
  const created = new Map(plan.rows.enterprises?.map(({ values }) => [values.enterprise_id, values.name]))
  const firms = indexFirms(plan.register?.enterprises ?? [])
  const named = (list: List, row: Row) => {
    const byCode = firms.byCode(cellOf(list, row, 'uscc').normalize('NFKC').trim().toUpperCase())
    const name = cellOf(list, row, 'enterprise') || cellOf(list, row, 'old_name')
    const found = byCode ?? (foldFirm(name) ? firms.byName(name)[0]?.firm : undefined)
    return found?.id
  }
  return (list, row) => {
    const own = drafted.get(row) ?? []
    const values = own.find(({ table }) => table !== 'enterprises')?.values ?? {}
    const title = snapshot?.byId.titles.get(values.title_id ?? '')
    const id = values.enterprise_id ?? title?.enterprise.enterprise.row.enterprise_id ?? named(list, row)
    const state = snapshot?.byId.enterprises.get(id ?? '')
    const firm = id === undefined ? undefined : firmOf(id, state, created.get(id), list, row)
    const notes = notesOn(plan, list, row)
    return {
      row: row.line.row,
      result: resultOf(own.length > 0, notes),
      firm,
      standing: title ? titleStands(title) : firm?.isNew ? [] : firmStands(state),
      barredUntil: state?.status === 'refused' ? state.refusedUntil : undefined,
      notes: [...notes.refused, ...notes.asked],
      cells: list.columns.map(({ at }) => row.line.cells[at] ?? ''),
    }
  }
}

function firmOf(
  id: string,
  state: EnterpriseState | undefined,
  created: string | undefined,
  list: List,
  row: Row,
): UnderstoodRow['firm'] {
  const name = created ?? state?.name ?? id
  const written = cellOf(list, row, 'enterprise')
  const was = written !== '' && foldFirm(written) !== foldFirm(name) ? written : undefined
  return { id, name, isNew: created !== undefined, was }
}

interface RowNotes {
  refused: string[]
  asked: string[]
}

function notesOn({ refused, questions }: Plan, list: List, row: Row): RowNotes {
  const isHere = (spot: Spot) =>
    spot.file === list.file && spot.sheet === list.sheet && spot.row === row.line.row
  return {
    refused: refused
      .filter(isHere)
      .map(({ column, message, hint }) => `${column ? `“${column}”：` : ''}${message}${hint}`),
    asked: questions.filter(isHere).map(askWords),
  }
}

function resultOf(isDrafted: boolean, { refused, asked }: RowNotes): Result {
  if (refused.length > 0) return 'refused'
  if (asked.length > 0) return 'asked'
  return isDrafted ? 'new' : 'known'
}

function titleStands({ title, status, latest }: TitleState): string[] {
  const grade = latest ? `，${latest.row.round_id}：${latest.grade.label.zh}` : '，尚无复评结果'
  return [`${title.name}：${words('zh').status.title[status]}${grade}`]
}

function firmStands(state: EnterpriseState | undefined): string[] {
  if (!state) return []
  const { titles } = state
  if (titles.length === 0) return ['没有称号']
  return titles.flatMap(titleStands)
}

/** Where a note of a paper stands: `名单.xlsx “公示” 第 5 行 “企业名称”列`. */
export function spotWords({ file, sheet, row, column }: Spot): string {
  return [file, placeWords({ file, sheet, row }), column && `“${column}”列`].filter(Boolean).join('，')
}
