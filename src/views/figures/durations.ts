// In: how many days something took, each time. Out: the shortest, the usual, the longest. Views import it.

/** Days: the median is the usual, the lower of two in the middle. */
export interface Durations {
  shortest: number
  usual: number
  longest: number
}

/** What is told of some durations; undefined of none. */
export function durations(days: readonly number[]): Durations | undefined {
  const sorted = [...days].sort((a, b) => a - b)
  const [shortest, longest] = [sorted[0], sorted.at(-1)]
  const usual = sorted[Math.ceil(sorted.length / 2) - 1]
  if (shortest === undefined || longest === undefined || usual === undefined) return undefined
  return { shortest, usual, longest }
}
