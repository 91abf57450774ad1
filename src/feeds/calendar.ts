// In: windows of an edition. Out: iCalendar (RFC 5545): an all-day event a window, with an alarm on its last day.
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { addDays, type Day, latest } from '../day.ts'
import type { Edition } from '../edition.ts'
import { words } from '../i18n/words.ts'
import type { WindowState } from '../register/snapshot.ts'

/** Writes the windows as a calendar to subscribe to. */
export function writeCalendar({ site, url }: Edition, windows: readonly WindowState[]): string {
  const mark = site.demo ? `【${words('zh').feeds.demo}】` : ''
  const calendar = ical({
    name: `${mark}${site.title.zh} · ${words('zh').feeds.kinds.publicity}`,
    prodId: { company: new URL(url).hostname, product: 'register', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    source: `${url}feeds/publicity.ics`,
    url: `${url}publicity/`,
  })
  for (const state of windows) addWindow(calendar, state, url, mark)
  return `${calendar.toString()}\r\n`
}

function addWindow(
  calendar: ReturnType<typeof ical>,
  { window, end, status, changes, candidates }: WindowState,
  url: string,
  mark: string,
): void {
  const t = words('zh').feeds
  const { window_id, starts_on, how_to_object, contact_phone } = window.row
  const page = `${url}publicity/${window_id}/`
  const title = window.notice.row.title
  const changed = latest(window.since, ...changes.map(({ since }) => since)) ?? window.since
  const event = calendar.createEvent({
    id: `${window_id}@${new URL(url).hostname}`,
    // A change is told by a higher number, so that calendars take the new day over the old one.
    sequence: changes.length,
    stamp: beginningOf(changed),
    lastModified: beginningOf(changed),
    allDay: true,
    start: utcDate(starts_on),
    // The end of an all-day event is the first day that is no longer part of it (RFC 5545 §3.6.1).
    end: utcDate(addDays(latest(end.day, starts_on) ?? end.day, 1)),
    summary: `${mark}${title}`,
    description: [
      t.window(starts_on, end.day, end.isComputed),
      t.candidates(candidates.length),
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
