// In: an edition and which page. Out: all that the page prints within its frame, for the kinds of pages that there are many
// of. Pages with the same props in the same frame are the same page, so a build need not render one again that it has
// (scripts/lib/kept-pages.ts).
import { organizationJsonLd } from './datasets/metadata/organization.ts'
import type { JsonLd } from './datasets/metadata/schema-org.ts'
import { releasedEnterprise, releasedTitle } from './datasets/releases/sheet-proof.ts'
import type { Edition } from './edition.ts'
import type { Lang } from './i18n/lang.ts'
import { lettersOf } from './search/build/letters.ts'
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
  /** The SHA-256 of a dated edition's manifest.json. */
  hash: string | undefined
}

export interface TitleProps {
  page: TitlePage
  proof: Proof
}

export interface EnterpriseProps {
  page: EnterprisePage
  proof: Proof
  jsonLd: JsonLd
}

/** The page of a title that exists on the day. */
export function titleProps(edition: Edition, { lang, id, hash }: Which): TitleProps {
  const released = releasedTitle(edition, id)
  return { page: titlePage(edition, lang, id), proof: titleProof(edition, lang, id, { released, hash }) }
}

/** The page of an enterprise that is public on the day. */
export function enterpriseProps(edition: Edition, { lang, id, hash }: Which): EnterpriseProps {
  const released = releasedEnterprise(edition, id)
  return {
    page: enterprisePage(edition, lang, id),
    proof: enterpriseProof(edition, lang, id, { released, hash }),
    jsonLd: organizationJsonLd(edition, id, lang),
  }
}

type MakeProps = (edition: Edition, which: Which) => object

/** Below src/pages/[...lang]/: the file that prints a kind of pages → the props of one of them. */
export const PAGE_PROPS: Readonly<Record<string, MakeProps>> = {
  'titles/[id]': titleProps,
  'enterprises/[id]': enterpriseProps,
  'register/[...list]': (edition, { lang, id }) => registerPage(edition, lang, id),
  're-evaluations/[...round]': (edition, { lang, id }) => roundPage(edition, lang, id),
  'revocations/[...page]': (edition, { lang, id }) => revocationsPage(edition, lang, id),
  'batches/[...batch]': (edition, { lang, id }) => batchPage(edition, lang, id),
  'districts/[...district]': (edition, { lang, id }) => districtPage(edition, lang, id),
  'search/[...letter]': (edition, { lang, id }) => letterPage(edition, lang, lettersOf(edition.snapshot), id),
}
