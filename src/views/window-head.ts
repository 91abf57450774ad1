// A window at a glance: whose it is, from when to when, what may be done about it. Home, list and window page show it.
// In: an edition, a window's state, a language. Out: the props of components/WindowCard.astro.
import { addDays, type Day, weekday } from '../day.ts'
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import { isCovered, isWorkingDay } from '../law/working-days.ts'
import { once } from '../once.ts'
import { compare } from '../order.ts'
import type { WindowState } from '../register/states.ts'
import type { WindowStatus } from '../register/window.ts'
import { mailHref } from '../site/addresses.ts'
import { type Link, phoneHref, windowLink } from './link.ts'
import { daysFrom, type Step, standingWindowWord, windowSteps, windowWord } from './window-state.ts'

/** A day of a window as the strip of days shows it. */
export interface StripDay {
  day: Day
  weekday: string
  isCounted: boolean
  /** How it compares with the edition's; undefined on a live edition, where the reader's browser knows. */
  state: 'past' | 'today' | 'left' | undefined
}

export interface WindowHead {
  link: Link
  subject: string
  status: WindowStatus
  word: string
  from: Day
  to: Day
  isComputed: boolean
  days: number
  /** Those that count, where the measures count working days alone. */
  counted: number
  /** How many count where the day it starts on does not; undefined where it does or the last day is printed. */
  countedLater: number | undefined
  /** How long its list is, in words; undefined where the list was not recorded. */
  list: string | undefined
  /** Whose workshops and factories are proposed: the first few, each once. */
  names: readonly string[]
  hasMoreNames: boolean
  /** What came of its list, in one line; undefined until all of it is decided. */
  result: string | undefined
  /** Where what was withdrawn is publicised again. */
  again: Link | undefined
  /** Empty where there are too many days to draw. */
  strip: readonly StripDay[]
  /** What the window's state is to become; empty on a dated edition and where nothing is to come. */
  steps: readonly Step[]
  object: Objecting
}

/** How to object, and with whom. */
export interface Objecting {
  /** Undefined where no objection is to be made any more. */
  how: string | undefined
  isHowData: boolean
  contact: readonly { label: string; text: string; href?: string }[]
  /** What an objection may look like, to be copied; undefined where none is to be made any more. */
  letter: string | undefined
  /** That it is too late, and from which day on that is so where it is not yet. */
  over: string | undefined
  overFrom: Day | undefined
}

const LONGEST_STRIP = 40
const FEW = 6

/** What a day is, by how it compares with the edition's. */
const STATES = { [-1]: 'past', 0: 'today', 1: 'left' } as const

export function windowHead(edition: Edition, state: WindowState, lang: Lang): WindowHead {
  const { window, end, status } = state
  const days = daysFrom(window.row.starts_on, end.day)
  const strip = days.map(day => stripDay(edition, state, day, lang))
  return {
    link: windowLink(state),
    subject: words(lang).codes.subject[window.row.subject],
    status,
    word: edition.isLive ? standingWindowWord(state, lang) : windowWord(state, lang, edition.day),
    from: window.row.starts_on,
    to: end.day,
    isComputed: end.isComputed,
    days: days.length,
    list: windowList(state, lang),
    counted: days.filter(day => isWorkable(state, day)).length,
    countedLater: leavesFirstOut(state) ? strip.filter(({ isCounted }) => isCounted).length : undefined,
    names: namesOf(state).slice(0, FEW),
    hasMoreNames: namesOf(state).length > FEW,
    result: windowResult(state, lang),
    again: windowAgain(edition, state, lang),
    strip: strip.length > LONGEST_STRIP ? [] : strip,
    steps: edition.isLive ? windowSteps(state, lang) : [],
    object: objectingOf(edition, state, lang),
  }
}

/** Whether a day is one of those that the measures count, the first like any other. */
function isWorkable({ window }: WindowState, day: Day): boolean {
  const isWorking = window.measures?.publicity.day_kind === 'working'
  return !isWorking || !isCovered(day) || isWorkingDay(day)
}

// How a printed last day was counted nobody knows; a computed one was counted as the measures are read.
function leavesFirstOut({ window, end }: WindowState): boolean {
  return end.isComputed && window.measures?.publicity.first_day_counts === false
}

function stripDay(edition: Edition, state: WindowState, day: Day, lang: Lang): StripDay {
  const isFirst = day === state.window.row.starts_on
  const names: readonly string[] = words(lang).publicity.shortWeekdays
  return {
    day,
    weekday: names[weekday(day) - 1] ?? '',
    isCounted: isWorkable(state, day) && !(isFirst && leavesFirstOut(state)),
    state: edition.isLive ? undefined : STATES[compare(day, edition.day)],
  }
}

function objectingOf({ site, isLive }: Edition, state: WindowState, lang: Lang): Objecting {
  const { window, end, status, withdrawal } = state
  const { site: t, publicity, day: print } = words(lang)
  const canObject = status === 'open' || status === 'upcoming'
  const { row } = window
  const phone = row.contact_phone ?? site.contact.phone
  const email = row.contact_email ?? site.contact.email
  const office = row.contact_office ?? site.contact.office
  const address = row.contact_address ?? site.contact.address
  return {
    how: canObject ? (row.how_to_object ?? publicity.noMethod) : undefined,
    isHowData: row.how_to_object !== undefined,
    // Whoever can no longer object needs nobody to object to.
    contact: !canObject
      ? []
      : [
          ...(office ? [{ label: t.office, text: office }] : []),
          ...(phone ? [{ label: t.phone, text: phone, href: phoneHref(phone) }] : []),
          ...(email ? [{ label: t.email, text: email, href: letterTo(email, state, lang) }] : []),
          ...(address ? [{ label: t.address, text: address }] : []),
        ],
    letter: canObject ? letterOf(state, lang) : undefined,
    over: withdrawal
      ? publicity.objectingWithdrawn(print(withdrawal.changedOn))
      : canObject && !isLive
        ? undefined
        : publicity.objectingOver,
    overFrom: canObject && isLive ? addDays(end.day, 1) : undefined,
  }
}

/** The form of an objection: what it is about is filled in, the rest is left to who objects. */
function letterOf({ window }: WindowState, lang: Lang): string {
  return words(lang).publicity.letter(window.notice.row.title)
}

function letterTo(email: string, state: WindowState, lang: Lang): string {
  const subject = words(lang).publicity.letterSubject(state.window.notice.row.title)
  return mailHref(email, subject, letterOf(state, lang))
}

/** Those that are printed, and one more if there are more. Asked once for all pages of a window. */
const namesOf = once(({ candidates, proposals }: WindowState): readonly string[] => {
  const proposed = proposals.map(({ title }) => title?.enterprise.name)
  const names = [...candidates.map(({ enterprise }) => enterprise.name), ...proposed]
  return [...new Set(names)].filter(name => name !== undefined).slice(0, FEW + 1)
})

/** What came of a window's list, in words: 31个已认定、1个未认定; undefined until all of it is decided. */
export function windowResult(state: WindowState, lang: Lang): string | undefined {
  return resultsOf(state)[lang]
}

const resultsOf = once((state: WindowState) => ({ zh: resultOf(state, 'zh'), en: resultOf(state, 'en') }))

function resultOf(state: WindowState, lang: Lang): string | undefined {
  const { publicity: t, comma } = words(lang)
  const decided = decisionsOf(state, lang)
  if (state.status !== 'closed' || decided.length === 0 || decided.includes(undefined)) return undefined
  const counts = [...Map.groupBy(decided, word => word ?? '')].sort((a, b) => b[1].length - a[1].length)
  return counts.map(([word, some]) => t.resultOf(word, some.length)).join(comma)
}

/** What was decided of each that a window proposes; undefined where nothing is yet. */
function decisionsOf({ candidates, proposals }: WindowState, lang: Lang): (string | undefined)[] {
  const { candidate, title } = words(lang).status
  return [
    ...candidates.map(({ status }) =>
      status === 'awaiting-announcement' || status === 'under-review' ? undefined : candidate[status],
    ),
    ...proposals.map(proposal => (proposal.title?.status === 'revoked' ? title.revoked : undefined)),
  ]
}

/** The next window of the batch of one that was withdrawn. */
export function windowAgain(
  { snapshot }: Edition,
  { window, withdrawal }: WindowState,
  lang: Lang,
): Link | undefined {
  const { batch } = window.notice.row
  if (!withdrawal || batch === undefined) return undefined
  const ofBatch = snapshot.windows
    .filter(one => one.window.notice.row.batch === batch)
    .sort((a, b) => compare(a.window.row.starts_on, b.window.row.starts_on))
  const own = ofBatch.findIndex(one => one.window === window)
  const later = ofBatch.slice(own + 1).find(one => !one.withdrawal)
  return later && { ...windowLink(later), text: words(lang).publicity.again(later.window.row.starts_on) }
}

/** How long a window's list is, in words; undefined where it was not recorded. */
export function windowList({ candidates, proposals }: WindowState, lang: Lang): string | undefined {
  const t = words(lang).publicity
  if (proposals.length > 0) return t.proposalList(proposals.length)
  return candidates.length > 0 ? t.list(candidates.length) : undefined
}
