// Normalisation: what counts as the same however it is typed. Width and compatibility forms (NFKC), case, tone marks,
// spaces, brackets and punctuation.

const cache = new Map<string, readonly string[]>()

/** What one character counts as; usually itself, nothing for punctuation. */
export function foldCharacter(character: string): readonly string[] {
  let folded = cache.get(character)
  if (!folded) {
    folded = [...character.normalize('NFKC').toLowerCase()].flatMap(one => foldAccent(one))
    cache.set(character, folded)
  }
  return folded
}

/** ü is typed v; other accents, such as tone marks over pinyin, are dropped. */
function foldAccent(character: string): string[] {
  const parts = character.normalize('NFD')
  const plain = parts.startsWith('u\u0308') ? 'v' : parts
  return [...plain].filter(one => /[\p{L}\p{N}\p{Co}]/u.test(one))
}

/** The characters that count. */
export function fold(text: string): string[] {
  const out: string[] = []
  for (const character of text) out.push(...foldCharacter(character))
  return out
}

/** For every character that counts, where it stands in the text (UTF-16), and at the end the text's length. */
export function foldedPlaces(text: string): number[] {
  const places: number[] = []
  let at = 0
  for (const character of text) {
    for (const _ of foldCharacter(character)) places.push(at)
    at += character.length
  }
  return [...places, at]
}

/** The parts of a query between spaces and punctuation, folded. */
export function foldTerms(query: string): string[][] {
  return query
    .normalize('NFKC')
    .split(/[^\p{L}\p{M}\p{N}\p{Co}]+/u)
    .map(fold)
    .filter(term => term.length > 0)
}

export const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character)
export const isLatin = (character: string): boolean => /^[a-z]$/.test(character)
