// The feeds of random small worlds, on one day after another: an id never goes, what is said of a notice changes on the
// day that `updated` says and on no other, and nothing later is told.
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../src/day.ts'
import type { FeedEntry } from '../../src/feeds/feed.ts'
import { feedsOf } from '../../src/feeds/feeds.ts'
import { feedFiles } from '../../src/feeds/files.ts'
import type { Register } from '../../src/register/register.ts'
import { editionOf } from '../datasets/edition.ts'
import { day, type Rows, registerOf } from '../register/world.ts'
import { anyRows, daysOf, LAWS } from '../register/worlds.ts'

const FIRST = day('2020-01-01')

const RECORDS = [
  ['notices', 'n0', 'title'],
  ['windows', 'w0', 'how_to_object'],
  ['candidates', 'c0', 'name'],
  ['certifications', 't0', 'name'],
  ['enterprises', 'e0', 'name'],
  ['re-evaluations', 'r1 t0', 'reason'],
  ['revocations', 'v1', 'revoked_on'],
] as const

const isIn = (rows: Rows, table: (typeof RECORDS)[number][0], id: string) =>
  (rows[table] ?? []).some(cells => id.split(' ').every(part => Object.values<string>(cells).includes(part)))

/** Corrections on the days of a world, some told of by a notice. */
function anyCorrections(rows: Rows): fc.Arbitrary<Rows> {
  const one = fc.record({
    record: fc.constantFrom(...RECORDS.filter(([table, id]) => isIn(rows, table, id))),
    corrected_on: fc.constantFrom(...daysOf(rows)),
    notice_id: fc.constantFrom('', 'n1', 'n2'),
  })
  return fc.array(one, { maxLength: 4 }).map(list => ({
    ...rows,
    corrections: list.map(({ record: [table, record_id, column], ...cells }, at) => ({
      ...cells,
      correction_id: `k${at}`,
      table,
      record_id,
      column,
      was: `原${at}`,
      now: `今${at}`,
    })),
  }))
}

const inDistricts = (rows: Rows): Rows => ({
  ...rows,
  districts: [{ district: 'd' }],
  enterprises: (rows.enterprises ?? []).map(cells => ({ ...cells, district: 'd' })),
})

const anyWorld = anyRows.chain(rows => anyCorrections(inDistricts(rows)))

type Entries = ReadonlyMap<string, FeedEntry>

/** Every entry of every feed, by the feed and the entry. */
function entriesOn(register: Register, on: Day): Entries {
  const { shared, enterprises } = feedsOf(editionOf(register, on))
  return new Map(
    [...shared, ...enterprises].flatMap(feed =>
      feed.entries.map((entry): [string, FeedEntry] => [`${feed.path} ${entry.id}`, entry]),
    ),
  )
}

const said = ({ title, summary, content, published }: FeedEntry) => [title, summary, content, published]

/** The days that are written in a world, in order: nothing that a feed tells changes on another. */
function writtenDays(rows: Rows): Day[] {
  const written = Object.values(rows).flatMap(list => list.flatMap(cells => Object.values<string>(cells)))
  return [...new Set(written)]
    .filter(text => /^\d{4}-\d{2}-\d{2}$/.test(text))
    .sort()
    .map(day)
}

/** Holds a claim about the entries of every day of any world, and those of the day before it. */
function fromDayToDay(claim: (before: Entries, after: Entries, on: Day) => void): void {
  fc.assert(
    fc.property(anyWorld, rows => {
      const register = registerOf(rows, LAWS)
      let before = entriesOn(register, addDays(FIRST, -1))
      for (const on of writtenDays(rows)) {
        const after = entriesOn(register, on)
        claim(before, after, on)
        before = after
      }
    }),
    { numRuns: 40 },
  )
}

describe('from one day to the next', () => {
  test('no entry goes, and each says something else on the day that it is updated, and on no other', () => {
    fromDayToDay((before, after, on) => {
      for (const [key, entry] of before) {
        const next = after.get(key)
        if (!next) throw new Error(`${key} is gone on ${on}`)
        const isUpdated = next.updated !== entry.updated
        expect([key, isUpdated]).toEqual([key, !isDeepStrictEqual(said(next), said(entry))])
        if (isUpdated) expect([key, next.updated]).toEqual([key, on])
      }
    })
  })

  test('nothing is told before its day, and a new entry comes on the day that it says', () => {
    fromDayToDay((before, after, on) => {
      for (const [key, { published, updated }] of after) {
        expect(published <= updated && updated <= on, `${key} ${published} ${updated}`).toBe(true)
        // The feed of an enterprise begins when that is public, with what was said of it before.
        if (!before.has(key) && !key.startsWith('feeds/enterprises/'))
          expect([key, updated]).toEqual([key, on])
      }
    })
  })
})

interface Event {
  sequence: number
  stamp: string
  /** Everything else that it says. */
  said: string
}

/** The event of every window, by its UID. */
function eventsOn(register: Register, on: Day): ReadonlyMap<string, Event> {
  const files = [...feedFiles(editionOf(register, on))].filter(({ path }) => path.includes('/windows/'))
  return new Map(
    files.map(({ body }): [string, Event] => {
      const text = String(body).replaceAll('\r\n ', '')
      const of = (name: string) => new RegExp(`^${name}:(.*)\r$`, 'm').exec(text)?.[1] ?? ''
      const said = text.replaceAll(/^(SEQUENCE|DTSTAMP|LAST-MODIFIED):.*$/gm, '')
      return [of('UID'), { sequence: Number(of('SEQUENCE')), stamp: of('DTSTAMP'), said }]
    }),
  )
}

test('an event of the calendar stays, and says something else only with a higher SEQUENCE and a new stamp', () => {
  fc.assert(
    fc.property(anyWorld, rows => {
      const register = registerOf(rows, LAWS)
      let before: ReturnType<typeof eventsOn> = new Map()
      for (const on of writtenDays(rows)) {
        const after = eventsOn(register, on)
        for (const [uid, event] of before) {
          const next = after.get(uid)
          if (!next) throw new Error(`${uid} is gone on ${on}`)
          if (next.sequence === event.sequence) expect(next).toEqual(event)
          else expect([next.sequence > event.sequence, next.stamp > event.stamp]).toEqual([true, true])
        }
        before = after
      }
    }),
    { numRuns: 20 },
  )
})
