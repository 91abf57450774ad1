// What the cells of a column look like in CSV, as one regular expression without anchors.
import type { TableColumn } from '../describe.ts'

/** The pattern of a text or list column; undefined where anything may stand. */
export function patternOf({ type, pattern, codes }: TableColumn): string | undefined {
  if (type !== 'string' && type !== 'list') return undefined
  const item = codes ? `(?:${Object.keys(codes).map(escaped).join('|')})` : pattern
  if (item === undefined || type === 'string') return item
  return `${item}(?:;${item})*`
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
}
