// Which measures ended and what took their place, in quiet lines (views/measures-end.ts). On a live edition live.ts shows the
// line of the day. Search does not find a page by it.
import type { Here } from '../site/addresses.ts'
import type { TimedLine } from '../views/measures-end.ts'
import { textLink } from './cell.ts'
import { attributes, type Html, html } from './html.ts'

export function measuresEnd(here: Here, lines: readonly TimedLine[]): Html {
  const printed = lines.map(({ parts, from, before }) => {
    const shown = attributes({
      'data-shown-from': from,
      'data-shown-before': before,
      hidden: from !== undefined,
    })
    const told = parts.map(part => (typeof part === 'string' ? html`${part}` : textLink(here, part)))
    return html`<p class="note measures-end" data-pagefind-ignore${shown}>${told}</p>`
  })
  return html`${printed}`
}
