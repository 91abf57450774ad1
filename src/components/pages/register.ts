// The register, all of it and by facet.
import type { Here } from '../../site/addresses.ts'
import type { RegisterPage } from '../../views/register.ts'
import { facetsOf } from '../facets.ts'
import { type Html, html } from '../html.ts'
import { listingOf } from '../listing.ts'
import { pageTitle } from '../page-title.ts'

export function registerContent(here: Here, page: RegisterPage): Html {
  const tools = facetsOf(here, page.facets)
  return html`
    <div class="register-head">${pageTitle(here.lang, page)}</div>
    ${listingOf(here, page.listing, { register: page.own, tools })}`
}
