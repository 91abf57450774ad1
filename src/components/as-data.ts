// What the head of a page has besides: what the page tells as data.
import { Html, html } from './html.ts'

/** For search engines. A `<` in it cannot end the element. */
export function jsonLd(data: object): Html {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return new Html(`<script type="application/ld+json">${json}</script>`)
}

/** The way to the document of a record, where a site has one. */
export function documentLink(href: string | undefined): Html {
  return href === undefined ? html`` : html`<link rel="alternate" type="application/json" href="${href}">`
}
