import { expect, test } from 'vitest'
import { leavesThatDiffer } from '../../../src/datasets/releases/leaves.ts'
import type { Json } from '../../../src/releases/canonical.ts'

const article = (no: number, zh: string): Json => ({ no, summary: { zh, en: 'x' }, governs: ['publicity'] })

test('a cell that is one text, or a list of texts, is told whole', () => {
  expect(leavesThatDiffer('甲', '甲')).toEqual([])
  expect(leavesThatDiffer('甲', '乙')).toEqual([{ path: [], was: '甲', now: '乙' }])
  expect(leavesThatDiffer(['1'], ['1', '2'])).toEqual([{ path: [], was: ['1'], now: ['1', '2'] }])
  expect(leavesThatDiffer(undefined, '乙')).toEqual([{ path: [], was: undefined, now: '乙' }])
})

test('within a list of articles only what differs is told, by the number of the article', () => {
  const was = [article(1, '甲'), article(2, '乙')]
  const now = [article(1, '甲'), article(2, '丙')]
  expect(leavesThatDiffer(was, now)).toEqual([{ path: ['2', 'summary', 'zh'], was: '乙', now: '丙' }])
})

test('an article that is new or gone is told by its parts', () => {
  const told = leavesThatDiffer([article(1, '甲')], [article(1, '甲'), article(3, '丁')])
  expect(told).toContainEqual({ path: ['3', 'summary', 'zh'], was: undefined, now: '丁' })
  expect(told.every(({ was }) => was === undefined)).toBe(true)
  expect(leavesThatDiffer([article(3, '丁')], [])).toContainEqual({
    path: ['3', 'summary', 'zh'],
    was: '丁',
    now: undefined,
  })
})

test('items without a number or code are told by their place', () => {
  expect(leavesThatDiffer([{ days: 5 }], [{ days: 7 }])).toEqual([{ path: ['1', 'days'], was: 5, now: 7 }])
})
