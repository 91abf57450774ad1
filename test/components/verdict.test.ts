import { expect, test } from 'vitest'
import { verdict } from '../../src/components/verdict.ts'
import type { Day } from '../../src/day.ts'
import type { Verdict } from '../../src/views/verdict.ts'

const ZH = { base: '/', lang: 'zh' } as const
const NOW: Verdict = {
  sentence: '称号有效。',
  notes: [],
  successors: [],
  notice: undefined,
  article: undefined,
}
const told = (now: Verdict) =>
  verdict(ZH, { status: { kind: 'title', status: 'active' }, verdict: now, measuresEnd: [] }).markup

test('a verdict says what holds, and rests on something only where it is told', () => {
  expect(told(NOW)).toMatch(/<div><p class="lead">称号有效。<\/p><\/div><\/div>$/)
  expect(told({ ...NOW, article: { text: '第九条' } })).toContain(
    '<span class="verdict-label">依据</span> <span class="basis">第九条</span>',
  )
})

test('what it says from a later day on stands in the page, hidden', () => {
  const from = '2025-01-02' as Day
  const markup = told({ ...NOW, later: { from, verdict: { ...NOW, sentence: '称号已过期。' } } })
  expect(markup).toContain(
    '<div data-shown-before="2025-01-02"><p class="lead">称号有效。</p></div>' +
      '<div data-shown-from="2025-01-02" hidden><p class="lead">称号已过期。</p></div>',
  )
})
