import { describe, expect, test } from 'vitest'
import { breaks, type Changes, find } from './world.ts'

const RULE = 'publicity/too-short'
const window = (starts_on: string, ends_on: string, law?: Changes['law']): Changes => ({
  windows: { w1: { starts_on, ends_on } },
  certifications: { t1: { certified_on: '2023-12-29' } },
  ...(law ? { law } : {}),
})
const working = (days: number) => ({ publicity: { days, day_kind: 'working', first_day_counts: true } })

describe(RULE, () => {
  test.each([
    ['five calendar days, the first counted', '2023-09-04', '2023-09-08', undefined, false],
    ['one day less', '2023-09-04', '2023-09-07', undefined, true],
    ['they may end on a Sunday', '2023-09-06', '2023-09-10', undefined, false],
    ['seven working days over Christmas', '2023-12-20', '2023-12-28', working(7), false],
    ['one working day less', '2023-12-20', '2023-12-27', working(7), true],
    ['three working days', '2023-11-07', '2023-11-09', working(3), false],
    ['five working days across the national holiday', '2023-09-28', '2023-10-10', working(5), false],
    ['which its make-up days shorten no further', '2023-09-28', '2023-10-09', working(5), true],
  ])('%s: %s to %s', (_, starts_on, ends_on, law, isBroken) => {
    expect(breaks(RULE, window(starts_on, ends_on, law))).toEqual(isBroken ? ['w1'] : [])
  })

  test('takes the shortest reading even where the measures do not count the first day', () => {
    const publicity = { days: 5, day_kind: 'calendar', first_day_counts: false }
    expect(breaks(RULE, window('2023-09-04', '2023-09-08', { publicity }))).toEqual([])
  })

  test('an extension mends it, an earlier end by a change breaks it and is the place to look at', () => {
    const change = (new_ends_on: string): Changes => ({
      ...window('2023-09-04', '2023-09-07'),
      'window-changes': { x: { window_id: 'w1', kind: 'extended', changed_on: '2023-09-06', new_ends_on } },
    })
    expect(breaks(RULE, change('2023-09-08'))).toEqual([])
    expect(find(RULE, change('2023-09-07'))).toMatchObject([
      { file: 'window-changes.json', column: 'new_ends_on', value: '2023-09-07', since: '2023-09-06' },
    ])
  })

  test('asks of a withdrawn window too', () => {
    const withdrawn = { x: { window_id: 'w1', kind: 'withdrawn', changed_on: '2023-09-05' } }
    expect(breaks(RULE, { ...window('2023-09-04', '2023-09-04'), 'window-changes': withdrawn })).toEqual([
      'w1',
    ])
  })

  test('leaves a year whose working days are unknown to the check that reports it', () => {
    const old = {
      law: { ...working(5), effective_from: '2010-01-01' },
      windows: { w1: { starts_on: '2015-09-04' } },
    }
    expect(breaks(RULE, old)).toEqual([])
  })

  test('names window, notice and both days, cites the article, and is known with the notice', () => {
    const [problem] = find(RULE, window('2023-09-04', '2023-09-07'))
    expect(problem).toMatchObject({
      level: 'error',
      file: 'windows.json',
      column: 'ends_on',
      value: '2023-09-07',
      article: '12',
      since: '2023-09-01',
    })
    for (const text of ['w1', 'n-pub', '2023-09-07', '2023-09-08', '5 天'])
      expect(problem?.message.zh).toContain(text)
  })
})
