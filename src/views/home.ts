// In: an edition. Out: the props of the home page: what is being publicised on its day, the newest notices, figures.
import type { Day } from '../day.ts'
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import type { KnownNotice } from '../register/known.ts'
import { pathOf } from '../site/addresses.ts'
import type { PageHead } from './frame.ts'
import { type Link, noticeLink, windowLink } from './link.ts'
import { tallyTable } from './register-tables.ts'
import type { Table } from './table.ts'
import { type WindowHeadings, windowHeadings, windowsThatAre } from './timed-words.ts'
import { type WindowHead, windowHead } from './window-head.ts'

const NEWEST = 8

/** A notice in a list. */
export interface NoticeItem {
  link: Link
  kind: string
  day: Day
}

export interface HomePage {
  head: PageHead
  title: string
  lead: string
  open: readonly WindowHead[]
  upcoming: readonly WindowHead[]
  headings: WindowHeadings
  /** Where none is open: the one that closed last. */
  lastClosed: { link: Link; day: Day } | undefined
  /** The register in one sentence, of words and links. */
  summary: readonly (string | Link)[]
  notices: readonly NoticeItem[]
  figures: Table
}

export function homePage(edition: Edition, lang: Lang): HomePage {
  const { site, snapshot } = edition
  const open = windowsThatAre(snapshot.windows, 'open')
  const last = windowsThatAre(snapshot.windows, 'closed').at(-1)
  return {
    head: { path: '/', title: site.title[lang], description: site.description[lang], hasSearch: true },
    title: site.title[lang],
    lead: site.description[lang],
    open: open.map(state => windowHead(edition, state, lang)),
    upcoming: windowsThatAre(snapshot.windows, 'upcoming').map(state => windowHead(edition, state, lang)),
    headings: windowHeadings(edition, lang),
    lastClosed: open.length === 0 && last ? { link: windowLink(last), day: last.end.day } : undefined,
    summary: summaryOf(edition, lang),
    notices: snapshot.notices.slice(0, NEWEST).map(notice => noticeItem(notice, lang)),
    figures: tallyTable(snapshot.titles, lang, words(lang).home.figures),
  }
}

/** How many titles there are, how many hold, how many were revoked: each number leads to its list. */
function summaryOf({ snapshot }: Edition, lang: Lang): (string | Link)[] {
  const t = words(lang).home.summary
  const { titles, enterprises } = snapshot
  const count = (status: string) => titles.filter(one => one.status === status).length
  const of = (status: 'active' | 'revoked', text: string) =>
    count(status) > 0 ? { text, path: pathOf('register', 'status', status) } : text
  return [
    t.begin(titles.length),
    of('active', t.active(count('active'))),
    words(lang).comma,
    of('revoked', t.revoked(count('revoked'))),
    t.of,
    { text: t.enterprises(enterprises.length), path: '/register/enterprises/' },
    t.end,
  ]
}

export function noticeItem(notice: KnownNotice, lang: Lang): NoticeItem {
  const { kind, published_on: day } = notice.row
  return { link: noticeLink(notice), kind: words(lang).codes.notice[kind], day }
}
