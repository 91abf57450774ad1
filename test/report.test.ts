// Many problems stay a report that can be read: those of one kind are told three times and then counted.
import { expect, test } from 'vitest'
import { onScreen, type Problem } from '../src/problem.ts'
import { report } from '../src/report.ts'

function problem(line: number, more: Partial<Problem> = {}): Problem {
  const words = { zh: '应为日期。', en: 'Expected a day.' }
  return {
    rule: 'cell/day',
    level: 'error',
    file: 'a.csv',
    line,
    column: 'day',
    message: words,
    hint: words,
    ...more,
  }
}

test('three problems of a kind are told in full', () => {
  const text = report(
    [1, 2, 3].map(line => problem(line)),
    'text',
    'zh',
  )
  expect(text.match(/应为日期/g)).toHaveLength(6)
  expect(text).not.toContain('另有')
})

test('the others are counted with their lines, in both languages', () => {
  const problems = [2, 3, 4, 5, 6, 7, 9, 12, 13].map(line => problem(line))
  const zh = report(problems, 'text', 'zh')
  expect(zh).toContain('a.csv 另有 6 处同样的问题（cell/day）：第 5–7、9、12–13 行。')
  expect(zh).toContain('共 9 处错误')
  expect(report(problems, 'text', 'en')).toContain(
    'a.csv: 6 more of the same (cell/day): line 5–7, 9, 12–13.',
  )
})

test('records that share a line are told by their number', () => {
  const problems = [3, 4, 5, 6, 7].map(record => problem(1, { record }))
  const zh = report(problems, 'text', 'zh')
  expect(zh).toContain('a.csv，第 1 行第 3 条，“day”列')
  expect(zh).toContain('另有 2 处同样的问题（cell/day）：第 6–7 条。')
  expect(report(problems, 'text', 'en')).toContain('a.csv, line 1, record 3, column “day”')
})

test('of problems without a line there is the number alone', () => {
  const problems = [1, 2, 3, 4].map(() => problem(0, { line: undefined }))
  expect(report(problems, 'text', 'zh')).toContain('a.csv 另有 1 处同样的问题（cell/day）。')
})

test('other columns, files, rules and levels are other kinds', () => {
  const kinds = [{}, { column: 'b' }, { file: 'b.csv' }, { rule: 'cell/id' }, { level: 'warning' as const }]
  const problems = kinds.flatMap(more => [1, 2, 3, 4].map(line => problem(line, more)))
  expect(report(problems, 'text', 'zh').match(/另有 1 处/g)).toHaveLength(5)
})

test('two hundred thousand are a page', () => {
  const problems = Array.from({ length: 200_000 }, (_, i) => problem(2 * i))
  const text = report(problems, 'text', 'zh')
  expect(text.length).toBeLessThan(1500)
  expect(text).toContain('另有 199997 处')
  expect(JSON.parse(report(problems, 'json', 'zh')).problems).toHaveLength(200_000)
})

test('a problem quotes the beginning of a long text, and says how long it is', () => {
  const text = '甲'.repeat(4_000_000)
  const words = { zh: `没有“${text}”，也没有“乙”。`, en: `There is no “${text}”.` }
  const { message, value } = onScreen(problem(1, { message: words, value: text }))
  expect(message.zh).toBe(`没有“${'甲'.repeat(79)}…”（共 4000000 个字符），也没有“乙”。`)
  expect(message.en).toBe(`There is no “${'甲'.repeat(79)}…” (4000000 characters).`)
  expect(value).toHaveLength(1000)
})

test('and a message that is long for other reasons ends', () => {
  const zh = Array.from({ length: 9000 }, (_, i) => `类别${i}`).join('、')
  expect(onScreen(problem(1, { hint: { zh, en: zh } })).hint.zh).toHaveLength(1000)
  const short = problem(1)
  expect(onScreen(short)).toBe(short)
})
