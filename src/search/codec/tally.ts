// Symbols with weights, in order of their first coming: the sum of the weights before a place, and the place where a sum
// is passed, each in as many steps as the number of symbols has bits (P. M. Fenwick 1994).

export class Tally {
  /** The symbol of each place. */
  symbols = new Uint32Array(8)
  private weights = new Uint32Array(8)
  /** How many symbols there are, and what they weigh together. */
  size = 0
  sum = 0
  /** Where the part of the place that was found last begins, and what it weighs. */
  low = 0
  weight = 0
  /** tree[i] is the weight of the places i - lowbit(i) to i - 1. */
  private tree = new Uint32Array(9)
  private readonly places = new Map<number, number>()

  /** The place of a symbol, or -1. */
  placeOf(symbol: number): number {
    return this.places.get(symbol) ?? -1
  }

  /** Adds a symbol that is new, with a weight of 1. */
  add(symbol: number): void {
    const place = this.size
    if (place === this.symbols.length) this.grow()
    this.symbols[place] = symbol
    this.places.set(symbol, place)
    this.size += 1
    this.increase(place, 1)
  }

  increase(place: number, by: number): void {
    const { tree, weights } = this
    weights[place] += by
    for (let at = place + 1; at < tree.length; at += at & -at) tree[at] += by
    this.sum += by
  }

  /** The weight of all places before one. */
  below(place: number): number {
    const { tree } = this
    let sum = 0
    for (let at = place; at > 0; at -= at & -at) sum += tree[at]
    return sum
  }

  /** The place in whose part a point (less than `sum`) lies. */
  find(point: number): number {
    const { tree } = this
    let at = 0
    let rest = point
    for (let step = tree.length - 1; step > 0; step >>= 1) {
      if (at + step >= tree.length) continue
      const weight = tree[at + step]
      if (weight > rest) continue
      at += step
      rest -= weight
    }
    this.low = point - rest
    this.weight = this.weights[at]
    return at
  }

  /** Halves all weights, which stay odd. */
  halve(): void {
    this.build(this.weights.map(weight => (weight === 0 ? 0 : 2 * Math.ceil((weight + 1) / 4) - 1)))
  }

  private grow(): void {
    const symbols = new Uint32Array(this.symbols.length * 2)
    symbols.set(this.symbols)
    this.symbols = symbols
    const weights = new Uint32Array(symbols.length)
    weights.set(this.weights)
    this.build(weights)
  }

  private build(weights: Uint32Array<ArrayBuffer>): void {
    this.tree = new Uint32Array(weights.length + 1)
    this.weights = new Uint32Array(weights.length)
    this.sum = 0
    for (let place = 0; place < this.size; place++) this.increase(place, weights[place])
  }
}
