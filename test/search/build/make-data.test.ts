import { expect, test } from 'vitest'
import { makeData } from '../../../src/search/build/make-data.ts'
import { STORY, snapshotOf } from '../../datasets/rows-of.ts'

test('nothing that is not public yet', () => {
  expect(makeData(snapshotOf(STORY, '2021-02-28'))).toMatchObject({
    enterprises: [],
    titles: [],
    notices: [],
  })
})

test('an enterprise with its present name first and former ones newest first, each once', () => {
  const renames = [
    ...(STORY.renames ?? []),
    { rename_id: 'rn2', enterprise_id: 'e1', new_name: '甲公司', changed_on: '2022-12-01', notice_id: 're2' },
  ]
  const namesOn = (day: string) => makeData(snapshotOf({ ...STORY, renames }, day)).enterprises[0]?.names
  expect(namesOn('2022-03-31')).toEqual(['甲公司'])
  expect(namesOn('2022-04-01')).toEqual(['丙公司', '甲公司'])
  expect(namesOn('2023-04-01')).toEqual(['甲公司', '丙公司'])
})

test('what was merged is found by its own name, its successor alone by the name that it took', () => {
  const merger = {
    rename_id: 'rn3',
    enterprise_id: 'e1',
    kind: 'merger',
    new_name: '乙公司',
    successor_id: 'e2',
  }
  const renames = [...(STORY.renames ?? []), { ...merger, changed_on: '2023-01-02', notice_id: 're2' }]
  const { enterprises } = makeData(snapshotOf({ ...STORY, renames }, '2023-04-01'))
  expect(enterprises.find(({ id }) => id === 'e1')?.names).toEqual(['丙公司', '甲公司'])
})

test('its district by its place in the list; -1 where it has none', () => {
  const { districts, enterprises } = makeData(snapshotOf(STORY, '2021-03-15'))
  expect(districts).toEqual([{ id: 'd1', name: '东区', nameEn: '' }])
  expect(enterprises.map(({ id, district, code }) => [id, district, code])).toEqual([
    ['e1', 0, ''],
    ['e2', -1, ''],
  ])
})

test('the status of the best of its titles; none while it has but candidates', () => {
  const statuses = (day: string) => makeData(snapshotOf(STORY, day)).enterprises.map(({ status }) => status)
  expect(statuses('2021-03-14')).toEqual(['none', 'none'])
  expect(statuses('2021-03-15')).toEqual(['active', 'none'])
  expect(statuses('2023-04-01')).toEqual(['pending-revocation', 'none'])
  expect(statuses('2023-09-01')).toEqual(['revoked', 'none'])
})

test('titles by the place of their enterprise, and notices newest first', () => {
  const { titles, notices } = makeData(snapshotOf(STORY, '2022-04-01'))
  expect(titles).toEqual([{ id: 't1', enterprise: 0, name: '一车间', status: 'active' }])
  expect(notices.map(({ id, kind, day, number, state }) => [id, kind, day, number, state])).toEqual([
    ['re1', 're-evaluation', '2022-04-01', '', ''],
    ['a1', 'announcement', '2021-03-15', '', ''],
    ['p1', 'publicity', '2021-03-01', '', '2021-03-08'],
  ])
})
