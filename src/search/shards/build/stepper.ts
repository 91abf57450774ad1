// How a path may go on: the symbols that may come next, and the way in which each leads on.
// Who may import: tree.ts.
import { type Ground, INITIALS, isInside, type Paths, READ, WRITTEN } from './paths.ts'

/** More than any character has readings. */
const MOST = 256

/** `take` finds the steps of a path and tells how many; they then stand in the two lists, until it is called again. */
export interface Stepper {
  symbolOf: Uint16Array
  wayOf: Uint16Array
  take(paths: Paths, index: number): number
}

/** Steps on a ground; none at the end of a name. */
export function stepper({ table: { text, starts }, alphabet, nameAt }: Ground): Stepper {
  const { plain, first, next, readings, initials } = alphabet
  const symbolOf = new Uint16Array(MOST)
  const wayOf = new Uint16Array(MOST)
  const only = (symbol: number, way: number) => {
    symbolOf[0] = symbol
    wayOf[0] = way
    return 1
  }
  return {
    symbolOf,
    wayOf,
    take({ begun, at, way }, index) {
      const now = way[index]
      if (isInside(now)) return only(first[now], next[now])
      const place = at[index]
      if (place === starts[nameAt[begun[index]] + 1]) return 0
      const character = text[place]
      const lists = now === INITIALS ? initials : readings
      const from = lists.starts[character]
      const count = lists.starts[character + 1] - from
      // What has no reading stands for itself.
      if (now === WRITTEN || count === 0) return only(plain[character], now)
      for (let step = 0; step < count; step++) {
        const value = lists.values[from + step]
        symbolOf[step] = now === READ ? first[value] : value
        wayOf[step] = now === READ ? next[value] : now
      }
      return count
    },
  }
}
