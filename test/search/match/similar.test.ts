import { describe, expect, test } from 'vitest'
import { makeNameTable } from '../../../src/search/match/growing-table.ts'
import { findSimilar } from '../../../src/search/match/similar.ts'
import type { Readings } from '../../../src/search/readings.ts'

const NAMES = ['威海北洋电气集团', '荣成海丰精密机械', '示例新材料公司', '青岛新材科技']
const table = makeNameTable(NAMES.map(name => [name]))
const readings: Readings = {
  syllables: new Map([
    ['洋', ['yang']],
    ['阳', ['yang']],
    ['丰', ['feng']],
    ['锋', ['feng']],
  ]),
  simplified: new Map(),
}
/** The names found, the cheapest first. */
const found = (query: string) =>
  findSimilar(table, readings, [...query])
    .sort((one, other) => one.cost - other.cost)
    .map(({ name }) => NAMES[name])

describe('findSimilar()', () => {
  test.each([
    ['a homophone', '北阳电气', '威海北洋电气集团'],
    ['another character', '北洋电汽', '威海北洋电气集团'],
    ['a character that no name has', '海丰清密', '荣成海丰精密机械'],
    ['two exchanged', '海丰密精机械', '荣成海丰精密机械'],
    ['one left out', '海丰密机械', '荣成海丰精密机械'],
    ['one too many', '海丰大精密机械', '荣成海丰精密机械'],
    ['a gap', '北洋集团', '威海北洋电气集团'],
    ['one of three that is anything', '新材枓', '示例新材料公司'],
  ])('%s: %s', (_, query, name) => {
    expect(found(query)[0]).toBe(name)
  })

  test('a homophone costs less than another character', () => {
    const costOf = (query: string) => findSimilar(table, readings, [...query])[0]?.cost ?? Number.NaN
    expect(costOf('海锋精密机械')).toBeLessThan(costOf('海蜂精密机械'))
    expect(costOf('海丰精密机械')).toBe(0)
  })

  test('what differs in more than it bears is not found', () => {
    expect(found('青岛啤酒')).toEqual([])
    expect(found('海锐')).toEqual([])
  })
})

test('of more names than are looked at closely, those in which a short query stands nearly as it is come first', () => {
  const others = Array.from({ length: 900 }, (_, index) => [`科新${index}器材公司`])
  const many = makeNameTable([...others, ['示例新材料公司']])
  const names = findSimilar(many, { syllables: new Map(), simplified: new Map() }, [...'新材科']).map(
    ({ name }) => name,
  )
  expect(names).toContain(900)
})
