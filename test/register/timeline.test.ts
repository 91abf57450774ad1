import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../src/day.ts'
import { deriveTimeline, statusOn, type Timeline, upTo } from '../../src/register/timeline.ts'
import { day, expectSound, told } from './world.ts'

/** A timeline from the days on which a status begins. */
const steps = (...from: readonly (readonly [string, string])[]): Timeline<string> => {
  const days = from.map(([on]) => day(on))
  return deriveTimeline(days, on => ({
    status: from.findLast(([since]) => since <= on)?.[1] ?? '',
    because: {},
  }))
}

describe('deriveTimeline', () => {
  test.each<[string, Timeline<string>, string[]]>([
    ['no days: nothing', steps(), []],
    ['one day: a status that lasts', steps(['2023-03-01', 'a']), ['a 2023-03-01 –']],
    [
      'over the end of a month and of a leap February',
      steps(['2024-02-28', 'a'], ['2024-03-01', 'b'], ['2024-04-01', 'c']),
      ['a 2024-02-28 – 2024-02-29', 'b 2024-03-01 – 2024-03-31', 'c 2024-04-01 –'],
    ],
    [
      'a status of one day',
      steps(['2023-12-31', 'a'], ['2024-01-01', 'b']),
      ['a 2023-12-31 – 2023-12-31', 'b 2024-01-01 –'],
    ],
    ['a day on which nothing changes', steps(['2023-03-01', 'a'], ['2023-03-05', 'a']), ['a 2023-03-01 –']],
    [
      'a status that comes back',
      steps(['2023-03-01', 'a'], ['2023-03-05', 'b'], ['2023-03-09', 'a']),
      ['a 2023-03-01 – 2023-03-04', 'b 2023-03-05 – 2023-03-08', 'a 2023-03-09 –'],
    ],
  ])('%s', (_, timeline, spans) => {
    expect(told(timeline)).toEqual(spans)
  })

  test('a span keeps the cause that began it', () => {
    const days = ['2023-03-01', '2023-03-05'].map(day)
    const timeline = deriveTimeline(days, on => ({ status: 'a', because: { notice_id: on } }))
    expect(timeline).toEqual([
      { status: 'a', because: { notice_id: '2023-03-01' }, from: '2023-03-01', to: undefined },
    ])
  })
})

describe('statusOn', () => {
  const timeline = steps(['2023-03-01', 'a'], ['2023-03-05', 'b'])
  test.each<[string, string | undefined]>([
    ['2023-02-28', undefined],
    ['2023-03-01', 'a'],
    ['2023-03-04', 'a'],
    ['2023-03-05', 'b'],
    ['2099-12-31', 'b'],
  ])('%s → %s', (on, status) => {
    expect(statusOn(timeline, day(on))).toBe(status)
  })
})

describe('upTo leaves out what comes later', () => {
  const timeline = steps(['2023-03-01', 'a'], ['2023-03-05', 'b'], ['2023-03-09', 'c'])
  test.each<[string, string[]]>([
    ['2023-02-28', []],
    ['2023-03-01', ['a 2023-03-01 –']],
    ['2023-03-04', ['a 2023-03-01 –']],
    ['2023-03-05', ['a 2023-03-01 – 2023-03-04', 'b 2023-03-05 –']],
    ['2023-03-08', ['a 2023-03-01 – 2023-03-04', 'b 2023-03-05 –']],
    ['2023-03-09', ['a 2023-03-01 – 2023-03-04', 'b 2023-03-05 – 2023-03-08', 'c 2023-03-09 –']],
  ])('on %s', (on, spans) => {
    expect(told(upTo(timeline, day(on)))).toEqual(spans)
  })
})

describe('for any step function', () => {
  const FIRST = day('2023-12-01')
  const LAST = 120
  const anyDay = fc.nat({ max: LAST }).map(at => addDays(FIRST, at))
  const anyFunction = fc.uniqueArray(fc.tuple(anyDay, fc.constantFrom('a', 'b', 'c')), {
    selector: ([from]) => from,
  })
  const everyDay = Array.from({ length: LAST + 10 }, (_, at) => addDays(FIRST, at - 5))

  /** What holds on a day, told without a timeline. */
  const holdsOn = (changes: readonly (readonly [Day, string])[], on: Day) =>
    [...changes].sort(([a], [b]) => (a < b ? -1 : 1)).findLast(([from]) => from <= on)?.[1]

  const derive = (changes: readonly (readonly [Day, string])[]) => {
    const days = changes.map(([from]) => from)
    return deriveTimeline(days, on => ({ status: holdsOn(changes, on) ?? '', because: {} }))
  }

  test('statusOn agrees with the function on every day', () => {
    fc.assert(
      fc.property(anyFunction, changes => {
        const timeline = derive(changes)
        for (const on of everyDay) expect(statusOn(timeline, on)).toBe(holdsOn(changes, on))
      }),
    )
  })

  test('spans are contiguous, in order, never empty, and neighbours differ', () => {
    fc.assert(fc.property(anyFunction, changes => expectSound(derive(changes))))
  })

  test('the order in which the days are given never matters', () => {
    fc.assert(
      fc.property(anyFunction, changes => {
        expect(derive([...changes].reverse())).toEqual(derive(changes))
      }),
    )
  })

  test('what is up to a day is what was written up to it', () => {
    fc.assert(
      fc.property(anyFunction, fc.constantFrom(...everyDay), (changes, on) => {
        const then = derive(changes.filter(([from]) => from <= on))
        expect(upTo(derive(changes), on)).toEqual(then)
      }),
    )
  })
})
