// Byte-pair encoding (P. Gage 1994) of characters: pairs that come often become one symbol: 有限公司, 威海市, 精密机械.
// The build finds the pairs, the browser only undoes them.

/** Symbols a and b in this order are one symbol: the one after all earlier ones. */
export type Merge = readonly [a: number, b: number]

const MOST = 600
/** A pair that comes less often costs more to tell than it saves. */
const LEAST = 14

/** Merges, and the sequences rewritten with them. `first` is the number of the first merged symbol. */
export function mergePairs(
  sequences: readonly number[][],
  first: number,
): { merges: Merge[]; sequences: readonly number[][] } {
  const merges: Merge[] = []
  let current = sequences
  while (merges.length < MOST) {
    const chosen = choosePairs(current, Math.min(MOST - merges.length, 1 + (merges.length >> 2)))
    if (chosen.length === 0) break
    const rules = new Map(chosen.map(([a, b], index) => [pairKey(a, b), first + merges.length + index]))
    merges.push(...chosen)
    current = current.map(sequence => rewrite(sequence, rules))
  }
  return { merges, sequences: current }
}

const pairKey = (a: number, b: number): number => a * 0x10000 + b

/** The most frequent pairs, none of which shares a symbol with another. */
function choosePairs(sequences: readonly number[][], most: number): Merge[] {
  const counts = new Map<number, number>()
  for (const sequence of sequences)
    for (let index = 1; index < sequence.length; index++) {
      const key = pairKey(sequence[index - 1], sequence[index])
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  const frequent = [...counts].filter(([, count]) => count >= LEAST)
  frequent.sort((one, other) => other[1] - one[1] || one[0] - other[0])
  const used = new Set<number>()
  const chosen: Merge[] = []
  for (const [key] of frequent) {
    const pair: Merge = [Math.floor(key / 0x10000), key % 0x10000]
    if (chosen.length === most) break
    if (pair.some(symbol => used.has(symbol))) continue
    for (const symbol of pair) used.add(symbol)
    chosen.push(pair)
  }
  return chosen
}

function rewrite(sequence: readonly number[], rules: ReadonlyMap<number, number>): number[] {
  const out: number[] = []
  for (let index = 0; index < sequence.length; index++) {
    const symbol = sequence[index]
    const next = sequence[index + 1]
    const merged = next === undefined ? undefined : rules.get(pairKey(symbol, next))
    out.push(merged ?? symbol)
    if (merged !== undefined) index += 1
  }
  return out
}
