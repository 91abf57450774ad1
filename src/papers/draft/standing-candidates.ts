// In: a list that names candidates which its window has already. Out: in words what it says otherwise, and whom it leaves out:
// what is published is corrected, never written over. candidates.ts and draft-all.ts ask.
import { TABLES } from '../../entries/tables.ts'
import type { Candidate } from '../../register/facts.ts'
import { presentNameOf } from '../match/enterprises.ts'
import { foldWorkshop, nameOf } from '../match/titles.ts'
import { placeWords } from '../notes.ts'
import { type List, type Row, spotOf } from '../shape/list.ts'
import type { ReadCategory } from './category.ts'
import { readCell } from './read-cell.ts'
import { publicisedIn } from './which-candidate.ts'
import { isOpen, type Work } from './work.ts'

/** What a candidate tells of itself, besides who and what it is. */
export const FIGURES = [
  'applied_on',
  'yield_grade',
  'yield_grade_reason',
  'nc_rate',
  'cost_reduction',
  'productivity_gain',
  'cycle_reduction',
  'defect_reduction',
  'energy_gain',
  'workers_replaced',
  'workshop',
] as const

/** The candidates that the window has already, by firm and workshop. */
export function candidatesOf({ notice }: Work): ReadonlyMap<string, Candidate> {
  return byWorkshop(notice.existing?.windows.flatMap(({ candidates }) => candidates) ?? [])
}

/** Those of other windows of the batch that stand: nothing is publicised twice in one batch. */
export function candidatesBeside(work: Work): ReadonlyMap<string, Candidate> {
  const { existing } = work.notice
  return byWorkshop(publicisedIn(work).filter(({ window }) => window.notice !== existing))
}

function byWorkshop(all: readonly Candidate[]): ReadonlyMap<string, Candidate> {
  return new Map(all.map(one => [`${one.enterprise.row.enterprise_id} ${foldWorkshop(nameOf(one))}`, one]))
}

/** A row that the register has with another value: what is published is corrected, never written over. */
export function warnOfChanges(
  work: Work,
  list: List,
  row: Row,
  { row: standing }: Candidate,
  read: ReadCategory | undefined,
): void {
  const unmanned = readCell(work, list, row, 'candidates', 'unmanned')
  const found: Record<string, string> = {
    category: read?.category.code ?? '',
    unmanned: unmanned || String(read?.isUnmanned ?? ''),
    ...Object.fromEntries(FIGURES.map(column => [column, readCell(work, list, row, 'candidates', column)])),
  }
  const recorded: Readonly<Record<string, unknown>> = standing
  for (const [column, value] of Object.entries(found)) {
    const was = recorded[column]
    if (value === '' || String(was ?? '') === value) continue
    const place = placeWords(spotOf(list, row))
    const title =
      Object.entries(TABLES.candidates.columns).find(([name]) => name === column)?.[1].zh ?? column
    work.notes.warnings.push(
      `${place} ${standing.candidate_id} 的${title}在登记簿里是“${String(was ?? '')}”，名单写“${value}”：没有改；公布过的请作更正`,
    )
  }
}

/** Says whom a window has that its list does not name any more. */
export function warnOfMissing({ notes, notice }: Work, listed: ReadonlySet<Candidate>): void {
  if (listed.size === 0 || isOpen({ notes })) return
  const all = notice.existing?.windows.flatMap(({ candidates }) => candidates) ?? []
  const missing = all.filter(one => !listed.has(one))
  if (missing.length === 0) return
  const names = missing
    .slice(0, 20)
    .map(one => `${one.row.candidate_id} ${presentNameOf(one.enterprise)} ${nameOf(one)}`)
  notes.warnings.push(
    `登记簿里这次公示还有 ${missing.length} 个候选，名单里没有：${names.join('；')}${missing.length > 20 ? ' 等' : ''}`,
  )
}
