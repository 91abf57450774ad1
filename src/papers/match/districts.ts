// In: what a paper calls a district. Out: its code. draft/ and near names ask.
import type { District } from '../../entries/districts.ts'
import { foldWords } from '../shape/fold.ts'

/** The code that a text names; undefined where it names none, or more than one. */
export type FindDistrict = (text: string) => District | undefined

/** Understands the code, the name, the short names in its brackets, the name without 区, 市, 县, and the authority. */
export function districtFinder(districts: readonly District[]): FindDistrict {
  const byWords = new Map<string, Set<District>>()
  for (const district of districts) {
    for (const words of spellings(district)) {
      if (words.length > 0) byWords.set(words, (byWords.get(words) ?? new Set()).add(district))
    }
  }
  const within = (words: string) => standingIn(byWords, words)
  const find = (text: string) => {
    const bare = text.normalize('NFKC').replace(/\(?\s*共?\s*\d+\s*[家户个项]\s*\)?$/, '')
    const words = foldWords(bare)
    const [found, ...others] = byWords.get(words) ?? byWords.get(shorten(words)) ?? within(words)
    return others.length === 0 ? found : undefined
  }
  // A list says the same few districts in every row.
  const known = new Map<string, District | undefined>()
  return text => {
    if (!known.has(text)) known.set(text, find(text))
    return known.get(text)
  }
}

/** 威海市荣成市, 荣成市工信局: the districts of which a spelling with its kind stands in the text. */
function standingIn(byWords: ReadonlyMap<string, ReadonlySet<District>>, words: string): Set<District> {
  const found = new Set<District>()
  for (const [spelling, districts] of byWords) {
    if (/[区市县]$/.test(spelling) && spelling.length > 1 && words.includes(spelling))
      for (const one of districts) found.add(one)
  }
  return found
}

function spellings({ district, name, authority }: District): Set<string> {
  const parts = name
    .normalize('NFKC')
    .split(/[()、,]/)
    .map(foldWords)
  const names = [foldWords(name), ...parts]
  return new Set([district, ...names, ...names.map(shorten), foldWords(authority ?? '')])
}

function shorten(name: string): string {
  return name.length > 2 ? name.replace(/[区市县]$/, '') : name
}
