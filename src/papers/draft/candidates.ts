// In: the lists of a publicity. Out: a candidate a row, and the firms that are new. Only plan.ts asks.
import { trimBlank } from '../../characters.ts'
import { TABLES } from '../../entries/tables.ts'
import type { Candidate } from '../../register/facts.ts'
import { type Firm, presentNameOf } from '../match/enterprises.ts'
import { foldWorkshop, nameOf } from '../match/titles.ts'
import { placeWords } from '../notes.ts'
import { cellOf, columnOf, type List, type Row, spotOf } from '../shape/list.ts'
import {
  demandCategory,
  endsInCategory,
  isCategory,
  type ReadCategory,
  readUnmanned,
  sayUnmanned,
  type Unmanned,
} from './category.ts'
import { cleanWorkshopName } from './clean.ts'
import { readDistrict } from './district.ts'
import type { DraftedRow } from './drafted.ts'
import { readFirm } from './firm.ts'
import { readCell } from './read-cell.ts'
import { addRow, askRow, isOpen, refuseRow, type Work } from './work.ts'

const FIGURES = [
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

/** What stood in rows before, in this list or in another. */
export interface Seen {
  /** By firm, workshop and category; with the row that was drafted of it. */
  rows: Map<string, { list: List; row: Row; drafted?: DraftedRow }>
  /** By firm: the district that recommended it, and in which paper. */
  districts: Map<string, { file: string; district: string }>
}

/** Drafts the rows of one list; those that the window has already are counted, not written again. */
export function draftCandidates(
  work: Work,
  list: List,
  windowId: string,
  seen: Seen,
  listed: Set<Candidate>,
): number {
  const known = candidatesOf(work)
  const unmanned: Unmanned[] = []
  let kept = 0
  let unplaced = 0
  for (const row of list.rows) {
    const district = readDistrict(work, list, row)
    if (district === '') unplaced++
    const firm = readFirm(work, list, row, { district })
    const isNameless = !firm && trimBlank(cellOf(list, row, 'enterprise')) === ''
    const name = isNameless ? '' : readWorkshop(work, list, row)
    if (!firm || name === '' || refuseExchanged(work, list, row, name)) continue
    const category = demandCategory(work, list, row, name)
    const workshop = foldWorkshop(name)
    const key = `${firm.id} ${workshop} ${category?.category.code}`
    const twin = seen.rows.get(key)
    if (twin && twin.list.file !== list.file) {
      const by = askOfTwo(work, list, row, seen, firm, district)
      if (by && twin.drafted) twin.drafted.values = { ...twin.drafted.values, recommended_by: by }
      continue
    }
    if (refuseTwice(work, list, row, seen, key)) continue
    const standing = known.get(`${firm.id} ${workshop}`)
    if (standing) {
      kept++
      listed.add(standing)
      warnOfChanges(work, list, row, standing, category)
      continue
    }
    const by = askOfTwo(work, list, row, seen, firm, district)
    if (!category || by === undefined) continue
    const isUnmanned = readMark(work, list, row, category)
    if (isUnmanned) unmanned.push({ row, name, isOfCandidate: false })
    const figures = FIGURES.map(column => [column, readCell(work, list, row, 'candidates', column)])
    const drafted: DraftedRow = {
      values: {
        candidate_id: work.mint.next('candidates', work.notice.batch ?? work.notice.year ?? ''),
        window_id: windowId,
        enterprise_id: firm.id,
        category: category.category.code,
        unmanned: String(isUnmanned),
        name,
        recommended_by: by,
        ...Object.fromEntries(figures),
      },
      list,
      row,
      fields: { candidate_id: 'enterprise', enterprise_id: 'enterprise', recommended_by: 'district' },
    }
    addRow(work, 'candidates', drafted)
    seen.rows.set(key, { list, row, drafted })
  }
  sayUnmanned(work, list, unmanned)
  if (unplaced > 0)
    work.notes.warnings.push(
      `${list.file}：${unplaced} 行没有写由哪个区市推荐，这一格空着；新企业的区市也空着`,
    )
  return kept
}

/** Whether a row is unmanned: by its column, else by its category or the end of its name; where the two disagree, it is said. */
function readMark(work: Work, list: List, row: Row, { isUnmanned }: ReadCategory): boolean {
  const mark = readUnmanned(work, list, row, 'candidates')
  if (mark === false && isUnmanned)
    work.notes.warnings.push(
      `${placeWords(spotOf(list, row))} “${columnOf(list, 'unmanned')?.title}”列写不是无人，而类别或名称写无人：记作无人，请核对`,
    )
  return mark || isUnmanned
}

/** The candidates that the window has already, by firm and workshop. */
function candidatesOf({ notice }: Work): ReadonlyMap<string, Candidate> {
  const all = notice.existing?.windows.flatMap(({ candidates }) => candidates) ?? []
  return new Map(all.map(one => [`${one.enterprise.row.enterprise_id} ${foldWorkshop(nameOf(one))}`, one]))
}

/** A row that the register has with another value: what is published is corrected, never written over. */
function warnOfChanges(
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

/** The district that recommends a firm: asked where papers of two districts both list it. */
function askOfTwo(
  work: Work,
  list: List,
  row: Row,
  { districts }: Seen,
  firm: Firm,
  district: string | undefined,
): string | undefined {
  const first = districts.get(firm.id)
  if (!first && district) districts.set(firm.id, { file: list.file, district })
  if (!first || !district || first.district === district || first.file === list.file) return district
  const options = work.register.districts
    .filter(one => one.district === district || one.district === first.district)
    .map(one => ({ value: one.district, label: `${one.district} ${one.name}` }))
  const ask = `“${firm.presentName}”在 ${first.file} 和 ${list.file} 里都有，这一行由哪个区市推荐？`
  return askRow(work, list, row, { what: 'recommended_by', field: 'enterprise', ask, options })
}

/** The name of the workshop or factory of a row, on one line; '' where it was refused. */
export function readWorkshop(work: Work, list: List, row: Row, isNeeded = true): string {
  const field = isNamedInstead(work, list, row) ? 'category' : 'name'
  const written = cellOf(list, row, field)
  const { text, done } = cleanWorkshopName(written)
  const spot = spotOf(list, row, field)
  if (text === '' && isNeeded) refuseUnnamed(work, list, row)
  if (text !== written && text !== '') {
    work.notes.changed.push({ ...spot, was: written, now: text })
    for (const words of done) work.notes.said.push(`${placeWords(spot)} ${spot.column}${words}`)
  }
  return text
}

/** A name of a firm below the workshop's head, and none below the firm's own: the two columns were exchanged. */
function refuseExchanged(work: Work, list: List, row: Row, name: string): boolean {
  const isFirm = (text: string) => /(?:公司|集团|合作社)(?:（[^（）]*）)?$/.test(trimBlank(text))
  if (!isFirm(name) || isFirm(cellOf(list, row, 'enterprise'))) return false
  refuseRow(work, list, row, 'enterprise', {
    rule: 'import/exchanged',
    message: `企业一列写的是“${trimBlank(cellOf(list, row, 'enterprise'))}”，车间一列写的是“${name}”：两列像是对调了。`,
    hint: '对照原件核对这两列的列名和内容。',
  })
  return true
}

/** 称号 heads categories in one list and names in another: 机加工数字化车间 is a name. */
function isNamedInstead(work: Work, list: List, row: Row): boolean {
  const text = cellOf(list, row, 'category')
  return !columnOf(list, 'name') && text !== '' && !isCategory(work, text) && endsInCategory(work, text)
}

/** A row without the name of its workshop; a list without such a column is refused once. */
function refuseUnnamed(work: Work, list: List, row: Row): void {
  const hasColumn = columnOf(list, 'name') !== undefined
  if (!hasColumn && row !== list.rows[0]) return
  refuseRow(work, list, row, 'name', {
    rule: 'import/empty-workshop',
    message: hasColumn ? '这一行没有车间或工厂名称。' : '名单里没有车间或工厂名称这一列，从这一行起都没有。',
    hint: '对照原件补上。',
  })
}

function refuseTwice(work: Work, list: List, row: Row, seen: Seen, key: string): boolean {
  const first = seen.rows.get(key)
  if (!first) seen.rows.set(key, { list, row })
  else {
    const place =
      first.list === list
        ? `第 ${first.row.line.row} 行`
        : `${first.list.file} ${placeWords(spotOf(first.list, first.row))}`
    refuseRow(work, list, row, undefined, {
      rule: 'import/duplicate-row',
      message: `与${place}是同一企业、同一车间。`,
      hint: '对照原件：重复的删去一行；是两个车间的，改正名称。',
    })
  }
  return first !== undefined
}
