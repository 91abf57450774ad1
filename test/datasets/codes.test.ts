import { describe, expect, test } from 'vitest'
import {
  allStatuses,
  categories,
  eventSubjects,
  grades,
  measures,
  reasons,
  titleStatuses,
} from '../../src/datasets/codes.ts'
import { lawOf } from '../register/world.ts'
import { STORY, snapshotOf } from './rows-of.ts'

/** Measures that follow LAW, from 2024 on; they call a workshop 工坊 and know one more category. */
const NEXT = lawOf({
  id: 'next',
  issued_on: '2023-11-01',
  effective_from: '2024-01-01',
  effective_to: '2026-12-31',
  categories: [
    { code: 'workshop', label: '工坊', article: 8 },
    { code: 'chain', label: '链', label_en: 'Chain', article: 8 },
  ],
})

describe('the codes of the measures', () => {
  const on = (day: string) => snapshotOf(STORY, day, [lawOf(), NEXT])

  test('those of measures that are known on the day, the oldest first, by the newest label', () => {
    expect(categories(on('2023-10-31'))).toEqual({
      workshop: { zh: '车间', en: '车间' },
      factory: { zh: '工厂', en: '工厂' },
    })
    expect(Object.entries(categories(on('2023-11-01')))).toEqual([
      ['workshop', { zh: '工坊', en: '工坊' }],
      ['factory', { zh: '工厂', en: '工厂' }],
      ['chain', { zh: '链', en: 'Chain' }],
    ])
    expect(Object.keys(measures(on('2023-10-31')))).toEqual(['law'])
  })

  test('those that a record uses though its measures are not issued yet', () => {
    const early = lawOf({ issued_on: '2030-01-01', effective_from: '2030-01-01', effective_to: '2030-12-31' })
    const snapshot = snapshotOf(STORY, '2023-12-31', [early])
    expect(snapshot.measures).toEqual([])
    expect(Object.keys(categories(snapshot))).toEqual(['workshop'])
    expect(Object.keys(reasons(snapshot))).toEqual(['2'])
    expect(Object.keys(measures(snapshot))).toEqual(['law'])
  })

  test('grades of the measures, then those that all measures have', () => {
    expect(Object.keys(grades(on('2022-01-01')))).toEqual(['good', 'bad', 'absent', 'exempt'])
  })
})

describe('statuses', () => {
  test('are those that the pages know, in their words', () => {
    const snapshot = snapshotOf({}, '2022-01-01')
    expect(titleStatuses(snapshot)).toMatchObject({ active: { zh: '有效', en: 'Active' } })
    expect(Object.keys(allStatuses(snapshot))).toEqual(
      expect.arrayContaining(['open', 'in-publicity', 'active', 'refused']),
    )
  })
})

describe('what an event happened to', () => {
  test('a subject, a notice, a rule, or the table of a correction', () => {
    const corrections = [
      {
        correction_id: 'k1',
        table: 'districts',
        record_id: 'd1',
        column: 'name',
        corrected_on: '2021-05-01',
      },
    ]
    const snapshot = snapshotOf({ ...STORY, corrections }, '2023-12-31')
    expect(eventSubjects(snapshot)).toMatchObject({
      title: { zh: '称号' },
      notice: { zh: '公告' },
      rule: { zh: '规则' },
      districts: { zh: '区市' },
    })
  })
})
