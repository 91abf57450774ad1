// In: the lists of a paper. Out: the notice that they are published with: kind, batch, title, number, day, measures, as far as
// the paper says them; the rest is asked. plan.ts drafts it before any row.
import { type Day, parseDay } from '../../day.ts'
import { isRefusal } from '../../entries/cell.ts'
import { meantDay } from '../../entries/read-day.ts'
import { type Measures, measuresStatusOn } from '../../law/measures.ts'
import type { Notice } from '../../register/facts.ts'
import type { Register } from '../../register/register.ts'
import type { Notes } from '../notes.ts'
import type { Spot } from '../paper.ts'
import { isSentence } from '../shape/line-kinds.ts'
import type { List } from '../shape/list.ts'
import { batchIn, documentNoIn, type ListKind, titleOf, yearIn } from '../shape/title-words.ts'
import { type Answers, askPaper } from './ask.ts'
import { type Asker, isBatched, isWindow, type KindedList, readKind } from './kinds.ts'

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
  /** Questions about the notice, noted only if it brings anything new. */
  questions: Notes
}

const FIRST: readonly ListKind[] = [
  're-evaluation',
  'announcement',
  'publicity',
  'revocation',
  'proposed-revocation',
  'rename',
]

/** What the paper and the answers say of the notice. */
export function draftNotice(asker: Asker, kinded: readonly KindedList[], emptyNotes: Notes): NoticeDraft {
  const { answers, register, notes } = asker
  const told = readKind(answers.get('notice.kind'))
  const kind =
    (kinded.some(one => one.kind === told) ? told : undefined) ??
    FIRST.find(one => kinded.some(list => list.kind === one)) ??
    'publicity'
  const main = kinded.find(one => one.kind === kind)?.list ?? kinded[0]?.list
  const texts = kinded.flatMap(({ list }) =>
    // A sentence cites the numbers of others.
    [...list.titles, ...list.notes].flatMap(({ text }) => (isSentence(text) ? [] : [text])),
  )
  const asking = { answers, notes: emptyNotes }
  const spot: Spot = { file: main?.file ?? '', sheet: '' }
  const batched = kinded.find(one => isBatched(one.kind))?.list
  const names = namesOf(main, answers)
  const answered = answers.get('notice.batch')
  const batch = answered === undefined ? batchOf(batched, answers) : (batchIn(answered) ?? answered)
  const existing = batch ? findExisting(register, kind, batch) : undefined
  const publishedOn =
    existing?.row.published_on ??
    askDay(
      asking,
      spot,
      'notice.published_on',
      `“${spot.file}”是哪天发布的？（YYYY-MM-DD，以网站发布日期为准，不是落款日期）`,
    )
  const year = names.map(yearIn).find(one => one !== undefined) ?? publishedOn?.slice(0, 4)
  if (batched && !batch) {
    askPaper(asking, spot, 'notice.batch', '这是哪一批认定？（如 2024-3）', batchOptions(register, year))
  }
  const measures = existing?.measures ?? askMeasures(asker, asking, spot, publishedOn)
  const titled = oneTitle(kinded, kind)
  const title =
    answers.get('notice.title') ??
    (titled ? fullTitle(kind, titled) : askPaper(asking, spot, 'notice.title', '这份公告的标题是什么？'))
  const documentNo = documentNoOf(asking, notes, spot, kind, texts)
  return {
    kind,
    existing,
    batch,
    year,
    title: title ?? '',
    documentNo,
    publishedOn,
    measures,
    questions: emptyNotes,
  }
}

/** What a list is called, from its titles to the answer. */
function namesOf(list: List | undefined, answers: Answers): string[] {
  const heads = list?.titles.map(({ text }) => text).join(' ') ?? ''
  return [heads, list?.called ?? '', list?.file ?? '', answers.get('notice.title') ?? '']
}

/**
 * The title of the notice where it stands over any of its lists, else that of the first list of its kind; '' where several files
 * (one a district) have titles of their own.
 */
function oneTitle(kinded: readonly KindedList[], kind: ListKind): string {
  const all = kinded.map(({ list, kind }) => ({
    file: list.file,
    kind,
    title: titleOf(list.titles.map(({ text }) => text)),
  }))
  const whole = all.find(({ title }) => /^关于/.test(title))
  if (whole && all.every(({ file }) => file === whole.file)) return whole.title
  const titles = all.filter(one => one.kind === kind)
  const [first, ...others] = titles.filter(({ title }) => title !== '')
  return others.every(({ file, title }) => file === first?.file || title === first?.title)
    ? (first?.title ?? '')
    : ''
}

/** The batch that the list, its sheet, its file or its column names. */
function batchOf(list: List | undefined, answers: Answers): string | undefined {
  if (!list) return undefined
  return (
    namesOf(list, answers)
      .map(batchIn)
      .find(one => one !== undefined) ?? batchOfColumn(list)
  )
}

function batchOfColumn(list: List | undefined): string | undefined {
  const column = list?.columns.find(({ field }) => field === 'batch')
  const texts = new Set(list?.rows.map(({ line }) => (column ? (line.cells[column.at] ?? '') : '')))
  const [only = '', ...others] = [...texts]
  if (others.length > 0) return undefined
  return /^\d{4}-\d+[a-z]?$/.test(only.trim()) ? only.trim() : batchIn(only)
}

function batchOptions(register: Register, year: string | undefined) {
  if (!year) return []
  const used = register.notices.flatMap(({ row }) =>
    row.batch?.startsWith(`${year}-`) ? [Number(/-(\d+)/.exec(row.batch)?.[1] ?? 0)] : [],
  )
  const last = Math.max(0, ...used)
  return [last, last + 1]
    .filter(one => one > 0)
    .map(one => ({ value: `${year}-${one}`, label: `${year} 年第 ${one} 批` }))
}

/** A window or an announcement of the batch that stands: the same paper again, or one that goes on with it. */
function findExisting(register: Register, kind: ListKind, batch: string): Notice | undefined {
  const all = register.notices.filter(({ row }) => row.kind === kind && row.batch === batch)
  return all.findLast(
    ({ windows }) =>
      kind !== 'publicity' ||
      !windows.some(({ changes }) => changes.some(({ row }) => row.kind === 'withdrawn')),
  )
}

/** A day that is asked; an answer that is no day is asked again. */
export function askDay(
  asking: Pick<Asker, 'answers' | 'notes'>,
  spot: Spot,
  id: string,
  ask: string,
  options: readonly { value: string; label: string }[] = [],
): Day | undefined {
  const answer = askPaper(asking, spot, id, ask, options)
  if (answer === undefined) return undefined
  const day = parseDay(answer) ?? meantDay(answer)?.day
  if (day && !isRefusal(day)) return day
  return void askPaper(
    { answers: new Map(), notes: asking.notes },
    spot,
    id,
    `${ask}“${answer}”不是日历上的一天。`,
    options,
  )
}

/** The measures that the notice cites: the answer; else the only ones in force on its day. */
function askMeasures(
  { register, answers, notes }: Asker,
  asking: Pick<Asker, 'answers' | 'notes'>,
  spot: Spot,
  day: Day | undefined,
): Measures | undefined {
  const given = answers.get('notice.measures')
  const named = register.measures.find(
    ({ id, title, document_no }) =>
      [id, title.zh, document_no].includes(given) || given?.startsWith(`${id} `),
  )
  if (named) return named
  const inForce = register.measures.filter(
    one => day && one.effective_from <= day && measuresStatusOn(one, day) === 'in-force',
  )
  const [only, ...others] = inForce
  if (only && others.length === 0 && given === undefined) {
    notes.said.push(`依据办法：${day} 只有《${only.title.zh}》有效，认作依据它`)
    return only
  }
  const options = register.measures.map(({ id, title }) => ({ value: id, label: `${id} ${title.zh}` }))
  return void askPaper(
    { answers: new Map(), notes: asking.notes },
    spot,
    'notice.measures',
    '依据哪一部管理办法？',
    options,
  )
}

function fullTitle(kind: ListKind, title: string): string {
  if (/^关于/.test(title)) return title
  if (isWindow(kind)) return `关于${title.replace(/公示$/, '')}的公示`
  return `关于公布${title.replace(/^公布/, '')}的通知`
}

function documentNoOf(
  asking: Pick<Asker, 'answers' | 'notes'>,
  notes: Notes,
  spot: Spot,
  kind: ListKind,
  texts: readonly string[],
): string {
  const answer = asking.answers.get('notice.document_no')
  if (answer !== undefined)
    return /^(无|没有|\/|-)$/.test(answer) ? '' : (documentNoIn(answer)?.proper ?? answer)
  const found = texts.map(documentNoIn).find(one => one !== undefined)
  if (found) {
    if (found.written !== found.proper) notes.said.push(`文号 ${found.written} → ${found.proper}`)
    return found.proper
  }
  // A publicity notice seldom has one; a circular (通知) does.
  if (!isWindow(kind)) askPaper(asking, spot, 'notice.document_no', '这份通知的文号是什么？（没有就答“无”）')
  return ''
}
