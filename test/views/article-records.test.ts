import { describe, expect, test } from 'vitest'
import { measuresPage } from '../../src/views/measures.ts'
import { candidate, editionOf, notice, type Rows, revoked } from './world.ts'

const ROWS: Rows = {
  notices: [notice('n-x', 'publicity', '2024-05-27')],
  windows: [{ window_id: 'wx', notice_id: 'n-x', subject: 'recognition', starts_on: '2024-05-27' }],
  candidates: [{ ...candidate('cx', 'e2', '低数控车间', { nc_rate: 60 }), window_id: 'wx' }],
  revocations: [revoked('r1', 't1', '2024-06-03', '4')],
}

/** What the page says of an article: what it governs, and its records as `text path`. */
function article(no: number, rows: Rows = ROWS, law: object = {}) {
  const page = measuresPage(editionOf(rows, '2024-06-30', law), 'zh', 'law')
  const told = page.articles.find(({ id }) => id === `article-${no}`)
  return [told?.governs.join('、'), told?.records.map(({ text, path }) => `${text} ${path}`)]
}

describe('an article says what it governs, and where the records are that rest on it', () => {
  test('a general provision: nothing', () => expect(article(1)).toEqual(['', []]))

  test('that of the division of work: the districts', () => {
    expect(article(4)).toEqual(['分工', ['北区 /districts/north/', '南区 /districts/south/']])
  })

  test('that of a category: its titles, and what the checks found under it', () => {
    expect(article(8)).toEqual([
      '数字化车间、指标、数控化率、无人车间、无人工厂',
      ['称号2个 /register/category/digital-workshop/', '提示和例外1条 /findings/'],
    ])
  })

  test('that of publicity and certification', () => {
    expect(article(12)).toEqual(['公示、公布和授牌', ['公示2次 /publicity/', '称号2个 /register/']])
  })

  test('that of revocation, and that of refusal, which this ground does not bring', () => {
    expect(article(16)).toEqual(['撤销', ['撤销1件 /revocations/']])
    expect(article(17)).toEqual(['不予受理', []])
  })

  test('what measures say in other places than `governs` counts', () => {
    const articles = [8, 5, 9, 16].map(no => ({ no }))
    const publicity = { days: 5, day_kind: 'calendar', first_day_counts: true, article: 5 }
    const revocation_reasons = [{ item: 4, label: '终止', refusal_years: 0, article: 9 }]
    const law = { articles, publicity, revocation_reasons }
    expect(article(5, ROWS, law)).toEqual(['公示', ['公示2次 /publicity/']])
    expect(article(9, ROWS, law)).toEqual(['智能工厂、撤销', ['撤销1件 /revocations/']])
  })
})
