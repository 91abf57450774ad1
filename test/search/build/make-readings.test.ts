import { expect, test } from 'vitest'
import { makeReadings } from '../../../src/search/build/make-readings.ts'

const { syllables, simplified } = makeReadings(['乐陵长行（Ａ）', '乾德', '绿家具'])

test.each([
  ['长', ['chang', 'zhang']],
  // 乐陵 is Laoling.
  ['乐', expect.arrayContaining(['lao', 'le', 'yue'])],
  ['绿', expect.arrayContaining(['lv'])],
  // 乾 counts as 干, and is read as itself, too.
  ['干', expect.arrayContaining(['gan', 'qian'])],
  ['a', undefined],
  ['海', undefined],
])('%s is read %j', (character, readings) => {
  expect(syllables.get(character)).toEqual(readings)
})

test.each([
  ['長', '长'],
  ['樂', '乐'],
  ['俱', '具'],
  // Nothing that occurs is written so.
  ['龍', undefined],
])('%s is simplified to %s', (traditional, simple) => {
  expect(simplified.get(traditional)).toBe(simple)
})
