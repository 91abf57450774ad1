// A round of re-evaluation: the grade of every title.
import { words } from '../../i18n/words.ts'
import type { Here } from '../../site/addresses.ts'
import type { RoundPage } from '../../views/re-evaluations.ts'
import { facts } from '../facts.ts'
import { type Html, html } from '../html.ts'
import { listingOf } from '../listing.ts'
import { pageTitle } from '../page-title.ts'
import { tableSection } from '../table.ts'

export function roundContent(here: Here, page: RoundPage): Html {
  const { reEvaluation: t } = words(here.lang)
  const { title, lead } = page
  return html`
    ${pageTitle(here.lang, { kicker: t.heading, title, lead })}
    ${listingOf(here, page.listing)}
    ${tableSection(here, page.tally, true)}
    ${page.facts && html`<h2>${t.about}</h2>${facts(here, page.facts)}`}
    ${tableSection(here, page.renames)}`
}
