import { expect, test } from 'vitest'
import type { Edition } from '../../src/edition.ts'
import { procedureOf } from '../../src/views/figures/procedure.ts'
import { candidate, editionOf, graded, type Rows, revoked } from './world.ts'

const ROWS: Rows = {
  candidates: [candidate('c2', 'e2', '二号车间', { applied_on: '2023-08-15' })],
  're-evaluations': [graded('2024', 't1', '不合格')],
  revocations: [revoked('r1', 't1', '2024-06-03', '2')],
}

const stepsOf = (edition: Edition) => {
  const [measures] = edition.snapshot.measures
  return measures ? procedureOf(edition, measures, 'zh').steps : []
}

test('each step says its article and how long it took: twenty days, five, seven, 210 of 365, fifty-two', () => {
  expect(stepsOf(editionOf(ROWS)).map(({ name, article, told }) => [name, article?.text, told])).toEqual([
    ['企业申报', '第十条', undefined],
    ['区市推荐', '第十条', undefined],
    ['评审', undefined, '从申报到公示20天'],
    ['公示', '第十二条', '规定5天，实际5天'],
    ['认定', '第十二条', '公示截止后7天'],
    ['复评', '第十五条', '首次复评一般在认定后0.6年'],
    ['称号保留', '第十五条', '复评合格'],
    ['称号撤销', '第十六条', '复评未通过的，公布结果后52天'],
    ['不受理申报', '第十七条', '2年或5年，看撤销的情形'],
  ])
})

test('before anything is on record there are articles and no times', () => {
  const told = stepsOf(editionOf({}, '2016-06-01')).map(step => step.told)
  expect(told).toEqual([
    undefined,
    undefined,
    undefined,
    '规定5天',
    undefined,
    undefined,
    '复评合格',
    undefined,
    '2年或5年，看撤销的情形',
  ])
})

test('an open window stands at its step, on a live edition until the day after its last', () => {
  const edition = editionOf({}, '2023-09-05')
  const here = (one: Edition) => stepsOf(one).flatMap(step => step.here)
  expect(here(edition)).toMatchObject([
    { link: { path: '/publicity/w1/' }, before: undefined, isHidden: false },
  ])
  expect(here({ ...edition, isLive: true })).toMatchObject([{ from: '2023-09-04', before: '2023-09-09' }])
  expect(here(editionOf({}, '2023-09-09'))).toEqual([])
})
