import { describe, expect, test } from 'vitest'
import { breaks, type Changes, find } from './world.ts'

const RULE = 'publicity/certified-early'
const on = (certified_on: string): Changes => ({ certifications: { t1: { certified_on } } })
const extended = (new_ends_on: string): Changes => ({
  'window-changes': { x: { window_id: 'w1', kind: 'extended', changed_on: '2023-09-07', new_ends_on } },
})

describe(RULE, () => {
  test.each([
    ['the day after the window', '2023-09-09', []],
    ['its last day', '2023-09-08', ['t1']],
    ['a day before it', '2023-09-01', ['t1']],
  ])('certified on %s (%s)', (_, day, expected) => expect(breaks(RULE, on(day))).toEqual(expected))

  test('an extension counts', () => {
    expect(breaks(RULE, extended('2023-09-14'))).toEqual([])
    expect(find(RULE, extended('2023-09-15'))).toMatchObject([{ subject: 't1', since: '2023-09-15' }])
  })

  test('a computed end counts', () => {
    const computed = (day: string): Changes => ({ ...on(day), windows: { w1: { ends_on: '' } } })
    expect(breaks(RULE, computed('2023-09-10'))).toEqual([])
    expect(find(RULE, computed('2023-09-09'))[0]?.message.zh).toContain('推算')
  })

  test('a title without a candidate has no window to wait for', () => {
    const certifications = { t1: { candidate_id: '', certified_on: '2023-09-04' } }
    expect(breaks(RULE, { certifications })).toEqual([])
  })

  test('names title, window and both days, and may be waived under the candidate too', () => {
    const [problem] = find(RULE, on('2023-09-08'))
    expect(problem).toMatchObject({
      level: 'error',
      article: '12',
      column: 'certified_on',
      since: '2023-09-15',
    })
    for (const text of ['t1', 'w1', '2023-09-08']) expect(problem?.message.zh).toContain(text)
    expect(breaks(RULE, { ...on('2023-09-08'), waivers: { x: { rule: RULE, subject_id: 'c1' } } })).toEqual(
      [],
    )
  })
})
