// In: a value of JSON. Out: the one text of it (RFC 8785), so that equal values have equal bytes and equal hashes. Browsers
// may import it too.

/** A value of JSON; whole numbers alone. */
export type Json = string | boolean | number | null | readonly Json[] | { readonly [key: string]: Json }

/** The canonical text (RFC 8785): members in order of their names by UTF-16 code units, no blanks between. */
export function canonical(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, item]) => `${JSON.stringify(name)}:${canonical(item)}`).join(',')}}`
}

// Array.isArray does not tell a read-only array from an object.
function isList(value: object): value is readonly Json[] {
  return Array.isArray(value)
}
