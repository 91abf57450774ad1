// Enterprises that a reader may take for each other: names that are the same, or differ in one character.
import { differenceOf, isOneApart } from '../difference.ts'
import { fold } from '../fold.ts'

/** Of several names, those (as places) that nearly equal another of them. */
export function findTwins(names: readonly string[]): ReadonlySet<number> {
  const folded = names.map(fold)
  const twins = new Set<number>()
  folded.forEach((one, place) => {
    for (let other = place + 1; other < folded.length; other++)
      if (isOneApart(differenceOf(one, folded[other] ?? []))) {
        twins.add(place)
        twins.add(other)
      }
  })
  return twins
}
