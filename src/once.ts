// In: how something is made of an object. Out: the same, made once an object. Anyone may import it; it imports nothing.

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
