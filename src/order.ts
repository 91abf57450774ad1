// In: texts. Out: their order. Anyone may import it; it imports nothing.

/** Compares by code units: the same order on every machine, whatever its locale. */
export function compare(a: string, b: string): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0
}
