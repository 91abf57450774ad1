// Every revocation, all of them and by year.
import { words } from '../../i18n/words.ts'
import { type Here, href } from '../../site/addresses.ts'
import type { RevocationsPage } from '../../views/revocations.ts'
import { attributes, type Html, html } from '../html.ts'
import { listingOf } from '../listing.ts'
import { pageTitle } from '../page-title.ts'
import { tableSection } from '../table.ts'

export function revocationsContent(here: Here, page: RevocationsPage): Html {
  const { revocation: t } = words(here.lang)
  return html`
    ${pageTitle(here.lang, { title: page.title, lead: t.lead })}
    ${page.years.length > 2 && yearsOf(here, page)}
    ${listingOf(here, page.listing)}
    ${tableSection(here, page.tally, true)}
    ${page.tally && html`<p class="note">${t.tallyNote}</p>`}`
}

function yearsOf(here: Here, { years }: RevocationsPage): Html {
  const links = years.map(({ link, count, isCurrent }) => {
    const given = attributes({
      href: href(here.base, here.lang, link.path ?? '/'),
      'aria-current': isCurrent && 'page',
    })
    return html`<li><a${given}>${link.text}</a> <span class="count">${count}</span></li>`
  })
  return html`
    <nav aria-label="${words(here.lang).revocation.years}" class="screen-only">
      <ul class="inline-list">${links}</ul>
    </nav>`
}
