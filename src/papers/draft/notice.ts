// In: the lists of a paper. Out: the notice that they are published with: kind, batch, title, number, day, measures, as far as
// the paper says them; the rest is asked. plan.ts drafts it before any row.
import type { Day } from '../../day.ts'
import type { Measures } from '../../law/measures.ts'
import type { Notice } from '../../register/facts.ts'
import type { Notes } from '../notes.ts'
import type { Spot } from '../paper.ts'
import { isSentence, signedDay } from '../shape/line-kinds.ts'
import { printedWindow } from '../shape/printed-window.ts'
import { documentNoIn, type ListKind, yearIn } from '../shape/title-words.ts'
import { type Answers, type Asking, anyText, askPaper, means } from './ask.ts'
import { askDay, readDay } from './ask-day.ts'
import { askBatch, batchOf, noticesOfBatch } from './batch.ts'
import { type Asker, isBatched, isWindow, type KindedList, readKind } from './kinds.ts'
import { citedMeasures } from './measures.ts'
import { namesOf, noticeTitle } from './notice-title.ts'

export interface NoticeDraft {
  kind: ListKind
  /** The notice of the register that publishes this paper already. */
  existing: Notice | undefined
  batch: string | undefined
  year: string | undefined
  title: string
  documentNo: string
  /** Undefined while it is asked. */
  publishedOn: Day | undefined
  measures: Measures | undefined
  /** What is asked and said of the notice, noted only if it is new. */
  questions: Notes
}

/** What the paper and the answers say of the notice. */
export function draftNotice(asker: Asker, kinded: readonly KindedList[], emptyNotes: Notes): NoticeDraft {
  const { answers } = asker
  const kind = mainKind(answers, kinded)
  const main = kinded.find(one => one.kind === kind)?.list ?? kinded[0]?.list
  const asking = { ...asker, notes: emptyNotes }
  const spot: Spot = { file: main?.file ?? '', sheet: '' }
  const names = namesOf(main, answers)
  const told = names.map(yearIn).find(one => one !== undefined)
  const batched = kinded.find(one => isBatched(one.kind))?.list
  const named = batched && !answers.has('notice.batch') && batchOf(batched, namesOf(batched, answers))
  const batch =
    batched && (named || askBatch(asking, spot, told ?? answers.get('notice.published_on')?.slice(0, 4)))
  const existing = batch ? existingOf(asker, kinded, kind, batch, told) : undefined
  if (existing) warnOfOther(asker, existing)
  const publishedOn =
    existing?.row.published_on ??
    askDay(asking, spot, {
      id: 'notice.published_on',
      ask: `“${spot.file}”是哪天发布的？（YYYY-MM-DD，以网站发布日期为准，不是落款日期）`,
      options: signedOn(kinded).map(day => ({ value: day, label: `${day}（与落款同一天）` })),
    })
  const measures = existing?.measures ?? citedMeasures(asking, spot, publishedOn)
  const title = titleOfNotice(asking, spot, kinded, kind)
  const documentNo = documentNoOf(asking, spot, kind, kinded)
  return {
    kind,
    existing,
    batch,
    year: told ?? publishedOn?.slice(0, 4),
    title,
    documentNo,
    publishedOn,
    measures,
    questions: emptyNotes,
  }
}

/** The notice of the batch that the paper brings again; another one of it is said to stand beside this. */
function existingOf(
  { register, notes }: Asker,
  kinded: readonly KindedList[],
  kind: ListKind,
  batch: string,
  year: string | undefined,
): Notice | undefined {
  const own = kinded.flatMap(one => (one.kind === kind ? [one.list] : []))
  const startsOn = printedWindow(own, year)?.printed.starts
  const documentNo = printedNumber(kinded)?.proper
  const { same, others } = noticesOfBatch(register, kind, batch, { startsOn, documentNo })
  const words = others.map(({ row }) => `${row.notice_id}（${row.published_on} 公布）`).join('、')
  if (words !== '')
    notes.said.push(
      `登记簿里 ${batch} 批已有 ${words}，这份的${isWindow(kind) ? '公示期' : '文号'}不同：记作另一份公告`,
    )
  return same
}

/** The number of the notice, as it stands over or under the lists: a sentence cites those of others. */
function printedNumber(kinded: readonly KindedList[]) {
  const texts = kinded.flatMap(({ list }) => [...list.titles, ...list.notes])
  return texts
    .map(({ text }) => (isSentence(text) ? undefined : documentNoIn(text)))
    .find(one => one !== undefined)
}

/** The day under the lists, which is often that of publication, or a few before it. */
function signedOn(kinded: readonly KindedList[]): Day[] {
  const texts = kinded.flatMap(({ list }) => [...list.titles, ...list.notes])
  const days = texts.flatMap(({ text }) => readDay(signedDay(text) ?? '') ?? [])
  return [...new Set(days)].slice(-1)
}

/** The kind of the notice, of the kinds of its lists: the one that is answered, else the first that it is called after. */
function mainKind(answers: Answers, kinded: readonly KindedList[]): ListKind {
  const told = readKind(answers.get('notice.kind'))
  const has = (kind: ListKind) => kinded.some(one => one.kind === kind)
  return (told && has(told) ? told : undefined) ?? FIRST.find(has) ?? 'publicity'
}

const FIRST: readonly ListKind[] = [
  're-evaluation',
  'announcement',
  'publicity',
  'revocation',
  'proposed-revocation',
  'rename',
]

/** The title that is answered, or that the paper has; '' while it is asked. */
function titleOfNotice(asking: Asker, spot: Spot, kinded: readonly KindedList[], kind: ListKind): string {
  const written = asking.answers.has('notice.title') ? undefined : noticeTitle(kinded, kind)
  const question = { id: 'notice.title', ask: '这份公告的标题是什么？', read: anyText }
  return written ?? askPaper(asking, spot, question) ?? ''
}

/** Answers about a notice that stands in the register, and there says something else. */
function warnOfOther({ answers, notes }: Asking, { row }: Notice): void {
  const recorded: Readonly<Record<string, string>> = {
    published_on: row.published_on,
    measures: row.measures ?? '',
    title: row.title,
    document_no: row.document_no ?? '无',
  }
  for (const [column, value] of Object.entries(recorded)) {
    const answer = answers.get(`notice.${column}`)
    if (answer === undefined || answer === '' || means(answer, value)) continue
    notes.warnings.push(
      `回答 notice.${column} 的“${answer}”没有采用：公告 ${row.notice_id} 在登记簿里是“${value}”；公布过的有误，请作更正`,
    )
  }
}

function documentNoOf(asking: Asking, spot: Spot, kind: ListKind, kinded: readonly KindedList[]): string {
  const answer = asking.answers.get('notice.document_no')
  if (answer !== undefined)
    return /^(无|没有|\/|-)$/.test(answer) ? '' : (documentNoIn(answer)?.proper ?? answer)
  const found = printedNumber(kinded)
  if (found) {
    if (found.written !== found.proper) asking.notes.said.push(`文号 ${found.written} → ${found.proper}`)
    return found.proper
  }
  // A publicity notice seldom has one; a circular (通知) does.
  const ask = '这份通知的文号是什么？（没有就答“无”）'
  if (!isWindow(kind)) askPaper(asking, spot, { id: 'notice.document_no', ask, read: anyText })
  return ''
}
