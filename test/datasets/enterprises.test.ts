import { describe, expect, test } from 'vitest'
import { enterprises } from '../../src/datasets/enterprises.ts'
import { columnOf, STORY, snapshotOf, told } from './rows-of.ts'

const on = (day: string) => told(enterprises, snapshotOf(STORY, day))

describe('enterprises', () => {
  test('from the day on which one is a candidate or bears a title', () => {
    expect(on('2021-02-28')).toEqual([])
    expect(on('2021-03-01')).toMatchObject([
      {
        enterprise_id: 'e1',
        name: '甲公司',
        registered_name: '甲公司',
        district: 'd1',
        titles: 0,
        active_titles: 0,
      },
      { enterprise_id: 'e2', name: '乙公司', registered_name: '乙公司', titles: 0, active_titles: 0 },
    ])
  })

  test('the registered name changes on the day of registration, the name in the list with the notice', () => {
    const names = (day: string) => {
      const [{ name, registered_name, former_names } = {}] = on(day)
      return [name, registered_name, former_names]
    }
    expect(names('2022-01-09')).toEqual(['甲公司', '甲公司', undefined])
    expect(names('2022-01-10')).toEqual(['甲公司', '丙公司', undefined])
    expect(names('2022-04-01')).toEqual(['丙公司', '丙公司', ['甲公司']])
  })

  test('former names, oldest first, without the present one', () => {
    const rows = {
      ...STORY,
      renames: ['乙', '丙', '丁'].map((new_name, i) => ({
        rename_id: `rn${i}`,
        enterprise_id: 'e1',
        new_name,
        changed_on: `2022-0${i + 1}-01`,
        notice_id: 're1',
      })),
    }
    expect(columnOf(enterprises, snapshotOf(rows, '2022-04-01'), 'former_names')[0]).toEqual([
      '甲公司',
      '乙',
      '丙',
    ])
  })

  test('counts titles, and among them those that are active', () => {
    const counts = (day: string) => on(day).map(({ titles, active_titles }) => [titles, active_titles])
    expect(counts('2022-04-01')).toEqual([
      [1, 1],
      [0, 0],
    ])
    expect(counts('2023-04-01')[0]).toEqual([1, 0])
  })

  test('until when it is refused, also when that is past, and the day after', () => {
    const refusal = (day: string) => on(day).map(one => [one.refused_until, one.may_reapply_from])
    expect(refusal('2023-08-31')[0]).toEqual([undefined, undefined])
    expect(refusal('2023-09-01')[0]).toEqual(['2025-09-01', '2025-09-02'])
    expect(refusal('2031-01-01')).toEqual([
      ['2025-09-01', '2025-09-02'],
      [undefined, undefined],
    ])
  })
})
