// A window at a glance: whose it is, from when to when, what may be done about it. Home, list and window page show it.
// In: an edition, a window's state, a language. Out: the props of components/WindowCard.astro.
import { type Day, weekday } from '../day.ts'
import type { Edition } from '../edition.ts'
import { type Lang, words } from '../i18n/words.ts'
import type { WindowState } from '../register/snapshot.ts'
import type { WindowStatus } from '../register/window.ts'
import { isCovered, isWorkingDay } from '../register/working-days.ts'
import { type Link, windowLink } from './link.ts'
import { daysFrom, type Step, windowSteps, windowWord } from './window-state.ts'

/** A day of a window as the strip of days shows it. */
export interface StripDay {
  day: Day
  weekday: string
  isCounted: boolean
  state: 'past' | 'today' | 'left'
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
  candidates: number
  /** Empty where there are too many days to draw. */
  strip: readonly StripDay[]
  /** What the window's state is to become; empty on a dated edition and where nothing is to come. */
  steps: readonly Step[]
  object: Objecting
}

/** How to object, and with whom. */
export interface Objecting {
  how: string
  isHowData: boolean
  contact: readonly { label: string; text: string; href?: string }[]
}

const LONGEST_STRIP = 40

export function windowHead(edition: Edition, state: WindowState, lang: Lang): WindowHead {
  const { window, end, status } = state
  const days = daysFrom(window.row.starts_on, end.day)
  const strip = days.map(day => stripDay(edition, state, day, lang))
  return {
    link: windowLink(window),
    subject: words(lang).codes.subject[window.row.subject],
    status,
    word: windowWord(state, lang, edition.day),
    from: window.row.starts_on,
    to: end.day,
    isComputed: end.isComputed,
    days: days.length,
    candidates: state.candidates.length,
    counted: strip.filter(({ isCounted }) => isCounted).length,
    strip: strip.length > LONGEST_STRIP ? [] : strip,
    steps: edition.isLive ? windowSteps(state, lang, edition.day) : [],
    object: objectingOf(edition, state, lang),
  }
}

function stripDay(edition: Edition, { window }: WindowState, day: Day, lang: Lang): StripDay {
  const isWorking = window.measures?.publicity?.day_kind === 'working'
  const names: readonly string[] = words(lang).publicity.shortWeekdays
  return {
    day,
    weekday: names[weekday(day) - 1] ?? '',
    isCounted: !isWorking || !isCovered(day) || isWorkingDay(day),
    state: day < edition.day ? 'past' : day === edition.day ? 'today' : 'left',
  }
}

function objectingOf({ site }: Edition, { window }: WindowState, lang: Lang): Objecting {
  const { site: t, publicity } = words(lang)
  const { row } = window
  const phone = row.contact_phone ?? site.contact.phone
  const email = row.contact_email ?? site.contact.email
  const office = row.contact_office ?? site.contact.office
  const address = row.contact_address ?? site.contact.address
  return {
    how: row.how_to_object ?? publicity.noMethod,
    isHowData: row.how_to_object !== undefined,
    contact: [
      ...(office ? [{ label: t.office, text: office }] : []),
      ...(phone ? [{ label: t.phone, text: phone, href: phoneHref(phone) }] : []),
      ...(email ? [{ label: t.email, text: email, href: `mailto:${email}` }] : []),
      ...(address ? [{ label: t.address, text: address }] : []),
    ],
  }
}

/** A telephone number as a link (RFC 3966); an extension written after it is left out. */
export function phoneHref(phone: string): string {
  return `tel:${/^[\d+\s()（）-]+/.exec(phone)?.[0].replace(/[^\d+]/g, '') ?? ''}`
}
