import { describe, expect, test } from 'vitest'
import { column, dataset, optional } from '../../src/datasets/dataset.ts'
import type { Day } from '../../src/day.ts'
import { snapshotOf } from './rows-of.ts'

const words = { zh: '甲', en: 'a' }
const snapshot = snapshotOf({}, '2022-01-01')

describe('dataset', () => {
  let asked = 0
  const items = [
    { id: 'a', name: undefined, on: '2021-01-01' as Day },
    { id: 'b', name: '乙', on: '2021-06-01' as Day },
  ]
  const made = dataset<(typeof items)[number]>({
    name: 'things',
    title: words,
    about: words,
    forWhom: words,
    madeOf: [],
    key: ['id'],
    items: () => {
      asked += 1
      return items
    },
    changes: one => [one.on, undefined],
    columns: [
      column({ name: 'id', ...words }, one => one.id),
      optional({ name: 'name', ...words }, one => one.name),
    ],
  })

  test('has a row for each item, a value for each column; what is not there is undefined', () => {
    expect(made.rows(snapshot)).toEqual([
      ['a', undefined],
      ['b', '乙'],
    ])
  })

  test('its columns are text unless they say otherwise, and are filled in where they have to be', () => {
    expect(made.columns).toMatchObject([
      { name: 'id', type: 'string', required: true },
      { name: 'name', type: 'string', required: false },
    ])
  })

  test('is in the order of its key, and changed with the newest of its items', () => {
    expect(made.order).toEqual(['id'])
    expect(made.changedOn(snapshot)).toBe('2021-06-01')
  })

  test('tells its rows one by one too, and a column, as often as they are asked for', () => {
    const each = made.eachRow(snapshot)
    for (const _ of [1, 2]) expect([...each]).toEqual(made.rows(snapshot))
    expect([...made.valuesOf(snapshot, 'name')]).toEqual([undefined, '乙'])
    expect(items.map(one => made.rowOf(one))).toEqual(made.rows(snapshot))
  })

  test('derives the rows of a snapshot once', () => {
    const [first, before] = [made.rows(snapshot), asked]
    expect(made.rows(snapshot)).toBe(first)
    expect(asked).toBe(before)
  })
})
