// HTML that functions print. What stands on a page a hundred times is a function: a component of Astro's comes with a context
// and slots of its own each time. Templates print it by `set:html={cell(here, value).markup}`.
import { escapeMarkup } from '../xml.ts'

/** What may stand between tags as it is. */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
}

type Part = Html | string | number | undefined | false | readonly Html[]

/** A template of HTML: what stands in it is escaped, unless it is HTML itself; nothing is printed of undefined and false. */
export function html([first = '', ...pieces]: readonly string[], ...parts: readonly Part[]): Html {
  let markup = first
  for (const [at, piece] of pieces.entries()) markup += printed(parts[at]) + piece
  return new Html(markup)
}

function printed(part: Part): string {
  if (part === undefined || part === false) return ''
  if (typeof part !== 'object') return escapeMarkup(String(part))
  return part instanceof Html ? part.markup : part.map(({ markup }) => markup).join('')
}

/** The attributes of a tag, each with a space before it; those without a value are left out. */
export function attributes(all: Readonly<Record<string, string | undefined>>): Html {
  let markup = ''
  for (const [name, value] of Object.entries(all))
    if (value !== undefined) markup += ` ${name}="${escapeMarkup(value)}"`
  return new Html(markup)
}
