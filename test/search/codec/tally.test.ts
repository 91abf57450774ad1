import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Tally } from '../../../src/search/codec/tally.ts'

test('a tally knows the weight before each place, and the place of each point', () => {
  const weights = fc.array(fc.record({ symbol: fc.nat(9), by: fc.integer({ min: 1, max: 40 }) }))
  fc.assert(
    fc.property(weights, fc.boolean(), (steps, isHalved) => {
      const tally = new Tally()
      const plain: number[] = []
      for (const { symbol, by } of steps) {
        const place = tally.placeOf(symbol)
        if (place < 0) {
          tally.add(symbol)
          plain.push(1)
        } else {
          tally.increase(place, 2 * by)
          plain[place] = (plain[place] ?? 0) + 2 * by
        }
      }
      if (isHalved) tally.halve()
      const known = isHalved ? plain.map(weight => 2 * Math.ceil((weight + 1) / 4) - 1) : plain
      let low = 0
      known.forEach((weight, place) => {
        expect(tally.below(place)).toBe(low)
        for (const point of [low, low + weight - 1]) {
          expect(tally.find(point)).toBe(place)
          expect([tally.low, tally.weight]).toEqual([low, weight])
        }
        low += weight
      })
      expect(tally.sum).toBe(low)
    }),
  )
})
