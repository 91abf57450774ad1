import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberCoder } from '../../../src/search/codec/number-coder.ts'
import { Decoder, Encoder } from '../../../src/search/codec/range-coder.ts'
import { packCommon, unpackCommon } from '../../../src/search/shards/codec/common.ts'
import { lineModel, speller } from '../../../src/search/shards/codec/line-coder.ts'
import { learnModel, packModel, unpackModel } from '../../../src/search/shards/codec/model.ts'
import { packPage, unpackPage } from '../../../src/search/shards/codec/page.ts'
import { packNode, placeIn, unpackNode } from '../../../src/search/shards/codec/routes.ts'

const NONE = new Set<string>()
const LEARNT = learnModel(
  Array.from({ length: 60 }, (_, index) => `威海海丰${index % 7}精密机械有限公司\t海丰厂`),
  NONE,
)
const model = lineModel(LEARNT)
const spell = speller(LEARNT)
const text = fc.string({ unit: fc.constantFrom(...'威海丰精密机械有限公司厂（ＴＣＬ5𬭎龘') })

test('packModel: what is learnt comes back', () => {
  expect(unpackModel(packModel(LEARNT))).toEqual(LEARNT)
})

test('learnModel: characters that come often have a symbol, but for some', () => {
  const lines = Array.from({ length: 30 }, (_, index) => (index === 0 ? '海豐龘' : '海豐'))
  const { characters } = learnModel(lines, new Set(['豐']))
  expect(characters).toContain('海')
  expect(characters).not.toContain('豐')
  expect(characters).not.toContain('龘')
})

test('packCommon: readings, places and simplified characters come back', () => {
  const readings = {
    syllables: new Map([
      ['阿', ['a', 'e']],
      ['长', ['chang', 'zhang']],
      ['海', ['hai']],
      ['绿', ['lu', 'lv']],
      ['𬭎', ['hong']],
    ]),
    simplified: new Map([['長', '长']]),
  }
  const places = [new Set(['威海', '山东']), new Set(['南海']), new Set<string>()]
  const common = unpackCommon(packCommon(LEARNT, readings, places))
  expect(common.readings).toEqual(readings)
  expect(common.places).toEqual(places)
  expect(common.model.characters).toEqual(LEARNT.characters)
})

test('numberCoder: numbers of any size come back', () => {
  const numbers = fc.array(fc.oneof(fc.nat(9), fc.nat(2 ** 31 - 1)))
  const check = fc.property(numbers, values => {
    const encoder = new Encoder()
    const code = numberCoder(encoder)
    for (const value of values) code(value)
    const decode = numberCoder(new Decoder(encoder.finish()))
    expect(values.map(() => decode())).toEqual(values)
  })
  fc.assert(check)
})

test('packPage: records come back, with characters that the model has never seen', () => {
  const record = fc.record({
    id: fc.stringMatching(/^[a-z0-9-]{1,9}$/),
    names: fc.array(text, { minLength: 1, maxLength: 3 }),
  })
  const counts = fc.array(fc.tuple(fc.stringMatching(/^[a-z]{1,4}$/), fc.nat(400_000)))
  const check = fc.property(fc.array(record), counts, (records, counted) => {
    const page = {
      ids: records.map(({ id }) => id),
      columns: [records.map((_, index) => index % 3)],
      codes: records.map((_, index) => (index % 2 === 0 ? '91000000MAAY8XMA16' : '')),
      counts: new Map([...counted].sort()),
    }
    const lines = records.map(({ names }) => names)
    const spellings = lines.map(names => spell(names.join('\t')))
    expect(unpackPage(model, packPage(model, { ...page, spellings }))).toEqual({ ...page, lines })
  })
  fc.assert(check)
})

test('packNode: keys come back', () => {
  const keys = ['5g', 'haif', 'haifeng', '海丰', '海风𬭎', '龘']
  expect(unpackNode(model, packNode(model, keys))).toEqual(keys)
})

test.each([
  ['a', 0],
  ['c', 0],
  ['d', 1],
  ['dz', 1],
  ['f', 2],
  ['海', 3],
])('placeIn: %s is in page %i', (query, place) => {
  expect(placeIn(['b', 'd', 'f', '海'], query)).toBe(place)
})
