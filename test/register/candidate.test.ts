import { describe, expect, test } from 'vitest'
import { objectionOn, objectionsOn } from '../../src/register/candidate.ts'
import { statusOn } from '../../src/register/timeline.ts'
import { type Cells, day, type Rows, registerOf, the, told } from './world.ts'

interface Case {
  objections?: readonly Cells<'objections'>[]
  changes?: readonly Cells<'window-changes'>[]
  /** The day on which the candidate is certified, if it is. */
  certified?: string
  /** The day on which the announcement of its batch is published. */
  announced?: string
  batch?: string
  /** A second announcement of the batch, and the day on which it is published: it is the one that certifies. */
  second?: string
}

/** Published on 2023-11-07, open from 11-08 to 11-12. */
function rowsOf({
  objections = [],
  changes = [],
  certified,
  announced = '2023-11-20',
  batch = 'b1',
  second,
}: Case): Rows {
  return {
    notices: [
      { notice_id: 'p1', kind: 'publicity', published_on: '2023-11-07', batch: 'b1' },
      { notice_id: 'a1', kind: 'announcement', published_on: announced, batch },
      ...(second ? [{ notice_id: 'a2', kind: 'announcement', published_on: second, batch }] : []),
    ],
    windows: [{ window_id: 'w1', notice_id: 'p1', starts_on: '2023-11-08', ends_on: '2023-11-12' }],
    'window-changes': changes.map(change => ({ window_id: 'w1', ...change })),
    candidates: [{ candidate_id: 'c1', window_id: 'w1', enterprise_id: 'e1' }],
    objections: objections.map((objection, i) => ({
      objection_id: `o${i}`,
      candidate_id: 'c1',
      ...objection,
    })),
    certifications:
      certified !== undefined
        ? [
            {
              title_id: 't1',
              candidate_id: 'c1',
              enterprise_id: 'e1',
              notice_id: second ? 'a2' : 'a1',
              certified_on: certified,
            },
          ]
        : [],
  }
}

function candidateOf(a: Case) {
  const register = registerOf(rowsOf(a))
  const candidate = the(register.candidates, 'c1')
  return { candidate, timeline: register.timelines.candidates.get(candidate) ?? [] }
}

const OPEN = { received_on: '2023-11-10' }
const REJECTED = { ...OPEN, resolved_on: '2023-11-16', outcome: '不成立' }
const UPHELD = { ...OPEN, resolved_on: '2023-11-16', outcome: '成立' }
const WITHDRAWN = { ...OPEN, resolved_on: '2023-11-16', outcome: '撤回' }

describe('deriveCandidate', () => {
  test.each<[string, Case, string[]]>([
    [
      'certified',
      { certified: '2023-11-20' },
      [
        'in-publicity 2023-11-07 – 2023-11-12',
        'awaiting-announcement 2023-11-13 – 2023-11-19',
        'certified 2023-11-20 –',
      ],
    ],
    [
      'certified before the announcement was published: known from its day',
      { certified: '2023-11-18' },
      [
        'in-publicity 2023-11-07 – 2023-11-12',
        'awaiting-announcement 2023-11-13 – 2023-11-19',
        'certified 2023-11-20 –',
      ],
    ],
    [
      'named by the announcement and certified on a later day: until then it waits',
      { certified: '2023-11-25' },
      [
        'in-publicity 2023-11-07 – 2023-11-12',
        'awaiting-announcement 2023-11-13 – 2023-11-24',
        'certified 2023-11-25 –',
      ],
    ],
    [
      'certified by a row without a day: on that of the announcement',
      { certified: '' },
      [
        'in-publicity 2023-11-07 – 2023-11-12',
        'awaiting-announcement 2023-11-13 – 2023-11-19',
        'certified 2023-11-20 –',
      ],
    ],
    [
      'left out by the first announcement of its batch, named by the second',
      { certified: '2023-12-15', second: '2023-12-10' },
      [
        'in-publicity 2023-11-07 – 2023-11-12',
        'awaiting-announcement 2023-11-13 – 2023-11-19',
        'not-certified 2023-11-20 – 2023-12-09',
        'awaiting-announcement 2023-12-10 – 2023-12-14',
        'certified 2023-12-15 –',
      ],
    ],
    [
      'left out by the announcement',
      {},
      [
        'in-publicity 2023-11-07 – 2023-11-12',
        'awaiting-announcement 2023-11-13 – 2023-11-19',
        'not-certified 2023-11-20 –',
      ],
    ],
    [
      'the announcement of another batch says nothing of it',
      { batch: 'b2' },
      ['in-publicity 2023-11-07 – 2023-11-12', 'awaiting-announcement 2023-11-13 –'],
    ],
    [
      'announced while in publicity: that comes first',
      { announced: '2023-11-10' },
      ['in-publicity 2023-11-07 – 2023-11-12', 'not-certified 2023-11-13 –'],
    ],
    [
      'announced before its window: left out all the same, when it is over',
      { announced: '2023-06-01' },
      ['in-publicity 2023-11-07 – 2023-11-12', 'not-certified 2023-11-13 –'],
    ],
    [
      'an objection that is not resolved stops the announcement',
      { objections: [OPEN] },
      ['in-publicity 2023-11-07 – 2023-11-12', 'under-review 2023-11-13 –'],
    ],
    [
      'an objection that is rejected',
      { objections: [REJECTED], certified: '2023-11-20' },
      [
        'in-publicity 2023-11-07 – 2023-11-12',
        'under-review 2023-11-13 – 2023-11-15',
        'awaiting-announcement 2023-11-16 – 2023-11-19',
        'certified 2023-11-20 –',
      ],
    ],
    [
      'an objection that is withdrawn',
      { objections: [WITHDRAWN] },
      [
        'in-publicity 2023-11-07 – 2023-11-12',
        'under-review 2023-11-13 – 2023-11-15',
        'awaiting-announcement 2023-11-16 – 2023-11-19',
        'not-certified 2023-11-20 –',
      ],
    ],
    [
      'an objection resolved within the window leaves no trace in the status',
      { objections: [{ ...REJECTED, resolved_on: '2023-11-12' }] },
      [
        'in-publicity 2023-11-07 – 2023-11-12',
        'awaiting-announcement 2023-11-13 – 2023-11-19',
        'not-certified 2023-11-20 –',
      ],
    ],
    [
      'an objection that is upheld',
      { objections: [UPHELD] },
      [
        'in-publicity 2023-11-07 – 2023-11-12',
        'under-review 2023-11-13 – 2023-11-15',
        'rejected 2023-11-16 –',
      ],
    ],
    [
      'upheld within the window: rejected at once',
      { objections: [{ ...UPHELD, resolved_on: '2023-11-11' }] },
      ['in-publicity 2023-11-07 – 2023-11-10', 'rejected 2023-11-11 –'],
    ],
    [
      'one upheld, one still open',
      { objections: [UPHELD, OPEN] },
      [
        'in-publicity 2023-11-07 – 2023-11-12',
        'under-review 2023-11-13 – 2023-11-15',
        'rejected 2023-11-16 –',
      ],
    ],
    [
      'an objection received after the window',
      { objections: [{ received_on: '2023-11-15' }] },
      [
        'in-publicity 2023-11-07 – 2023-11-12',
        'awaiting-announcement 2023-11-13 – 2023-11-14',
        'under-review 2023-11-15 –',
      ],
    ],
    [
      'an objection received after the announcement',
      { objections: [{ received_on: '2023-12-01', resolved_on: '2023-12-05', outcome: '不成立' }] },
      [
        'in-publicity 2023-11-07 – 2023-11-12',
        'awaiting-announcement 2023-11-13 – 2023-11-19',
        'not-certified 2023-11-20 – 2023-11-30',
        'under-review 2023-12-01 – 2023-12-04',
        'not-certified 2023-12-05 –',
      ],
    ],
    [
      'certified although an objection was upheld: that is an error of the data, and certified',
      { objections: [UPHELD], certified: '2023-11-20' },
      [
        'in-publicity 2023-11-07 – 2023-11-12',
        'under-review 2023-11-13 – 2023-11-15',
        'rejected 2023-11-16 – 2023-11-19',
        'certified 2023-11-20 –',
      ],
    ],
    [
      'certified within the window: certified',
      { certified: '2023-11-10', announced: '2023-11-10' },
      ['in-publicity 2023-11-07 – 2023-11-09', 'certified 2023-11-10 –'],
    ],
    [
      'the window extended: in publicity until its new end',
      { changes: [{ changed_on: '2023-11-12', new_ends_on: '2023-11-15' }] },
      [
        'in-publicity 2023-11-07 – 2023-11-15',
        'awaiting-announcement 2023-11-16 – 2023-11-19',
        'not-certified 2023-11-20 –',
      ],
    ],
    [
      'the window extended after it closed',
      { changes: [{ changed_on: '2023-11-14', new_ends_on: '2023-11-15' }] },
      [
        'in-publicity 2023-11-07 – 2023-11-12',
        'awaiting-announcement 2023-11-13 – 2023-11-13',
        'in-publicity 2023-11-14 – 2023-11-15',
        'awaiting-announcement 2023-11-16 – 2023-11-19',
        'not-certified 2023-11-20 –',
      ],
    ],
    [
      'the window withdrawn: before rejected, review and announcement',
      { changes: [{ kind: 'withdrawn', changed_on: '2023-11-11' }], objections: [UPHELD] },
      ['in-publicity 2023-11-07 – 2023-11-10', 'withdrawn 2023-11-11 –'],
    ],
    [
      'the window withdrawn, and certified all the same',
      { changes: [{ kind: 'withdrawn', changed_on: '2023-11-11' }], certified: '2023-11-20' },
      ['in-publicity 2023-11-07 – 2023-11-10', 'withdrawn 2023-11-11 – 2023-11-19', 'certified 2023-11-20 –'],
    ],
  ])('%s', (_, a, spans) => {
    expect(told(candidateOf(a).timeline)).toEqual(spans)
  })

  test.each<[string, string | undefined]>([
    ['2023-11-06', undefined],
    ['2023-11-07', 'in-publicity'],
    ['2023-11-12', 'in-publicity'],
    ['2023-11-13', 'under-review'],
    ['2023-11-15', 'under-review'],
    ['2023-11-16', 'awaiting-announcement'],
    ['2023-11-19', 'awaiting-announcement'],
    ['2023-11-20', 'certified'],
    ['2099-12-31', 'certified'],
  ])('an objection rejected, then certified: on %s %s', (on, status) => {
    expect(statusOn(candidateOf({ objections: [REJECTED], certified: '2023-11-20' }).timeline, day(on))).toBe(
      status,
    )
  })

  test('each span names the notice behind it', () => {
    const causes = (a: Case) =>
      candidateOf(a).timeline.map(({ status, because }) => [status, because.notice_id])
    expect(causes({})).toEqual([
      ['in-publicity', 'p1'],
      ['awaiting-announcement', 'p1'],
      ['not-certified', 'a1'],
    ])
    expect(causes({ objections: [UPHELD] })).toEqual([
      ['in-publicity', 'p1'],
      ['under-review', undefined],
      ['rejected', undefined],
    ])
    expect(causes({ certified: '2023-11-20' }).at(-1)).toEqual(['certified', 'a1'])
  })
})

describe('objectionOn', () => {
  test.each<[Cells<'objections'>, string, string]>([
    [UPHELD, '2023-11-09', 'none'],
    [UPHELD, '2023-11-10', 'received'],
    [UPHELD, '2023-11-15', 'received'],
    [UPHELD, '2023-11-16', 'upheld'],
    [REJECTED, '2023-11-16', 'rejected'],
    [WITHDRAWN, '2023-11-16', 'withdrawn'],
    [OPEN, '2099-12-31', 'received'],
  ])('%j on %s: %s', (objection, on, state) => {
    const [only] = candidateOf({ objections: [objection] }).candidate.objections
    expect(only && objectionOn(only, day(on))).toBe(state)
  })
})

describe('objectionsOn tells the gravest', () => {
  test.each<[string, Cells<'objections'>[], string]>([
    ['none', [], 'none'],
    ['upheld before all', [WITHDRAWN, REJECTED, OPEN, UPHELD], 'upheld'],
    ['received before those that ended', [WITHDRAWN, REJECTED, OPEN], 'received'],
    ['rejected before withdrawn', [WITHDRAWN, REJECTED], 'rejected'],
    ['withdrawn', [WITHDRAWN], 'withdrawn'],
  ])('%s', (_, objections, state) => {
    expect(objectionsOn(candidateOf({ objections }).candidate, day('2023-12-31'))).toBe(state)
    expect(objectionsOn(candidateOf({ objections }).candidate, day('2023-11-09'))).toBe('none')
  })
})
