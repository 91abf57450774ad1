// In: the lists of a publicity. Out: a candidate a row, and the firms that are new. Only plan.ts asks.
import type { Firm } from '../match/enterprises.ts'
import { foldWorkshop, nameOf } from '../match/titles.ts'
import { placeWords } from '../notes.ts'
import { cellOf, type List, type Row, spotOf } from '../shape/list.ts'
import { cleanWorkshopName } from './clean.ts'
import { readFirm } from './firm.ts'
import { demandCategory, readDistrict } from './place.ts'
import { readCell } from './read-cell.ts'
import { addRow, askRow, refuseRow, type Work } from './work.ts'

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
  /** By firm, workshop and category. */
  rows: Map<string, { list: List; row: Row }>
  /** By firm: the district that recommended it, and in which paper. */
  districts: Map<string, { file: string; district: string }>
}

/** Drafts the rows of one list; those that the window has already are counted, not written again. */
export function draftCandidates(work: Work, list: List, windowId: string, seen: Seen): number {
  const known = work.notice.existing?.windows.flatMap(({ candidates }) => candidates) ?? []
  let kept = 0
  let unplaced = 0
  for (const row of list.rows) {
    const district = readDistrict(work, list, row)
    if (district === '') unplaced++
    const firm = readFirm(work, list, row, district)
    const name = readWorkshop(work, list, row)
    if (!firm || name === '') continue
    const category = demandCategory(work, list, row, name)
    const key = `${firm.id} ${foldWorkshop(name)} ${category?.category.code}`
    if (refuseTwice(work, list, row, seen, key)) continue
    if (
      known.some(
        one =>
          one.enterprise.row.enterprise_id === firm.id && foldWorkshop(nameOf(one)) === foldWorkshop(name),
      )
    ) {
      kept++
      continue
    }
    const by = askOfTwo(work, list, row, seen, firm, district)
    if (!category || by === undefined) continue
    const unmanned = readCell(work, list, row, 'candidates', 'unmanned')
    const figures = FIGURES.map(column => [column, readCell(work, list, row, 'candidates', column)])
    addRow(work, 'candidates', {
      values: {
        candidate_id: work.mint.next('candidates', work.notice.batch ?? work.notice.year ?? ''),
        window_id: windowId,
        enterprise_id: firm.id,
        category: category.category.code,
        unmanned: unmanned === 'true' || category.isUnmanned ? 'true' : 'false',
        name,
        recommended_by: by,
        ...Object.fromEntries(figures),
      },
      list,
      row,
      fields: { candidate_id: 'enterprise', enterprise_id: 'enterprise', recommended_by: 'district' },
    })
  }
  if (unplaced > 0)
    work.notes.warnings.push(
      `${list.file}：${unplaced} 行没有写由哪个区市推荐，这一格空着；新企业的区市也空着`,
    )
  return kept
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
  return askRow(work, list, row, 'recommended_by', 'enterprise', ask, options)
}

/** The name of the workshop or factory of a row, on one line; '' where it was refused. */
export function readWorkshop(work: Work, list: List, row: Row, isNeeded = true): string {
  const written = cellOf(list, row, 'name')
  const { text, done } = cleanWorkshopName(written)
  const spot = spotOf(list, row, 'name')
  if (text === '' && isNeeded) {
    refuseRow(work, list, row, 'name', {
      rule: 'import/empty-workshop',
      message: spot.column ? '这一行没有车间或工厂名称。' : '名单里没有车间或工厂名称这一列。',
      hint: '对照原件补上。',
    })
  }
  if (text !== written && text !== '') {
    work.notes.changed.push({ ...spot, was: written, now: text })
    for (const words of done) work.notes.said.push(`${placeWords(spot)} ${spot.column}${words}`)
  }
  return text
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
