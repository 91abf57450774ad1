import { describe, expect, test } from 'vitest'
import { isInForceOn, lastEndedOn, successionOn, turningDays } from '../../src/law/validity.ts'
import { day, lawOf } from '../register/world.ts'

const law = (id: string, effective_from: string, effective_to?: string, successor?: string) => {
  const made = lawOf({ id, effective_from, effective_to: effective_to ?? null, successor: successor ?? null })
  if (!made) throw new Error(`${id} does not read`)
  return made
}
const FIRST = law('first', '2016-02-01', '2021-09-08', 'second')
const SECOND = law('second', '2021-09-09', '2024-12-31', 'third')
const THIRD = law('third', '2025-03-01')
const ids = ({ ended, next }: ReturnType<typeof successionOn>) => [...ended.map(({ id }) => id), next?.id]

test.each([
  ['2021-09-08', false],
  ['2021-09-09', true],
  ['2024-12-31', true],
  ['2025-01-01', false],
])('isInForceOn %s: both days are included', (on, is) => expect(isInForceOn(SECOND, day(on))).toBe(is))

describe('successionOn', () => {
  test.each([
    ['on their last day nothing has ended', '2021-09-08', [undefined]],
    ['the day after, the next are in their place', '2021-09-09', ['first', 'second']],
    ['and when those have ended too, what follows them', '2025-01-01', ['first', 'second', 'third']],
  ])('%s', (_, on, told) => {
    expect(ids(successionOn(FIRST, [FIRST, SECOND, THIRD], day(on)))).toEqual(told)
  })

  test('does not tell of a successor that is not known', () => {
    expect(ids(successionOn(SECOND, [FIRST, SECOND], day('2025-01-01')))).toEqual(['second', undefined])
  })

  test('ends where measures succeed each other in a circle', () => {
    const a = law('a', '2016-01-01', '2016-12-31', 'b')
    const b = law('b', '2017-01-01', '2017-12-31', 'a')
    expect(ids(successionOn(a, [a, b], day('2020-01-01')))).toEqual(['a', 'b', undefined])
  })
})

describe('lastEndedOn', () => {
  test.each([
    ['some are in force', '2024-12-31', undefined],
    ['none is', '2025-01-01', 'second'],
    ['still none is, the day before the next begin', '2025-02-28', 'second'],
    ['the next are in force', '2025-03-01', undefined],
    ['none has begun', '2015-01-01', undefined],
  ])('%s', (_, on, id) => expect(lastEndedOn([THIRD, FIRST, SECOND], day(on))?.id).toBe(id))
})

test('turningDays: the first days and the days after the last, later than the day, each once', () => {
  expect(turningDays([FIRST, SECOND, THIRD], day('2021-09-08'))).toEqual([
    '2021-09-09',
    '2025-01-01',
    '2025-03-01',
  ])
  expect(turningDays([FIRST, SECOND, THIRD], day('2025-03-01'))).toEqual([])
})
