// A district: who recommends there, and its titles.
import { words } from '../../i18n/words.ts'
import type { Here } from '../../site/addresses.ts'
import type { DistrictPage } from '../../views/district.ts'
import { facts } from '../facts.ts'
import { type Html, html } from '../html.ts'
import { listingOf } from '../listing.ts'
import { pageTitle } from '../page-title.ts'
import { tableSection } from '../table.ts'

export function districtContent(here: Here, page: DistrictPage): Html {
  const { district: t } = words(here.lang)
  const { title, lead } = page
  return html`
    ${pageTitle(here.lang, { kicker: t.kicker, title, lead })}
    ${listingOf(here, page.listing, { none: t.none })}
    ${tableSection(here, page.tally, true)}
    ${page.facts && html`<h2>${t.about}</h2>${facts(here, page.facts)}`}`
}
