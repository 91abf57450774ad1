// In: a seed. Out: the same numbers on every machine.

/** Numbers that follow from a seed alone. */
export interface Random {
  /** An integer from `from` to `to`, both inclusive. */
  integer(from: number, to: number): number
  /** True in `share` (0 to 1) of all cases. */
  chance(share: number): boolean
  /** One item of a list that is not empty. */
  pick<T>(list: readonly T[]): T
}

/** A random source after mulberry32 (Tommy Ettinger, public domain). */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const integer = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return {
    integer,
    chance: share => next() < share,
    pick: list => list[integer(0, list.length - 1)] as (typeof list)[number],
  }
}
