import { describe, expect, test } from 'vitest'
import { disagrees, readWindow, windowIn } from '../../../src/papers/shape/window-words.ts'

const WEEK = ['2024-07-08', '2024-07-12']

describe('readWindow', () => {
  test.each([
    ['公示期：2024年7月8日至7月12日', WEEK],
    ['公示期为2024年7月8日-2024年7月12日（5天）', WEEK],
    ['公 示 期：2024年7月8日～7月12日', WEEK],
    ['公示时间:2024年7月8日——7月12日', WEEK],
    ['公示日期 2024.7.8—7.12', WEEK],
    ['公示期：2024年7月8日起至2024年07月12日止', WEEK],
    ['公示期：2024年7月8日（周一）到7月12日（周五）', WEEK],
    ['公示期：2024年12月30日—1月3日', ['2024-12-30', '2025-01-03']],
    ['公示期：2024年7月8日至12日', WEEK],
    ['公示期：2024年7月8日——12日', WEEK],
    ['公示期从2024年7月8日开始，至2024年7月12日结束', WEEK],
    ['2024年7月8日起至7月12日，公示期5个工作日', WEEK],
    ['现予以公示，公示期为5个工作日（2024年7月8日－2024年7月12日）。如有异议，请反映。', WEEK],
    ['公示时间：2024年7月8日9:00至7月12日17:00', WEEK],
    ['公示期：二〇二四年七月八日至七月十二日', WEEK],
    ['公示期：7月8日至7月12日', WEEK],
    ['公示期5个工作日（7月8日至12日）', WEEK],
    ['公示期：12月24日—1月3日', ['2023-12-24', '2024-01-03']],
    ['公示时间为7天，自2024年7月8日起', ['2024-07-08', undefined]],
    ['公示期限：即日起至2024年7月12日', [undefined, '2024-07-12']],
    ['公示期：2024年2月30日至3月3日', undefined],
    ['公示期见通知', undefined],
  ])('of %s', (text, expected) => {
    const found = readWindow(windowIn(text) ?? text, '2024-02-20')
    expect(found && [found.starts, found.ends]).toEqual(expected)
  })

  test('of days without a year: none, where nothing says which', () => {
    expect(readWindow('公示期：7月8日至7月12日')).toBeUndefined()
  })

  test.each([
    ['自公示之日起5个工作日', 5, true],
    ['公示时间为7天', 7, false],
    ['自公布之日起十日内', 10, false],
  ])('of %s: a length alone', (text, days, isWorking) => {
    expect(readWindow(windowIn(text) ?? text)).toEqual({
      starts: undefined,
      ends: undefined,
      days,
      isWorking,
    })
  })
})

describe('disagrees', () => {
  test.each([
    ['公示期5天（2024年7月8日至7月12日）', false],
    ['公示期10个自然日（2024年12月24日—2025年1月3日）', true],
    ['公示期5个工作日（2024年7月8日至7月14日）', false],
    ['公示期5个工作日（2024年7月8日至7月16日）', true],
    ['公示期：2024年7月8日至7月12日', false],
  ])('of %s', (text, expected) => {
    const found = readWindow(text)
    expect(found && disagrees(found)).toBe(expected)
  })
})
