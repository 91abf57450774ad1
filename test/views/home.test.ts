import { describe, expect, test } from 'vitest'
import { homePage } from '../../src/views/home.ts'
import { publicityPage } from '../../src/views/publicity.ts'
import { editionOf } from './world.ts'

describe('homePage', () => {
  test('while a window is open: how long it still is, counting the day', () => {
    const { open, upcoming, lastClosed } = homePage(editionOf({}, '2023-09-06'), 'zh')
    expect(open).toMatchObject([
      {
        word: '正在公示，还剩3天（含9月6日）',
        from: '2023-09-04',
        to: '2023-09-08',
        list: '1个拟认定项目',
        isComputed: false,
      },
    ])
    expect(upcoming).toEqual([])
    expect(lastClosed).toBeUndefined()
  })

  test.each([
    ['2023-09-01', 'upcoming', '未开始，3天后开始'],
    ['2023-09-03', 'upcoming', '未开始，1天后开始'],
    ['2023-09-04', 'open', '正在公示，还剩5天（含9月4日）'],
    ['2023-09-07', 'open', '正在公示，还剩2天（含9月7日）'],
    ['2023-09-08', 'open', '正在公示，9月8日是最后一天'],
  ] as const)('on %s the window is %s: %s', (day, list, word) => {
    expect(homePage(editionOf({}, day), 'zh')[list].map(window => window.word)).toEqual([word])
  })

  test('when none is open: which closed last, and when', () => {
    const { open, lastClosed } = homePage(editionOf({}, '2023-09-09'), 'zh')
    expect(open).toEqual([])
    expect(lastClosed).toMatchObject({ day: '2023-09-08', link: { path: '/publicity/w1/' } })
  })

  test('a dated edition names its day over the windows', () => {
    expect(homePage(editionOf({}, '2023-09-06'), 'zh').headings).toMatchObject({
      open: { text: '2023年9月6日正在公示' },
      nothing: { text: '2023年9月6日没有正在公示的事项。' },
    })
  })

  test('on a live edition what stands over the windows gives way once the first has closed or opened', () => {
    const on = (day: string) => homePage({ ...editionOf({}, day), isLive: true }, 'zh').headings
    expect(on('2023-09-06').open).toEqual({ text: '正在公示', on: '2023-09-09', later: '近期公示' })
    expect(on('2023-09-02')).toMatchObject({
      open: { text: '正在公示' },
      upcoming: { text: '即将公示', on: '2023-09-04', later: '近期公示' },
      nothing: { on: '2023-09-04' },
    })
  })

  test('the newest notices come first, and none from after the day', () => {
    const { notices } = homePage(editionOf({}, '2023-09-10'), 'zh')
    expect(notices.map(({ day, kind }) => `${day} ${kind}`)).toEqual(['2023-09-01 公示', '2017-11-30 认定'])
  })

  test('a dated edition carries nothing that ticks', () => {
    const [window] = homePage(editionOf({}, '2023-09-06'), 'zh').open
    expect(window?.steps).toEqual([])
  })

  test('a live edition carries what each further day will say', () => {
    const [window] = homePage({ ...editionOf({}, '2023-09-06'), isLive: true }, 'zh').open
    expect(window?.word).toBe('正在公示，2023年9月8日截止')
    expect(window?.strip.map(({ state }) => state)).toEqual(Array(5).fill(undefined))
    const steps = window?.steps.map(({ from, status, word }) => [from, status, word])
    expect(steps?.[0]).toEqual(['2023-09-01', 'upcoming', '未开始，3天后开始'])
    expect(steps?.slice(-4)).toEqual([
      ['2023-09-06', 'open', '正在公示，还剩3天（含今天）'],
      ['2023-09-07', 'open', '正在公示，还剩2天（含今天）'],
      ['2023-09-08', 'open', '正在公示，今天是最后一天'],
      ['2023-09-09', 'closed', '已截止'],
    ])
  })

  test('the strip of days tells what is past and what is to come', () => {
    const [window] = homePage(editionOf({}, '2023-09-06'), 'en').open
    expect(window?.strip.map(({ weekday, state }) => `${weekday} ${state}`)).toEqual([
      'Mon past',
      'Tue past',
      'Wed today',
      'Thu left',
      'Fri left',
    ])
  })
})

describe('publicityPage', () => {
  test('a closed window is among the earlier ones', () => {
    const { open, past } = publicityPage(editionOf({}, '2024-06-30'), 'zh')
    expect(open).toEqual([])
    expect(past.rows).toMatchObject([
      {
        period: '2023年9月4日至9月8日',
        list: '1个拟认定项目',
        result: '1个已认定',
        status: { status: 'closed' },
      },
    ])
  })
})
