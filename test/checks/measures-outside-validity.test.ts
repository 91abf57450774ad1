import { describe, expect, test } from 'vitest'
import { breaks, type Changes, find } from './world.ts'

const RULE = 'measures/outside-validity'
const published = (published_on: string): Changes => ({
  notices: { x: { kind: 'correction', published_on } },
})

describe(RULE, () => {
  test.each([
    ['the day before they take effect', '2021-06-30', ['x']],
    ['the day they take effect', '2021-07-01', []],
    ['their last day', '2026-06-30', []],
    ['the day after', '2026-07-01', ['x']],
  ])('published %s (%s)', (_, day, expected) => expect(breaks(RULE, published(day))).toEqual(expected))

  test('measures without an end are in force for good, and a notice may cite none', () => {
    expect(breaks(RULE, { ...published('2099-01-01'), law: { effective_to: null } })).toEqual([])
    const notices = { x: { kind: 'correction', published_on: '2099-01-01', measures: '' } }
    expect(breaks(RULE, { notices })).toEqual([])
  })

  test('names notice, measures, days and successor; not known before the measures are issued', () => {
    const law = { issued_on: '2021-06-30', successor: 'law-2' }
    const [problem] = find(RULE, { ...published('2021-01-04'), law, laws: { 'law-2': {} } })
    expect(problem).toMatchObject({
      subject: 'x',
      level: 'error',
      article: '20',
      column: 'measures',
      since: '2021-06-30',
    })
    const texts = ['x', 'law', '2021-01-04', '2021-07-01', '2026-06-30']
    for (const text of texts) expect(problem?.message.zh).toContain(text)
    expect(problem?.hint.zh).toContain('law-2')
  })
})
