import { describe, expect, test } from 'vitest'
import { breaks, type Changes, find } from './world.ts'

const RULE = 'rename/outside-round'
const published = (notice_id: string): Changes => ({
  notices: { 'n-name': { kind: 'rename', published_on: '2024-05-06' } },
  renames: { m1: { changed_on: '2024-01-10', notice_id } },
})

describe(RULE, () => {
  test.each([
    ['n-re', []],
    ['n-name', []],
    ['', []],
    ['n-ann', ['m1']],
    ['n-rev', ['m1']],
    ['n-pub', ['m1']],
  ])('published with “%s”', (notice_id, expected) =>
    expect(breaks(RULE, published(notice_id))).toEqual(expected),
  )

  test('names rename, enterprise, notice, its day and its kind', () => {
    const [problem] = find(RULE, published('n-rev'))
    expect(problem).toMatchObject({
      level: 'warning',
      article: '18',
      column: 'notice_id',
      since: '2024-06-03',
    })
    for (const text of ['m1', 'e1', 'n-rev', '2024-06-03', '撤销'])
      expect(problem?.message.zh).toContain(text)
  })
})
