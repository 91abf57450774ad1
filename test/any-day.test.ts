// The datasets of random small worlds: an edition of any day is what the newest one says of that day, and nothing else.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DATASETS } from '../src/datasets/catalog.ts'
import type { Value } from '../src/datasets/dataset.ts'
import type { Day } from '../src/day.ts'
import type { Register } from '../src/register/register.ts'
import { snapshotOn } from '../src/register/snapshot.ts'
import { day, type Rows, registerOf } from './register/world.ts'
import { anyRows, daysOf, LAWS } from './register/worlds.ts'
import { expectSame } from './same.ts'

const END = day('2099-12-31')
const RUNS = { numRuns: 60 }

type Row = Readonly<Record<string, Value>>
type Published = Readonly<Record<string, readonly Row[]>>

/** Every dataset of a register as of a day. */
function publish(register: Register, on: Day): Published {
  const snapshot = snapshotOn(register, on)
  return Object.fromEntries(
    DATASETS.map(({ name, columns, rows }) => [
      name,
      rows(snapshot).map(row => Object.fromEntries(columns.map((column, i) => [column.name, row[i]]))),
    ]),
  )
}

const of = (published: Published, name: string) => published[name] ?? []
const text = (value: Value) => String(value ?? '')

const worldAndDay = anyRows.chain(rows =>
  fc.record({ rows: fc.constant(rows), on: fc.constantFrom(...daysOf(rows)) }),
)

interface Editions {
  rows: Rows
  on: Day
  /** What is published as of `on` … */
  edition: Published
  /** … and when everything is known. */
  newest: Published
}

/** Holds a claim about any world as of any day that it names, the day before, the day after, and some years on. */
function onAnyDay(claim: (editions: Editions) => void): void {
  fc.assert(
    fc.property(worldAndDay, ({ rows, on }) => {
      const register = registerOf(rows, LAWS)
      claim({ rows, on, edition: publish(register, on), newest: publish(register, END) })
    }),
    RUNS,
  )
}

describe('an edition of a day', () => {
  test('has the statuses that the status periods of the newest edition tell of it', () => {
    onAnyDay(({ on, edition, newest }) => {
      const spans = of(newest, 'status-periods').filter(
        ({ from, to }) => text(from) <= on && (to === undefined || on <= text(to)),
      )
      const told = (subject: string) =>
        spans.filter(span => span.subject === subject).map(span => [span.subject_id, span.status])
      for (const subject of ['title', 'candidate', 'window']) {
        const published = of(edition, `${subject}s`).map(row => [row[`${subject}_id`], row.status])
        expect(published).toEqual(told(subject))
      }
      const enterprises = of(edition, 'enterprises').map(({ enterprise_id, refused_until }) => [
        enterprise_id,
        text(refused_until) >= on ? 'refused' : 'may-apply',
      ])
      expect(enterprises).toEqual(told('enterprise'))
    })
  })

  test('has the status periods and the events of the newest one, cut after the day', () => {
    onAnyDay(({ on, edition, newest }) => {
      const begun = of(newest, 'status-periods').filter(({ from }) => text(from) <= on)
      const cut = begun.map(span => (text(span.to) < on ? span : { ...span, to: undefined }))
      expectSame(of(edition, 'status-periods'), cut)
      expectSame(
        of(edition, 'events'),
        of(newest, 'events').filter(event => text(event.day) <= on),
      )
    })
  })

  test('has records of the newest one, word for word', () => {
    onAnyDay(({ edition, newest }) => {
      for (const name of ['notices', 're-evaluations', 'revocations', 'renames']) {
        expect(of(newest, name)).toEqual(expect.arrayContaining([...of(edition, name)]))
      }
    })
  })

  test('counts what it lists', () => {
    onAnyDay(({ edition }) => {
      for (const { enterprise_id, titles, active_titles } of of(edition, 'enterprises')) {
        const own = of(edition, 'titles').filter(row => row.enterprise_id === enterprise_id)
        const active = own.filter(({ status }) => status === 'active')
        expect([titles, active_titles]).toEqual([own.length, active.length])
      }
      for (const { window_id, candidates } of of(edition, 'windows')) {
        const own = of(edition, 'candidates').filter(row => row.window_id === window_id)
        expect(candidates).toBe(own.length)
      }
    })
  })

  test('is the one that was made when nothing later had been written', () => {
    // But for the registered name, which may be told before the notice of the change is out (data/README.md, 企业的名称).
    const told = ({ registered_name, ...row }: Row) => row
    onAnyDay(({ rows, on }) => {
      const possible = inOrder(rows)
      const later = publish(registerOf(possible, LAWS), on)
      const then = publish(registerOf(writtenBy(possible, on), LAWS), on)
      for (const { name } of DATASETS) expectSame(of(later, name).map(told), of(then, name).map(told))
    })
  })

  test('names no day after it but those that lie ahead by law', () => {
    const ahead = ['starts_on', 'ends_on', 'refused_until', 'may_reapply_from']
    onAnyDay(({ on, edition }) => {
      for (const [column, value] of Object.values(edition)
        .flat()
        .flatMap(Object.entries<Value>)) {
        if (/^\d{4}-\d{2}-\d{2}$/.test(text(value)) && !ahead.includes(column))
          expect(text(value) <= on, `${column} ${value}`).toBe(true)
      }
    })
  })
})

test('neither the order of the rows nor that of the columns matters', () => {
  const twice = worldAndDay.chain(({ rows, on }) =>
    fc.record({ rows: fc.constant(rows), other: inAnyOrder(rows), on: fc.constant(on) }),
  )
  fc.assert(
    fc.property(twice, ({ rows, other, on }) => {
      expectSame(publish(registerOf(other, LAWS), on), publish(registerOf(rows, LAWS), on))
    }),
    RUNS,
  )
})

/** The same rows in other orders, their cells from the last column to the first. */
function inAnyOrder(rows: Rows): fc.Arbitrary<Rows> {
  const tables = Object.entries<readonly object[]>(rows).map(([name, list]) =>
    fc
      .shuffledSubarray([...list], { minLength: list.length })
      .map(shuffled => [name, shuffled.map(cells => Object.fromEntries(Object.entries(cells).reverse()))]),
  )
  return fc.tuple(...tables).map(entries => Object.fromEntries(entries))
}

type Dated = Readonly<Record<string, string | undefined>>

/** The day from which a row counts: its own and that of its notice. */
function dayOf(rows: Rows, row: Dated): string {
  const notice = rows.notices?.find(({ notice_id }) => notice_id === row.notice_id)
  const own = row.certified_on || row.revoked_on || row.changed_on || row.received_on || ''
  return [own, notice?.published_on ?? ''].sort().at(-1) ?? ''
}

/** Without what befell a title before there was one, and titles older than the window they come from. */
function inOrder(rows: Rows): Rows {
  const { windows = [], candidates = [], certifications = [], revocations = [] } = rows
  const given = certifications.filter(row => {
    const candidate = candidates.find(({ candidate_id }) => candidate_id === row.candidate_id)
    const window = windows.find(({ window_id }) => window_id === candidate?.window_id)
    return !window || dayOf(rows, row) >= dayOf(rows, window)
  })
  const isAfter = (row: Dated) => {
    const title = given.find(({ title_id }) => title_id === row.title_id)
    return title !== undefined && dayOf(rows, row) >= dayOf(rows, title)
  }
  return {
    ...rows,
    certifications: given,
    're-evaluations': (rows['re-evaluations'] ?? []).filter(isAfter),
    revocations: revocations.filter(isAfter),
  }
}

/** What had been written by the end of a day: of what exists by then, the cells that were filled by then. */
function writtenBy(rows: Rows, on: Day): Rows {
  const { notices = [], windows = [], candidates = [], certifications = [] } = rows
  const { objections = [], revocations = [], renames = [] } = rows
  const isWritten = (row: Dated) => dayOf(rows, row) <= on
  const open = windows.filter(isWritten)
  const isOpen = (row: Dated) => open.some(({ window_id }) => window_id === row.window_id)
  const named = candidates.filter(isOpen)
  const isNamed = (row: Dated) => named.some(({ candidate_id }) => candidate_id === row.candidate_id)
  // An announcement that is out names a title, though it be certified on a later day.
  const given = certifications
    .filter(({ notice_id }) => isWritten({ notice_id }))
    .map(row => (isNamed(row) ? row : { ...row, candidate_id: '' }))
  const isGiven = (row: Dated) => given.some(({ title_id }) => title_id === row.title_id)
  return {
    ...rows,
    notices: notices.filter(isWritten),
    windows: open,
    'window-changes': (rows['window-changes'] ?? []).filter(row => isOpen(row) && isWritten(row)),
    candidates: named,
    objections: objections
      .filter(row => isNamed(row) && isWritten(row))
      .map(row => ((row.resolved_on ?? '') <= on ? row : { ...row, resolved_on: '', outcome: '' })),
    certifications: given,
    're-evaluations': (rows['re-evaluations'] ?? []).filter(row => isGiven(row) && isWritten(row)),
    revocations: revocations.filter(row => isGiven(row) && isWritten(row)),
    renames: renames.filter(isWritten),
  }
}
