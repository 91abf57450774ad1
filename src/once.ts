// In: how something is made of an object. Out: the same, made once an object. Anyone may import it; it imports nothing.
// What is asked for by pages in both languages, by lists, feeds and the API is made once for all of them.

/** `make`, remembering what it made of an object for as long as the object is there; `make` never gives undefined. */
export function once<Key extends object, Made extends NonNullable<unknown>>(
  make: (key: Key) => Made,
): (key: Key) => Made {
  const made = new WeakMap<Key, Made>()
  return key => {
    const known = made.get(key)
    if (known !== undefined) return known
    const result = make(key)
    made.set(key, result)
    return result
  }
}

/** The same of a part of an object, a state of a snapshot: it is remembered as long as the whole is there. */
export function onceWithin<Whole extends object, Part, Made extends NonNullable<unknown>>(
  make: (whole: Whole, part: Part) => Made,
): (whole: Whole, part: Part) => Made {
  const madeOf = once((_: Whole) => new Map<Part, Made>())
  return (whole, part) => {
    const made = madeOf(whole)
    const known = made.get(part)
    if (known !== undefined) return known
    const result = make(whole, part)
    made.set(part, result)
    return result
  }
}
