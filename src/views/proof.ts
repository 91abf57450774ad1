// In: an edition, a title or an enterprise, what the releases say of it. Out: what proves its page: the certificate of
// status that it is on paper, its address as a QR code, how to verify it, the badge to show elsewhere.
import type { Released } from '../datasets/releases/sheet-proof.ts'
import type { Day } from '../day.ts'
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { kindOf } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import { officialNameOn } from '../register/enterprise.ts'
import { enterpriseChangedOn, titleChangedOn } from '../register/last-event.ts'
import type { TitleState } from '../register/states.ts'
import { absoluteHref, badgeHref, href, type Path, pathOf } from '../site/addresses.ts'
import { has } from '../site/families.ts'
import { escapeMarkup } from '../xml.ts'
import { datasetHref } from './data.ts'
import type { Snippet } from './snippets.ts'
import type { Fact } from './table.ts'

export interface Proof {
  /** What the page is on paper: 称号状态查询单. */
  certificate: string
  publisher: string
  /** The day of a dated edition; a live one tells the day of the last event instead. */
  asOf: Day | undefined
  changedOn: Day | undefined
  /** What its QR code leads to. */
  qr: string
  qrLabel: string
  facts: readonly Fact[]
  badge: BadgeInUse | undefined
}

/** A badge, and lines that show it on another site. */
export interface BadgeInUse {
  src: string
  alt: string
  snippets: readonly Snippet[]
}

/** By what a page is checked: what the releases say of its subject, or the SHA-256 of a dated edition's manifest.json. */
export interface Checkable {
  released?: Released | undefined
  hash?: string | undefined
}

/** What proves the page of a title that exists on the day. */
export function titleProof(edition: Edition, lang: Lang, id: string, checked: Checkable = {}): Proof {
  const { snapshot } = edition
  const state = snapshot.byId.titles.get(id)
  if (!state) throw new Error(`there is no title ${id}`)
  const subject = {
    path: pathOf('titles', id),
    column: 'title_id',
    id,
    tables: ['titles'],
    changedOn: titleChangedOn(snapshot, state),
    nameThen: officialNameOn(state.enterprise, state.title.certifiedOn),
  }
  return {
    ...proofOf(edition, lang, subject, checked),
    certificate: words(lang).proof.certificate.title,
    badge: has(edition.site, 'badges') ? badgeOf(edition, lang, state) : undefined,
  }
}

/** What proves the page of an enterprise; what was released of it holds its titles too. */
export function enterpriseProof(edition: Edition, lang: Lang, id: string, checked: Checkable = {}): Proof {
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
    ...proofOf(edition, lang, subject, checked),
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
  /** Of the title's enterprise, when it was given. */
  nameThen?: string
}

function proofOf(edition: Edition, lang: Lang, subject: Subject, checked: Checkable) {
  const { site, url, day, isLive } = edition
  const { path, nameThen } = subject
  const { released } = checked
  const t = words(lang).proof
  const address = absoluteHref(url, lang, path)
  return {
    publisher: site.publisher[lang],
    asOf: isLive ? undefined : day,
    changedOn: isLive ? subject.changedOn : undefined,
    // The code of a sheet that can be verified leads to what verifies it.
    qr: released ? sheetAddress(edition, lang, subject, released) : address,
    qrLabel: released ? t.qrVerify : t.qr,
    facts: [
      { label: t.address, value: address },
      { label: t.nameThen, value: nameThen },
      ...checkingFacts(edition, lang, subject, checked),
    ],
  }
}

/** So many characters of a hash are printed: enough to tell any two lines apart, few enough to type. */
const SHOWN = 8

function sheetAddress(
  { url }: Edition,
  lang: Lang,
  { column, id }: Subject,
  { release, hash }: Released,
): string {
  const name = column.replace(/_id$/, '')
  const query = new URLSearchParams({ [name]: id, release: String(release), hash: hash.slice(0, SHOWN) })
  return `${absoluteHref(url, lang, '/verify/')}?${query}`
}

function checkingFacts(
  edition: Edition,
  lang: Lang,
  subject: Subject,
  { released, hash }: Checkable,
): Fact[] {
  const { url, base } = edition
  const { proof: t, comma } = words(lang)
  if (released) {
    const { release, day, isPresent } = released
    const verify = { text: absoluteHref(url, lang, '/verify/'), href: href(base, lang, '/verify/') }
    const said = t.releasedAs(release, day, released.hash.slice(0, SHOWN))
    return [
      { label: t.release, value: [said, isPresent ? t.stillSo : t.changedSince] },
      { label: t.check, value: [t.toVerify, verify] },
    ]
  }
  const unreleased = { label: t.release, value: t.notReleased }
  if (!hash) return [unreleased, { label: t.check, value: t.online }]
  // Its address in full, for those who read it on paper.
  const manifest = { text: datasetHref(url, 'manifest.json'), href: datasetHref(base, 'manifest.json') }
  const files = subject.tables.map(name => `${name}.csv`).join(comma)
  const how = t.checking(files, subject.column, subject.id)
  return [unreleased, { label: t.hash, value: hash }, { label: t.check, value: [how, manifest, t.later] }]
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
  const image = badgeHref(url, lang, id)
  return {
    src: badgeHref(base, lang, id),
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
