// HTML of the desk: text that is put into a template is escaped, HTML that a template made is not. Only src/desk/ and its door
// import it.

/** HTML that is safe to send: made by `html` alone. */
export interface Html {
  readonly markup: string
}

type Part = Html | string | number | false | undefined | null | readonly Part[]

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A template of HTML; nothing is printed for `false`, `undefined` and `null`, and a list is printed one after the other. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const markup = strings.map((text, i) => `${text}${i < parts.length ? print(parts[i]) : ''}`).join('')
  return { markup }
}

function print(part: Part): string {
  if (part === false || part === undefined || part === null) return ''
  if (typeof part === 'string') return part.replace(/[&<>"']/g, one => ESCAPES[one] ?? one)
  if (typeof part === 'number') return String(part)
  return 'markup' in part ? part.markup : part.map(print).join('')
}
