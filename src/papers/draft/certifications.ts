// In: the lists of an announcement. Out: a title a row, each from its candidate, which it takes category and name from; who was
// publicised and is not among them is said. Only plan.ts asks.
import type { Candidate } from '../../register/facts.ts'
import { type Firm, presentNameOf } from '../match/enterprises.ts'
import { nameOf } from '../match/titles.ts'
import { cellOf, type List, type Row } from '../shape/list.ts'
import { demandCategory, readCategory, readUnmanned, sayUnmanned, type Unmanned } from './category.ts'
import { readDistrict } from './district.ts'
import { readFirm } from './firm.ts'
import { readCell } from './read-cell.ts'
import { publicisedIn, settleByWorkshop, whichCandidate } from './which-candidate.ts'
import { addRow, isOpen, refuseRow, type Work } from './work.ts'
import { readWorkshop } from './workshop.ts'

/** Drafts the rows of one list; those that are certified already are counted, not written again. */
export function draftCertifications(work: Work, list: List, noticeId: string, named: Set<Candidate>): number {
  const publicised = Map.groupBy(publicisedIn(work), ({ enterprise }) => enterprise)
  const unmanned: Unmanned[] = []
  let kept = 0
  for (const row of list.rows) {
    const district = readDistrict(work, list, row) || undefined
    const settle = (near: readonly Firm[]) => settleByWorkshop(list, row, publicised, near)
    const firm = readFirm(work, list, row, { district, settle })
    if (!firm) continue
    const name = readWorkshop(work, list, row, false)
    const candidate = whichCandidate(work, list, row, publicised, firm, name)
    if (candidate === 'asked') continue
    if (candidate && (candidate.titles.length > 0 || named.has(candidate))) {
      if (named.has(candidate)) refuseTwice(work, list, row, candidate)
      else kept++
      continue
    }
    if (candidate && refuseOther(work, list, row, candidate, name)) continue
    if (candidate) named.add(candidate)
    // Where the batch is asked, nobody can say who was publicised in it.
    else if (work.notice.batch === undefined || mustBePublicised(work, list, row, name)) continue
    const drafted = draftTitle(work, list, row, noticeId, candidate, firm.id, name)
    if (drafted?.unmanned === 'true')
      unmanned.push({ row, name: drafted.name, isOfCandidate: candidate !== undefined })
  }
  sayUnmanned(work, list, unmanned)
  return kept
}

function refuseTwice(work: Work, list: List, row: Row, candidate: Candidate): void {
  refuseRow(work, list, row, 'enterprise', {
    rule: 'import/duplicate-row',
    message: `候选 ${candidate.row.candidate_id} 在这份名单里出现了两次。`,
    hint: '对照原件：重复的删去一行。',
  })
}

/** A list that files a candidate under another category than it was publicised in, or marks it otherwise as unmanned. */
function refuseOther(work: Work, list: List, row: Row, candidate: Candidate, name: string): boolean {
  const own = readCategory(work, list, row, name)?.category
  const isOther = own !== undefined && own.code !== candidate.category.code
  const isUnmanned = readUnmanned(work, list, row, 'certifications')
  const isMarkedOther = isUnmanned !== undefined && isUnmanned !== (candidate.row.unmanned ?? false)
  if (!isOther && !isMarkedOther) return false
  const shown = `公示的候选 ${candidate.row.candidate_id}“${nameOf(candidate)}”`
  const field = ['unmanned', 'category'].find(one => cellOf(list, row, one) !== '') ?? 'enterprise'
  refuseRow(work, list, row, field, {
    rule: 'publicity/not-a-candidate',
    message: isOther
      ? `名单列为“${own.label}”，${shown}是“${candidate.category.label}”。`
      : `名单${isUnmanned ? '标明' : '写明不是'}无人，${shown}${isUnmanned ? '没有标明' : '是无人的'}。`,
    hint: '对照公示名单核对类别；确有变化的，须重新公示。',
  })
  return true
}

function mustBePublicised(work: Work, list: List, row: Row, name: string): boolean {
  if (!work.laws.every(({ windows_required }) => windows_required)) return false
  const batch = work.notice.batch
  refuseRow(work, list, row, 'enterprise', {
    rule: 'publicity/missing',
    message: `“${cellOf(list, row, 'enterprise')}”的“${name}”不在 ${batch ?? '这一批'} 的公示候选中，没有公示过的不能公布。`,
    hint: '核对批次、企业名称和车间名称；公示名单还没有导入的，先导入公示名单。',
  })
  return true
}

function draftTitle(
  work: Work,
  list: List,
  row: Row,
  noticeId: string,
  candidate: Candidate | undefined,
  firmId: string,
  name: string,
): { name: string; unmanned: string } | undefined {
  const own = candidate ? undefined : demandCategory(work, list, row, name)
  if (!candidate && !own) return undefined
  const isUnmanned = candidate
    ? candidate.row.unmanned
    : (readUnmanned(work, list, row, 'certifications') ?? own?.isUnmanned)
  const values = {
    title_id: work.mint.next('certifications', work.notice.batch ?? work.notice.year ?? ''),
    candidate_id: candidate?.row.candidate_id ?? '',
    enterprise_id: candidate?.enterprise.row.enterprise_id ?? firmId,
    category: candidate?.row.category ?? own?.category.code ?? '',
    unmanned: String(isUnmanned ?? false),
    name: candidate ? nameOf(candidate) : name,
    batch: work.notice.batch ?? '',
    notice_id: noticeId,
    certified_on:
      readCell(work, list, row, 'certifications', 'certified_on') || (work.notice.publishedOn ?? ''),
  }
  addRow(work, 'certifications', {
    values,
    list,
    row,
    fields: { title_id: 'enterprise', candidate_id: 'enterprise', enterprise_id: 'enterprise' },
  })
  return values
}

/** Says of each window of the batch how many of its candidates are named, and who is not; not before every row is understood. */
export function sayLeftOut(work: Work, named: ReadonlySet<Candidate>): void {
  if (isOpen(work)) return
  const windows = Map.groupBy(publicisedIn(work), ({ window }) => window)
  for (const [window, candidates] of windows) {
    const isChosen = (one: Candidate) => named.has(one) || one.titles.length > 0
    work.notes.said.push(
      `公示 ${window.row.window_id} 的 ${candidates.length} 个候选中，${candidates.filter(isChosen).length} 个列入名单`,
    )
    for (const one of candidates.filter(one => !isChosen(one))) {
      work.notes.said.push(`未列入：${one.row.candidate_id} ${presentNameOf(one.enterprise)} ${nameOf(one)}`)
    }
  }
}
