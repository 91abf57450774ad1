import { describe, expect, test } from 'vitest'
import { breaks, type Changes, find } from './world.ts'

const RULE = 'publicity/missing'
const without: Changes = { certifications: { t1: { candidate_id: '' } } }

describe(RULE, () => {
  test('a certification without a candidate where the measures require a window', () => {
    expect(find(RULE, without)).toMatchObject([
      {
        subject: 't1',
        column: 'candidate_id',
        value: '',
        article: '12',
        since: '2023-09-15',
        level: 'error',
      },
    ])
  })

  test('is no break with a candidate', () => expect(breaks(RULE, {})).toEqual([]))

  test('nor where the measures require none, nor without measures', () => {
    expect(breaks(RULE, { ...without, law: { windows_required: false } })).toEqual([])
    expect(breaks(RULE, { ...without, notices: { 'n-ann': { measures: '' } } })).toEqual([])
  })

  test.each([
    [true, false, []],
    [false, true, ['t1']],
    [false, undefined, []],
    [true, undefined, ['t1']],
  ])('measures %s, its category %s: the category says so first', (all, own, expected) => {
    const categories = [
      { code: 'digital-workshop', label: '数字化车间', ...(own !== undefined && { windows_required: own }) },
    ]
    expect(breaks(RULE, { ...without, law: { windows_required: all, categories } })).toEqual(expected)
  })

  test('names the title, its notice and its measures', () => {
    const [problem] = find(RULE, without)
    for (const text of ['t1', 'n-ann', 'law', '2023-09-15']) expect(problem?.message.zh).toContain(text)
  })
})
