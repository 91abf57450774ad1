// In: names. Out: by brute force and without the lookup, whose name can be read as some letters. Fast enough for 300,000
// names: what a character may stand for at a place of the letters is worked out once a query.
import { polyphonic } from 'pinyin-pro'

const HAN = /\p{Script=Han}/u

/** Answers with the owners of names of which some characters in a row read as the letters (or as their initials). */
export type WhoReads = (letters: string, isInitials: boolean) => Set<number>

/** Reads names of letters, digits and Han characters. */
export function whoReads(names: readonly { owner: number; plain: string }[]): WhoReads {
  const numbers = new Map<string, number>()
  const readings: string[][] = []
  const numberOf = (character: string): number => {
    const known = numbers.get(character)
    if (known !== undefined) return known
    numbers.set(character, readings.length)
    return readings.push(readingsOf(character)) - 1
  }
  const spelt = names.map(({ plain }) => Uint16Array.from([...plain], numberOf))
  return (letters, isInitials) => {
    const stepsOf = remembered(readings, letters, isInitials)
    const owners = new Set<number>()
    names.forEach(({ owner }, index) => {
      if (!owners.has(owner) && isRead(spelt[index] as Uint16Array, letters.length, stepsOf))
        owners.add(owner)
    })
    return owners
  }
}

/** Whether a path of steps leads through all letters, from any character on. */
function isRead(
  name: Uint16Array,
  length: number,
  stepsOf: (character: number, place: number) => readonly number[],
): boolean {
  const follow = (at: number, place: number): boolean => {
    if (place === length) return true
    if (at === name.length) return false
    for (const next of stepsOf(name[at] as number, place)) if (follow(at + 1, next)) return true
    return false
  }
  for (let at = 0; at < name.length; at++) if (follow(at, 0)) return true
  return false
}

/** The places of the letters that a character may lead to from one of them; the last syllable may be cut short. */
function remembered(readings: readonly (readonly string[])[], letters: string, isInitials: boolean) {
  const known: (number[] | undefined)[] = new Array(readings.length * letters.length)
  return (character: number, place: number): readonly number[] => {
    const cell = character * letters.length + place
    const before = known[cell]
    if (before) return before
    const rest = letters.slice(place)
    const steps = (readings[character] ?? []).flatMap(reading => {
      if (isInitials) return rest.charAt(0) === reading.charAt(0) ? [place + 1] : []
      if (rest.length < reading.length && reading.startsWith(rest)) return [letters.length]
      return rest.startsWith(reading) ? [place + reading.length] : []
    })
    known[cell] = steps
    return steps
  }
}

/** A character itself, and all that it may be read as. */
function readingsOf(character: string): string[] {
  if (!HAN.test(character)) return [character]
  const [list = []] = polyphonic(character, { toneType: 'none', type: 'array' })
  return [character, ...list.map(one => one.replaceAll('ü', 'v'))]
}
