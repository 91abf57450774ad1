// Where two texts differ, as lists of characters or strings of such that have no surrogate pairs.

/** The part that they do not share lies from `from` on, and ends in each before a place of its own. */
export interface Difference {
  from: number
  ofOne: number
  ofOther: number
}

/** What is left of two texts between what they begin and what they end with alike. */
export function differenceOf(one: ArrayLike<string>, other: ArrayLike<string>): Difference {
  const shorter = Math.min(one.length, other.length)
  let from = 0
  while (from < shorter && one[from] === other[from]) from++
  let back = 0
  while (back < shorter - from && one[one.length - 1 - back] === other[other.length - 1 - back]) back++
  return { from, ofOne: one.length - back, ofOther: other.length - back }
}

/** At most one character more, less or other. */
export function isOneApart({ from, ofOne, ofOther }: Difference): boolean {
  return Math.max(ofOne, ofOther) - from <= 1
}
