// HTML that functions print. What stands on many pages, or many times on one, is a function: a component of Astro's comes with a
// context and slots of its own each time. Templates print it by `set:html={facts(here, all).markup}`.
import { once } from '../once.ts'
import { escapeMarkup } from '../xml.ts'

/** What may stand between tags as it is. */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
}

type Part = Html | string | number | undefined | false | readonly Html[]

/**
 * A template of HTML: what stands in it is escaped, unless it is HTML itself; nothing is printed of undefined and false. As
 * in Astro's templates here, a line break with what indents the next line is no space: a tag stands on one line.
 */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const { first, others } = unindented(template)
  let markup = first
  let at = 0
  for (const piece of others) markup += printed(parts[at++]) + piece
  return new Html(markup)
}

/** The pieces of a template without line breaks: one template of the code is always the same object. */
const unindented = once((template: TemplateStringsArray) => {
  const [first = '', ...others] = template.map(piece => piece.replace(/\s*\n\s*/g, ''))
  return { first, others }
})

function printed(part: Part): string {
  if (typeof part === 'string') return escapeMarkup(part)
  if (part === undefined || part === false) return ''
  if (part instanceof Html) return part.markup
  if (typeof part === 'number') return `${part}`
  let markup = ''
  for (const one of part) markup += one.markup
  return markup
}

type Value = string | number | boolean | undefined

/** The attributes of a tag, each with a space before it; what is undefined or false is left out, what is true has no value. */
export function attributes(all: Readonly<Record<string, Value>>): Html {
  let markup = ''
  for (const name in all) {
    const value = all[name]
    if (value === true) markup += ` ${name}`
    else if (value !== undefined && value !== false) markup += ` ${name}="${escapeMarkup(`${value}`)}"`
  }
  return new Html(markup)
}

/** Those of the names that there are, for an attribute `class`. */
export function classes(...names: readonly (string | false | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined
}
