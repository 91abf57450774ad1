// Enterprises that a reader may take for each other: names that are the same, or differ in one character.
import { fold } from '../fold.ts'

/** Of several names, those (as places) that nearly equal another of them. */
export function findTwins(names: readonly string[]): ReadonlySet<number> {
  const folded = names.map(fold)
  const twins = new Set<number>()
  folded.forEach((one, place) => {
    for (let other = place + 1; other < folded.length; other++)
      if (isNearly(one, folded[other] ?? [])) {
        twins.add(place)
        twins.add(other)
      }
  })
  return twins
}

/** At most one character more, less or other. */
function isNearly(one: readonly string[], other: readonly string[]): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let from = 0
  while (from < one.length && one[from] === other[from]) from++
  let back = 0
  const shorter = Math.min(one.length, other.length)
  while (back < shorter - from && one[one.length - 1 - back] === other[other.length - 1 - back]) back++
  return Math.max(one.length, other.length) - from - back <= 1
}
