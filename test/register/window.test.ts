import { describe, expect, test } from 'vitest'
import { governRows } from '../../src/law/governed.ts'
import type { Measures } from '../../src/law/measures.ts'
import { checkWindowEnds } from '../../src/law/window-ends.ts'
import { finalWindowEnd, windowEndOn, withdrawalOn } from '../../src/register/window.ts'
import { type Cells, day, lawOf, type Rows, registerOf, tablesOf, the, told } from './world.ts'

interface Case {
  /** The day of the notice. */
  published?: string
  window?: Cells<'windows'>
  /** The measures that its notice cites. */
  measures?: string
  changes?: readonly Cells<'window-changes'>[]
  /** Further notices, by their days. */
  notices?: Readonly<Record<string, string>>
  law?: Measures
}

const PUBLISHED = '2023-11-07'
const WINDOW = { window_id: 'w1', notice_id: 'p1', starts_on: '2023-11-08', ends_on: '2023-11-12' }

function rowsOf({
  published = PUBLISHED,
  window = {},
  measures = 'law',
  changes = [],
  notices = {},
}: Case): Rows {
  const further = Object.entries(notices).map(([notice_id, published_on]) => ({ notice_id, published_on }))
  return {
    notices: [{ notice_id: 'p1', kind: 'publicity', published_on: published, measures }, ...further],
    windows: [{ ...WINDOW, ...window }],
    'window-changes': changes.map(change => ({ window_id: 'w1', ...change })),
  }
}

function openOf(a: Case) {
  const register = registerOf(rowsOf(a), [a.law ?? lawOf()])
  const window = the(register.windows, 'w1')
  return { window, spans: told(register.timelines.windows.get(window)) }
}

describe('deriveWindow', () => {
  test.each<[string, Case, string[]]>([
    [
      'published the day before it starts',
      {},
      ['upcoming 2023-11-07 – 2023-11-07', 'open 2023-11-08 – 2023-11-12', 'closed 2023-11-13 –'],
    ],
    [
      'published on the day it starts',
      { window: { starts_on: '2023-11-07' } },
      ['open 2023-11-07 – 2023-11-12', 'closed 2023-11-13 –'],
    ],
    [
      'published late, in its last day',
      { published: '2023-11-12' },
      ['open 2023-11-12 – 2023-11-12', 'closed 2023-11-13 –'],
    ],
    ['published after its end', { published: '2023-11-20' }, ['closed 2023-11-20 –']],
    [
      'of one day',
      { window: { ends_on: '2023-11-08' } },
      ['upcoming 2023-11-07 – 2023-11-07', 'open 2023-11-08 – 2023-11-08', 'closed 2023-11-09 –'],
    ],
    [
      'extended while open',
      { changes: [{ changed_on: '2023-11-10', new_ends_on: '2023-11-15' }] },
      ['upcoming 2023-11-07 – 2023-11-07', 'open 2023-11-08 – 2023-11-15', 'closed 2023-11-16 –'],
    ],
    [
      'extended on its last day',
      { changes: [{ changed_on: '2023-11-12', new_ends_on: '2023-11-15' }] },
      ['upcoming 2023-11-07 – 2023-11-07', 'open 2023-11-08 – 2023-11-15', 'closed 2023-11-16 –'],
    ],
    [
      'extended the day after: it was closed for a day',
      { changes: [{ changed_on: '2023-11-14', new_ends_on: '2023-11-16' }] },
      [
        'upcoming 2023-11-07 – 2023-11-07',
        'open 2023-11-08 – 2023-11-12',
        'closed 2023-11-13 – 2023-11-13',
        'open 2023-11-14 – 2023-11-16',
        'closed 2023-11-17 –',
      ],
    ],
    [
      'extended twice: the newest holds',
      {
        changes: [
          { changed_on: '2023-11-10', new_ends_on: '2023-11-20' },
          { changed_on: '2023-11-11', new_ends_on: '2023-11-15' },
        ],
      },
      ['upcoming 2023-11-07 – 2023-11-07', 'open 2023-11-08 – 2023-11-15', 'closed 2023-11-16 –'],
    ],
    [
      'extended, known only when the notice of it is out',
      {
        changes: [{ changed_on: '2023-11-10', new_ends_on: '2023-11-16', notice_id: 'x1' }],
        notices: { x1: '2023-11-14' },
      },
      [
        'upcoming 2023-11-07 – 2023-11-07',
        'open 2023-11-08 – 2023-11-12',
        'closed 2023-11-13 – 2023-11-13',
        'open 2023-11-14 – 2023-11-16',
        'closed 2023-11-17 –',
      ],
    ],
    [
      'extended before it was published',
      { changes: [{ changed_on: '2023-11-01', new_ends_on: '2023-11-14' }] },
      ['upcoming 2023-11-07 – 2023-11-07', 'open 2023-11-08 – 2023-11-14', 'closed 2023-11-15 –'],
    ],
    [
      'withdrawn while open',
      { changes: [{ kind: 'withdrawn', changed_on: '2023-11-10' }] },
      ['upcoming 2023-11-07 – 2023-11-07', 'open 2023-11-08 – 2023-11-09', 'withdrawn 2023-11-10 –'],
    ],
    [
      'withdrawn before it starts',
      { changes: [{ kind: 'withdrawn', changed_on: '2023-11-07' }] },
      ['withdrawn 2023-11-07 –'],
    ],
    [
      'withdrawn after its end',
      { changes: [{ kind: 'withdrawn', changed_on: '2023-12-01' }] },
      [
        'upcoming 2023-11-07 – 2023-11-07',
        'open 2023-11-08 – 2023-11-12',
        'closed 2023-11-13 – 2023-11-30',
        'withdrawn 2023-12-01 –',
      ],
    ],
    [
      'withdrawn, and extended later all the same',
      {
        changes: [
          { kind: 'withdrawn', changed_on: '2023-11-10' },
          { changed_on: '2023-11-11', new_ends_on: '2023-11-20' },
        ],
      },
      ['upcoming 2023-11-07 – 2023-11-07', 'open 2023-11-08 – 2023-11-09', 'withdrawn 2023-11-10 –'],
    ],
  ])('%s', (_, a, spans) => {
    expect(openOf(a).spans).toEqual(spans)
  })

  test('each span names the notice behind it, and the article', () => {
    const register = registerOf(
      rowsOf({
        changes: [
          { changed_on: '2023-11-14', new_ends_on: '2023-11-16', notice_id: 'x1' },
          { kind: 'withdrawn', changed_on: '2023-11-20', notice_id: 'x2' },
        ],
        notices: { x1: '2023-11-14', x2: '2023-11-20' },
      }),
    )
    const timeline = register.timelines.windows.get(the(register.windows, 'w1')) ?? []
    expect(timeline.map(({ status, because }) => [status, because.notice_id, because.article])).toEqual([
      ['upcoming', 'p1', '12'],
      ['open', 'p1', '12'],
      ['closed', 'p1', '12'],
      ['open', 'x1', '12'],
      ['closed', 'x1', '12'],
      ['withdrawn', 'x2', '12'],
    ])
  })
})

describe('windowEndOn', () => {
  const calendar = (first_day_counts: boolean) =>
    lawOf({ publicity: { days: 5, day_kind: 'calendar', first_day_counts } })
  const working = (days: number, first_day_counts = true) =>
    lawOf({ publicity: { days, day_kind: 'working', first_day_counts } })
  const starting = (starts_on: string): Case => ({ published: starts_on, window: { starts_on, ends_on: '' } })

  test.each<[string, Case, string]>([
    [
      '5 calendar days, the first counts: ends on a Sunday',
      { ...starting('2023-11-08'), law: calendar(true) },
      '2023-11-12',
    ],
    [
      '5 calendar days, the first does not count',
      { ...starting('2023-11-08'), law: calendar(false) },
      '2023-11-13',
    ],
    ['7 working days', { ...starting('2023-12-20'), law: working(7) }, '2023-12-28'],
    ['3 working days', { ...starting('2023-11-07'), law: working(3) }, '2023-11-09'],
    [
      '5 working days across the holiday of 2023',
      { ...starting('2023-09-29'), law: working(5) },
      '2023-10-11',
    ],
    [
      '5 working days, the first does not count',
      { ...starting('2023-09-28'), law: working(5, false) },
      '2023-10-11',
    ],
  ])('computed: %s', (_, a, end) => {
    const { window } = openOf(a)
    expect(finalWindowEnd(window)).toEqual({ day: end, isComputed: true, extension: undefined })
  })

  test('a printed day wins over the measures', () => {
    const { window } = openOf({ window: { ends_on: '2023-11-09' }, law: working(7) })
    expect(finalWindowEnd(window)).toMatchObject({ day: '2023-11-09', isComputed: false })
  })

  test('an extension wins over both, from the day it is known', () => {
    const { window } = openOf({
      ...starting('2023-11-08'),
      changes: [{ changed_on: '2023-11-10', new_ends_on: '2023-11-20' }],
    })
    expect(windowEndOn(window, day('2023-11-09'))).toMatchObject({ day: '2023-11-12', isComputed: true })
    expect(windowEndOn(window, day('2023-11-10'))).toMatchObject({ day: '2023-11-20', isComputed: false })
    expect(windowEndOn(window, day('2023-11-10')).extension?.row.changed_on).toBe('2023-11-10')
  })

  test('the newest extension is the one changed last, not the one published last', () => {
    const { window } = openOf({
      changes: [
        { changed_on: '2023-11-09', new_ends_on: '2023-11-20', notice_id: 'late' },
        { changed_on: '2023-11-10', new_ends_on: '2023-11-15' },
      ],
      notices: { late: '2023-11-11' },
    })
    expect(finalWindowEnd(window).day).toBe('2023-11-15')
  })
})

test('withdrawalOn knows a withdrawal from its day, or from that of its notice', () => {
  const { window } = openOf({
    changes: [{ kind: 'withdrawn', changed_on: '2023-11-10', notice_id: 'x1' }],
    notices: { x1: '2023-11-11' },
  })
  expect(withdrawalOn(window, day('2023-11-10'))).toBeUndefined()
  expect(withdrawalOn(window, day('2023-11-11'))?.row.kind).toBe('withdrawn')
})

describe('checkWindowEnds', () => {
  const check = (rows: Rows, law: Measures) =>
    checkWindowEnds(governRows(tablesOf(rows, [law]).tables, new Map([[law.id, law]]))).map(
      ({ rule, level, file, line, column, subject, since }) => [
        rule,
        level,
        file,
        line,
        column,
        subject,
        since,
      ],
    )
  const noDay = { ends_on: '' }
  const working = lawOf({ publicity: { days: 5, day_kind: 'working', first_day_counts: true } })

  test.each<[string, Case, Measures, unknown[]]>([
    ['a printed day', { measures: '' }, lawOf(), []],
    ['a period to compute it', { window: noDay }, lawOf(), []],
    [
      'neither',
      { window: noDay, measures: '' },
      lawOf(),
      [['cell/empty', 'error', 'windows.json', 1, 'ends_on', 'w1', undefined]],
    ],
    [
      'working days of a year that no notice covers',
      { window: { starts_on: '2030-01-07', ends_on: '' } },
      working,
      [['cell/working-days-unknown', 'error', 'windows.json', 1, 'starts_on', 'w1', PUBLISHED]],
    ],
    [
      'the same, the day printed: only its length cannot be checked',
      { window: { starts_on: '2030-01-07', ends_on: '2030-01-11' } },
      working,
      [['cell/working-days-unknown', 'warning', 'windows.json', 1, 'starts_on', 'w1', PUBLISHED]],
    ],
    ['calendar days of such a year', { window: { starts_on: '2030-01-07', ends_on: '' } }, lawOf(), []],
  ])('%s', (_, a, law, problems) => {
    expect(check(rowsOf(a), law)).toEqual(problems)
  })
})
