import { describe, expect, test } from 'vitest'
import { TABLE_NAMES, type TableName } from '../../src/entries/schema.ts'
import { TABLES } from '../../src/entries/tables.ts'
import { correctedIn } from '../../src/feeds/corrections.ts'
import { RICH_STORY, snapshotOf } from '../datasets/rows-of.ts'

/** The id of the first row of a table, as corrections.csv names it: the cells of its key with a space between. */
function firstId(table: TableName): string {
  const [row = {}]: readonly Readonly<Record<string, string | undefined>>[] = RICH_STORY[table] ?? []
  return TABLES[table].key.map(column => row[column] ?? '').join(' ')
}

/** Whom a correction of a record is about, from which day that can be told. */
function aboutOn(day: string, table: TableName, record_id: string, corrected_on = '2021-03-20') {
  const [column = ''] = Object.keys(TABLES[table].columns)
  const correction = { correction_id: 'k9', table, record_id, column, corrected_on }
  const corrections = [...RICH_STORY.corrections, correction]
  const snapshot = snapshotOf({ ...RICH_STORY, corrections }, day)
  const made = snapshot.corrections.find(({ row }) => row.correction_id === 'k9')
  const owned = made && correctedIn(snapshot).aboutOf(made)
  const about = typeof owned?.about === 'object' ? owned.about.enterprise.row.enterprise_id : owned?.about
  return [about, owned?.since]
}

describe('whom a correction is about', () => {
  test.each(TABLE_NAMES)('is known of a record of %s', table => {
    expect(aboutOn('2023-12-31', table, firstId(table))).not.toContain(undefined)
  })

  test('a record of an enterprise is about that enterprise, one of a window about all in it', () => {
    expect(aboutOn('2023-12-31', 'certifications', 't1')).toEqual(['e1', '2021-03-20'])
    expect(aboutOn('2023-12-31', 'objections', 'o1')).toEqual(['e2', '2021-03-20'])
    expect(aboutOn('2023-12-31', 'window-changes', 'w1 extended 2021-03-05 2021-03-10')).toEqual([
      'all',
      '2021-03-20',
    ])
    expect(aboutOn('2023-12-31', 'districts', 'd1')).toEqual(['nobody', '2021-03-20'])
  })

  test('a grade is found however its round and its title are written', () => {
    for (const id of ['2022 t1', 't1, 2022']) {
      expect(aboutOn('2023-12-31', 're-evaluations', id, '2023-01-01')).toEqual(['e1', '2023-01-01'])
    }
  })

  test('what is corrected before it is public is told on the day on which it is', () => {
    expect(aboutOn('2022-03-31', 're-evaluations', '2022 t1')).toEqual([undefined, undefined])
    expect(aboutOn('2022-04-01', 're-evaluations', '2022 t1')).toEqual(['e1', '2022-04-01'])
  })
})
