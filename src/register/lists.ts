// In: facts or states whose lists are whole. Out: the same, their lists as small as they can be. join.ts and cut.ts call it.

/** An array that was added to has room for sixteen more, and an empty one is an array too; a register has a million of them. */
export function settleLists<Name extends string>(
  all: Iterable<Record<Name, unknown[]>>,
  ...names: readonly Name[]
): void {
  for (const one of all) {
    for (const name of names) one[name] = one[name].length === 0 ? EMPTY : one[name].slice()
  }
}

const EMPTY = Object.freeze([]) as unknown as never[]
