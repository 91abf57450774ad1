import { describe, expect, test } from 'vitest'
import { DATASETS } from '../../src/datasets/catalog.ts'
import type { Dataset } from '../../src/datasets/dataset.ts'
import { describeColumns } from '../../src/datasets/describe.ts'
import { enterprises } from '../../src/datasets/enterprises.ts'
import { reEvaluations } from '../../src/datasets/records.ts'
import { titles } from '../../src/datasets/titles.ts'
import type { Rows } from '../register/world.ts'
import { STORY, snapshotOf } from './rows-of.ts'

/** A column as the edition of a day publishes it. */
function columnOn(day: string, dataset: Dataset, name: string, rows: Rows = STORY) {
  const columns = describeColumns(dataset, DATASETS, snapshotOf(rows, day))
  return columns.find(column => column.name === name)
}

describe('describeColumns', () => {
  test('tells which columns are the key', () => {
    expect(columnOn('2022-01-01', titles, 'title_id')?.isKey).toBe(true)
    expect(columnOn('2022-01-01', titles, 'name')?.isKey).toBe(false)
  })

  test('promises a reference only where every value is there', () => {
    const early: Rows = {
      ...STORY,
      're-evaluations': [{ round_id: '2021', title_id: 't1', notice_id: 'p1', grade: 'good' }],
    }
    const referenceOn = (day: string) => columnOn(day, reEvaluations, 'title_id', early)?.references
    expect(referenceOn('2021-03-14')).toBe(undefined)
    expect(referenceOn('2021-03-15')).toEqual({ dataset: 'titles', column: 'title_id' })
  })

  test('refers to no dataset that is not beside it, nor to itself', () => {
    const [column] = describeColumns(titles, [titles], snapshotOf(STORY, '2022-01-01')).slice(1)
    expect([column?.name, column?.references]).toEqual(['enterprise_id', undefined])
    expect(columnOn('2022-01-01', enterprises, 'enterprise_id')?.references).toBe(undefined)
  })

  test('a list without codes closes nothing', () => {
    const { districts: _, ...rows } = { ...STORY, enterprises: [{ enterprise_id: 'e1' }] }
    expect(columnOn('2022-01-01', enterprises, 'district')?.codes).toMatchObject({ d1: { zh: '东区' } })
    expect(columnOn('2022-01-01', enterprises, 'district', rows)?.codes).toBe(undefined)
  })

  test('the article is that of the measures that speak on the day', () => {
    expect(columnOn('2022-01-01', titles, 'latest_grade')?.article).toBe('15')
    expect(columnOn('2022-01-01', enterprises, 'may_reapply_from')?.article).toBe('17')
    expect(columnOn('2022-01-01', titles, 'title_id')?.article).toBe(undefined)
  })
})
