// In: an edition, a title or an enterprise, the SHA-256 of the manifest. Out: what proves its page: the certificate of
// status that it is on paper, its address as a QR code, how to verify it, the badge to show elsewhere.
import type { Day } from '../day.ts'
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { kindOf } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import { enterpriseChangedOn, titleChangedOn } from '../register/last-event.ts'
import type { TitleState } from '../register/states.ts'
import { absoluteHref, badgePath, href, type Path, pathOf } from '../site/addresses.ts'
import { escapeMarkup } from '../xml.ts'
import { datasetHref } from './data.ts'
import { type QrCode, qrCode } from './qr.ts'
import type { Snippet } from './snippets.ts'
import type { Fact } from './table.ts'

export interface Proof {
  /** What the page is on paper: 称号状态查询单. */
  certificate: string
  publisher: string
  /** The day of a dated edition; a live one tells the day of the last event instead. */
  asOf: Day | undefined
  changedOn: Day | undefined
  qr: QrCode
  facts: readonly Fact[]
  badge: BadgeInUse | undefined
}

/** A badge, and lines that show it on another site. */
export interface BadgeInUse {
  src: string
  alt: string
  snippets: readonly Snippet[]
}

/** What proves the page of a title that exists on the day; `hash` is the SHA-256 of a dated edition's manifest.json. */
export function titleProof(edition: Edition, lang: Lang, id: string, hash?: string): Proof {
  const { snapshot } = edition
  const state = snapshot.byId.titles.get(id)
  if (!state) throw new Error(`there is no title ${id}`)
  const subject = {
    path: pathOf('titles', id),
    column: 'title_id',
    id,
    tables: ['titles'],
    changedOn: titleChangedOn(snapshot, state),
  }
  return {
    ...proofOf(edition, lang, subject, hash),
    certificate: words(lang).proof.certificate.title,
    badge: badgeOf(edition, lang, state),
  }
}

/** What proves the page of an enterprise; `hash` as for a title. */
export function enterpriseProof(edition: Edition, lang: Lang, id: string, hash?: string): Proof {
  const { snapshot } = edition
  const state = snapshot.byId.enterprises.get(id)
  if (!state) throw new Error(`there is no enterprise ${id}`)
  const subject = {
    path: pathOf('enterprises', id),
    column: 'enterprise_id',
    id,
    tables: ['enterprises', 'titles'],
    changedOn: enterpriseChangedOn(snapshot, state),
  }
  return {
    ...proofOf(edition, lang, subject, hash),
    certificate: words(lang).proof.certificate.enterprise,
    badge: undefined,
  }
}

interface Subject {
  path: Path
  /** The column that names it, and the datasets in which its rows are. */
  column: string
  id: string
  tables: readonly string[]
  changedOn: Day
}

function proofOf(edition: Edition, lang: Lang, subject: Subject, hash: string | undefined) {
  const { site, url, base, day, isLive } = edition
  const { path, column, id, tables } = subject
  const { proof: t, comma } = words(lang)
  const files = tables.map(name => `${name}.csv`).join(comma)
  // Its address in full, for those who read it on paper.
  const manifest = { text: datasetHref(url, 'manifest.json'), href: datasetHref(base, 'manifest.json') }
  const address = absoluteHref(url, lang, path)
  return {
    publisher: site.publisher[lang],
    asOf: isLive ? undefined : day,
    changedOn: isLive ? subject.changedOn : undefined,
    qr: qrCode(address),
    facts: [
      { label: t.address, value: address },
      { label: t.hash, value: hash },
      { label: t.check, value: hash ? [t.checking(files, column, id), manifest, t.later] : t.online },
    ],
  }
}

function badgeOf(edition: Edition, lang: Lang, state: TitleState): BadgeInUse {
  const { site, url, base, isLive, day } = edition
  const t = words(lang)
  const id = state.title.row.title_id
  const kind = kindOf(state.title, lang)
  const status = t.status.title[state.status]
  const when = isLive ? t.badge.since(state.span.from) : t.badge.asOf(day)
  // What is copied outlives the status of the day, so its words name none.
  const alt = t.proof.badgeAlt(kind, site.title[lang])
  const page = absoluteHref(url, lang, pathOf('titles', id))
  const image = absoluteHref(url, lang, badgePath(id))
  return {
    src: href(base, lang, badgePath(id)),
    alt: t.proof.badge(t.badge.title(kind, status, when)),
    snippets: [
      { label: t.proof.forms.html, text: htmlOf(page, image, alt) },
      { label: t.proof.forms.markdown, text: markdownOf(page, image, alt) },
    ],
  }
}

function htmlOf(page: string, image: string, alt: string): string {
  const [to, src, text] = [page, image, alt].map(escapeMarkup)
  return `<a href="${to}"><img src="${src}" alt="${text}" height="44"></a>`
}

function markdownOf(page: string, image: string, alt: string): string {
  return `[![${alt.replace(/[\\[\]]/g, String.raw`\$&`)}](${image})](${page})`
}
