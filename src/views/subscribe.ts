// In: an edition. Out: the props of /subscribe/: every feed and calendar with its address, the two main ones as QR codes.
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import type { WindowState } from '../register/states.ts'
import { fileHref, type Path } from '../site/addresses.ts'
import { has } from '../site/families.ts'
import type { PageHead } from './frame.ts'
import { districtLink, windowLink } from './link.ts'
import type { OutLink, Table } from './table.ts'

/** A feed or calendar to begin with. */
export interface MainSource {
  title: string
  note: string
  /** Its address, which a reader copies whole. */
  address: string
  /** What its QR code leads to. */
  qr: string
  /** Opens the program that it is for. */
  open: OutLink | undefined
}

export interface SubscribePage {
  head: PageHead
  main: readonly MainSource[]
  feeds: Table
  districts: Table
  windows: Table | undefined
}

export function subscribePage(edition: Edition, lang: Lang): SubscribePage {
  const { url } = edition
  const t = words(lang).subscribe
  const rss = fileHref(url, '/feeds/publicity.xml')
  const calendar = fileHref(url, '/feeds/publicity.ics')
  return {
    head: { path: '/subscribe/', title: t.title, description: t.description },
    main: [
      { title: t.main, note: t.mainNote, address: rss, qr: rss, open: undefined },
      {
        title: t.calendar,
        note: t.calendarNote,
        address: calendar,
        qr: calendar,
        open: { text: t.openCalendar, href: calendar.replace(/^https?:/, 'webcal:') },
      },
    ],
    feeds: feedTable(edition, lang),
    districts: districtTable(edition, lang),
    windows: windowTable(edition, lang),
  }
}

/** What the page of something offers to follow it by, in one form or several. */
export interface Following {
  what: string
  forms: readonly OutLink[]
}

/**
 * What the page of an enterprise offers: the feed of the notices that name it, in the form that all programs read; undefined
 * where the site is without.
 */
export function followEnterprise({ base, site }: Edition, id: string, lang: Lang): Following | undefined {
  if (!has(site, 'enterprise-feeds')) return undefined
  return {
    what: words(lang).subscribe.followEnterprise,
    forms: [{ text: 'RSS', href: fileHref(base, `/feeds/enterprises/${encodeURIComponent(id)}.xml`) }],
  }
}

/** What the page of a window offers while it is not over: its calendar. */
export function followWindow(
  { base }: Edition,
  { window, status }: WindowState,
  lang: Lang,
): Following | undefined {
  if (!isComing(status)) return undefined
  return {
    what: words(lang).subscribe.followWindow,
    forms: [calendarLink(base, window.row.window_id)],
  }
}

function calendarLink(base: string, window: string): OutLink {
  return { text: 'iCalendar', href: feedHref(base, `/windows/${encodeURIComponent(window)}.ics`) }
}

const isComing = (status: WindowState['status']) => status === 'open' || status === 'upcoming'

const feedHref = (base: string, path: Path) => fileHref(base, `/feeds${path}`)

/** The forms in which a feed is published. */
function formsOf(base: string, path: Path): OutLink[] {
  const forms = { xml: 'RSS', atom: 'Atom', json: 'JSON Feed' }
  return Object.entries(forms).map(([extension, text]) => ({
    text,
    href: feedHref(base, `${path}.${extension}`),
  }))
}

function feedTable({ base }: Edition, lang: Lang): Table {
  const { subscribe: t, feeds } = words(lang)
  const kinds = Object.entries(feeds.kinds).map(([kind, title]) => ({
    feed: title,
    content: kind === 'publicity' ? feeds.publicityDescription : feeds.kindDescription(title),
    forms: formsOf(base, `/${kind}`),
  }))
  return {
    caption: t.feeds,
    columns: [
      { key: 'feed', label: t.feed, is: 'head' },
      { key: 'content', label: t.content },
      { key: 'forms', label: t.forms },
    ],
    rows: [{ feed: feeds.all, content: feeds.allDescription, forms: formsOf(base, '/all') }, ...kinds],
  }
}

function districtTable({ base, snapshot }: Edition, lang: Lang): Table {
  const t = words(lang).subscribe
  return {
    caption: t.districts,
    columns: [
      { key: 'district', label: t.district, is: 'head' },
      { key: 'forms', label: t.forms },
    ],
    rows: snapshot.districts.map(({ district }) => ({
      district: districtLink(snapshot, district, lang),
      forms: formsOf(base, `/districts/${encodeURIComponent(district)}`),
    })),
  }
}

/** The calendars of the windows that are open or to come; undefined where there are none. */
function windowTable({ base, snapshot }: Edition, lang: Lang): Table | undefined {
  const { subscribe: t, publicity } = words(lang)
  const coming = snapshot.windows.filter(({ status }) => isComing(status))
  if (coming.length === 0) return undefined
  return {
    caption: t.windows,
    columns: [
      { key: 'window', label: t.window, is: 'head' },
      { key: 'days', label: t.days },
      { key: 'ics', label: t.ics },
    ],
    rows: coming.map(state => ({
      window: windowLink(state),
      days: publicity.periodOf(state.window.row.starts_on, state.end.day),
      ics: calendarLink(base, state.window.row.window_id),
    })),
  }
}
