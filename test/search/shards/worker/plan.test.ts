import { describe, expect, test } from 'vitest'
import { makeReadings } from '../../../../src/search/build/make-readings.ts'
import {
  asksForEnterprise,
  asksForNotice,
  asksForTitle,
  isSurelyCode,
  probesOfSimilar,
  probesOfTerms,
  probesOfWhole,
} from '../../../../src/search/shards/worker/plan.ts'
import { firstReading, type ShardQuery } from '../../../../src/search/shards/worker/shard-query.ts'

const readings = makeReadings(['威海海丰精密机械有限公司', '新材料'])
const query = (text: string): ShardQuery => ({ ...firstReading(text), readings })
const keys = (probes: readonly { table: string; key: string }[]) =>
  probes.map(({ table, key }) => `${table} ${key}`)

describe('probesOfWhole: where the query as a whole is found', () => {
  test.each([
    ['海丰', ['names 海丰']],
    ['hai feng', ['names haifeng']],
    // Characters and letters are one key in letters.
    ['海feng', ['names haifeng']],
    ['910000', ['codes 910000']],
    // What could be pinyin too is looked for as both.
    ['e0001', ['codes e0001', 'names e0001']],
  ])('%s', (text, expected) => expect(keys(probesOfWhole(query(text)))).toEqual(expected))
})

describe('probesOfTerms: where its parts are found', () => {
  const none = () => false

  test('codes first, then the term that says most; a single character says too little', () => {
    expect(keys(probesOfTerms(query('机械 海丰精密 丰 91000000MAAY8XMA16'), none))).toEqual([
      'codes 91000000maay8xma16',
      'names 海丰精密',
      'names 机械',
    ])
  })

  test('places need not be in a name, unless there is nothing else', () => {
    const isPlace = (term: string) => term === '威海'
    expect(keys(probesOfTerms(query('威海 海丰'), isPlace))).toEqual(['names 海丰'])
    expect(keys(probesOfTerms(query('威海'), isPlace))).toEqual(['names 威海'])
  })
})

describe('what is meant', () => {
  test.each([
    ['数字化车间', true],
    ['智能工厂', true],
    ['工厂', true],
    ['海鲜加工厂', false],
    ['加工厂和工厂', true],
    ['海丰', false],
  ])('a workshop or factory by “%s”: %s', (text, expected) =>
    expect(asksForTitle(query(text))).toBe(expected),
  )

  test.each([
    ['撤销公告', true],
    ['示例工信〔2021〕7号', true],
    ['202145', true],
    ['海丰', false],
  ])('a notice by “%s”: %s', (text, expected) => expect(asksForNotice(query(text))).toBe(expected))

  test.each([
    ['海丰有限公司', true],
    ['91000000MAAY8XMA16', true],
    ['haifeng', true],
    ['机床', false],
    ['910000', false],
  ])('nothing but an enterprise by “%s”: %s', (text, expected) =>
    expect(asksForEnterprise(query(text))).toBe(expected),
  )

  test.each([
    ['910000', true],
    ['91000', false],
    ['haifeng', false],
  ])('surely a code by “%s”: %s', (text, expected) => expect(isSurelyCode(query(text))).toBe(expected))
})

describe('probesOfSimilar: where something like it may be found', () => {
  test('a whole code with a slip is the same behind it', () => {
    expect(keys(probesOfSimilar(query('91000000MAAY8XMA16')))).toEqual(['codes maay8xma16', 'codes 8xma16'])
  })

  test('a character that no name has is the mistake: what stands after it, and before', () => {
    expect(keys(probesOfSimilar(query('精密龘械')))).toEqual(['names 精密'])
    expect(keys(probesOfSimilar(query('海龘精密机械')))).toEqual(['names 精密机械'])
  })

  test('else the wrong one may sound like the right one, or stand at the beginning', () => {
    expect(keys(probesOfSimilar(query('海丰精密')))).toEqual(['names haifengjingmi', 'names 精密'])
  })

  test('letters that make no syllables are initials, or are right behind the slip', () => {
    expect(keys(probesOfSimilar(query('hfjm')))).toContain('names hfjm')
    expect(keys(probesOfSimilar(query('haifxng')))[0]).toMatch(/^names /)
  })

  test('nothing so short that half of all names have it', () => {
    for (const text of ['海', 'h', '海丰', 'hf'])
      for (const { key } of probesOfSimilar(query(text))) expect(key.length).toBeGreaterThan(1)
  })
})
