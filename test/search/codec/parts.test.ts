import { expect, test } from 'vitest'
import { namesOf } from '../../../src/search/codec/names.ts'
import { packParts, packReadings, UNPACK, unpackReadings } from '../../../src/search/codec/parts.ts'
import { NO_READINGS } from '../../../src/search/readings.ts'
import { dataOf } from '../world.ts'

const TITLE = { id: 't2021-1-001', enterprise: 1, name: '机床主轴数字化车间', status: 'active' } as const
const NOTICE = {
  id: 'n1',
  title: '关于公布名单的通知',
  number: '',
  kind: 'announcement',
  day: '2021-07-01',
  state: '',
}
const PUBLICITY = { ...NOTICE, id: 'n2', kind: 'publicity', state: '2021-06-30' }
const DATA = dataOf([['海丰', '海风'], ['海锋']], {
  codes: ['91000000MAAY8XMA16'],
  places: [1, -1],
  titles: [TITLE, { ...TITLE, id: 't2021-1-002', enterprise: 0, status: 'revoked' }],
  notices: [NOTICE, PUBLICITY],
})
const PACKED = packParts(DATA, NO_READINGS)

test('names: ids, and all names of each', () => {
  const names = UNPACK.names(PACKED.names)
  expect([names.ids, namesOf(names)]).toEqual([
    ['e0000', 'e0001'],
    [['海丰', '海风'], ['海锋']],
  ])
})

test('columns: a district, or none, a status, and what bears on it until a day', () => {
  expect(UNPACK.columns(PACKED.columns)).toEqual({
    districts: [1, -1],
    statuses: ['active', 'revoked'],
    standings: [{}, { refused: '2026-05-17' }],
  })
})

test('codes: one each, or none', () => {
  expect(UNPACK.codes(PACKED.codes)).toEqual(['91000000MAAY8XMA16', ''])
})

test('titles: each its enterprise and one of the names, which are told once', () => {
  const { ids, enterprises, name, names, statuses } = UNPACK.titles(PACKED.titles)
  expect({ ids, names, statuses }).toEqual({
    ids: ['t2021-1-001', 't2021-1-002'],
    names: ['机床主轴数字化车间'],
    statuses: ['active', 'revoked'],
  })
  expect([[...enterprises], [...name]]).toEqual([
    [1, 0],
    [0, 0],
  ])
})

test('notices: as they are', () => {
  expect(UNPACK.notices(PACKED.notices)).toEqual([NOTICE, PUBLICITY])
})

test('readings: all of each character, and what is simplified', () => {
  const readings = {
    syllables: new Map([
      ['长', ['chang', 'zhang']],
      ['海', ['hai']],
      ['𬭎', ['hong']],
    ]),
    simplified: new Map([['長', '长']]),
  }
  expect(unpackReadings(packReadings(readings))).toEqual(readings)
  expect(unpackReadings(packReadings(NO_READINGS))).toEqual(NO_READINGS)
})
