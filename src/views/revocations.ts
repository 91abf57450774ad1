// In: an edition and the id of a page. Out: the props of that page of /revocations/: every revocation, newest first.
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { reasonLabel } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import { articleOn, type Reason } from '../law/measures.ts'
import { refusalOf } from '../register/enterprise.ts'
import type { KnownRevocation } from '../register/known.ts'
import type { Snapshot } from '../register/snapshot.ts'
import type { ProposalState, RevocationState } from '../register/states.ts'
import { pathOf } from '../site/addresses.ts'
import type { PageHead } from './frame.ts'
import { groupsOf } from './groups.ts'
import { articleLink, districtLink, enterpriseLink, namedTitleLink, noticeLink } from './link.ts'
import { type Listing, listingOf, pageIds, readPageId } from './paging.ts'
import { titleStatus } from './statuses.ts'
import { type Row, type Table, withoutEmpty } from './table.ts'

export interface RevocationsPage {
  head: PageHead
  title: string
  /** Undefined on further pages. */
  tally: Table | undefined
  listing: Listing
}

/** The ids of all pages: '', '2' … */
export function revocationPages(snapshot: Snapshot): string[] {
  return pageIds('', snapshot.revocations.length)
}

/** A page of all revocations that the public knows on the day. */
export function revocationsPage(edition: Edition, lang: Lang, pageId: string): RevocationsPage {
  const { snapshot, base } = edition
  const { index } = readPageId(pageId, one => one === '')
  const { revocations } = groupsOf(snapshot)
  const t = words(lang)
  const title = t.revocation.heading
  return {
    head: {
      path: pathOf('revocations', ...(index === 0 ? [] : [pageId])),
      title: index === 0 ? title : t.register.pageOf(title, index + 1),
      description: t.revocation.lead,
      crumbs: index === 0 ? [] : [{ text: title, path: '/revocations/' }],
    },
    title,
    tally: index === 0 && revocations.length > 0 ? tallyOf(revocations, lang) : undefined,
    listing: listingOf({ base, lang }, 'revocations', '', index, revocations, some =>
      revocationTable(some, lang),
    ),
  }
}

/** How many revocations rest on each ground; one that rests on two is counted at both. */
export function countReasons(revocations: readonly KnownRevocation[]): { reason: Reason; count: number }[] {
  const counts = new Map<string, { reason: Reason; count: number }>()
  for (const reason of revocations.flatMap(({ reasons }) => reasons)) {
    const key = `${reason.item} ${reason.label}`
    counts.set(key, { reason, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count)
}

function tallyOf(revocations: readonly KnownRevocation[], lang: Lang): Table {
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
export function revocationTable(revocations: readonly RevocationState[], lang: Lang): Table {
  const t = words(lang).revocation
  return withoutEmpty({
    caption: t.all,
    columns: [
      { key: 'day', label: t.day },
      { key: 'title', label: t.title, is: 'head' },
      { key: 'enterprise', label: words(lang).register.enterprise },
      { key: 'reasons', label: t.reasons },
      { key: 'until', label: t.refusedUntil },
      { key: 'notice', label: t.notice },
      { key: 'note', label: t.note },
    ],
    rows: revocations.map(revocation => revocationRow(revocation, lang)),
  })
}

function revocationRow(revocation: RevocationState, lang: Lang): Row {
  const { row, revokedOn, title, notice, reasons } = revocation
  const refusal = refusalOf(revocation)
  return {
    id: row.revocation_id,
    day: { day: revokedOn },
    title: namedTitleLink(revocation),
    enterprise: title && enterpriseLink(title.enterprise),
    reasons: reasons.map(reason => reasonLabel(reason, lang)),
    until: refusal && { day: refusal.until },
    notice: noticeLink(notice),
    note: row.note,
  }
}

/** The titles that windows propose to revoke, each with its state on the day: a proposal changes none. */
export function proposalTable(edition: Edition, proposals: readonly ProposalState[], lang: Lang): Table {
  const { revocation: t, publicity, register } = words(lang)
  return withoutEmpty({
    caption: publicity.proposals,
    columns: [
      { key: 'title', label: t.title, is: 'head' },
      { key: 'enterprise', label: register.enterprise },
      { key: 'district', label: publicity.district },
      { key: 'reasons', label: publicity.proposedGrounds },
      { key: 'article', label: publicity.article },
      { key: 'status', label: publicity.status },
    ],
    rows: proposals.map(proposal => proposalRow(edition, proposal, lang)),
  })
}

function proposalRow(edition: Edition, proposal: ProposalState, lang: Lang): Row {
  const { row, title, reasons, measures } = proposal
  const district = title?.enterprise.enterprise.row.district
  const article = reasons.find(one => one.article)?.article ?? (measures && articleOn(measures, 'revocation'))
  return {
    id: row.proposal_id,
    title: namedTitleLink(proposal),
    enterprise: title && enterpriseLink(title.enterprise),
    district: district === undefined ? undefined : districtLink(edition.snapshot, district, lang),
    reasons: reasons.map(reason => reasonLabel(reason, lang)),
    article: articleLink(measures, article, lang),
    status: title && titleStatus(edition, title, lang),
  }
}
