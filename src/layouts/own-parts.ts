// In: an edition, and what a page that there are many of prints. Out: all of it that is its own, in the parts in which Page.astro
// prints it: what stands around them is the same on the pages of a kind and a language (scripts/lib/molds.ts).
import { documentLink, jsonLd } from '../components/as-data.ts'
import { footer, headElements, masthead, wayHere } from '../components/frame.ts'
import { type Html, html } from '../components/html.ts'
import { batchContent } from '../components/pages/batch.ts'
import { districtContent } from '../components/pages/district.ts'
import { enterpriseContent } from '../components/pages/enterprise.ts'
import { letterContent } from '../components/pages/letter.ts'
import { registerContent } from '../components/pages/register.ts'
import { revocationsContent } from '../components/pages/revocations.ts'
import { roundContent } from '../components/pages/round.ts'
import { titleContent } from '../components/pages/title.ts'
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import type { PageKind, PageProps } from '../page-props.ts'
import type { Here } from '../site/addresses.ts'
import { frameOf, type PageHead } from '../views/frame.ts'

/** A page within its frame. */
interface Own {
  head: PageHead
  /** What its head has besides. */
  data?: Html
  content: Html
}

type Print<Props> = (here: Here, props: Props) => Own

/** A list prints its props alone. */
function list<Page extends { head: PageHead }>(content: (here: Here, page: Page) => Html): Print<Page> {
  return (here, page) => ({ head: page.head, content: content(here, page) })
}

const OWN: { readonly [Kind in PageKind]: Print<PageProps[Kind]> } = {
  'titles/[id]': (here, { page, proof, document }) => ({
    head: page.head,
    data: documentLink(document),
    content: titleContent(here, page, proof),
  }),
  'enterprises/[id]': (here, { page, proof, jsonLd: data, document }) => ({
    head: page.head,
    data: html`${jsonLd(data)}${documentLink(document)}`,
    content: enterpriseContent(here, page, proof),
  }),
  'register/[...list]': list(registerContent),
  're-evaluations/[...round]': list(roundContent),
  'revocations/[...page]': list(revocationsContent),
  'batches/[...batch]': list(batchContent),
  'districts/[...district]': list(districtContent),
  'search/[...letter]': list(letterContent),
}

/** The parts of a page that are its own, in order. */
export function ownParts<Kind extends PageKind>(
  edition: Edition,
  lang: Lang,
  kind: Kind,
  props: PageProps[Kind],
): string[] {
  const here = { base: edition.base, lang }
  const { head, data, content } = OWN[kind](here, props)
  const framed = { edition, here, frame: frameOf(edition, lang, head) }
  return [
    html`${headElements(framed)}${data}`,
    masthead(framed),
    html`${wayHere(framed)}${content}`,
    footer(framed),
  ].map(({ markup }) => markup)
}
