// Random small worlds: three enterprises, two batches, two sets of measures, and days so close to each other
// (about a leap day, two years apart) that everything that can meet does. They need not make sense: the law
// holds for all.
import fc from 'fast-check'
import { addDays, addYears, type Day } from '../../src/day.ts'
import { day, LAW, type LawFile, lawOf, type Rows } from './world.ts'

/** Of another city: working days of which the first does not count, two years a title, other grounds. */
const OTHER: LawFile = {
  ...LAW,
  id: 'other',
  publicity: { days: 3, day_kind: 'working', first_day_counts: false },
  title_years: 2,
  grades: [
    { code: 'good', label: '良好', ends_title: false },
    { code: 'bad', label: '一般', ends_title: false },
  ],
  revocation_reasons: [
    { item: 1, label: '一', refusal_years: 1 },
    { item: 2, label: '二', refusal_years: 3 },
    { item: 9, label: '九', refusal_years: 4 },
  ],
}

export const LAWS = [lawOf(), lawOf(OTHER)]

const anyDay = fc
  .tuple(fc.constantFrom(day('2020-02-20'), day('2022-02-18')), fc.nat({ max: 25 }))
  .map(([first, days]) => addDays(first, days))
const maybeDay = fc.option(anyDay, { nil: '' })
const oneOf = (...values: readonly string[]) => fc.constantFrom(...values)
const ids = (letter: string, many: number) => Array.from({ length: many }, (_, i) => `${letter}${i}`)

const [ENTERPRISES, NOTICES, WINDOWS, CANDIDATES, TITLES] = [
  ids('e', 3),
  ids('n', 6),
  ids('w', 2),
  ids('c', 3),
  ids('t', 3),
]
const anyNotice = oneOf(...NOTICES)
const maybeNotice = oneOf('', ...NOTICES)

/** A row for each of these ids. */
const each = <T extends object, Id extends string>(
  column: Id,
  ids: readonly string[],
  row: fc.Arbitrary<T>,
) =>
  fc.tuple(...ids.map(() => row)).map(rows => rows.map((cells, i) => ({ ...cells, [column]: ids[i] ?? '' })))

/** Up to `max` rows, no two of them alike in these columns. */
const some = <T extends object>(max: number, row: fc.Arbitrary<T>, ...key: readonly (keyof T)[]) =>
  fc.uniqueArray(row, { maxLength: max, selector: cells => key.map(column => cells[column]).join(' ') })

/** Any world at all. */
export const anyRows: fc.Arbitrary<Rows> = fc
  .record({
    enterprises: fc.constant(
      ENTERPRISES.map(enterprise_id => ({ enterprise_id, name: `原${enterprise_id}` })),
    ),
    notices: each(
      'notice_id',
      NOTICES,
      fc.record({
        kind: oneOf('publicity', 'announcement'),
        published_on: anyDay,
        measures: oneOf('law', 'other', ''),
        batch: oneOf('b1', 'b2', ''),
      }),
    ),
    windows: each(
      'window_id',
      WINDOWS,
      fc.record({ notice_id: anyNotice, starts_on: anyDay, ends_on: maybeDay }),
    ),
    'window-changes': some(
      4,
      fc.record({
        window_id: oneOf(...WINDOWS),
        kind: oneOf('extended', 'extended', 'withdrawn'),
        changed_on: maybeDay,
        new_ends_on: anyDay,
        notice_id: maybeNotice,
      }),
      'window_id',
      'kind',
      'changed_on',
      'new_ends_on',
    ),
    candidates: each(
      'candidate_id',
      CANDIDATES,
      fc.record({ window_id: oneOf(...WINDOWS), enterprise_id: oneOf(...ENTERPRISES) }),
    ),
    objections: some(
      3,
      fc.record({
        objection_id: oneOf('o1', 'o2', 'o3'),
        candidate_id: oneOf(...CANDIDATES),
        received_on: anyDay,
        resolved_on: anyDay,
        outcome: oneOf('', 'rejected', 'upheld', 'withdrawn'),
      }),
      'objection_id',
    ),
    certifications: each(
      'title_id',
      TITLES,
      fc.record({
        candidate_id: oneOf('', ...CANDIDATES),
        enterprise_id: oneOf(...ENTERPRISES),
        notice_id: anyNotice,
        certified_on: maybeDay,
      }),
    ),
    're-evaluations': some(
      5,
      fc.record({
        round_id: oneOf('r1', 'r2', 'r3'),
        title_id: oneOf(...TITLES),
        notice_id: anyNotice,
        grade: oneOf('good', 'bad', 'absent', 'exempt'),
      }),
      'round_id',
      'title_id',
    ),
    revocations: some(
      3,
      fc.record({
        revocation_id: oneOf('v1', 'v2', 'v3'),
        title_id: oneOf(...TITLES),
        notice_id: anyNotice,
        revoked_on: maybeDay,
        reasons: oneOf('1', '2', '9', '1;2', '9;1'),
      }),
      'revocation_id',
    ),
    renames: some(
      4,
      fc.record({
        rename_id: oneOf('rn1', 'rn2', 'rn3', 'rn4'),
        enterprise_id: oneOf(...ENTERPRISES),
        new_name: oneOf('甲', '乙', '丙', ''),
        changed_on: maybeDay,
        notice_id: maybeNotice,
        successor_id: oneOf('', '', ...ENTERPRISES),
        inherits_refusal: oneOf('', '是', '是'),
      }),
      'rename_id',
    ),
  })
  .map(rows => ({
    ...rows,
    // A row has a day or a notice.
    'window-changes': rows['window-changes'].filter(row => row.changed_on || row.notice_id),
    renames: rows.renames.filter(row => row.changed_on || row.notice_id),
    // An outcome has its day, and a window that stands under no measures has its last day printed.
    objections: rows.objections.map(row => (row.outcome ? row : { ...row, resolved_on: '' })),
    windows: rows.windows.map(row => {
      const cited = rows.notices.find(({ notice_id }) => notice_id === row.notice_id)?.measures
      return cited || row.ends_on ? row : { ...row, ends_on: row.starts_on }
    }),
  }))
  .map(rows => ({
    ...rows,
    // Nothing ends before it begins, and a candidate is certified once.
    windows: rows.windows.map(row => ({ ...row, ends_on: row.ends_on && later(row.starts_on, row.ends_on) })),
    'window-changes': withoutDoubles(rows).filter(row => {
      const changed = rows.windows.find(({ window_id }) => window_id === row.window_id)
      return changed && changed.starts_on <= row.new_ends_on
    }),
    objections: rows.objections.map(row => ({
      ...row,
      resolved_on: row.resolved_on && later(row.received_on, row.resolved_on),
    })),
    certifications: rows.certifications.map((row, i, all) => {
      const isFirst = all.findIndex(({ candidate_id }) => candidate_id === row.candidate_id) === i
      return isFirst ? row : { ...row, candidate_id: '' }
    }),
  }))

interface Changes<Change> {
  notices: readonly { notice_id?: string; published_on: string }[]
  'window-changes': readonly Change[]
}

/** The changes of windows without those that are another one, once a change without a day has that of its notice. */
function withoutDoubles<
  Change extends Readonly<Record<'window_id' | 'kind' | 'changed_on' | 'new_ends_on' | 'notice_id', string>>,
>({ notices, 'window-changes': changes }: Changes<Change>): Change[] {
  const published = new Map<string | undefined, string>(
    notices.map(({ notice_id, published_on }) => [notice_id, published_on]),
  )
  const dayOf = ({ changed_on, notice_id }: Change) => changed_on || published.get(notice_id)
  const keyOf = (row: Change) => [row.window_id, row.kind, dayOf(row), row.new_ends_on].join(' ')
  return [...new Map(changes.map(row => [keyOf(row), row])).values()]
}

const later = <T extends string>(a: T, b: T): T => (a < b ? b : a)

/** The days on which something may change in these rows, and those beside them, some years on too. */
export function daysOf(rows: Rows): Day[] {
  const written = Object.values(rows).flatMap(list => list.flatMap(cells => Object.values(cells)))
  const days = [...new Set(written)].filter(text => /^\d{4}-\d{2}-\d{2}$/.test(text)).map(day)
  const years = days.flatMap(on => [0, 1, 2, 3, 4].map(n => addYears(on, n)))
  return [...new Set(years.flatMap(on => [addDays(on, -1), on, addDays(on, 1)]))].sort()
}
