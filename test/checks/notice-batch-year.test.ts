import { describe, expect, test } from 'vitest'
import { breaks, type Changes, find } from './world.ts'

const RULE = 'notice/batch-year'
const of = (batch: string, published_on: string): Changes => ({
  notices: { x: { kind: 'announcement', batch, published_on } },
})

describe(RULE, () => {
  test.each([
    ['2024-1', '2023-12-31', ['x']],
    ['2021-2', '2023-01-01', ['x']],
    ['2014-3', '2024-06-21', ['x']],
    ['2025年第一批', '2024-06-21', ['x']],
    ['2023-1', '2023-01-01', []],
    ['2023-1', '2024-12-31', []],
    ['第二批', '2024-06-21', []],
    ['20231', '2024-06-21', []],
    ['', '2024-06-21', []],
  ])('batch “%s” published on %s', (batch, day, expected) =>
    expect(breaks(RULE, of(batch, day))).toEqual(expected),
  )

  test('names notice, batch and day', () => {
    const [problem] = find(RULE, of('2014-3', '2024-06-21'))
    expect(problem).toMatchObject({ level: 'warning', column: 'batch', value: '2014-3', since: '2024-06-21' })
    for (const text of ['x', '2014-3', '2024-06-21']) expect(problem?.message.zh).toContain(text)
  })
})
