// Traditional and simplified characters of page texts, in the browser: what make-variants.ts wrote, and what it means for
// a token. Who may import: src/search, scripts.

export interface Variants {
  /** A traditional character → the simplified one. */
  simplified: ReadonlyMap<string, string>
  /** A simplified character → the traditional ones that some page has. */
  occurring: ReadonlyMap<string, readonly string[]>
}

export const NO_VARIANTS: Variants = { simplified: new Map(), occurring: new Map() }

/** Two lines of pairs, traditional before simplified: of which no page has the traditional one, and of which some has. */
export function readVariants(file: string): Variants {
  const [absent = '', present = ''] = file.split('\n')
  const occurring = new Map<string, string[]>()
  for (const [traditional, simple] of pairs(present))
    occurring.set(simple, [...(occurring.get(simple) ?? []), traditional])
  return { simplified: new Map([...pairs(absent), ...pairs(present)]), occurring }
}

/** The forms in which a page may have a token, the simplified one first. */
export function formsOf(token: string, variants: Variants): string[] {
  const simple = simplify(token, variants)
  return [simple, ...(variants.occurring.get(simple) ?? [])]
}

/** A token in the form in which it is compared. */
export function simplify(token: string, { simplified }: Variants): string {
  return simplified.get(token) ?? token
}

function pairs(line: string): [string, string][] {
  const characters = [...line]
  return Array.from({ length: characters.length >> 1 }, (_, index) => [
    characters[2 * index] ?? '',
    characters[2 * index + 1] ?? '',
  ])
}
