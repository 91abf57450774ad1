// A batch: its notices, its windows, its titles.
import { words } from '../../i18n/words.ts'
import type { Here } from '../../site/addresses.ts'
import type { BatchPage } from '../../views/batch.ts'
import { type Html, html } from '../html.ts'
import { listingOf } from '../listing.ts'
import { pageTitle } from '../page-title.ts'
import { tableSection } from '../table.ts'

export function batchContent(here: Here, page: BatchPage): Html {
  return html`
    ${pageTitle(here.lang, page)}
    ${listingOf(here, page.listing, { none: words(here.lang).batch.none })}
    ${tableSection(here, page.tally, true)}
    ${tableSection(here, page.notices)}
    ${tableSection(here, page.windows)}`
}
