import chineseDays from 'chinese-days'
import fc from 'fast-check'
import { HolidayUtil } from 'lunar-typescript'
import { SolarDay } from 'tyme4ts'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, parseDay, weekday } from '../../src/day.ts'
import {
  coveredYears,
  dayKind,
  explainPeriod,
  holidayNotices,
  isCovered,
  isWorkingDay,
  lastDayOfPeriod,
  type Period,
  readings,
  workingDaysBetween,
  YearNotCovered,
} from '../../src/law/working-days.ts'

function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === undefined) throw new Error(`${text} is in no calendar`)
  return parsed
}

function daysFrom(first: Day, last: Day): Day[] {
  const days: Day[] = []
  for (let at = first; at <= last; at = addDays(at, 1)) days.push(at)
  return days
}

const FIRST = day('2016-01-01')
const everyDay = daysFrom(FIRST, day('2026-12-31'))

const libraries: Record<string, (of: Day) => boolean> = {
  'chinese-days': of => chineseDays.isWorkday(of),
  'lunar-typescript': of => {
    const [year, month, date] = split(of)
    return HolidayUtil.getHoliday(year, month, date)?.isWork() ?? weekday(of) < 6
  },
  tyme4ts: of => {
    const holiday = SolarDay.fromYmd(...split(of)).getLegalHoliday()
    return holiday?.isWork() ?? weekday(of) < 6
  },
}

// Days on which a library is wrong, with the notice that says so. None is known in 2016–2026: a new version of a
// library that differs is to be read against the notice, and one of the two mended or the day named here.
const knownWrong: { library: string; day: string; notice: string }[] = []

function split(of: Day): [number, number, number] {
  return [Number(of.slice(0, 4)), Number(of.slice(5, 7)), Number(of.slice(8))]
}

describe('the calendar agrees on every single day of 2016–2026 with', () => {
  test.each(Object.entries(libraries))('%s', (library, isWorkday) => {
    const differing = everyDay.filter(of => isWorkday(of) !== isWorkingDay(of))
    const known = knownWrong.filter(wrong => wrong.library === library)
    expect(differing).toEqual(known.map(wrong => wrong.day))
  })
})

describe('isWorkingDay as the notices write it', () => {
  test.each([
    ['2016-02-06', true, '国办发明电〔2015〕18号: 2月6日（星期六）上班'],
    ['2017-01-02', false, '国办发明电〔2016〕17号: 1月2日（星期一）补休'],
    ['2018-12-29', true, '国办发明电〔2018〕15号, for 2019: 2018年12月29日（星期六）上班'],
    ['2018-12-31', false, '国办发明电〔2018〕15号: 2018年12月30日至2019年1月1日放假'],
    ['2019-04-28', true, '国办发明电〔2019〕3号 amends: 4月28日（星期日）上班'],
    ['2019-05-02', false, '国办发明电〔2019〕3号 amends: 5月1日至4日放假'],
    ['2019-05-05', true, '国办发明电〔2019〕3号 amends: 5月5日（星期日）上班'],
    ['2020-01-19', true, '国办发明电〔2019〕16号: 1月19日（星期日）上班, worked before the extension'],
    ['2020-01-31', false, '国办发明电〔2020〕1号 extends to 2月2日: a Friday'],
    ['2020-02-01', false, '国办发明电〔2020〕1号 extends to 2月2日: the make-up Saturday falls away'],
    ['2020-02-03', true, '国办发明电〔2020〕1号: 2月3日（星期一）起正常上班'],
    ['2022-12-31', false, '国办发明电〔2022〕16号: 2022年12月31日至2023年1月2日放假'],
    ['2024-02-09', true, '国办发明电〔2023〕7号: the eve is only encouraged as leave, no day off'],
    ['2025-01-28', false, '国办发明电〔2024〕12号: 1月28日（农历除夕）起放假'],
    ['2026-01-04', true, '国办发明电〔2025〕7号: 1月4日（周日）上班'],
    ['2026-02-23', false, '国办发明电〔2025〕7号: 2月15日至23日放假调休，共9天'],
    ['2026-09-20', true, '国办发明电〔2025〕7号: 9月20日（周日）上班'],
  ])('%s → %s: %s', (text, works) => {
    expect(isWorkingDay(day(text))).toBe(works)
  })
})

describe('the table', () => {
  const items = holidayNotices.flatMap(notice => notice.holidays.map(item => ({ notice, item })))

  test('has a notice for each year from 2016 to 2026, in the order of their publication', () => {
    expect(coveredYears).toEqual([2016, 2026])
    expect(new Set(holidayNotices.map(notice => notice.year)).size).toBe(11)
    expect(holidayNotices.map(notice => notice.published_on)).toEqual(
      holidayNotices.map(notice => notice.published_on).toSorted(),
    )
  })

  test.each(holidayNotices)('$document_no is a notice of its own, on days that exist', notice => {
    expect(notice.document_no).toMatch(/^国办发明电〔20\d\d〕\d+号$/)
    expect(holidayNotices.filter(({ document_no }) => document_no === notice.document_no)).toHaveLength(1)
    expect(notice.title).toContain(`${notice.year}年`)
    expect(notice.source_url).toMatch(/^https:\/\/www\.gov\.cn\/zhengce\/content\/[\d/-]+\/content_\d+\.htm$/)
    const days = notice.holidays.flatMap(({ from, to, work }) => [from, to, ...work])
    for (const text of [...days, notice.issued_on, notice.published_on]) expect(parseDay(text)).toBe(text)
    expect(notice.issued_on <= notice.published_on).toBe(true)
  })

  test.each(items)('$notice.year $item.name: made up on weekends, not on the days off', ({ item }) => {
    expect(item.from <= item.to).toBe(true)
    for (const made of item.work) {
      expect(weekday(made)).toBeGreaterThanOrEqual(6)
      expect(made < item.from || made > item.to).toBe(true)
    }
  })

  test.each<[string, ...number[]]>([
    ['国办发明电〔2015〕18号', 1, 7, 1, 2, 3, 3, 7],
    ['国办发明电〔2016〕17号', 2, 7, 3, 1, 3, 8],
    ['国办发明电〔2017〕12号', 1, 7, 3, 3, 1, 1, 7],
    ['国办发明电〔2018〕15号', 3, 7, 1, 1, 1, 1, 7],
    ['国办发明电〔2019〕3号', 4],
    ['国办发明电〔2019〕16号', 1, 7, 3, 5, 3, 8],
    ['国办发明电〔2020〕1号', 10],
    ['国办发明电〔2020〕27号', 3, 7, 3, 5, 3, 3, 7],
    ['国办发明电〔2021〕11号', 3, 7, 3, 5, 3, 3, 7],
    ['国办发明电〔2022〕16号', 3, 7, 1, 5, 3, 8],
    ['国办发明电〔2023〕7号', 1, 8, 3, 5, 1, 3, 7],
    ['国办发明电〔2024〕12号', 1, 8, 3, 5, 3, 8],
    ['国办发明电〔2025〕7号', 3, 9, 3, 5, 3, 3, 7],
  ])('%s: each item is as long as the notice says (共…天)', (document_no, ...stated) => {
    const notice = holidayNotices.find(of => of.document_no === document_no)
    expect(notice?.holidays.map(({ from, to }) => daysFrom(from, to).length)).toEqual(stated)
  })

  // 全国年节及纪念日放假办法 gives 11 days until 2024 and 13 from 2025; one on a weekend is made good, the rest of
  // a long holiday is exchanged for weekends. So the days off on Monday to Friday, less the make-up days, are these.
  test.each<[number, number, string?]>([
    [2016, 11],
    [2017, 11],
    [2018, 11],
    [2019, 11],
    [2020, 13, 'the extension gave Friday 01-31 and took back the make-up day 02-01'],
    [2021, 11],
    [2022, 11],
    [2023, 11],
    [2024, 11],
    [2025, 13],
    [2026, 13],
  ])('the exchange of the notices of %i balances at %i days', (year, statutory) => {
    const ofYear = holidayNotices.filter(notice => notice.year === year)
    const numbers = ofYear.map(notice => notice.document_no)
    const arranged = everyDay.flatMap(of => {
      const kind = dayKind(of)
      return 'document_no' in kind && numbers.includes(kind.document_no) ? [{ of, kind: kind.kind }] : []
    })
    const off = arranged.filter(({ of, kind }) => kind === 'holiday' && weekday(of) < 6).length
    const made = arranged.filter(({ kind }) => kind === 'make-up-day').length
    expect(off - made).toBe(statutory)
  })
})

describe('lastDayOfPeriod', () => {
  test.each<[number, Period['day_kind'], boolean, string, string, string]>([
    // days, kind, first day counts, starts on → last day, why
    [7, 'working', true, '2023-12-20', '2023-12-28', 'printed: 7个工作日, one weekend between'],
    [7, 'working', false, '2023-12-20', '2023-12-29', 'the longest reading of the same window'],
    [3, 'working', true, '2023-11-07', '2023-11-09', 'printed: 3个工作日, Tuesday to Thursday'],
    [3, 'working', false, '2023-11-07', '2023-11-10', 'the longest reading of the same window'],
    [5, 'working', true, '2023-09-29', '2023-10-11', 'starts in the holiday; 10-07 and 10-08 are worked'],
    [5, 'working', false, '2023-09-29', '2023-10-11', 'the day left out was none of the working days'],
    [5, 'working', true, '2023-09-28', '2023-10-10', 'one working day before the holiday'],
    [5, 'working', false, '2023-09-28', '2023-10-11', 'no working day before the holiday'],
    [2, 'working', true, '2023-09-29', '2023-10-08', 'ends on a Sunday that is worked'],
    [5, 'working', true, '2020-01-20', '2020-02-03', 'the Spring Festival that was extended'],
    [5, 'working', true, '2018-12-27', '2019-01-03', 'over the year, with the make-up Saturday 12-29'],
    [1, 'working', true, '2023-11-07', '2023-11-07', 'one day, the same'],
    [1, 'working', true, '2023-11-11', '2023-11-13', 'one day from a Saturday'],
    [5, 'calendar', true, '2023-11-08', '2023-11-12', 'ends on a Sunday, and stays there'],
    [5, 'calendar', false, '2023-11-08', '2023-11-13', 'the longest reading of the same window'],
    [5, 'calendar', true, '2023-09-29', '2023-10-03', 'wholly in a holiday'],
    [5, 'calendar', true, '2024-02-26', '2024-03-01', 'over the 29 February of a leap year'],
    [5, 'calendar', true, '2023-02-25', '2023-03-01', 'over the end of February'],
    [1, 'calendar', true, '2023-11-07', '2023-11-07', 'one day, the same'],
    [5, 'calendar', true, '2031-12-29', '2032-01-02', 'calendar days need no notice'],
  ])('%i %s days, first day counts %s, from %s → %s: %s', (days, day_kind, first_day_counts, from, to) => {
    expect(lastDayOfPeriod({ days, day_kind, first_day_counts }, day(from))).toBe(to)
  })

  test.each([0, -1, 1.5, Number.NaN])('refuses a period of %d days', days => {
    const period: Period = { days, day_kind: 'calendar', first_day_counts: true }
    expect(() => lastDayOfPeriod(period, FIRST)).toThrow(RangeError)
  })
})

describe('readings', () => {
  test.each([
    [5, 'calendar', '2023-11-08', '2023-11-12', '2023-11-13'],
    [7, 'working', '2023-12-20', '2023-12-28', '2023-12-29'],
    [5, 'working', '2023-09-28', '2023-10-10', '2023-10-11'],
    [5, 'working', '2023-09-29', '2023-10-11', '2023-10-11'],
  ] as const)('%i %s days from %s → %s or %s', (days, day_kind, from, shortest, longest) => {
    expect(readings({ days, day_kind }, day(from))).toEqual({ shortest, longest })
  })
})

describe('workingDaysBetween', () => {
  test.each<[string, string, number, string?]>([
    ['2023-12-20', '2023-12-28', 7],
    ['2023-11-07', '2023-11-09', 3],
    ['2023-09-29', '2023-10-08', 2, 'a window printed so has 2 working days, not 5'],
    ['2023-11-11', '2023-11-12', 0],
    ['2023-11-07', '2023-11-07', 1],
    ['2023-11-09', '2023-11-07', 0],
    ['2016-01-01', '2026-12-31', 2743, '574 weeks of 5 days, less 127 for the holidays of 11 years'],
  ])('%s to %s, both inclusive → %i', (from, to, count) => {
    expect(workingDaysBetween(day(from), day(to))).toBe(count)
  })
})

describe('explainPeriod', () => {
  const notice = '国办发明电〔2022〕16号'

  test('names each day skipped and each day made up, with the holiday and its notice', () => {
    const period: Period = { days: 4, day_kind: 'working', first_day_counts: false }
    const explained = explainPeriod(period, day('2023-09-28'))
    const off = { counted: false, kind: 'holiday', holiday: '中秋节、国庆节', document_no: notice }
    const made = { counted: true, kind: 'make-up-day', holiday: '中秋节、国庆节', document_no: notice }
    expect(explained).toEqual([
      { day: '2023-09-28', counted: false, kind: 'first-day' },
      ...daysFrom(day('2023-09-29'), day('2023-10-06')).map(of => ({ day: of, ...off })),
      { day: '2023-10-07', ...made },
      { day: '2023-10-08', ...made },
      { day: '2023-10-09', counted: true, kind: 'working-day' },
      { day: '2023-10-10', counted: true, kind: 'working-day' },
    ])
  })

  test('names a weekend', () => {
    const period: Period = { days: 2, day_kind: 'working', first_day_counts: true }
    const explained = explainPeriod(period, day('2023-11-10'))
    expect(explained).toEqual([
      { day: '2023-11-10', counted: true, kind: 'working-day' },
      { day: '2023-11-11', counted: false, kind: 'weekend' },
      { day: '2023-11-12', counted: false, kind: 'weekend' },
      { day: '2023-11-13', counted: true, kind: 'working-day' },
    ])
  })

  test('counts every calendar day alike', () => {
    const period: Period = { days: 2, day_kind: 'calendar', first_day_counts: true }
    const explained = explainPeriod(period, day('2031-10-04'))
    expect(explained).toEqual([
      { day: '2031-10-04', counted: true, kind: 'calendar-day' },
      { day: '2031-10-05', counted: true, kind: 'calendar-day' },
    ])
  })
})

describe('a year that no notice covers', () => {
  const working: Period = { days: 5, day_kind: 'working', first_day_counts: true }

  test.each([
    ['isWorkingDay', 2015, () => isWorkingDay(day('2015-12-31'))],
    ['isWorkingDay, on a weekend too', 2027, () => isWorkingDay(day('2027-01-02'))],
    ['dayKind', 2027, () => dayKind(day('2027-01-01'))],
    ['workingDaysBetween', 2027, () => workingDaysBetween(day('2026-12-31'), day('2027-01-01'))],
    ['lastDayOfPeriod that runs over the end', 2027, () => lastDayOfPeriod(working, day('2026-12-28'))],
    ['readings, the longest of which does', 2027, () => readings(working, day('2026-12-25'))],
    ['explainPeriod', 2015, () => explainPeriod(working, day('2015-06-01'))],
  ])('%s → YearNotCovered %i', (_, year, asked) => {
    expect(asked).toThrow(YearNotCovered)
    expect(asked).toThrow(expect.objectContaining({ name: 'YearNotCovered', year }))
    expect(asked).toThrow(`没有${year}年的放假调休安排`)
  })

  test('isCovered says so before', () => {
    const asked = ['2015-12-31', '2016-01-01', '2026-12-31', '2027-01-01'].map(text => isCovered(day(text)))
    expect(asked).toEqual([false, true, true, false])
  })

  test('it is a RangeError', () => {
    expect(new YearNotCovered(2027)).toBeInstanceOf(RangeError)
  })
})

describe('for any period from any day', () => {
  const anyStart = fc.integer({ min: 0, max: everyDay.length - 100 }).map(at => addDays(FIRST, at))
  const anyPeriod: fc.Arbitrary<Period> = fc.record({
    days: fc.integer({ min: 1, max: 40 }),
    day_kind: fc.constantFrom('calendar' as const, 'working' as const),
    first_day_counts: fc.boolean(),
  })

  test('a window of N working days holds N of them and ends on one', () => {
    fc.assert(
      fc.property(anyPeriod, anyStart, ({ days, first_day_counts }, start) => {
        const last = lastDayOfPeriod({ days, day_kind: 'working', first_day_counts }, start)
        const first = first_day_counts ? start : addDays(start, 1)
        expect(workingDaysBetween(first, last)).toBe(days)
        expect(isWorkingDay(last)).toBe(true)
      }),
    )
  })

  test('a later start never ends earlier, a longer period always ends later', () => {
    fc.assert(
      fc.property(anyPeriod, anyStart, (period, start) => {
        const last = lastDayOfPeriod(period, start)
        expect(lastDayOfPeriod(period, addDays(start, 1)) >= last).toBe(true)
        expect(lastDayOfPeriod({ ...period, days: period.days + 1 }, start) > last).toBe(true)
      }),
    )
  })

  test('the readings enclose it, and leaving the first day out is starting the day after', () => {
    fc.assert(
      fc.property(anyPeriod, anyStart, (period, start) => {
        const { shortest, longest } = readings(period, start)
        expect(lastDayOfPeriod(period, start)).toBe(period.first_day_counts ? shortest : longest)
        expect(shortest <= longest).toBe(true)
        expect(longest).toBe(lastDayOfPeriod({ ...period, first_day_counts: true }, addDays(start, 1)))
      }),
    )
  })

  test('explainPeriod counts N days without a gap, the last of them the last day', () => {
    fc.assert(
      fc.property(anyPeriod, anyStart, (period, start) => {
        const explained = explainPeriod(period, start)
        const last = lastDayOfPeriod(period, start)
        expect(explained.map(of => of.day)).toEqual(daysFrom(start, last))
        expect(explained.filter(of => of.counted)).toHaveLength(period.days)
        expect(explained.at(-1)?.counted).toBe(true)
      }),
    )
  })
})
