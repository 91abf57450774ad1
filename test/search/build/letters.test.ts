import { expect, test } from 'vitest'
import { listByLetter } from '../../../src/search/build/letters.ts'

const NAMES = [
  '威海海锐精密机械有限公司',
  '威海市长乐重工有限公司',
  '山东光威复合材料有限公司',
  '荣成康派斯房车有限公司',
  '5G智慧渔业有限公司',
  'QDM数控设备有限公司',
  '威海𬭎达铸造有限公司',
  '海丰威海食品有限公司',
  '威海泰和有限公司',
  '威海华菱光电有限公司',
]

/** The letters, each with the names under it. */
const lists = (names: readonly string[], places: readonly string[]) =>
  Object.fromEntries(
    [...listByLetter(names, places)].map(([letter, list]) => [letter, list.map(place => names[place])]),
  )

test('listByLetter() passes over districts, and what many names begin with', () => {
  // 威海 begins seven names of ten; 荣成 is a district; 山东 is neither here.
  expect(lists(NAMES, ['荣成市', '荣成'])).toEqual({
    c: ['威海市长乐重工有限公司'],
    // hdzz, hfwh, hlgd, hrjm
    h: ['威海𬭎达铸造有限公司', '海丰威海食品有限公司', '威海华菱光电有限公司', '威海海锐精密机械有限公司'],
    k: ['荣成康派斯房车有限公司'],
    q: ['QDM数控设备有限公司'],
    s: ['山东光威复合材料有限公司'],
    t: ['威海泰和有限公司'],
    other: ['5G智慧渔业有限公司'],
  })
})

test('listByLetter() gives letters in order, digits last, and every name once', () => {
  const letters = listByLetter(NAMES, [])
  // Where 荣成 is not known for a place, 康派斯 is under R.
  expect([...letters.keys()]).toEqual(['c', 'h', 'q', 'r', 's', 't', 'other'])
  expect([...letters.values()].flat().sort((a, b) => a - b)).toEqual(NAMES.map((_, place) => place))
})

test('listByLetter() of nothing is nothing', () => {
  expect(listByLetter([], [])).toEqual(new Map())
})
