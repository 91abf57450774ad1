// In: the lists of a paper, each of a kind. Out: the rows of every table that they stand for, with the notice that publishes
// them. plan.ts drafts once, and lets the result be judged.
import type { Candidate } from '../../register/facts.ts'
import type { Drafted } from '../judge.ts'
import type { List, Row } from '../shape/list.ts'
import type { ListKind } from '../shape/title-words.ts'
import { draftCandidates, type Seen } from './candidates.ts'
import { draftCertifications, sayLeftOut } from './certifications.ts'
import { sayNewFirms } from './firm.ts'
import { isBatched, type KindedList, noticeKind } from './kinds.ts'
import { draftNoticeRow } from './notice-row.ts'
import { draftGradings, sayUngraded } from './re-evaluations.ts'
import { draftRenames } from './renames.ts'
import { draftProposals, draftRevocations, isRecorded } from './revocations.ts'
import { readRound } from './round.ts'
import { warnOfMissing } from './standing-candidates.ts'
import { draftWindow, warnOfOtherDays } from './window.ts'
import { isOpen, type Work } from './work.ts'

/** Drafts all rows; false where the register has them all already. */
export function draftAll(work: Work, kinded: readonly KindedList[]): boolean {
  const { notice, notes, register } = work
  notice.existing ??= register.notices.find(
    ({ row }) =>
      row.kind === noticeKind(notice.kind) && notice.publishedOn !== undefined && isRecorded(work, [row]),
  )
  const isOfBatch = isBatched(notice.kind)
  const of = (isOfBatch ? notice.batch : notice.year) ?? ''
  const noticeId =
    notice.existing?.row.notice_id ?? work.mint.single('notices', `${idOfKind(notice.kind)}-${of}`, isOfBatch)
  const kept = draftLists(work, kinded, noticeId)
  const isNew = work.filled.length > 0 || Object.values(work.rows).some(rows => rows.length > 0)
  if (!isNew && kept.count > 0 && !isOpen(work) && !isDayNeeded(work)) {
    notes.said.push(`没有新内容：${keptWords(work, kept)}`)
    return false
  }
  if (kept.count > 0) notes.said.push(`${kept.count} 行登记簿里已经有了${inBrackets(kept.of)}，没有重复写`)
  if (!notice.existing) {
    draftNoticeRow(work, kinded, noticeId)
    notes.questions.unshift(...notice.questions.questions)
    notes.said.push(...notice.questions.said)
  }
  return isNew
}

/** What the register has already of a paper, and by which notice, as far as one is known. */
interface Kept {
  count: number
  of: string | undefined
}

/** Whether nobody can tell yet if this is a paper that stands or a later one that repeats it: a round may come twice in a year. */
function isDayNeeded({ notice }: Work): boolean {
  return notice.kind === 're-evaluation' && !notice.existing && notice.publishedOn === undefined
}

function keptWords({ notice }: Work, { count, of }: Kept): string {
  const { existing } = notice
  const by = existing ? `${existing.row.notice_id}，${existing.row.published_on} 公布` : of
  const isOther = !existing && of !== undefined
  return `名单里的 ${count} 行登记簿里都已经有了${inBrackets(by)}${isOther ? '；这份公告没有登记' : ''}`
}

function inBrackets(words: string | undefined): string {
  return words ? `（${words}）` : ''
}

function draftLists(work: Work, kinded: readonly KindedList[], noticeId: string): Kept {
  const of = (kind: string) => kinded.flatMap(one => (one.kind === kind ? [one.list] : []))
  let count = 0
  // Changes of name first: the lists beside them may use the new names already.
  const renamed = new Map<string, Row>()
  for (const list of of('rename')) count += draftRenames(work, list, noticeId, renamed)
  for (const kind of ['publicity', 'proposed-revocation'] as const) {
    const publicised = of(kind)
    if (publicised.length > 0) count += draftPublicity(work, publicised, noticeId, kind)
  }
  const named = new Set<Candidate>()
  for (const list of of('announcement')) count += draftCertifications(work, list, noticeId, named)
  if (named.size > 0) sayLeftOut(work, named)
  const [first] = of('re-evaluation')
  const round = first && readRound(work, { file: first.file, sheet: '' })
  const seen = new Map<string, number>()
  if (round) for (const list of of('re-evaluation')) count += draftGradings(work, list, noticeId, round, seen)
  const seenRevoked = new Map<string, number>()
  for (const list of of('revocation')) count += draftRevocations(work, list, noticeId, seenRevoked)
  if (round) sayUngraded(work, round)
  sayNewFirms(work)
  return { count, of: round?.of }
}

/** publicity-2024-3, publicity-revocation-2024. */
function idOfKind(kind: ListKind): string {
  return kind === 'proposed-revocation' ? 'publicity-revocation' : kind
}

function draftPublicity(
  work: Work,
  lists: readonly List[],
  noticeId: string,
  kind: 'publicity' | 'proposed-revocation',
): number {
  const { notice, mint } = work
  const subject = kind === 'publicity' ? 'recognition' : 'revocation'
  const of = kind === 'publicity' ? (notice.batch ?? notice.year ?? '') : `${notice.year ?? ''}-revocation`
  const standing = notice.existing?.windows.find(({ row }) => row.subject === subject)
  const windowId = standing?.row.window_id ?? mint.single('windows', of, kind === 'publicity')
  if (standing) warnOfOtherDays(work, lists, standing.row)
  else draftWindow(work, lists, windowId, noticeId, subject)
  if (kind === 'proposed-revocation') {
    const proposed = new Map<string, number>()
    return lists.reduce((sum, list) => sum + draftProposals(work, list, windowId, proposed), 0)
  }
  const seen: Seen = { rows: new Map(), districts: new Map() }
  const listed = lists.flatMap(list => draftCandidates(work, list, windowId, seen))
  warnOfMissing(work, new Set(listed))
  return listed.length
}

/** Whether enough is known of the notice that the checks would speak of the paper, and not of what is still asked. */
export function canBeJudged({ notice }: Work): boolean {
  return (
    notice.publishedOn !== undefined &&
    notice.measures !== undefined &&
    notice.title !== '' &&
    (!isBatched(notice.kind) || notice.batch !== undefined)
  )
}

/** The rows with a first day for a window whose own is still asked: nothing that the checks say of it is told. */
export function provisional({ rows, notice }: Work): Drafted {
  const windows = (rows.windows ?? []).map(one =>
    one.values.starts_on ? one : { ...one, values: { ...one.values, starts_on: notice.publishedOn ?? '' } },
  )
  return windows.length > 0 ? { ...rows, windows } : rows
}
