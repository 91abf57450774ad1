import { describe, expect, test } from 'vitest'
import { spellNames } from '../../../src/search/codec/names.ts'
import { Enterprises, foldId, marksOf } from '../../../src/search/find/enterprises.ts'
import { dataOf, STATUS_WORDS } from '../world.ts'

const { districts } = dataOf([])

/** Three enterprises, of which the first has a former name; they come in two parts, as from a network. */
function open(): Enterprises {
  const known = new Enterprises(districts, STATUS_WORDS)
  known.append(spellNames({ ids: ['e1'], names: [['威海海丰（集团）公司', '海锋机械厂']] }))
  known.append(spellNames({ ids: ['E-2', 'e3'], names: [['𠅤达木业'], ['丙公司']] }))
  return known
}

describe('Enterprises', () => {
  test('names arrive in parts, and keep their numbers', () => {
    const known = open()
    expect(known.ids).toEqual(['e1', 'E-2', 'e3'])
    expect([0, 1, 2, 3].map(owner => known.nameOf(owner))).toEqual([
      '威海海丰（集团）公司',
      '𠅤达木业',
      '丙公司',
      '',
    ])
    expect([...known.firstNames]).toEqual([0, 2, 3])
  })

  test('byId: by the id as a query is folded', () => {
    const known = open()
    expect(['e1', 'e2', 'e3', 'e4'].map(id => known.byId(id))).toEqual([0, 1, 2, undefined])
  })

  test('isWanted: by district and status, and by neither before they are known', () => {
    const known = open()
    expect(known.isWanted(0, { limit: 1 })).toBe(true)
    expect(known.isWanted(0, { limit: 1, district: 'gaoqu' })).toBe(false)
    known.columns = {
      districts: [1, 0, -1],
      statuses: ['active', 'revoked', 'none'],
      standings: [],
    }
    const wanted = (wish: object) => [0, 1, 2].filter(owner => known.isWanted(owner, { limit: 1, ...wish }))
    expect(wanted({ district: 'gaoqu' })).toEqual([0])
    expect(wanted({ status: 'revoked' })).toEqual([1])
    expect(wanted({ district: 'gaoqu', status: 'revoked' })).toEqual([])
  })

  test('describe: the former name by which it was found, with the marks in it', () => {
    const known = open()
    expect(known.describe({ owner: 0, match: { name: 1, from: 0, to: 2, cost: 0 } })).toMatchObject({
      id: 'e1',
      name: '威海海丰（集团）公司',
      former: '海锋机械厂',
      marks: [[0, 2]],
    })
    expect(known.describe({ owner: 0, match: undefined })).toMatchObject({ former: undefined, marks: [] })
  })
})

test('foldId: without hyphens, in small letters of one width', () => {
  expect(['e-0001', 'E0001', 'Ｅ1'].map(foldId)).toEqual(['e0001', 'e0001', 'e1'])
})

describe('marksOf: places in a name as it is written, of a match in the name as it is folded', () => {
  test.each([
    ['威海海丰公司', 2, 4, [[2, 4]]],
    // Brackets do not count, and a rare character is two units wide.
    ['（威海）海丰', 2, 4, [[4, 6]]],
    ['𠅤达木业', 0, 1, [[0, 2]]],
    ['海丰', 1, 1, []],
  ])('%s from %i to %i', (name, from, to, marks) => {
    expect(marksOf(name, { name: 0, from, to, cost: 0 })).toEqual(marks)
  })
})
