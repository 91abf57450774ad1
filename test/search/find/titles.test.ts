import { describe, expect, test } from 'vitest'
import { Titles, wantsTitles } from '../../../src/search/find/titles.ts'

const titles = new Titles({
  ids: ['t2021-1-001', 't2021-1-002', 't2021-1-003'],
  enterprises: Uint32Array.of(0, 1, 1),
  name: Uint32Array.of(0, 1, 0),
  names: ['机床主轴数字化车间', '主轴智能工厂'],
  statuses: ['active', 'revoked', 'active'],
})
const queryOf = (query: string, options = { limit: 9 }) => {
  const terms = query.split(' ').map(term => [...term])
  return { terms, joined: terms.flat(), options, missing: new Set<never>() }
}
const found = (query: string, limit = 9) =>
  titles
    .find(queryOf(query, { limit }), enterprise => `企业${enterprise}`)
    .map(({ id, enterprise }) => [id, enterprise])

describe('Titles.find()', () => {
  test.each([
    [
      'a name that several titles have',
      '主轴数字化车间',
      [
        ['t2021-1-001', '企业0'],
        ['t2021-1-003', '企业1'],
      ],
    ],
    ['an id, as it is folded', 't20211002', [['t2021-1-002', '企业1']]],
    [
      'terms in any order',
      '车间 机床',
      [
        ['t2021-1-001', '企业0'],
        ['t2021-1-003', '企业1'],
      ],
    ],
    ['what none is called', '食品车间', []],
  ])('%s', (_, query, hits) => {
    expect(found(query)).toEqual(hits)
  })

  test('no more than asked for; what begins with the query comes first', () => {
    expect(found('主轴', 1)).toEqual([['t2021-1-002', '企业1']])
  })
})

describe('wantsTitles()', () => {
  test.each([
    ['a facility is asked for', '主轴车间', 5, true],
    ['no enterprise is found', '主轴', 0, true],
    ['enterprises are found', '主轴', 5, false],
    ['something like an id', 't20211001', 5, true],
    ['one character', '轴', 0, false],
  ])('%s: %s', (_, query, enterprises, wants) => {
    expect(wantsTitles(queryOf(query), enterprises)).toBe(wants)
  })

  test('a thorough question asks where there is room, an exact one never', () => {
    const thorough = { limit: 9, isThorough: true }
    expect(wantsTitles(queryOf('主轴', thorough), 5)).toBe(true)
    expect(wantsTitles(queryOf('主轴', thorough), 9)).toBe(false)
    expect(wantsTitles(queryOf('主轴车间', { limit: 9, ...{ isExact: true } }), 0)).toBe(false)
  })
})
