// Mistakes of readers: in the letters of a name as they are typed, and characters left out where one abbreviates.
import type { Random } from '../demo/random.ts'

/** Letters as typed; undefined where a mistake is not possible or changes nothing. */
type Misspell = (random: Random, letters: string) => string | undefined

const LETTERS = [...'abcdefghijklmnopqrstuwxyz']

const wrong: Misspell = (random, letters) => spliced(random, letters, 1, () => random.pick(LETTERS))
const missing: Misspell = (random, letters) => spliced(random, letters, 1, () => '')
const extra: Misspell = (random, letters) => spliced(random, letters, 0, () => random.pick(LETTERS))
const swapped: Misspell = (random, letters) =>
  spliced(random, letters, 2, two => two.charAt(1) + two.charAt(0))

/** One mistake of each kind, and two of any kind in what is long. */
export const MISSPELLINGS: Readonly<Record<string, Misspell>> = {
  wrong,
  missing,
  extra,
  swapped,
  two: (random, letters) => {
    if (letters.length < 16) return undefined
    const half = letters.length >> 1
    const [one, other] = [letters.slice(0, half), letters.slice(half)].map(part =>
      random.pick([wrong, missing, extra, swapped])(random, part),
    )
    return one && other ? one + other : undefined
  },
}

/** Replaces some letters at a place that is neither the first nor the last. */
function spliced(
  random: Random,
  letters: string,
  length: number,
  make: (old: string) => string,
): string | undefined {
  if (letters.length < 6) return undefined
  const place = random.integer(1, letters.length - 1 - length)
  const text =
    letters.slice(0, place) + make(letters.slice(place, place + length)) + letters.slice(place + length)
  return text === letters ? undefined : text
}

/** The beginning of a brand and what it does, and some of what stands between and behind: 华东数控机床 → 华东机床. */
export function abbreviate(random: Random, name: string): string | undefined {
  const core = [...name.replace(/(?:集团|股份|有限|责任)*公司.*$/u, '')]
  if (core.length < 8) return undefined
  const first = random.integer(0, 2)
  const gap = first + random.integer(3, 4)
  const second = gap + random.integer(1, 2)
  const text = [...core.slice(first, gap), ...core.slice(second, second + 3)].join('')
  return name.includes(text) || [...text].length < 5 ? undefined : text
}
