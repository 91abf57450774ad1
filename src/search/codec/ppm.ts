// Prediction by partial matching (Cleary and Witten 1984, escapes by method D of Howard 1993, update exclusion): how
// likely a symbol is, learnt from what came before in the same context. Writer and reader learn alike.
import type { Coder } from './range-coder.ts'

interface Context {
  symbols: number[]
  counts: number[]
  sum: number
}

/** A context's counts are halved when their sum reaches it, so that a total stays within what a coder takes. */
const MOST = 0x10000

export class Ppm {
  private readonly contexts = new Map<number, Context>()
  private readonly novel: (coder: Coder, symbol: number) => number

  /** `novel` codes a symbol that no context has met. */
  constructor(novel: (coder: Coder, symbol: number) => number) {
    this.novel = novel
  }

  /** Codes a symbol in a context, or failing that in the context of everything. A decoder leaves `symbol` out. */
  code(coder: Coder, key: number, symbol = -1): number {
    const near = this.contextOf(key)
    const all = this.contextOf(-1)
    const inNear = choose(coder, near, symbol)
    if (inNear >= 0) return count(near, inNear)
    const inAll = choose(coder, all, symbol)
    const found = inAll >= 0 ? count(all, inAll) : add(all, this.novel(coder, symbol))
    return add(near, found)
  }

  private contextOf(key: number): Context {
    let context = this.contexts.get(key)
    if (!context) {
      context = { symbols: [], counts: [], sum: 0 }
      this.contexts.set(key, context)
    }
    return context
  }
}

/** The place of the symbol in a context, or -1 for an escape: it has not met it. An empty context says nothing. */
function choose(coder: Coder, context: Context, symbol: number): number {
  const { symbols, counts, sum } = context
  if (symbols.length === 0) return -1
  const met = 2 * sum - symbols.length
  const total = 2 * sum
  const point = coder.point(total, symbol < 0 ? 0 : lowOf(context, symbol))
  if (point >= met) {
    coder.settle(met, symbols.length, total)
    return -1
  }
  let index = 0
  let low = 0
  let next = 2 * (counts[0] as number) - 1
  while (next <= point) {
    index += 1
    low = next
    next += 2 * (counts[index] as number) - 1
  }
  coder.settle(low, next - low, total)
  return index
}

/** Where a symbol's part begins; after all of them where the context has not met it. */
function lowOf({ symbols, counts }: Context, symbol: number): number {
  let low = 0
  for (let index = 0; index < symbols.length && symbols[index] !== symbol; index++)
    low += 2 * (counts[index] as number) - 1
  return low
}

function add(context: Context, symbol: number): number {
  context.symbols.push(symbol)
  context.counts.push(1)
  tally(context)
  return symbol
}

/** One more of the symbol at a place; what comes often moves towards the front, where it is found sooner. */
function count(context: Context, index: number): number {
  const { symbols, counts } = context
  const symbol = symbols[index] as number
  const now = (counts[index] as number) + 1
  const ahead = index >> 1
  counts[index] = now
  if (now > (counts[ahead] as number)) {
    symbols[index] = symbols[ahead] as number
    counts[index] = counts[ahead] as number
    symbols[ahead] = symbol
    counts[ahead] = now
  }
  tally(context)
  return symbol
}

function tally(context: Context): void {
  context.sum += 1
  if (context.sum < MOST) return
  context.counts = context.counts.map(value => Math.ceil(value / 2))
  context.sum = context.counts.reduce((sum, value) => sum + value, 0)
}
