// In: facts or states, and what is made of them or joined to them. Out: maps and lists of them, as small as they can be: a
// register has a million. join.ts, register.ts and cut.ts call it.

/** What is made of each fact, by the fact. */
export function mapOf<Fact, Made>(facts: Iterable<Fact>, make: (fact: Fact) => Made): Map<Fact, Made> {
  const map = new Map<Fact, Made>()
  for (const fact of facts) map.set(fact, make(fact))
  return map
}

/** A list that nothing was added to yet: all facts share it. */
export function noList<Item>(): Item[] {
  return EMPTY
}

/** A list with one more: the first has one made for itself alone, as most lists stay. */
export function added<Item>(list: Item[], item: Item): Item[] {
  if (list.length === 0) return [item]
  list.push(item)
  return list
}

/** An array that was added to has room for sixteen more, and an empty one is an array too. */
export function settleLists<Name extends string>(
  all: Iterable<Record<Name, unknown[]>>,
  ...names: readonly Name[]
): void {
  for (const one of all) {
    for (const name of names) one[name] = one[name].length === 0 ? EMPTY : one[name].slice()
  }
}

const EMPTY = Object.freeze([]) as unknown as never[]
