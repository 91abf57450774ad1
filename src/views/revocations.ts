// In: an edition and the id of a page. Out: the props of that page of /revocations/: every revocation, newest first.
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { reasonLabel, reasonsLabel } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import { articleOn, type Measures, type Reason } from '../law/measures.ts'
import { refusalOf } from '../register/enterprise.ts'
import type { KnownRevocation } from '../register/known.ts'
import type { Snapshot } from '../register/snapshot.ts'
import type { ProposalState, RevocationState } from '../register/states.ts'
import { pathOf } from '../site/addresses.ts'
import type { PageHead } from './frame.ts'
import { groupsOf } from './groups.ts'
import { articleLink, districtShort, enterpriseLink, type Link, namedTitleLink, noticeLink } from './link.ts'
import { shortNoticeName } from './notice-name.ts'
import { type Listing, listingOf, pageIds, readPageId } from './paging.ts'
import { titleStatus } from './statuses.ts'
import { type Row, type Table, withoutEmpty, withoutSame } from './table.ts'

export interface RevocationsPage {
  head: PageHead
  title: string
  /** All, and each year, with how many there are. */
  years: readonly { link: Link; count: number; isCurrent: boolean }[]
  /** Undefined on further pages. */
  tally: Table | undefined
  listing: Listing
}

/** The ids of all pages: '', '2' …, and those of each year: 'year/2023' … */
export function revocationPages(snapshot: Snapshot): string[] {
  return [...listsOf(snapshot)].flatMap(([id, list]) => pageIds(id, list.length))
}

/** All revocations, and those of each year, newest first. */
function listsOf(snapshot: Snapshot): ReadonlyMap<string, readonly RevocationState[]> {
  const { revocations } = groupsOf(snapshot)
  const years = Map.groupBy(revocations, ({ revokedOn }) => `year/${revokedOn.slice(0, 4)}`)
  return new Map<string, readonly RevocationState[]>([['', revocations], ...years])
}

/** A page of all revocations that the public knows on the day. */
export function revocationsPage(edition: Edition, lang: Lang, pageId: string): RevocationsPage {
  const { snapshot, base } = edition
  const lists = listsOf(snapshot)
  const { list: id, index } = readPageId(pageId, one => lists.has(one))
  const revocations = lists.get(id) ?? []
  const t = words(lang)
  const title = id === '' ? t.revocation.heading : t.revocation.ofYear(yearOf(id))
  return {
    head: {
      path: pathOf('revocations', ...pageId.split('/').filter(part => part !== '')),
      title: index === 0 ? title : t.register.pageOf(title, index + 1),
      description: t.describe.list(
        index === 0 ? title : t.register.pageOf(title, index + 1),
        t.describe.revoked(revocations.length),
      ),
      crumbs: pageId === '' ? [] : [{ text: t.revocation.heading, path: '/revocations/' }],
    },
    title,
    years: [...lists].map(([one, list]) => ({
      link: {
        text: one === '' ? t.revocation.everyYear : t.revocation.year(yearOf(one)),
        path: pathOf('revocations', ...one.split('/').filter(part => part !== '')),
      },
      count: list.length,
      isCurrent: one === id,
    })),
    tally: index === 0 && revocations.length > 0 ? countReasonsTable(revocations, lang) : undefined,
    listing: listingOf({ base, lang }, 'revocations', id, index, revocations, some =>
      revocationTable(snapshot, some, lang),
    ),
  }
}

const yearOf = (list: string): string => list.slice('year/'.length)

/** How many revocations rest on each ground; one that rests on two is counted at both. */
export function countReasons(
  revocations: readonly Pick<KnownRevocation, 'reasons'>[],
): { reason: Reason; count: number }[] {
  const counts = new Map<string, { reason: Reason; count: number }>()
  for (const reason of revocations.flatMap(({ reasons }) => reasons)) {
    const key = `${reason.item} ${reason.label}`
    counts.set(key, { reason, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count)
}

/** How many rest on each ground, and how long each keeps an enterprise from applying. */
export function countReasonsTable(
  revocations: readonly Pick<KnownRevocation, 'reasons'>[],
  lang: Lang,
): Table {
  const t = words(lang).revocation
  return {
    caption: t.tally,
    columns: [
      { key: 'reason', label: t.reason, is: 'head' },
      { key: 'years', label: t.refusalYears, is: 'number' },
      { key: 'count', label: t.count, is: 'number' },
    ],
    rows: countReasons(revocations).map(({ reason, count }) => ({
      reason: t.item(reason.item, reasonLabel(reason, lang)),
      years: reason.refusal_years,
      count,
    })),
  }
}

/** Revocations, each with the refusal that it brings. */
export function revocationTable(
  snapshot: Snapshot,
  revocations: readonly RevocationState[],
  lang: Lang,
): Table {
  const { revocation: t, register, publicity } = words(lang)
  return withoutEmpty({
    caption: t.all,
    columns: [
      { key: 'title', label: t.title, is: 'head' },
      { key: 'enterprise', label: register.enterprise, part: 'under' },
      { key: 'reasons', label: t.reasons, part: 'detail' },
      { key: 'until', label: t.refusedUntil, part: 'detail', isShort: true, isNamed: true },
      { key: 'basis', label: words(lang).title.basis, part: 'detail', isWide: true },
      { key: 'day', label: t.day, part: 'status', isShort: true },
      { key: 'document', label: words(lang).batch.documentNo, part: 'file' },
      { key: 'article', label: publicity.article, part: 'file' },
      { key: 'district', label: register.district, part: 'file' },
      { key: 'note', label: t.note, part: 'file' },
    ],
    rows: revocations.map(revocation => revocationRow(snapshot, revocation, lang)),
  })
}

function revocationRow(snapshot: Snapshot, revocation: RevocationState, lang: Lang): Row {
  const { row, revokedOn, title, notice, reasons, measures } = revocation
  const refusal = refusalOf(revocation)
  const district = title?.enterprise.enterprise.row.district
  return {
    id: row.revocation_id,
    day: { day: revokedOn },
    title: namedTitleLink(revocation),
    enterprise: title && enterpriseLink(title.enterprise),
    reasons: reasonsLabel(revocation, lang),
    until: refusal && { day: refusal.until },
    basis: {
      notice: { ...noticeLink(notice), text: shortNoticeName(snapshot, notice, lang) },
      article: articleOf(reasons, measures, lang),
    },
    document: notice.row.document_no ?? notice.row.title,
    article: articleOf(reasons, measures, lang),
    district: district === undefined ? undefined : districtShort(snapshot, district, lang),
    note: row.note,
  }
}

/** The article whose grounds they are: the one that a ground names, else that of the measures on revocation. */
function articleOf(reasons: readonly Reason[], measures: Measures | undefined, lang: Lang): Link | undefined {
  const article = reasons.find(one => one.article)?.article ?? (measures && articleOn(measures, 'revocation'))
  return articleLink(measures, article, lang)
}

/** The titles that windows propose to revoke, each with its state on the day: a proposal changes none. */
export function proposalTable(edition: Edition, proposals: readonly ProposalState[], lang: Lang): Table {
  const { revocation: t, publicity, register } = words(lang)
  return withoutSame({
    caption: publicity.proposals,
    columns: [
      { key: 'title', label: t.title, is: 'head' },
      { key: 'enterprise', label: register.enterprise, part: 'under' },
      { key: 'district', label: publicity.district, part: 'detail' },
      { key: 'reasons', label: publicity.proposedGrounds, part: 'detail' },
      { key: 'article', label: publicity.article, part: 'file' },
      { key: 'status', label: publicity.status, part: 'status' },
    ],
    rows: proposals.map(proposal => proposalRow(edition, proposal, lang)),
  })
}

function proposalRow(edition: Edition, proposal: ProposalState, lang: Lang): Row {
  const { row, title, reasons, measures } = proposal
  const district = title?.enterprise.enterprise.row.district
  return {
    id: row.proposal_id,
    title: namedTitleLink(proposal),
    enterprise: title && enterpriseLink(title.enterprise),
    district: district === undefined ? undefined : districtShort(edition.snapshot, district, lang),
    reasons: reasonsLabel(proposal, lang),
    article: articleOf(reasons, measures, lang),
    status: title && titleStatus(edition, title, lang),
  }
}
