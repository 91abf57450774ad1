// In: an edition and which page. Out: all that the page prints within its frame, for the kinds of pages that there are many
// of. Pages with the same props in the same frame are the same page, so a build need not render one again that it has
// (scripts/lib/kept-pages.ts).
import { fileOf } from './datasets/api/addresses.ts'
import { organizationJsonLd } from './datasets/metadata/organization.ts'
import type { JsonLd } from './datasets/metadata/schema-org.ts'
import { releasedEnterprise, releasedTitle } from './datasets/releases/sheet-proof.ts'
import type { Edition } from './edition.ts'
import type { Lang } from './i18n/lang.ts'
import { lettersOf } from './search/build/letters.ts'
import { has } from './site/families.ts'
import { batchPage } from './views/batch.ts'
import { districtPage } from './views/district.ts'
import { type EnterprisePage, enterprisePage } from './views/enterprise.ts'
import { enterpriseProof, type Proof, titleProof } from './views/proof.ts'
import { roundPage } from './views/re-evaluations.ts'
import { registerPage } from './views/register.ts'
import { revocationsPage } from './views/revocations.ts'
import { letterPage } from './views/search.ts'
import { type TitlePage, titlePage } from './views/title.ts'

/** What tells a page from the others of its kind. */
export interface Which {
  lang: Lang
  /** Of the record, or of the page of a list. */
  id: string
  /** The SHA-256 of a dated edition's manifest.json, where the page says it. */
  hash?: string | undefined
}

export interface TitleProps {
  page: TitlePage
  proof: Proof
  document: string | undefined
}

export interface EnterpriseProps {
  page: EnterprisePage
  proof: Proof
  jsonLd: JsonLd
  document: string | undefined
}

/** The address of what the API says of the record of a page; undefined where a site has none. */
function documentHref(
  { base, site }: Edition,
  kind: 'titles' | 'enterprises',
  id: string,
): string | undefined {
  return has(site, 'api') ? base + fileOf(kind, id) : undefined
}

/** The page of a title that exists on the day. */
function titleProps(edition: Edition, { lang, id, hash }: Which): TitleProps {
  const released = releasedTitle(edition, id)
  return {
    page: titlePage(edition, lang, id),
    proof: titleProof(edition, lang, id, { released, hash }),
    document: documentHref(edition, 'titles', id),
  }
}

/** The page of an enterprise that is public on the day. */
function enterpriseProps(edition: Edition, { lang, id, hash }: Which): EnterpriseProps {
  const released = releasedEnterprise(edition, id)
  return {
    page: enterprisePage(edition, lang, id),
    proof: enterpriseProof(edition, lang, id, { released, hash }),
    jsonLd: organizationJsonLd(edition, id, lang),
    document: documentHref(edition, 'enterprises', id),
  }
}

/** What the pages of a kind print: the file below src/pages/[...lang]/ that prints them → their props. */
export interface PageProps {
  'titles/[id]': TitleProps
  'enterprises/[id]': EnterpriseProps
  'register/[...list]': ReturnType<typeof registerPage>
  're-evaluations/[...round]': ReturnType<typeof roundPage>
  'revocations/[...page]': ReturnType<typeof revocationsPage>
  'batches/[...batch]': ReturnType<typeof batchPage>
  'districts/[...district]': ReturnType<typeof districtPage>
  'search/[...letter]': ReturnType<typeof letterPage>
}

export type PageKind = keyof PageProps

/** Makes the props of a page, a kind. */
export const PAGE_PROPS: {
  readonly [Kind in PageKind]: (edition: Edition, which: Which) => PageProps[Kind]
} = {
  'titles/[id]': titleProps,
  'enterprises/[id]': enterpriseProps,
  'register/[...list]': (edition, { lang, id }) => registerPage(edition, lang, id),
  're-evaluations/[...round]': (edition, { lang, id }) => roundPage(edition, lang, id),
  'revocations/[...page]': (edition, { lang, id }) => revocationsPage(edition, lang, id),
  'batches/[...batch]': (edition, { lang, id }) => batchPage(edition, lang, id),
  'districts/[...district]': (edition, { lang, id }) => districtPage(edition, lang, id),
  'search/[...letter]': (edition, { lang, id }) => letterPage(edition, lang, lettersOf(edition.snapshot), id),
}

/** Whether the file below src/pages/[...lang]/ prints such pages. */
export function isPageKind(component: string): component is PageKind {
  return component in PAGE_PROPS
}

/** Whether such pages say the hash of a dated edition's manifest. */
export function citesManifest(kind: PageKind): boolean {
  return kind === 'titles/[id]' || kind === 'enterprises/[id]'
}

type Handed = { readonly [Kind in PageKind]: Map<string, PageProps[Kind]> }

// Astro bundles its own copy of this module; what a build has made for a page is found where both find it.
const HANDED = Symbol.for('register.page-props')
const place = globalThis as { [HANDED]?: Handed }

/** Makes the props of a page; `hand` keeps them for it, until it takes them. */
export function prepareProps<Kind extends PageKind>(edition: Edition, kind: Kind, which: Which): Prepared {
  const props = PAGE_PROPS[kind](edition, which)
  return { props, hand: () => handedOf(kind).set(nameOf(which), props) }
}

/** Props that were made, and what hands them to a page that is to be rendered. */
interface Prepared {
  props: object
  hand: () => void
}

/** The props that were handed to a page; made now where none were. */
export function propsOf<Kind extends PageKind>(edition: Edition, kind: Kind, which: Which): PageProps[Kind] {
  const handed = handedOf(kind).get(nameOf(which))
  handedOf(kind).delete(nameOf(which))
  return handed ?? PAGE_PROPS[kind](edition, which)
}

function handedOf<Kind extends PageKind>(kind: Kind): Map<string, PageProps[Kind]> {
  place[HANDED] ??= noneHanded()
  return place[HANDED][kind]
}

function noneHanded(): Handed {
  return {
    'titles/[id]': new Map(),
    'enterprises/[id]': new Map(),
    'register/[...list]': new Map(),
    're-evaluations/[...round]': new Map(),
    'revocations/[...page]': new Map(),
    'batches/[...batch]': new Map(),
    'districts/[...district]': new Map(),
    'search/[...letter]': new Map(),
  }
}

function nameOf({ lang, id }: Which): string {
  return `${lang} ${id}`
}
