// Enterprises by the first letter of their names, for readers whose browser runs no script.
import { words } from '../../i18n/words.ts'
import { type Here, href } from '../../site/addresses.ts'
import '../../styles/search.css'
import type { LetterPage } from '../../views/search.ts'
import { attributes, type Html, html } from '../html.ts'
import { listingOf } from '../listing.ts'
import { pageTitle } from '../page-title.ts'

export function letterContent(here: Here, page: LetterPage): Html {
  return html`
    ${pageTitle(here.lang, page)}
    ${lettersOf(here, page)}
    ${listingOf(here, page.listing)}`
}

/** The letters, that of this page marked. */
function lettersOf(here: Here, { letters }: LetterPage): Html {
  const links = letters.map(({ link, isCurrent }) => {
    const given = attributes({
      href: href(here.base, here.lang, link.path ?? '/'),
      'aria-current': isCurrent && 'page',
    })
    return html`<li><a${given}>${link.text}</a></li>`
  })
  return html`
    <nav class="jump letters" aria-label="${words(here.lang).search.byLetter}">
      <ul>${links}</ul>
    </nav>`
}
