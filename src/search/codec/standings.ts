// What bears on enterprises until a day, as numbers and back: most have nothing, and many the same days.
import type { Standing } from '../data.ts'

/** Each standing once, as a text, the empty one first; and for each enterprise the place of its own among them. */
export function standingsOf(all: readonly Standing[]): { texts: string[]; numbers: number[] } {
  const places = new Map([['|', 0]])
  const numbers = all.map(({ publicised = '', refused = '' }) => {
    const text = `${publicised}|${refused}`
    const place = places.get(text) ?? places.size
    places.set(text, place)
    return place
  })
  return { texts: [...places.keys()], numbers }
}

/** A standing out of its text. */
export function readStanding(text: string): Standing {
  const [publicised, refused] = text.split('|')
  return { publicised: publicised || undefined, refused: refused || undefined }
}
