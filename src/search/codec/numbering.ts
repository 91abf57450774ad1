// The items of a list under their places in it.

/** The place of each item of a list of different ones; throws for what is not in it. */
export function numbering<T>(list: readonly T[]): (item: T) => number {
  const places = new Map(list.map((item, place) => [item, place]))
  return item => {
    const place = places.get(item)
    if (place === undefined) throw new Error(`${String(item)} has no number`)
    return place
  }
}
