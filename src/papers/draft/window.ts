// In: the lists of a publicity. Out: the row of its window: the printed days, or those answered; whom to object to as in the
// newest window. Only plan.ts asks.
import { addDays, type Day } from '../../day.ts'
import { lastDayOfPeriod } from '../../law/working-days.ts'
import { placeWords } from '../notes.ts'
import type { List } from '../shape/list.ts'
import { printedWindow } from '../shape/printed-window.ts'
import { disagrees, type PrintedWindow } from '../shape/window-words.ts'
import { means } from './ask.ts'
import { askDay, readDay } from './ask-day.ts'
import { addRow, type Work } from './work.ts'

/** Drafts the window; its days stay empty while they are asked. */
export function draftWindow(
  work: Work,
  lists: readonly List[],
  id: string,
  noticeId: string,
  subject: 'recognition' | 'revocation',
): void {
  const printed = findPrinted(work, lists)
  const starts = printed?.starts ?? askStart(work, lists, printed)
  const ends = printed?.ends ?? readEnd(work, lists)
  warnOfPrinted(work, printed)
  if (printed && starts && !ends) warnOfLength(work, printed, starts)
  addRow(work, 'windows', {
    values: {
      window_id: id,
      notice_id: noticeId,
      subject,
      starts_on: starts ?? '',
      ends_on: ends ?? '',
      ...contactOf(work),
    },
    list: undefined,
    row: undefined,
    fields: {},
  })
}

function isDay(answer: string, day: Day | undefined): boolean {
  return day !== undefined && (means(answer, day) || readDay(answer) === day)
}

/** What a list prints, or an answer says, of a window that stands in the register and there has other days. */
export function warnOfOtherDays(
  { answers, notes, notice }: Work,
  lists: readonly List[],
  row: { window_id: string; starts_on: Day; ends_on?: Day | undefined },
): void {
  const printed = printedWindow(lists, notice.publishedOn ?? notice.year)?.printed
  const days = { starts_on: printed?.starts, ends_on: printed?.ends }
  for (const column of ['starts_on', 'ends_on'] as const) {
    const recorded = `公示 ${row.window_id} 在登记簿里是“${row[column] ?? '按办法推算'}”`
    const [day, answer] = [days[column], answers.get(`window.${column}`)]
    if (day && row[column] && day !== row[column])
      notes.warnings.push(`名单印的公示期写 ${day}，${recorded}：没有改；公布过的有误，请作更正`)
    if (answer && !isDay(answer, row[column]))
      notes.warnings.push(`回答 window.${column} 的“${answer}”没有采用：${recorded}；要延长的，另记公示变更`)
  }
}

function findPrinted({ notice, notes }: Work, lists: readonly List[]): PrintedWindow | undefined {
  const found = printedWindow(lists, notice.publishedOn ?? notice.year)
  if (!found) return undefined
  const { spot, sentence, printed } = found
  const { starts, ends, days } = printed
  if (starts)
    notes.said.push(`${placeWords(spot)} 公示期“${sentence}” → ${starts} 至 ${ends ?? '（按办法推算）'}`)
  if (disagrees(printed))
    notes.warnings.push(
      `${placeWords(spot)} 公示期写明 ${days} 天，而 ${starts} 至 ${ends}（含首尾两日）不是 ${days} 天`,
    )
  return printed
}

function askStart(work: Work, lists: readonly List[], printed: PrintedWindow | undefined) {
  const day = work.notice.publishedOn
  const options = day
    ? [
        { value: day, label: `${day}（发布当日）` },
        { value: addDays(day, 1), label: `${addDays(day, 1)}（发布次日）` },
      ]
    : []
  const length = printed?.days ? `名单只写了${printed.days}${printed.isWorking ? '个工作日' : '天'}：` : ''
  const spot = { file: lists[0]?.file ?? '', sheet: '' }
  const asking = { answers: work.answers, notes: work.notice.questions }
  const ask = `${length}公示从哪天开始？（YYYY-MM-DD）`
  return askDay(asking, spot, { id: 'window.starts_on', ask, options })
}

/** Answers about days that the list prints, and prints otherwise. */
function warnOfPrinted({ answers, notes }: Work, printed: PrintedWindow | undefined): void {
  for (const [column, day] of [
    ['starts_on', printed?.starts],
    ['ends_on', printed?.ends],
  ] as const) {
    const answer = day && answers.get(`window.${column}`)
    if (answer && !isDay(answer, day))
      notes.warnings.push(`回答 window.${column} 的“${answer}”没有采用：名单印的是 ${day}，以名单为准`)
  }
}

/** The last day, where it is answered: nobody asks, for the measures tell it where a paper does not. */
function readEnd(work: Work, lists: readonly List[]): Day | undefined {
  if (!work.answers.has('window.ends_on')) return undefined
  const spot = { file: lists[0]?.file ?? '', sheet: '' }
  const asking = { answers: work.answers, notes: work.notice.questions }
  return askDay(asking, spot, { id: 'window.ends_on', ask: '公示到哪天结束？（YYYY-MM-DD）' })
}

/** A length that is not the measures' own: what they give as the last day is not what was printed. */
function warnOfLength(work: Work, { days, isWorking }: PrintedWindow, starts: Day): void {
  const publicity = work.notice.measures?.publicity
  if (!publicity || days === undefined) return
  if (days === publicity.days && isWorking === (publicity.day_kind === 'working')) return
  const counted = lastDayOfPeriod(publicity, starts)
  const unit = isWorking ? '个工作日' : '天'
  work.notes.warnings.push(
    `名单写公示 ${days} ${unit}，没有写截止日期；截止日期空着，按办法（${publicity.days} ${publicity.day_kind === 'working' ? '个工作日' : '天'}）推算为 ${counted}。要写明别的日子，请回答 window.ends_on`,
  )
}

const CONTACT = [
  'contact_office',
  'contact_phone',
  'contact_email',
  'contact_address',
  'how_to_object',
] as const

/** Of the newest window; of the site where there is none yet. */
function contactOf({ register, site }: Work): Record<string, string> {
  const [newest] = [...register.windows].sort((a, b) => (a.since < b.since ? 1 : -1))
  if (newest) return Object.fromEntries(CONTACT.map(name => [name, newest.row[name] ?? '']))
  const { office = '', phone = '', email = '', address = '' } = site?.contact ?? {}
  return { contact_office: office, contact_phone: phone, contact_email: email, contact_address: address }
}
