import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addYears, type Day, daysBetween, latest, parseDay, weekday } from '../src/day.ts'

function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === undefined) throw new Error(`${text} is in no calendar`)
  return parsed
}

describe('parseDay', () => {
  test.each(['2023-01-01', '2023-12-31', '2024-02-29', '2000-02-29', '1949-10-01'])('%s is a day', text => {
    expect(parseDay(text)).toBe(text)
  })

  test.each([
    ['2023-02-29', 'a common year'],
    ['1900-02-29', 'a century that is no leap year'],
    ['2023-02-30', 'no February has it'],
    ['2023-04-31', 'April has 30 days'],
    ['2023-13-01', 'no such month'],
    ['2023-00-10', 'no month 0'],
    ['2023-06-00', 'no day 0'],
    ['2023-6-1', 'not padded'],
    ['2023/06/01', 'slashes'],
    ['20230601', 'no hyphens'],
    ['2023-06-01T00:00', 'a time'],
    ['2023-06-01[u-ca=chinese]', 'an annotation'],
    [' 2023-06-01', 'a space'],
    ['2023-06-01\n', 'a line break'],
    ['２０２３-06-01', 'full-width digits'],
    ['2023年6月1日', 'Chinese'],
    ['45078', 'a serial number of a spreadsheet'],
    ['', 'nothing'],
  ])('%j is none: %s', text => {
    expect(parseDay(text)).toBeUndefined()
  })
})

describe('addDays', () => {
  test.each<[string, number, string]>([
    ['2023-01-31', 1, '2023-02-01'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 1, '2024-03-01'],
    ['2023-12-31', 1, '2024-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2023-03-01', -1, '2023-02-28'],
    ['2023-06-15', 0, '2023-06-15'],
    ['2023-01-01', 365, '2024-01-01'],
    ['2024-01-01', 366, '2025-01-01'],
  ])('%s + %i → %s', (from, days, to) => {
    expect(addDays(day(from), days)).toBe(to)
  })
})

describe('addYears', () => {
  test.each<[string, number, string, string]>([
    ['2020-02-29', 1, '2021-02-28', 'none in that month: its last day'],
    ['2020-02-29', 2, '2022-02-28', 'the same two years on'],
    ['2020-02-29', 4, '2024-02-29', 'the corresponding day exists'],
    ['2019-02-28', 1, '2020-02-28', 'not the last day but the corresponding one'],
    ['2023-03-15', 2, '2025-03-15', 'an ordinary day'],
    ['2021-12-31', 5, '2026-12-31', 'the last of a year'],
    ['2023-03-15', 0, '2023-03-15', 'no years'],
    ['1896-02-29', 4, '1900-02-28', 'a year of a hundred has no such day'],
    ['1996-02-29', 4, '2000-02-29', 'one of four hundred has'],
    ['9998-02-28', 3, '+010001-02-28', 'beyond four digits, as ISO 8601 writes it'],
  ])('%s + %i years → %s: %s', (from, years, to) => {
    expect(addYears(day(from), years)).toBe(to)
  })
})

describe('daysBetween', () => {
  test.each<[string, string, number]>([
    ['2023-03-15', '2023-03-15', 0],
    ['2023-02-28', '2023-03-01', 1],
    ['2024-02-28', '2024-03-01', 2],
    ['2024-03-01', '2024-02-28', -2],
    ['2023-12-31', '2024-12-31', 366],
  ])('%s to %s → %i', (from, to, days) => {
    expect(daysBetween(day(from), day(to))).toBe(days)
  })
})

describe('weekday', () => {
  test.each<[string, number]>([
    ['2023-11-06', 1],
    ['2023-11-12', 7],
    ['2024-02-29', 4],
    ['1969-12-29', 1],
    ['1969-12-28', 7],
  ])('%s → %i', (of, number) => {
    expect(weekday(day(of))).toBe(number)
  })
})

describe('latest', () => {
  const [first, second] = [day('2023-09-30'), day('2023-10-01')]
  test.each([
    [[first, second], second],
    [[second, first], second],
    [[undefined, first, undefined], first],
    [[undefined], undefined],
    [[], undefined],
  ])('of %j → %s', (days, expected) => {
    expect(latest(...days)).toBe(expected)
  })
})

describe('for any day', () => {
  const anyDay = fc.integer({ min: 0, max: 60_000 }).map(at => addDays(day('1949-10-01'), at))

  test('text compares as the calendar does', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0)
      }),
    )
  })

  test('addDays there is daysBetween back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -9999, max: 9999 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days)
      }),
    )
  })

  test('addYears keeps the month, and the day wherever the month has it', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 10 }), (from, years) => {
        const to = addYears(from, years)
        expect(to.slice(0, 7)).toBe(`${Number(from.slice(0, 4)) + years}${from.slice(4, 7)}`)
        expect(parseDay(to.slice(0, 7) + from.slice(7)) ?? to).toBe(to)
      }),
    )
  })
})
