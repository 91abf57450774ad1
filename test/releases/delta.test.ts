import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyDelta, countChanges, deltaOf, MisfitError } from '../../src/releases/delta.ts'
import { type FormerIds, followInto, NO_FORMER } from '../../src/releases/former.ts'
import { type State, type Value, writeState } from '../../src/releases/state.ts'

const stateOf = (tables: Readonly<Record<string, readonly Value[]>>): State =>
  new Map(
    Object.entries(tables).map(([of, values]) => [
      of,
      new Map(values.map(value => [keys[of]?.map(column => value[column] ?? '').join(' ') ?? '', value])),
    ]),
  )
const keys: Readonly<Record<string, readonly string[]>> = {
  certifications: ['title_id'],
  're-evaluations': ['round_id', 'title_id'],
  'window-changes': ['window_id', 'changed_on'],
}
const between = (before: State, after: State, former: FormerIds = NO_FORMER) =>
  deltaOf(
    before,
    after,
    followInto(before, after, of => keys[of] ?? [], former),
  )

describe('deltaOf()', () => {
  test('tells what was added, changed and removed, in order, and applyDelta() does it', () => {
    const before = stateOf({
      certifications: [
        { title_id: 't1', name: '甲' },
        { title_id: 't3', name: '丙' },
      ],
    })
    const after = stateOf({
      certifications: [
        { title_id: 't2', name: '乙' },
        { title_id: 't1', name: '甲车间' },
      ],
    })
    const delta = between(before, after)
    expect(delta.map(({ op, key }) => [op, key])).toEqual([
      ['removed', 't3'],
      ['changed', 't1'],
      ['added', 't2'],
    ])
    expect(countChanges(delta)).toEqual({ added: 1, changed: 1, renamed: 0, removed: 1 })
    expect(writeState(applyDelta(before, delta))).toBe(writeState(after))
  })

  test('a record under an id that took the place of its own is renamed, and so is what its key is a part of', () => {
    const before = stateOf({
      certifications: [{ title_id: 't1', name: '甲' }],
      're-evaluations': [{ round_id: '2024', title_id: 't1', grade: 'good' }],
    })
    const after = stateOf({
      certifications: [{ title_id: 't9', name: '甲' }],
      're-evaluations': [{ round_id: '2024', title_id: 't9', grade: 'good' }],
    })
    const delta = between(before, after, { enterprises: new Map(), titles: new Map([['t1', 't9']]) })
    expect(delta.map(({ op, key, was }) => [op, was, key])).toEqual([
      ['renamed', 't1', 't9'],
      ['renamed', '2024 t1', '2024 t9'],
    ])
    expect(writeState(applyDelta(before, delta))).toBe(writeState(after))
  })

  test('two records that exchange their ids are followed', () => {
    const before = stateOf({
      certifications: [
        { title_id: 't1', name: '甲' },
        { title_id: 't2', name: '乙' },
      ],
    })
    const after = stateOf({
      certifications: [
        { title_id: 't2', name: '甲' },
        { title_id: 't3', name: '乙' },
      ],
    })
    const titles = new Map([
      ['t1', 't2'],
      ['t2', 't3'],
    ])
    const delta = between(before, after, { enterprises: new Map(), titles })
    expect(delta.map(({ op, key, was }) => [op, was, key])).toEqual([
      ['renamed', 't1', 't2'],
      ['renamed', 't2', 't3'],
    ])
    expect(writeState(applyDelta(before, delta))).toBe(writeState(after))
  })

  test('a day in a key may be corrected as long as one record alone can be meant', () => {
    const changes = (...days: string[]) =>
      stateOf({ 'window-changes': days.map(changed_on => ({ window_id: 'w1', changed_on })) })
    const one = between(changes('2023-03-16'), changes('2023-03-17'))
    expect(one.map(({ op }) => op)).toEqual(['renamed'])
    const two = between(changes('2023-03-16', '2023-03-18'), changes('2023-03-17', '2023-03-19'))
    expect(countChanges(two)).toEqual({ added: 2, changed: 0, renamed: 0, removed: 2 })
  })
})

test('applyDelta() takes back what deltaOf() found, between any two states', () => {
  const title = fc.record({
    title_id: fc.constantFrom('t1', 't2', 't3', 't4', 't5'),
    name: fc.constantFrom('甲', '乙', '丙'),
    unmanned: fc.boolean(),
    reasons: fc.array(fc.constantFrom('2', '5'), { maxLength: 2 }),
  })
  const state = fc.array(title, { maxLength: 5 }).map(values => stateOf({ certifications: values }))
  fc.assert(
    fc.property(
      state,
      state,
      fc.dictionary(fc.constantFrom('t1', 't2'), fc.constantFrom('t3', 't4')),
      (a, b, ids) => {
        const delta = between(a, b, { enterprises: new Map(), titles: new Map(Object.entries(ids)) })
        expect(writeState(applyDelta(a, delta))).toBe(writeState(b))
      },
    ),
    { numRuns: 2000 },
  )
})

test('applyDelta() refuses what does not fit', () => {
  const before = stateOf({ certifications: [{ title_id: 't1', name: '甲' }] })
  const value = { title_id: 't1', name: '甲' }
  for (const change of [
    { op: 'added', key: 't1' },
    { op: 'changed', key: 't2' },
    { op: 'removed', key: 't2' },
    { op: 'renamed', key: 't3', was: 't2' },
  ] as const)
    expect(() => applyDelta(before, [{ of: 'certifications', value, ...change }])).toThrow(MisfitError)
})
