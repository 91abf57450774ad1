// What is said once measures have ended: of the demonstration, whose measures have no successor, and of a city's whose
// successor has other categories.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/day.ts'
import { type Edition, openEdition } from '../../src/edition.ts'
import { LANGS, type Lang } from '../../src/i18n/lang.ts'
import { enterprisePage } from '../../src/views/enterprise.ts'
import { frameOf } from '../../src/views/frame.ts'
import { homePage } from '../../src/views/home.ts'
import { measuresPage } from '../../src/views/measures.ts'
import { endOfMeasures, type TimedLine } from '../../src/views/measures-end.ts'
import { publicityPage } from '../../src/views/publicity.ts'
import { registerPage, registerPages } from '../../src/views/register.ts'
import { titlePage } from '../../src/views/title.ts'
import { windowPage } from '../../src/views/window.ts'

const ROOT = `${import.meta.dirname}/../..`
const DEMO = `${ROOT}/data`
const SUCCESSOR = `${ROOT}/test/cases/successor/data`
const opened = (dir: string, asOf: string, now = '2026-11-29') =>
  openEdition({ dir, asOf: asOf as Day }, now as Day)

/** The line of a day as text, each link in angle brackets. */
const textOf = (lines: readonly TimedLine[], day = '') =>
  lines
    .filter(({ from, before }) => (from ?? '') <= day && (before === undefined || day < before))
    .map(({ parts }) => parts.map(part => (typeof part === 'string' ? part : `<${part.path}>`)).join(''))

/** What a page's frame and the page itself say of the end of measures. */
function linesOf(edition: Edition, lang: Lang, page: { head: object; measuresEnd?: readonly TimedLine[] }) {
  const head = page.head as Parameters<typeof frameOf>[2]
  return [...frameOf(edition, lang, head).measuresEnd, ...(page.measuresEnd ?? [])]
}

describe.each(LANGS)('after the end, without a successor (%s)', lang => {
  const edition = opened(DEMO, '2025-01-15')
  const { byId } = edition.snapshot
  const ended = lang === 'zh' ? '2024年12月31日' : '31 December 2024'

  const { titles, enterprises, windows } = byId
  const pages = {
    home: [homePage(edition, lang), publicityPage(edition, lang)],
    lists: registerPages(edition.snapshot).map(id => registerPage(edition, lang, id)),
    windows: [...windows.keys()].map(id => windowPage(edition, lang, id)),
    titles: [...titles.keys()].map(id => titlePage(edition, lang, id)),
    enterprises: [...enterprises.keys()].map(id => enterprisePage(edition, lang, id)),
  }

  test.each(Object.entries(pages))('%s: every page says it in one line, with a link', (_, all) => {
    for (const page of all) {
      const lines = textOf(linesOf(edition, lang, page))
      expect([page.head.path, lines.length]).toEqual([page.head.path, 1])
      expect(lines[0]).toContain('</measures/weihai-2021/>')
      expect(lines[0]).toContain(ended)
    }
  })

  test('no page tells anyone that they may apply, or more of titles than the measures say', () => {
    const measures = measuresPage(edition, lang, 'weihai-2021')
    expect(JSON.stringify([pages, measures])).not.toMatch(/可以申报|可申报|失效|[Mm]ay apply/)
  })

  test('an enterprise is not said to be free to apply', () => {
    for (const [id, { status }] of enterprises) {
      const page = enterprisePage(edition, lang, id)
      expect(page.status.status).toBe(status === 'refused' ? 'refused' : 'measures-ended')
      expect(page.periods.spans.at(-1)?.status).toBe(page.status.status)
    }
  })
})

test('no word of the site says that anyone may apply, or that measures are void', () => {
  const words = ['i18n', 'content'].flatMap(room =>
    readdirSync(`${ROOT}/src/${room}`, { recursive: true, encoding: 'utf8' })
      .filter(name => /\.(?:ts|mdx)$/.test(name))
      .map(name => readFileSync(`${ROOT}/src/${room}/${name}`, 'utf8')),
  )
  expect(words.join('\n')).not.toMatch(/可以申报|可申报|可再申报|失效|[Mm]ay (?:re)?apply\b/)
})

test('while measures are in force nothing is said, but of titles whose own have ended', () => {
  const edition = opened(DEMO, '2024-12-31')
  const of = (page: Parameters<typeof linesOf>[2]) => textOf(linesOf(edition, 'zh', page))
  expect(of(homePage(edition, 'zh'))).toEqual([])
  expect(of(titlePage(edition, 'zh', 't2021-1-001'))).toEqual([])
  expect(of(titlePage(edition, 'zh', 't2016-1-001'))).toEqual([
    '</measures/example-2016/>有效期已于2021年9月8日届满，由</measures/weihai-2021/>接替。称号按最后公布的记录列出。',
  ])
  expect(of(enterprisePage(edition, 'zh', 'e0001'))).toEqual(['是否符合条件，以申报时审核为准。'])
})

describe('with a successor that has other categories', () => {
  test('it is named and linked by titles and enterprises of the old ones, and no others', () => {
    const edition = opened(SUCCESSOR, '2026-10-12')
    const line = '</measures/weihai-2021/>有效期已于2026年6月30日届满，由</measures/weihai-2026/>接替。'
    const of = (page: Parameters<typeof linesOf>[2]) => textOf(linesOf(edition, 'zh', page))
    expect(of(homePage(edition, 'zh'))).toEqual([])
    expect(of(titlePage(edition, 'zh', 's1'))).toEqual([`${line}称号按最后公布的记录列出。`])
    expect(of(titlePage(edition, 'zh', 's4'))).toEqual([])
    expect(of(enterprisePage(edition, 'zh', 'ming'))).toEqual([line])
    expect(of(enterprisePage(edition, 'zh', 'ze'))).toEqual(['是否符合条件，以申报时审核为准。'])
  })

  test('in English', () => {
    const edition = opened(SUCCESSOR, '2026-10-12')
    expect(textOf(linesOf(edition, 'en', enterprisePage(edition, 'en', 'ming')))).toEqual([
      '</measures/weihai-2021/> ended on 30 June 2026 and were succeeded by </measures/weihai-2026/>. ',
    ])
  })

  test('a live edition says it from the day after the last, by the mere passing of days', () => {
    const edition = opened(SUCCESSOR, '2026-06-25', '2026-06-25')
    const { measuresEnd, status, periods } = enterprisePage(edition, 'zh', 'ming')
    expect(textOf(measuresEnd, '2026-06-30')).toEqual(['是否符合条件，以申报时审核为准。'])
    expect(textOf(measuresEnd, '2026-07-01')).toEqual([
      '</measures/weihai-2021/>有效期已于2026年6月30日届满，由</measures/weihai-2026/>接替。',
    ])
    expect(status).toMatchObject({
      status: 'may-apply',
      steps: [
        { status: 'may-apply' },
        { from: '2026-07-01', status: 'measures-ended', word: '办法已过有效期' },
      ],
    })
    expect(periods.spans.map(span => span.status)).toEqual(['may-apply'])
  })

  test('one that is issued and not yet in force is said to be to come', () => {
    const edition = opened(SUCCESSOR, '2026-06-25')
    const [old, next] = edition.snapshot.measures
    const ended = old && { ...old, effective_to: '2026-06-20' as Day }
    const measures = [ended, next].filter(one => one !== undefined)
    const between = { ...edition, snapshot: { ...edition.snapshot, measures } }
    expect(textOf(endOfMeasures(between, ended, 'zh'))).toEqual([
      '</measures/weihai-2021/>有效期已于2026年6月20日届满，由</measures/weihai-2026/>自2026年7月1日起接替。',
    ])
  })
})

test('the periods of an enterprise are parted where the measures end, each with its ground', () => {
  const { spans } = enterprisePage(opened(SUCCESSOR, '2026-07-20'), 'zh', 'ming').periods
  expect(spans).toMatchObject([
    { status: 'may-apply', from: '2026-03-02', to: '2026-06-30' },
    {
      status: 'measures-ended',
      word: '办法已过有效期',
      from: '2026-07-01',
      to: undefined,
      notice: undefined,
    },
  ])
})
