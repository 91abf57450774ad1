// In: papers, a data folder, answers. Out: the rows of every table that the papers stand for, what was changed and said, what is
// still asked, what is refused. Pure: no disk, no clock. The command, the answers sheet and the desk show what it returns.
import type { Inspection } from '../edition.ts'
import { hasErrors } from '../problem.ts'
import type { Candidate } from '../register/facts.ts'
import { placesOf } from '../register/names.ts'
import type { Register } from '../register/register.ts'
import { askHidden, refuseHeadless, sayHidden, sayUnread } from './columns.ts'
import { draftCandidates } from './draft/candidates.ts'
import { draftCertifications, sayLeftOut } from './draft/certifications.ts'
import { draftNotice, type KindedList, type NoticeDraft, tellKinds } from './draft/notice.ts'
import { draftGradings, sayUngraded } from './draft/re-evaluations.ts'
import { draftRenames } from './draft/renames.ts'
import { draftRevocations, isRecorded } from './draft/revocations.ts'
import { draftWindow } from './draft/window.ts'
import { type Answers, addRow, rowQuestion, type Work } from './draft/work.ts'
import type { Amended } from './folder/amend.ts'
import { type Drafted, type Folder, judge } from './judge.ts'
import { districtFinder } from './match/districts.ts'
import { indexFirms } from './match/enterprises.ts'
import { nearFinder } from './match/near-names.ts'
import { openMint } from './mint.ts'
import { type Notes, takeNotes } from './notes.ts'
import type { Paper, Sheet } from './paper.ts'
import { maskAll, refusePersonal } from './personal.ts'
import { readPaper } from './read/read-paper.ts'
import { checkCounts } from './shape/check-counts.ts'
import { findLists } from './shape/find-lists.ts'
import type { List } from './shape/list.ts'

export interface Plan extends Notes {
  /** The rows that will be written, by table; provisional while anything is asked or refused. */
  rows: Drafted
  /** The lists as they were understood. */
  lists: readonly KindedList[]
  /** The folder with the rows; undefined while a question or a refusal is open, and where there is nothing new. */
  amended: Amended | undefined
}

/** Plans what the papers bring to a folder. Never throws on what a paper holds. */
export async function plan(papers: readonly Paper[], folder: Folder, answers: Answers): Promise<Plan> {
  const notes = takeNotes()
  const before = folder.inspect(folder.files)
  const sheets: Sheet[] = []
  for (const paper of papers) sheets.push(...(await readPaper(paper, notes)))
  if (!before.register || hasErrors(before.problems))
    return { ...refuseFolder(notes), rows: {}, lists: [], amended: undefined }
  const lists = readLists(sheets, answers, notes, papers.length > 1)
  const kinded =
    lists.length > 0 ? tellKinds({ register: before.register, answers, notes }, lists) : undefined
  if (!kinded) return { ...masked(notes), rows: {}, lists: [], amended: undefined }
  for (const { list, kind } of kinded) sayUnread(list, kind, notes)
  const work = openWork(before.register, before, folder, kinded, answers, notes, papers.length > 1)
  const isNew = draft(work, kinded)
  const amended = isNew && canBeJudged(work) ? judge(folder, before, provisional(work), notes) : undefined
  const isOpen = notes.questions.length + notes.refused.length > 0
  return { ...masked(notes), rows: work.rows, lists: kinded, amended: isOpen ? undefined : amended }
}

function refuseFolder(notes: Notes): Notes {
  notes.refused.push({
    file: '',
    sheet: '',
    rule: 'import/folder',
    value: '',
    message: '数据文件夹本身有错误，现在不能导入。',
    hint: '先运行 npm run check，改正后再导入。',
  })
  return masked(notes)
}

function readLists(
  sheets: readonly Sheet[],
  answers: Answers,
  notes: Notes,
  hasSeveralFiles: boolean,
): List[] {
  const found = sheets.map(sheet => ({ sheet, lists: findLists(sheet) }))
  const read = found.filter(({ lists }) => lists.length > 0)
  const headless = new Set(
    sheets.map(({ file }) => file).filter(file => !read.some(({ sheet }) => sheet.file === file)),
  )
  refuseHeadless(
    sheets.filter(({ file }) => headless.has(file)),
    notes,
  )
  for (const { sheet, lists } of found) {
    if (lists.length === 0 && !headless.has(sheet.file))
      notes.said.push(`“${sheet.name}”里没有名单，没有读取`)
    else sayHidden(sheet, notes)
  }
  return read.flatMap(({ sheet, lists }) =>
    lists.map(list => {
      // A sheet that is read alone needs no name to be told from others.
      const isOnly = read.filter(one => one.sheet.file === sheet.file).length === 1
      const named = isOnly ? { ...list, sheet: '' } : list
      const rows = askHidden(
        named,
        row => rowQuestion({ hasSeveralFiles }, named, row, 'hidden'),
        answers,
        notes,
      )
      const shown = { ...named, rows }
      checkCounts(named, notes)
      refusePersonal(named, notes)
      return shown
    }),
  )
}

function openWork(
  register: Register,
  { site }: Inspection,
  folder: Folder,
  kinded: readonly KindedList[],
  answers: Answers,
  notes: Notes,
  hasSeveralFiles: boolean,
): Work {
  const firms = indexFirms(register.enterprises)
  const notice = draftNotice({ register, answers, notes }, kinded, takeNotes())
  return {
    register,
    site,
    answers,
    notes,
    firms,
    nearFirms: nearFinder(firms, placesOf(register)),
    findDistrict: districtFinder(register.districts),
    mint: openMint(register, folder),
    notice,
    laws: notice.measures ? [notice.measures] : register.measures,
    hasSeveralFiles,
    rows: {},
  }
}

/** Drafts all rows; false where the register has them all already. */
function draft(work: Work, kinded: readonly KindedList[]): boolean {
  const { notice, notes, register } = work
  notice.existing ??= register.notices.find(
    ({ row }) => row.kind === notice.kind && notice.publishedOn !== undefined && isRecorded(work, [row]),
  )
  const isBatched = notice.kind === 'publicity' || notice.kind === 'announcement'
  const of = (isBatched ? notice.batch : notice.year) ?? ''
  const noticeId =
    notice.existing?.row.notice_id ?? work.mint.single('notices', `${notice.kind}-${of}`, isBatched)
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
  const seen = new Map<string, never>()
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
      batch: (notice.kind === 'publicity' || notice.kind === 'announcement' ? notice.batch : undefined) ?? '',
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
function canBeJudged({ notice }: Work): boolean {
  const isBatched = notice.kind === 'publicity' || notice.kind === 'announcement'
  return (
    notice.publishedOn !== undefined &&
    notice.measures !== undefined &&
    notice.title !== '' &&
    (!isBatched || notice.batch !== undefined)
  )
}

/** The rows with a first day for a window whose own is still asked: nothing that the checks say of it is told. */
function provisional({ rows, notice }: Work): Drafted {
  const windows = (rows.windows ?? []).map(one =>
    one.values.starts_on ? one : { ...one, values: { ...one.values, starts_on: notice.publishedOn ?? '' } },
  )
  return windows.length > 0 ? { ...rows, windows } : rows
}

function masked(notes: Notes): Notes {
  const spotless = <T extends object>(one: T): T =>
    Object.fromEntries(
      Object.entries(one).map(([key, value]) => [key, typeof value === 'string' ? maskAll(value) : value]),
    ) as T
  if (!notes.refused.some(({ rule }) => rule.startsWith('personal/'))) return notes
  return {
    said: notes.said.map(maskAll),
    warnings: notes.warnings.map(maskAll),
    changed: notes.changed.map(spotless),
    questions: notes.questions.map(spotless),
    refused: notes.refused.map(spotless),
  }
}
