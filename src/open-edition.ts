// The edition that is open: scripts/ open one, pages ask for it. It knows nothing of how that is done, so that pages, as
// Astro compiles them, have neither the rules nor the reading of tables in them.
import type { Edition } from './edition.ts'

// Astro has its own copy of this module, so the edition stands where both copies find it.
const OPEN = Symbol.for('register.edition')
const place = globalThis as { [OPEN]?: () => Edition }

/** Makes an edition the one that pages are rendered from. */
export function setEdition(edition: Edition): void {
  place[OPEN] = () => edition
}

/** Lets `open` give it to the first page that asks; what it throws, that page throws. */
export function openWhenAsked(open: () => Edition): void {
  let opened: Edition | undefined
  place[OPEN] = () => {
    opened ??= open()
    return opened
  }
}

/** The edition that is open. */
export function edition(): Edition {
  if (!place[OPEN]) throw new Error('没有打开任何版本 / no edition is open')
  return place[OPEN]()
}
