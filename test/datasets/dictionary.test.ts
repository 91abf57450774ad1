import { describe, expect, test } from 'vitest'
import { dictionariesOf } from '../../src/datasets/dictionary.ts'
import { titles } from '../../src/datasets/titles.ts'
import { windows } from '../../src/datasets/windows.ts'
import { columnOf, STORY, snapshotOf, told } from './rows-of.ts'

const [dictionary, codes] = dictionariesOf([titles, windows])
const snapshot = snapshotOf(STORY, '2022-06-01')

/** The row of one column in the dictionary. */
const wordOf = (dataset: string, name: string) =>
  told(dictionary ?? expect.unreachable(), snapshot).find(
    row => row.dataset === dataset && row.column_name === name,
  )

describe('the dictionary', () => {
  test('has a row for every column of every dataset, in their order', () => {
    expect(columnOf(dictionary ?? expect.unreachable(), snapshot, 'column_name')).toEqual(
      [titles, windows].flatMap(({ columns }) => columns.map(({ name }) => name)),
    )
  })

  test('tells its type, whether it is filled in, and its words', () => {
    expect(wordOf('windows', 'end_is_computed')).toEqual({
      dataset: 'windows',
      column_name: 'end_is_computed',
      type: 'boolean',
      required: true,
      is_key: false,
      title_zh: '截止日为推算',
      title_en: 'Whether the end was computed',
      about_zh: '公告没有写明截止日，按办法的公示期推算',
      about_en: 'The notice prints no last day; it follows from the period in the measures',
      article: '12',
    })
  })

  test('a column refers only to what is published beside it', () => {
    expect(wordOf('titles', 'enterprise_id')).not.toHaveProperty('refers_to')
  })
})

describe('the codes', () => {
  const labels = (name: string) =>
    told(codes ?? expect.unreachable(), snapshot)
      .filter(row => row.dataset === 'titles' && row.column_name === name)
      .map(({ code, label_zh }) => [code, label_zh])

  test('are those of the pages and those of the measures', () => {
    expect(labels('status')).toEqual([
      ['active', '有效'],
      ['pending-revocation', '复评未通过'],
      ['expired', '已到期'],
      ['revoked', '已撤销'],
    ])
    expect(labels('category')).toEqual([
      ['workshop', '车间'],
      ['factory', '工厂'],
    ])
  })

  test('a column without a closed list has none', () => expect(labels('name')).toEqual([]))
})
