// In: windows of an edition. Out: iCalendar (RFC 5545): an all-day event a window, with an alarm on its last day.
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { addDays, type Day, latest } from '../day.ts'
import type { Edition } from '../edition.ts'
import { words } from '../i18n/words.ts'
import type { WindowState } from '../register/states.ts'
import { correctedIn } from './corrections.ts'
import { authorityOf } from './tag.ts'

/** How often a calendar asks again: a window may be extended on any of its few days. */
const REFRESH_SECONDS = 6 * 3600

/** A calendar to subscribe to: where it lies from the root of the site, the page that says the same, and its windows. */
export interface Calendar {
  path: string
  page: string
  windows: readonly WindowState[]
}

/** Writes the windows of a calendar. */
export function writeCalendar(edition: Edition, { path, page, windows }: Calendar): string {
  const { site, url, snapshot } = edition
  const mark = site.demo ? `【${words('zh').feeds.demo}】` : ''
  const calendar = ical({
    name: `${mark}${site.title.zh} · ${words('zh').feeds.kinds.publicity}`,
    prodId: { company: authorityOf(edition), product: 'register', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    source: `${url}${path}`,
    url: `${url}${page}`,
    ttl: REFRESH_SECONDS,
  })
  const { of } = correctedIn(snapshot)
  for (const state of windows) {
    const { window_id, notice_id } = state.window.row
    const corrections = [...of('windows', window_id), ...of('notices', notice_id)]
    addWindow(calendar, state, { edition, mark, corrections })
  }
  return `${calendar.toString()}\r\n`
}

interface Around {
  edition: Edition
  mark: string
  /** Of the window, or of its notice. */
  corrections: readonly { since: Day }[]
}

function addWindow(
  calendar: ReturnType<typeof ical>,
  { window, end, status, changes, candidates, proposals }: WindowState,
  { edition, mark, corrections }: Around,
): void {
  const t = words('zh').feeds
  const { window_id, starts_on, how_to_object, contact_phone } = window.row
  const page = `${edition.url}publicity/${window_id}/`
  const title = window.notice.row.title
  const revisions = [...changes, ...corrections]
  const changed = latest(window.since, ...revisions.map(({ since }) => since)) ?? window.since
  const event = calendar.createEvent({
    id: `${window_id}@${authorityOf(edition)}`,
    // A change is told by a higher number, so that calendars take the new day over the old one.
    sequence: revisions.length,
    stamp: beginningOf(changed),
    lastModified: beginningOf(changed),
    allDay: true,
    start: utcDate(starts_on),
    // The end of an all-day event is the first day that is no longer part of it (RFC 5545 §3.6.1).
    end: utcDate(addDays(latest(end.day, starts_on) ?? end.day, 1)),
    summary: `${mark}${title}`,
    description: [
      t.window(starts_on, end.day, end.isComputed),
      proposals.length > 0 ? t.proposals(proposals.length) : t.candidates(candidates.length),
      how_to_object,
      contact_phone,
      page,
    ]
      .filter(Boolean)
      .join('\n'),
    url: page,
    status: status === 'withdrawn' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  if (status === 'withdrawn') return
  event.createAlarm({
    type: ICalAlarmType.display,
    // Nine in the morning of the last day, in Asia/Shanghai.
    trigger: new Date(`${end.day}T09:00:00+08:00`),
    description: t.lastDay(title),
  })
}

// ical-generator writes an all-day date by its UTC parts as long as no timezone is set.
function utcDate(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

function beginningOf(day: Day): Date {
  return new Date(`${day}T00:00:00+08:00`)
}
