// The frame of a page: what layouts/Page.astro prints around its content.
// In: an edition, a language, the path of the page. Out: the props of header, head and footer.
import type { Day } from '../day.ts'
import type { Edition } from '../edition.ts'
import { HTML_LANG, type Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import type { publicityState } from '../register/published.ts'
import { absoluteHref, fileHref, href, mailHref, type Path, pathOf } from '../site/addresses.ts'
import { has, langsOf } from '../site/families.ts'
import type { SectionName } from '../site/sections.ts'
import { phoneHref } from './link.ts'
import { endOfAllMeasures, type TimedLine } from './measures-end.ts'
import { PICTURE_SIZE, type PictureKind, sharedPicture } from './shared-picture.ts'

/** A step of the way to a page; the page itself is not among them. */
export interface Crumb {
  text: string
  path: Path
}

/** What a page says of itself to its frame. */
export interface PageHead {
  /** The page's path without base and language. */
  path: Path
  title: string
  description?: string | undefined
  /** From the home page down; the home page itself is added. */
  crumbs?: readonly Crumb[] | undefined
  /** The page has a search box of its own. */
  hasSearch?: boolean | undefined
  /** What the page itself says of the end of measures; left out where it says nothing of its own. */
  measuresEnd?: readonly TimedLine[] | undefined
  /** The day of the last event that the page of a record tells. */
  changedOn?: Day | undefined
  /** What is shown where someone passes the address on; that of the section where it is left out. */
  picture?: PictureKind | undefined
  /** The page is one for both languages, and no address of the register. */
  isLost?: boolean | undefined
}

/** How the search files a page: the kind of its notice, its day, and what has become of its publicity. */
export interface Filed {
  kind: string
  day: Day
  state?: ReturnType<typeof publicityState>
}

export interface FrameLink {
  text: string
  href?: string | undefined
}

export interface NavLink extends FrameLink {
  isCurrent: boolean
}

/** A step of the way to a page. */
export interface CrumbLink extends FrameLink {
  /** The masthead leads there too, and marks it. */
  isMarked: boolean
}

export interface Alternate {
  hreflang: string
  href: string
}

/** `name` or, in Open Graph's, `property`. */
export interface Meta {
  name?: string
  property?: string
  content: string
}

export interface Frame {
  htmlLang: string
  /** What the browser's tab says. */
  title: string
  description: string
  canonical: string
  alternates: readonly Alternate[]
  siteTitle: string
  home: string
  isHome: boolean
  isLost: boolean
  hasSearch: boolean
  /** The same page in the other language; undefined on a site in one. */
  otherLanguage: Alternate | undefined
  /** Five sections, and under `more` the others. */
  nav: readonly NavLink[]
  more: readonly NavLink[]
  /** Name and content of meta elements: what directories of government sites read, and what is shown of a link. */
  meta: readonly Meta[]
  crumbs: readonly CrumbLink[]
  feed: string
  icon: string
  openSearch: string
  /** That no measures are in force, where the page does not say it in its own place. */
  measuresEnd: readonly TimedLine[]
  asOf: Day
  isLive: boolean
  /** The day that the page tells; undefined where it is for edition.json to tell, at this address. */
  statedDay: Day | undefined
  edition: string | undefined
  changedOn: Day | undefined
  /** A mail that asks for a correction of the record that the page tells. */
  correction: FrameLink | undefined
  isDemo: boolean
  publisher: string
  footer: { lines: readonly FooterLine[]; links: readonly FrameLink[]; records: readonly FooterLine[] }
}

export interface FooterLine extends FrameLink {
  label: string
}

export function frameOf(edition: Edition, lang: Lang, head: PageHead): Frame {
  const { site, day, isLive, base, url } = edition
  const t = words(lang).site
  const siteTitle = site.title[lang]
  const isHome = head.path === '/'
  const other = langsOf(site).find(one => one !== lang)
  return {
    htmlLang: HTML_LANG[lang],
    title: isHome ? siteTitle : `${head.title} - ${siteTitle}`,
    description: head.description ?? site.description[lang],
    canonical: absoluteHref(url, lang, head.path),
    alternates: head.isLost || !other ? [] : alternatesOf(edition, head.path),
    siteTitle,
    home: href(base, lang, '/'),
    isHome,
    isLost: head.isLost ?? false,
    hasSearch: head.hasSearch ?? false,
    otherLanguage: other && {
      href: href(base, other, head.isLost ? '/' : head.path),
      hreflang: HTML_LANG[other],
    },
    nav: navOf(edition, lang, head.path),
    more: moreOf(edition, lang, head.path),
    meta: [...governmentMeta(edition, lang), ...openGraph(edition, lang, head)],
    // The title of the site leads home: a way of one step says nothing.
    crumbs:
      isHome || !head.crumbs?.length
        ? []
        : [
            { text: t.home, href: href(base, lang, '/'), isMarked: true },
            ...crumbLinks(base, lang, head.crumbs),
          ],
    feed: fileHref(base, '/feeds/publicity.xml'),
    icon: fileHref(base, '/favicon.svg'),
    openSearch: fileHref(base, '/opensearch.xml'),
    measuresEnd: head.measuresEnd || head.isLost ? [] : endOfAllMeasures(edition, lang),
    asOf: day,
    isLive,
    statedDay: isLive && !isOfEdition(head.path) ? undefined : day,
    edition: isLive ? fileHref(base, '/edition.json') : undefined,
    changedOn: isLive ? head.changedOn : undefined,
    correction: head.changedOn && correctionLink(edition, lang, head, head.changedOn),
    isDemo: site.demo,
    publisher: site.publisher[lang],
    footer: {
      lines: linesOf(edition, lang),
      links: linksOf(edition, lang),
      records: recordsOf(edition, lang),
    },
  }
}

/** Pages of the edition rather than of a record; they change with its day. */
const OF_EDITION: readonly Path[] = [
  '/',
  '/publicity/',
  '/register/',
  '/notices/',
  '/re-evaluations/',
  '/revocations/',
  '/statistics/',
  '/changes/',
  '/data/',
]

/** Whether a page tells of the edition, and so says its day. */
export function isOfEdition(path: Path): boolean {
  return OF_EDITION.includes(path) || path.startsWith('/data/')
}

/** A mail that names page, id and day; without an address for mail the way to whom else to ask. */
function correctionLink(
  { site, base, url }: Edition,
  lang: Lang,
  { path, title }: PageHead,
  changedOn: Day,
): FrameLink {
  const t = words(lang).site
  const { email } = site.contact
  if (!email) return { text: t.askCorrection, href: `${href(base, lang, '/about/')}#contact` }
  const id = decodeURIComponent(path.split('/')[2] ?? '')
  const body = t.correctionBody(absoluteHref(url, lang, path), id, changedOn)
  return { text: t.askCorrection, href: mailHref(email, t.correctionSubject(title), body) }
}

function alternatesOf({ site, url }: Edition, path: Path): Alternate[] {
  return [
    ...langsOf(site).map(one => ({ hreflang: HTML_LANG[one], href: absoluteHref(url, one, path) })),
    { hreflang: 'x-default', href: absoluteHref(url, 'zh', path) },
  ]
}

/** What people come for; the rest is one step further. */
function navOf(edition: Edition, lang: Lang, path: Path): NavLink[] {
  const t = words(lang)
  const measures = edition.snapshot.presentMeasures
  return [
    ...sectionLinks(edition, lang, path, [
      [t.site.publicity, 'publicity'],
      [t.site.register, 'register'],
      [t.check.title, 'check'],
      [t.statistics.heading, 'statistics'],
    ]),
    ...(measures ? [navLink(edition, lang, path, t.site.measures, pathOf('measures', measures.id))] : []),
  ]
}

function moreOf(edition: Edition, lang: Lang, path: Path): NavLink[] {
  const t = words(lang)
  return sectionLinks(edition, lang, path, [
    [t.site.notices, 'notices'],
    [t.site.reEvaluations, 're-evaluations'],
    [t.site.revocations, 'revocations'],
    [t.assess.title, 'self-assessment'],
    [t.site.data, 'data'],
    [t.subscribe.title, 'subscribe'],
    [t.site.about, 'about'],
  ])
}

/** Pages of records that the register lists. */
const OF_REGISTER = ['/titles/', '/enterprises/', '/batches/', '/districts/']

function sectionLinks(
  edition: Edition,
  lang: Lang,
  path: Path,
  sections: readonly (readonly [string, SectionName])[],
): NavLink[] {
  return sections.map(([text, name]) => navLink(edition, lang, path, text, pathOf(name)))
}

function navLink({ base }: Edition, lang: Lang, path: Path, text: string, to: Path): NavLink {
  const isOfRegister = OF_REGISTER.some(section => path.startsWith(section))
  const isCurrent = path.startsWith(to) || (isOfRegister && to === '/register/')
  return { text, href: href(base, lang, to), isCurrent }
}

/** As directories of government sites read them (网站标识码). */
function governmentMeta({ site, url }: Edition, lang: Lang): Meta[] {
  return [
    { name: 'SiteName', content: site.title[lang] },
    { name: 'SiteDomain', content: new URL(url).host },
    ...(site.site_code ? [{ name: 'SiteIDCode', content: site.site_code }] : []),
  ]
}

/** What is shown where someone passes the address on (Open Graph protocol). */
function openGraph({ site, url }: Edition, lang: Lang, head: PageHead): Meta[] {
  if (head.isLost) return []
  return [
    { property: 'og:type', content: 'website' },
    { property: 'og:title', content: head.title },
    { property: 'og:description', content: head.description ?? site.description[lang] },
    { property: 'og:url', content: absoluteHref(url, lang, head.path) },
    { property: 'og:site_name', content: site.title[lang] },
    { property: 'og:locale', content: HTML_LANG[lang].replace('-', '_') },
    { property: 'og:image', content: fileHref(url, sharedPicture(head)) },
    { property: 'og:image:width', content: `${PICTURE_SIZE.width}` },
    { property: 'og:image:height', content: `${PICTURE_SIZE.height}` },
    { property: 'og:image:alt', content: words(lang).describe.picture },
    { name: 'twitter:card', content: 'summary_large_image' },
  ]
}

/** Sections of the masthead that stand above pages of records. */
const MARKED: readonly Path[] = ['/publicity/', '/register/']

function crumbLinks(base: string, lang: Lang, crumbs: readonly Crumb[] = []): CrumbLink[] {
  return crumbs.map(({ text, path }) => ({
    text,
    href: href(base, lang, path),
    isMarked: MARKED.includes(path),
  }))
}

/** Who publishes the site, how to reach them, under what licence. */
export function linesOf({ site }: Edition, lang: Lang): FooterLine[] {
  const t = words(lang).site
  const { office, phone, email, address } = site.contact
  return [
    { label: t.publisher, text: site.publisher[lang] },
    ...(office ? [{ label: t.office, text: office }] : []),
    ...(phone ? [{ label: t.phone, text: phone, href: phoneHref(phone) }] : []),
    ...(email ? [{ label: t.email, text: email, href: `mailto:${email}` }] : []),
    ...(address ? [{ label: t.address, text: address }] : []),
    { label: t.licence, text: site.licence.name, href: site.licence.url },
  ]
}

function linksOf(edition: Edition, lang: Lang): FrameLink[] {
  const t = words(lang).site
  const page = (text: string, name: SectionName) => ({ text, href: href(edition.base, lang, pathOf(name)) })
  return [
    page(t.search, 'search'),
    page(t.openData, 'data'),
    ...(has(edition.site, 'api') ? [page(words(lang).api.title, 'api')] : []),
    page(t.findings, 'findings'),
    page(words(lang).changes.title, 'changes'),
    page(words(lang).verify.title, 'verify'),
    { text: t.corrections, href: `${href(edition.base, lang, pathOf('about'))}#contact` },
    { text: t.rss, href: fileHref(edition.base, '/feeds/publicity.xml') },
  ]
}

function recordsOf({ site }: Edition, lang: Lang): FooterLine[] {
  const t = words(lang).site
  const data = (label: string, text: string | undefined) => (text ? [{ label, text }] : [])
  return [
    ...data(t.hostUnit, site.host_unit),
    ...data(t.supportUnit, site.support_unit),
    ...data(t.siteCode, site.site_code),
    ...data(t.icp, site.icp),
    ...data(t.policeRecord, site.police_record),
  ]
}
