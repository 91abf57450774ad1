import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { namesOf, openNames, packNames, spellNames, unpackNames } from '../../../src/search/codec/names.ts'

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

  test('that come from no file read the same', () => {
    const names = [['威海北洋电气集团', '威海北洋电气'], ['荣成海锋']]
    expect(namesOf(spellNames({ ids: ['e1', 'e2'], names }))).toEqual(names)
  })

  test('the first are there long before the last byte', () => {
    const names = Array.from({ length: 5000 }, (_, index) => [`威海示例${index * 7919}精密机械有限公司`])
    const packed = packNames({ ids: names.map((_, index) => `e${index}`), names })
    expect(openNames(packed)(packed.length >> 1).ids.length).toBeGreaterThan(2000)
  })
})
