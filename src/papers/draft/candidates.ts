// In: the lists of a publicity. Out: a candidate a row, and the firms that are new. Only plan.ts asks.
import { trimBlank } from '../../characters.ts'
import type { Candidate } from '../../register/facts.ts'
import type { Firm } from '../match/enterprises.ts'
import { foldWorkshop } from '../match/titles.ts'
import { placeWords } from '../notes.ts'
import { cellOf, columnOf, type List, type Row, spotOf } from '../shape/list.ts'
import { demandCategory, type ReadCategory, readUnmanned, sayUnmanned, type Unmanned } from './category.ts'
import { readDistrict } from './district.ts'
import type { DraftedRow } from './drafted.ts'
import { readFirm } from './firm.ts'
import { readCell } from './read-cell.ts'
import { candidatesBeside, candidatesOf, FIGURES, warnOfChanges } from './standing-candidates.ts'
import { addRow, askRow, refuseRow, type Work } from './work.ts'
import { readWorkshop, refuseExchanged } from './workshop.ts'

/** What stood in rows before, in this list or in another. */
export interface Seen {
  /** By firm, workshop and category; with the row that was drafted of it. */
  rows: Map<string, { list: List; row: Row; drafted?: DraftedRow }>
  /** By firm: the district that recommended it, and in which paper. */
  districts: Map<string, { file: string; district: string }>
}

/** What the rows of one list come to. */
interface Tally {
  windowId: string
  seen: Seen
  known: ReadonlyMap<string, Candidate>
  /** Those of other windows of the batch. */
  beside: ReadonlyMap<string, Candidate>
  /** The candidates that the window has already. */
  standing: Candidate[]
  unmanned: Unmanned[]
  /** How many rows name no district. */
  unplaced: number
}

/** Drafts the rows of one list; gives the candidates that the window has already, which are not written again. */
export function draftCandidates(work: Work, list: List, windowId: string, seen: Seen): readonly Candidate[] {
  const tally: Tally = {
    windowId,
    seen,
    known: candidatesOf(work),
    beside: candidatesBeside(work),
    standing: [],
    unmanned: [],
    unplaced: 0,
  }
  for (const row of list.rows) readRow(work, list, row, tally)
  sayUnmanned(work, list, tally.unmanned)
  if (tally.unplaced > 0)
    work.notes.warnings.push(
      `${list.file}：${tally.unplaced} 行没有写由哪个区市推荐，这一格空着；新企业的区市也空着`,
    )
  return tally.standing
}

function readRow(work: Work, list: List, row: Row, tally: Tally): void {
  const { seen } = tally
  const district = readDistrict(work, list, row)
  if (district === '') tally.unplaced++
  const firm = readFirm(work, list, row, { district })
  const isNameless = !firm && trimBlank(cellOf(list, row, 'enterprise')) === ''
  const name = isNameless ? '' : readWorkshop(work, list, row)
  if (!firm || name === '' || refuseExchanged(work, list, row, name)) return
  const category = demandCategory(work, list, row, name)
  const workshop = foldWorkshop(name)
  const key = `${firm.id} ${workshop} ${category?.category.code}`
  const twin = seen.rows.get(key)
  if (twin && twin.list.file !== list.file) {
    const by = askOfTwo(work, list, row, seen, firm, district)
    if (by && twin.drafted) twin.drafted.values = { ...twin.drafted.values, recommended_by: by }
    return
  }
  if (refuseTwice(work, list, row, seen, key)) return
  const standing = tally.known.get(`${firm.id} ${workshop}`)
  if (standing) {
    tally.standing.push(standing)
    warnOfChanges(work, list, row, standing, category)
    return
  }
  if (refusePublicised(work, list, row, tally.beside.get(`${firm.id} ${workshop}`))) return
  const by = askOfTwo(work, list, row, seen, firm, district)
  if (!category || by === undefined) return
  const drafted = draftRow(work, list, row, tally, { firm, name, category, by })
  seen.rows.set(key, { list, row, drafted })
}

/** A row that another window of the batch has: a slip in the days of the list, or a window that should have been withdrawn. */
function refusePublicised(work: Work, list: List, row: Row, beside: Candidate | undefined): boolean {
  if (beside)
    refuseRow(work, list, row, 'enterprise', {
      rule: 'import/publicised',
      message: `这一批的公示 ${beside.window.row.window_id} 里已经有了（${beside.row.candidate_id}）。`,
      hint: '公示期写错了的，改正名单再导入；重新公示的，先记撤回（window-changes）。',
    })
  return beside !== undefined
}

interface Read {
  firm: Firm
  name: string
  category: ReadCategory
  /** The district that recommends it. */
  by: string
}

function draftRow(
  work: Work,
  list: List,
  row: Row,
  { windowId, unmanned }: Tally,
  { firm, name, category, by }: Read,
): DraftedRow {
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
  return drafted
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
