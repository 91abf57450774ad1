import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinBlocks, splitBlocks } from '../../src/search/codec/blocks.ts'
import { packCodes, unpackCodes } from '../../src/search/codec/credit-codes.ts'
import { packIds, unpackIds } from '../../src/search/codec/ids.ts'
import { packLines, unpackLines } from '../../src/search/codec/lines.ts'
import { namesOf, openNames, packNames, unpackNames } from '../../src/search/codec/names.ts'
import { packEven, packSkewed, unpackEven, unpackSkewed } from '../../src/search/codec/numbers.ts'
import { Tally } from '../../src/search/codec/tally.ts'

const NAME = fc.string({
  unit: fc.constantFrom(...'威海示例有限公司精密机械（）TCL5', '𬭎', '𠅤', '䶮', '\t', '\n'),
})

describe('lines', () => {
  test('any lines come back as they went in', () => {
    fc.assert(
      fc.property(fc.array(NAME, { maxLength: 60 }), lines => {
        expect(unpackLines(packLines(lines))).toEqual(lines)
      }),
    )
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), lines => {
        expect(unpackLines(packLines(lines))).toEqual(lines)
      }),
    )
  })

  test('many lines, with merged pairs and halved counts, come back', () => {
    const lines = Array.from({ length: 40_000 }, (_, index) => `威海示例${index % 977}精密机械有限公司`)
    expect(unpackLines(packLines(lines))).toEqual(lines)
  })

  test('the same lines give the same bytes', () => {
    const lines = ['威海示例甲有限公司', '威海示例乙有限公司', '乳山示例𬭎铭渔具厂']
    expect(packLines(lines)).toEqual(packLines([...lines]))
  })
})

describe('ids', () => {
  test.each([
    [['e0001', 'e0002', 'e0009', 'e0010', 'e10', 'x']],
    [['t2016-1-001', 't2016-1-002', 't2017-1-001']],
    [[]],
  ])('%j come back', ids => {
    expect(unpackIds(packIds(ids))).toEqual(ids)
  })

  test('ids that count on take next to nothing', () => {
    const ids = Array.from({ length: 5000 }, (_, index) => `e${String(index).padStart(5, '0')}`)
    expect(packIds(ids).length).toBeLessThan(40)
  })
})

describe('credit codes', () => {
  test.each([
    ['both check digits right', ['91000000MAAY8XMA16', '91000000MAMXECC96N']],
    ['a check digit wrong', ['91000000MAAY8XMA17', '91000000MAAY8XMA26']],
    ['none', ['', '91000000MAAY8XMA16', '']],
    ['of another length', ['123', '91000000MAAY8XMA169']],
  ])('%s', (_, codes) => {
    expect(unpackCodes(packCodes(codes))).toEqual(codes)
  })
})

test('numbers come back, large ones too', () => {
  const small = fc.array(fc.nat(6))
  const large = fc.array(fc.nat(3_000_000))
  fc.assert(
    fc.property(small, large, (some, others) => {
      expect([...unpackSkewed(packSkewed(some, 7))]).toEqual(some)
      expect([...unpackEven(packEven(others, 3_000_001))]).toEqual(others)
    }),
  )
})

test('blocks come apart as they were joined', () => {
  const blocks = [Uint8Array.of(1, 2, 3), Uint8Array.of(), Uint8Array.of(255)]
  expect(splitBlocks(joinBlocks(blocks)).map(block => [...block])).toEqual(blocks.map(block => [...block]))
})

describe('names', () => {
  const list = fc.array(
    fc.array(fc.stringMatching(/^[威海示例有限公司精密机械（）T5𬭎]+$/u), { minLength: 1 }),
  )
  const namesAndPieces = fc.tuple(list, fc.array(fc.nat(400)))

  test('come back, whole or while their bytes arrive', () => {
    fc.assert(
      fc.property(namesAndPieces, ([names, places]) => {
        const ids = names.map((_, index) => `e${index}`)
        const packed = packNames({ ids, names })
        expect(namesOf(unpackNames(packed))).toEqual(names)
        // What has not arrived is not there yet.
        const buffer = new Uint8Array(packed.length)
        const read = openNames(buffer)
        const found: { ids: string[]; names: string[][] } = { ids: [], names: [] }
        const ends = [...places.filter(place => place < packed.length), packed.length].sort((a, b) => a - b)
        for (const end of ends) {
          buffer.set(packed.subarray(0, end))
          const arrived = read(end)
          found.ids.push(...arrived.ids)
          found.names.push(...namesOf(arrived))
        }
        expect(found).toEqual({ ids, names })
      }),
    )
  })

  test('the first are there long before the last byte', () => {
    const names = Array.from({ length: 5000 }, (_, index) => [`威海示例${index * 7919}精密机械有限公司`])
    const packed = packNames({ ids: names.map((_, index) => `e${index}`), names })
    expect(openNames(packed)(packed.length >> 1).ids.length).toBeGreaterThan(2000)
  })
})

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
