// In: titles or enterprises of a list. Out: one page of it as a table, and the addresses of its pages.
// A list of any length is cut, so that no page grows with the register. Views of pages import it.
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { categoryLabel, gradeLabel, kindOf } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import type { EnterpriseState, Snapshot, TitleState } from '../register/snapshot.ts'
import { type Here, href, pathOf } from '../site/addresses.ts'
import { batchLink, districtLink, enterpriseLink, type Link, titleLink } from './link.ts'
import { enterpriseStatus, titleStatus } from './statuses.ts'
import type { Row, Table } from './table.ts'

/** Rows on a page: an ordinary city's batch or district is one page that the browser's own search finds all of. */
export const PAGE_SIZE = 500

/** One page of a list. */
export interface Listing {
  table: Table
  /** The addresses of all its pages, in order. */
  hrefs: readonly string[]
  /** The index of this page among them. */
  current: number
  /** Rows on all pages. */
  total: number
}

/** What names a page of a list in an address: the list's own parts, and from the second page on its number. */
export function pageIds(list: string, total: number): string[] {
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  return Array.from({ length: pages }, (_, index) => pageId(list, index))
}

function pageId(list: string, index: number): string {
  return [list, index === 0 ? '' : `${index + 1}`].filter(part => part !== '').join('/')
}

/** The list and the index of the page that such an id names; `isList` tells a list from a page's number. */
export function readPageId(id: string, isList: (list: string) => boolean): { list: string; index: number } {
  if (isList(id)) return { list: id, index: 0 }
  const parts = id.split('/')
  return { list: parts.slice(0, -1).join('/'), index: Number(parts.at(-1)) - 1 }
}

/** One page of a list: `room` is the first part of its address, `print` makes a table of the page's items. */
export function listingOf<T>(
  here: Here,
  room: string,
  list: string,
  index: number,
  items: readonly T[],
  print: (items: readonly T[]) => Table,
): Listing {
  const hrefs = pageIds(list, items.length).map(id =>
    href(here.base, here.lang, pathOf(room, ...id.split('/').filter(part => part !== ''))),
  )
  const shown = items.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE)
  return { table: print(shown), hrefs, current: index, total: items.length }
}

/** A table of titles; a column in which all say the same may be left out. */
export function titleTable(
  edition: Edition,
  titles: readonly TitleState[],
  lang: Lang,
  caption: string,
  leftOut: readonly ('enterprise' | 'batch')[] = [],
): Table {
  const t = words(lang).register
  const columns = [
    { key: 'name', label: t.name, is: 'head' },
    { key: 'enterprise', label: t.enterprise },
    { key: 'category', label: t.category, isShort: true },
    { key: 'batch', label: t.batch, isShort: true },
    { key: 'certified', label: t.certifiedOn, isShort: true },
    { key: 'status', label: t.status, isShort: true },
    { key: 'grade', label: t.latestGrade, isShort: true },
  ] as const
  return {
    caption,
    columns: columns.filter(({ key }) => !leftOut.some(one => one === key)),
    rows: titles.map(state => titleRow(edition, state, lang)),
  }
}

function titleRow(edition: Edition, state: TitleState, lang: Lang): Row {
  const { title, enterprise, latest } = state
  return {
    name: titleLink(state),
    enterprise: [enterpriseLink(enterprise), districtOf(edition.snapshot, enterprise, lang)],
    category: kindOf(title, lang),
    batch: title.batch === undefined ? undefined : batchLink(title.batch),
    certified: { day: title.row.certified_on },
    status: titleStatus(edition, state, lang),
    grade: latest && words(lang).register.inRound(gradeLabel(latest.grade, lang), latest.row.round_id),
  }
}

/** A table of enterprises. */
export function enterpriseTable(
  edition: Edition,
  enterprises: readonly EnterpriseState[],
  lang: Lang,
  caption: string,
): Table {
  const t = words(lang).register
  return {
    caption,
    columns: [
      { key: 'name', label: t.enterpriseName, is: 'head' },
      { key: 'code', label: t.creditCode, isShort: true },
      { key: 'district', label: t.district },
      { key: 'titles', label: t.titles, is: 'number' },
      { key: 'active', label: t.activeTitles, is: 'number' },
      { key: 'status', label: t.application, isShort: true },
    ],
    rows: enterprises.map(state => enterpriseRow(edition, state, lang)),
  }
}

function enterpriseRow(edition: Edition, state: EnterpriseState, lang: Lang): Row {
  const t = words(lang).register
  const isRefused = state.status === 'refused'
  return {
    name: enterpriseLink(state),
    code: state.enterprise.row.uscc,
    district: districtOf(edition.snapshot, state, lang),
    titles: state.titles.length,
    active: state.titles.filter(({ status }) => status === 'active').length,
    status: [
      enterpriseStatus(edition, state, lang),
      isRefused && state.mayReapplyFrom ? t.mayReapplyFrom(state.mayReapplyFrom) : undefined,
    ],
  }
}

function districtOf(snapshot: Snapshot, { enterprise }: EnterpriseState, lang: Lang): Link | undefined {
  const { district } = enterprise.row
  return district === undefined ? undefined : districtLink(snapshot, district, lang)
}

/** How many titles of each category there are, and in what state; the unmanned ones are told within theirs. */
export function tallyTable(titles: readonly TitleState[], lang: Lang, caption: string): Table {
  const t = words(lang)
  const statuses = (['active', 'pending-revocation', 'expired', 'revoked'] as const).filter(status =>
    titles.some(title => title.status === status),
  )
  const count = (some: readonly TitleState[]) => ({
    total: some.length,
    unmanned: some.filter(({ title }) => title.row.unmanned).length,
    ...Object.fromEntries(statuses.map(status => [status, some.filter(one => one.status === status).length])),
  })
  const kinds = Map.groupBy(titles, ({ title }) => title.category.code)
  const rows = [...kinds.values()].map(some => ({
    category: some[0] && categoryLabel(some[0].title.category, false, lang),
    ...count(some),
  }))
  return {
    caption,
    columns: [
      { key: 'category', label: t.register.category, is: 'head' },
      { key: 'total', label: t.register.total, is: 'number' },
      { key: 'unmanned', label: t.register.ofWhichUnmanned, is: 'number' },
      ...statuses.map(status => ({ key: status, label: t.status.title[status], is: 'number' as const })),
    ],
    rows: rows.length > 1 ? [...rows, { category: t.register.sum, ...count(titles) }] : rows,
  }
}
