// Prediction by partial matching (Cleary and Witten 1984, escapes by method D of Howard 1993): how likely a symbol is,
// learnt from what came before in the same context. Writer and reader learn alike.
import type { Coder } from './range-coder.ts'
import { Tally } from './tally.ts'

/** A context's weights are halved when their sum reaches it, so that a total stays within what a coder takes. */
const MOST = 0x20000

export class Ppm {
  private readonly contexts = new Map<number, Tally>()
  private readonly all = new Tally()
  private readonly novel: (coder: Coder, symbol: number) => number

  /** `novel` codes a symbol that no context has met. */
  constructor(novel: (coder: Coder, symbol: number) => number) {
    this.novel = novel
  }

  /** Codes a symbol in a context, or failing that in the context of everything. A decoder leaves `symbol` out. */
  code(coder: Coder, key: number, symbol = -1): number {
    const near = this.contextOf(key)
    const inNear = choose(coder, near, symbol)
    if (inNear >= 0) return count(near, inNear)
    const inAll = choose(coder, this.all, symbol)
    const found = inAll >= 0 ? count(this.all, inAll) : meet(this.all, this.novel(coder, symbol))
    return meet(near, found)
  }

  private contextOf(key: number): Tally {
    let context = this.contexts.get(key)
    if (!context) {
      context = new Tally()
      this.contexts.set(key, context)
    }
    return context
  }
}

/**
 * The place of the symbol in a context, or -1 for an escape: it has not met it. A symbol that was met n times weighs
 * 2n - 1, and the escape as much as there are symbols. An empty context says nothing.
 */
function choose(coder: Coder, context: Tally, symbol: number): number {
  const { size, sum } = context
  if (size === 0) return -1
  const total = sum + size
  const known = symbol < 0 ? -1 : context.placeOf(symbol)
  const point = coder.point(total, symbol < 0 ? 0 : known < 0 ? sum : context.below(known))
  if (point >= sum) {
    coder.settle(sum, size, total)
    return -1
  }
  const place = context.find(point)
  coder.settle(context.low, context.weight, total)
  return place
}

function count(context: Tally, place: number): number {
  context.increase(place, 2)
  if (context.sum >= MOST) context.halve()
  return context.symbols[place]
}

function meet(context: Tally, symbol: number): number {
  context.add(symbol)
  if (context.sum >= MOST) context.halve()
  return symbol
}
