import { expect, test } from 'vitest'
import { makeNameTable } from '../../../src/search/match/growing-table.ts'
import { Ranking } from '../../../src/search/match/ranking.ts'

// Many names begin with 威海, which is passed over: the brand begins behind it.
const PLACES = Array.from({ length: 20 }, (_, index) => [`威海${index}号厂房`])
const table = makeNameTable([...PLACES, ['威海海丰'], ['海丰'], ['海丰机械'], ['新海丰'], ['新厂', '海丰厂']])
const [BRAND, WHOLE, BEGINNING, INSIDE, FORMER] = [20, 21, 22, 23, 24]

function rank(order = (_name: number) => 0): Ranking {
  const ranking = new Ranking(25)
  const places = [
    [20, 2],
    [21, 0],
    [22, 0],
    [23, 1],
    [25, 0],
  ] as const
  for (const [name, from] of places) ranking.offer(table, { name, from, to: from + 2, cost: 0 }, order(name))
  return ranking
}
const owners = (ranking: Ranking, limit = 9) => ranking.first(limit).map(({ owner }) => owner)

test('whole names, from the brand on, from the beginning, inside; present before former ones', () => {
  expect(owners(rank())).toEqual([WHOLE, BRAND, BEGINNING, FORMER, INSIDE])
})

test('how a name was found comes before all that', () => {
  expect(owners(rank(name => (name === INSIDE ? 0 : 1)))[0]).toBe(INSIDE)
  expect(rank(name => (name === INSIDE ? 0 : 1)).best).toBe(0)
})

test('an owner counts once, by its best match', () => {
  const ranking = rank()
  ranking.offer(table, { name: 23, from: 0, to: 3, cost: 0 }, 0)
  expect(ranking.count).toBe(5)
  expect(ranking.first(9).find(({ owner }) => owner === INSIDE)?.match).toMatchObject({ from: 0, to: 3 })
  expect([ranking.has(INSIDE), ranking.has(0)]).toEqual([true, false])
})

test('no more than asked for, the best of them; an owner may be found without a name', () => {
  const ranking = rank(() => 1)
  ranking.offerOwner(3, 0)
  expect(owners(ranking, 2)).toEqual([3, WHOLE])
  expect(owners(new Ranking(0))).toEqual([])
})
