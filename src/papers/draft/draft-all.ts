// In: the lists of a paper, each of a kind. Out: the rows of every table that they stand for, with the notice that publishes
// them. plan.ts drafts once, and lets the result be judged.
import type { Candidate } from '../../register/facts.ts'
import type { Drafted } from '../judge.ts'
import type { List } from '../shape/list.ts'
import { draftCandidates, type Seen } from './candidates.ts'
import { draftCertifications, sayLeftOut } from './certifications.ts'
import { isBatched, type KindedList } from './kinds.ts'
import type { NoticeDraft } from './notice.ts'
import { draftGradings, sayUngraded } from './re-evaluations.ts'
import { draftRenames } from './renames.ts'
import { draftRevocations, isRecorded } from './revocations.ts'
import { draftWindow } from './window.ts'
import { addRow, type Work } from './work.ts'

/** Drafts all rows; false where the register has them all already. */
export function draftAll(work: Work, kinded: readonly KindedList[]): boolean {
  const { notice, notes, register } = work
  notice.existing ??= register.notices.find(
    ({ row }) => row.kind === notice.kind && notice.publishedOn !== undefined && isRecorded(work, [row]),
  )
  const isOfBatch = isBatched(notice.kind)
  const of = (isOfBatch ? notice.batch : notice.year) ?? ''
  const noticeId =
    notice.existing?.row.notice_id ?? work.mint.single('notices', `${notice.kind}-${of}`, isOfBatch)
  const kept = draftLists(work, kinded, noticeId)
  const isNew = Object.values(work.rows).some(rows => rows.length > 0)
  if (!isNew && notes.refused.length === 0 && notes.questions.length === 0 && kept > 0) {
    notes.said.push(`没有新内容：名单里的 ${kept} 行登记簿里都已经有了`)
    return false
  }
  if (kept > 0) notes.said.push(`${kept} 行登记簿里已经有了，没有重复写`)
  if (!notice.existing) {
    draftNoticeRow(work, kinded, noticeId)
    notes.questions.unshift(...notice.questions.questions)
  }
  return isNew
}

function draftLists(work: Work, kinded: readonly KindedList[], noticeId: string): number {
  const of = (kind: string) => kinded.flatMap(one => (one.kind === kind ? [one.list] : []))
  const seenTitles = new Map<string, number>()
  let kept = 0
  // Changes of name first: the lists beside them may use the new names already.
  for (const list of of('rename')) kept += draftRenames(work, list, noticeId)
  const publicised = of('publicity')
  if (publicised.length > 0) kept += draftPublicity(work, publicised, noticeId)
  const named = new Set<Candidate>()
  for (const list of of('announcement')) kept += draftCertifications(work, list, noticeId, named)
  if (named.size > 0) sayLeftOut(work, named)
  for (const list of of('re-evaluation')) kept += draftGradings(work, list, noticeId, seenTitles)
  sayUngraded(work)
  const seenRevoked = new Map<string, number>()
  for (const list of of('revocation')) kept += draftRevocations(work, list, noticeId, seenRevoked)
  return kept
}

function draftPublicity(work: Work, lists: readonly List[], noticeId: string): number {
  const { notice, mint } = work
  const standing = notice.existing?.windows[0]?.row.window_id
  const windowId = standing ?? mint.single('windows', notice.batch ?? notice.year ?? '', true)
  const seen: Seen = { rows: new Map(), districts: new Map() }
  const kept = lists.reduce((sum, list) => sum + draftCandidates(work, list, windowId, seen), 0)
  if (!standing) draftWindow(work, lists, windowId, noticeId)
  return kept
}

const OWN: Readonly<Record<string, string>> = {
  publicity: 'candidates',
  announcement: 'certifications',
  're-evaluation': 're-evaluations',
  revocation: 'revocations',
  rename: 'renames',
}

function draftNoticeRow(work: Work, kinded: readonly KindedList[], noticeId: string): void {
  const { notice } = work
  const tables = [...new Set(kinded.map(({ kind }) => OWN[kind] ?? ''))]
  const counts = tables.map(table => `${table}:${work.rows[table]?.length ?? 0}`)
  const stated = tables.length === 1 ? String(work.rows[tables[0] ?? '']?.length ?? 0) : counts.join(';')
  addRow(work, 'notices', {
    values: {
      notice_id: noticeId,
      kind: notice.kind,
      title: notice.title,
      document_no: notice.documentNo,
      issuer: issuerOf(work, notice),
      published_on: notice.publishedOn ?? '',
      measures: notice.measures?.id ?? '',
      batch: (kinded.some(({ kind }) => isBatched(kind)) ? notice.batch : undefined) ?? '',
      stated_count: stated,
    },
    list: undefined,
    row: undefined,
    fields: {},
  })
}

function issuerOf({ register, site }: Work, { kind }: NoticeDraft): string {
  const own = register.notices.filter(({ row }) => row.issuer !== undefined)
  const newest = own.reduce((a, b) => (a && a.since > b.since ? a : b), own[0])
  return (own.findLast(({ row }) => row.kind === kind) ?? newest)?.row.issuer ?? site?.publisher.zh ?? ''
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
