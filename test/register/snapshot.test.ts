import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/day.ts'
import type { Register } from '../../src/register/register.ts'
import { type Snapshot, snapshotOn } from '../../src/register/snapshot.ts'
import type { Standing } from '../../src/register/states.ts'
import { statusOn, type Timeline } from '../../src/register/timeline.ts'
import { expectSame } from '../same.ts'
import { lawTells, type Told } from './law.ts'
import { day, expectSound, lawOf, type Rows, registerOf } from './world.ts'
import { anyRows, daysOf, LAWS } from './worlds.ts'

/** What a snapshot says in the words of law.ts, by id. */
function toldBy(snapshot: Snapshot): Told {
  const { windows, candidates, titles, enterprises } = snapshot
  return {
    windows: Object.fromEntries(
      windows.map(({ window, status, end }) => [
        window.row.window_id,
        { status, ends_on: end.day, computed: end.isComputed },
      ]),
    ),
    candidates: Object.fromEntries(
      candidates.map(({ candidate, status }) => [candidate.row.candidate_id, { status }]),
    ),
    titles: Object.fromEntries(
      titles.map(({ title, status, latest, revocation }) => [
        title.row.title_id,
        {
          status,
          latest_grade: latest?.grade.code ?? '',
          latest_round: latest?.row.round_id ?? '',
          revoked: revocation !== undefined,
        },
      ]),
    ),
    enterprises: Object.fromEntries(
      enterprises.map(state => [
        state.enterprise.row.enterprise_id,
        {
          name: state.name,
          registered_name: state.registeredName,
          titles: state.titles.length,
          active_titles: state.titles.filter(({ status }) => status === 'active').length,
          refused_until: state.refusedUntil ?? '',
          may_reapply_from: state.mayReapplyFrom ?? '',
          status: state.status,
        },
      ]),
    ),
  }
}

/** All that a snapshot says, facts by their ids; without the days that lie ahead by right (ends, refusals). */
function everything(snapshot: Snapshot) {
  const id = ({ row }: { row: object }) => Object.values(row).slice(0, 2).join(' ')
  const ids = (list: readonly { row: object }[]) => list.map(id)
  const spans = (timeline: Timeline<string>) =>
    timeline.map(({ status, from, to, because }) => [status, from, to, because.notice_id, because.article])
  const standing = ({ status, span, history }: Standing<string>) => [status, spans([span]), spans(history)]
  return {
    notices: ids(snapshot.notices),
    gradings: ids(snapshot.gradings),
    revocations: ids(snapshot.revocations),
    renames: ids(snapshot.renames.filter(({ notice }) => notice)),
    measures: snapshot.measures.map(law => law.id),
    windows: snapshot.windows.map(state => [
      id(state.window),
      standing(state),
      state.changes.map(({ row }) => row.changed_on),
      state.end.extension?.row.changed_on,
      state.candidates.map(({ candidate }) => id(candidate)),
    ]),
    candidates: snapshot.candidates.map(state => [
      id(state.candidate),
      standing(state),
      state.objections,
      state.title && id(state.title.title),
      id(state.enterprise.enterprise),
    ]),
    titles: snapshot.titles.map(state => [
      id(state.title),
      standing(state),
      state.measuresStatus,
      state.latest && id(state.latest),
      ids(state.gradings),
      state.revocation && id(state.revocation),
    ]),
    enterprises: snapshot.enterprises.map(state => [
      id(state.enterprise),
      standing(state),
      state.names.map(({ name, rename }) => [name, rename?.row.changed_on]),
      state.refusals.map(({ revocation, from }) => [id(revocation), from]),
      state.titles.map(({ title }) => id(title)),
      state.candidates.map(({ candidate }) => id(candidate)),
    ]),
  }
}

describe('for any world, on any day, a snapshot', () => {
  test('says what the law says', () => {
    fc.assert(
      fc.property(anyRows, rows => {
        const register = registerOf(rows, LAWS)
        const days = daysOf(rows)
        expectSame(
          days.map(on => toldBy(snapshotOn(register, on))),
          days.map(on => lawTells(rows, LAWS, on)),
        )
      }),
    )
  })

  test('has no day in it that is later', () => {
    fc.assert(
      fc.property(anyRows, rows => {
        const register = registerOf(rows, LAWS)
        const found = daysOf(rows).flatMap(on => {
          const days = JSON.stringify(everything(snapshotOn(register, on))).match(/\d{4}-\d{2}-\d{2}/g) ?? []
          return days.filter(later => later > on).map(later => ({ on, later }))
        })
        expect(found).toEqual([])
      }),
    )
  })

  test('is that of the rows written by then: a later entry changes no earlier day', () => {
    fc.assert(
      fc.property(anyRows.map(inOrder), fc.nat(), (rows, at) => {
        const days = daysOf(rows)
        const on = days[at % days.length] ?? day('2020-02-20')
        const then = snapshotOn(registerOf(writtenBy(rows, on), LAWS), on)
        expectSame(everything(snapshotOn(registerOf(rows, LAWS), on)), everything(then))
      }),
      { numRuns: 400 },
    )
  })

  test('does not know in which order the rows stood', () => {
    const anyOrder = anyRows.chain(rows => fc.record({ rows: fc.constant(rows), shuffled: shuffle(rows) }))
    fc.assert(
      fc.property(anyOrder, ({ rows, shuffled }) => {
        const [one, other] = [registerOf(rows, LAWS), registerOf(shuffled, [...LAWS].reverse())]
        const days = daysOf(rows)
        const all = (register: Register) => days.map(on => everything(snapshotOn(register, on)))
        expectSame(all(other), all(one))
      }),
      { numRuns: 50 },
    )
  })

  test('agrees with the timelines, which are contiguous, in order and never empty', () => {
    fc.assert(
      fc.property(anyRows, rows => {
        const register = registerOf(rows, LAWS)
        const { windows, candidates, titles, enterprises } = register.timelines
        for (const map of [windows, candidates, titles, enterprises]) {
          for (const timeline of map.values()) expectSound<string>(timeline)
        }
        const days = daysOf(rows)
        const looked = days.map(on => [...titles.values()].flatMap(timeline => statusOn(timeline, on) ?? []))
        expect(days.map(on => snapshotOn(register, on).titles.map(({ status }) => status))).toEqual(looked)
      }),
      { numRuns: 50 },
    )
  })
})

/** Leaves out what no bureau can write: a grade or a revocation of a title that is not yet, and the like. */
function inOrder(rows: Rows): Rows {
  const published = new Map(rows.notices?.map(row => [row.notice_id, row.published_on ?? '']))
  const known = (own = '', notice_id = '') => [own, published.get(notice_id) ?? ''].sort().at(-1) ?? ''
  const windows = new Map(rows.windows?.map(row => [row.window_id, known('', row.notice_id)]))
  const candidates = new Map(
    rows.candidates?.map(row => [row.candidate_id, windows.get(row.window_id ?? '') ?? '']),
  )
  const titles = new Map(
    rows.certifications?.map(row => [row.title_id, known(row.certified_on, row.notice_id)]),
  )
  return {
    ...rows,
    certifications: (rows.certifications ?? []).map(row => {
      const isLater = (candidates.get(row.candidate_id) ?? '') <= known(row.certified_on, row.notice_id)
      return isLater ? row : { ...row, candidate_id: '' }
    }),
    're-evaluations': (rows['re-evaluations'] ?? []).filter(
      row => (titles.get(row.title_id) ?? '') <= known('', row.notice_id),
    ),
    revocations: (rows.revocations ?? []).filter(
      row => (titles.get(row.title_id) ?? '') <= known(row.revoked_on, row.notice_id),
    ),
  }
}

/** The rows as a bureau had written them by the end of `on`. */
function writtenBy(rows: Rows, on: Day): Rows {
  const notices = rows.notices?.filter(row => (row.published_on ?? '') <= on) ?? []
  const isOut = (id = '') => id === '' || notices.some(row => row.notice_id === id)
  const isPast = (own = '') => own <= on
  const windows = rows.windows?.filter(row => isOut(row.notice_id)) ?? []
  const candidates =
    rows.candidates?.filter(row => windows.some(({ window_id }) => window_id === row.window_id)) ?? []
  const hasWindow = (row: { window_id?: string }) =>
    windows.some(({ window_id }) => window_id === row.window_id)
  const hasCandidate = (row: { candidate_id?: string }) =>
    candidates.some(({ candidate_id }) => candidate_id === row.candidate_id)
  const list = <Name extends keyof Rows>(name: Name): NonNullable<Rows[Name]> | [] => rows[name] ?? []
  return {
    enterprises: list('enterprises'),
    notices,
    windows,
    candidates,
    'window-changes': list('window-changes').filter(
      row => hasWindow(row) && isPast(row.changed_on) && isOut(row.notice_id),
    ),
    objections: list('objections')
      .filter(row => hasCandidate(row) && isPast(row.received_on))
      .map(row => (isPast(row.resolved_on) ? row : { ...row, resolved_on: '', outcome: '' })),
    // An announcement that is out names a title, though it be certified on a later day.
    certifications: list('certifications')
      .filter(row => isOut(row.notice_id))
      .map(row => (hasCandidate(row) ? row : { ...row, candidate_id: '' })),
    're-evaluations': list('re-evaluations').filter(row => isOut(row.notice_id)),
    revocations: list('revocations').filter(row => isPast(row.revoked_on) && isOut(row.notice_id)),
    // A registered change whose notice is still to come stands there without it.
    renames: list('renames')
      .filter(row => isPast(row.changed_on) && (row.changed_on || isOut(row.notice_id)))
      .map(row => (isOut(row.notice_id) ? row : { ...row, notice_id: '', successor_id: '' })),
  }
}

function shuffle(rows: Rows): fc.Arbitrary<Rows> {
  const tables = Object.entries(rows).map(([name, list]) => {
    const many = { minLength: list.length, maxLength: list.length }
    return [name, fc.shuffledSubarray<object>([...list], many)] as const
  })
  return fc.record<Rows>(Object.fromEntries(tables))
}

describe('snapshotOn', () => {
  const rows: Rows = {
    notices: [
      { notice_id: 'p1', kind: 'publicity', published_on: '2023-03-01', batch: 'b1' },
      { notice_id: 'a1', published_on: '2023-03-15', batch: 'b1' },
      { notice_id: 'v1', kind: 'revocation', published_on: '2023-09-01' },
      { notice_id: 'v0', kind: 'revocation', published_on: '2023-09-01' },
    ],
    windows: [{ window_id: 'w1', notice_id: 'p1', starts_on: '2023-03-02', ends_on: '' }],
    candidates: [{ candidate_id: 'c1', window_id: 'w1', enterprise_id: 'e1' }],
    certifications: [
      {
        title_id: 't1',
        candidate_id: 'c1',
        enterprise_id: 'e1',
        notice_id: 'a1',
        certified_on: '2023-03-15',
      },
    ],
    revocations: [
      { revocation_id: 'rv1', title_id: 't1', notice_id: 'v1', revoked_on: '2023-09-01', reasons: '2' },
    ],
    districts: [{ district: 'd1' }],
  }
  const register = registerOf(rows, [
    lawOf(),
    lawOf({ id: 'next', issued_on: '2023-06-01', effective_from: '2024-01-01' }),
  ])
  const on = (text: string) => snapshotOn(register, day(text))

  test('before anything is published it knows the districts and the measures, and nothing else', () => {
    const { byId, ...lists } = on('2023-02-28')
    expect(lists).toMatchObject({ notices: [], windows: [], candidates: [], titles: [], enterprises: [] })
    expect(lists.districts).toHaveLength(1)
    expect(byId.enterprises.size).toBe(0)
  })

  test('measures from the day they are issued', () => {
    expect(on('2023-05-31').measures.map(({ id }) => id)).toEqual(['law'])
    expect(on('2023-06-01').measures.map(({ id }) => id)).toEqual(['law', 'next'])
  })

  test('notices newest first, those of one day by their ids', () => {
    expect(on('2023-12-31').notices.map(({ row }) => row.notice_id)).toEqual(['v0', 'v1', 'a1', 'p1'])
  })

  test('every state by its id, and the same state wherever it is reached', () => {
    const { byId, windows, enterprises } = on('2023-12-31')
    const title = byId.titles.get('t1')
    expect(title?.enterprise).toBe(enterprises[0])
    expect(enterprises[0]?.titles).toEqual([title])
    expect(windows[0]?.candidates[0]?.title).toBe(title)
    expect(byId.candidates.get('c1')).toBe(windows[0]?.candidates[0])
    expect(byId.notices.get('v1')?.since).toBe('2023-09-01')
  })

  test('a span that lasts on the day has no end, though a later entry ends it', () => {
    const title = on('2023-08-31').byId.titles.get('t1')
    expect(title?.span).toMatchObject({ status: 'active', from: '2023-03-15', to: undefined })
    expect(title?.history).toEqual([title?.span])
    expect(on('2023-09-01').byId.titles.get('t1')?.history[0]).toMatchObject({ to: '2023-08-31' })
  })

  test('what a status stands on', () => {
    expect(on('2023-09-01').byId.enterprises.get('e1')).toMatchObject({
      status: 'refused',
      refusedUntil: '2025-09-01',
      mayReapplyFrom: '2025-09-02',
      span: { because: { notice_id: 'v1', article: '17' } },
    })
  })
})
