import { expect, test } from 'vitest'
import { csv } from './make-papers.ts'
import { planFor } from './plan-for.ts'

const TITLE = '2024年第三批威海市数字化车间和智能工厂拟认定名单'
const HEAD = '序号,企业名称,信用代码,车间名称,区市,数控化率'
const FIRST = '1,威海示例甲辰机械有限公司,,主轴数字化车间,环翠区,85'
const SECOND = '2,荣成示例乙海食品有限公司,,冷链数字化车间,荣成市,85'
const ANSWERS = new Map([
  ['notice.published_on', '2024-07-05'],
  ['notice.measures', 'weihai-2021'],
  ['window.starts_on', '2024-07-08'],
])
const paper = (...rows: string[]) => [csv('名单.csv', TITLE, HEAD, ...rows)]

test('a paper that leaves out, or changes, what it said before: told, and nothing is changed', async () => {
  const first = await planFor(paper(FIRST, SECOND), ANSWERS)
  const less = await planFor(paper(FIRST.replace('85', '88')), ANSWERS, first.amended?.files)
  expect(less.amended).toBeUndefined()
  expect(less.warnings).toEqual([
    expect.stringContaining('c2024-3-001 的数控化率在登记簿里是“85”，名单写“88”：没有改'),
    expect.stringContaining('还有 1 个候选，名单里没有：c2024-3-002'),
  ])
})

test('a code that is not the one of its name', async () => {
  const other = await planFor(paper(FIRST.replace(',,', ',91000000MA90A0007H,')), ANSWERS)
  expect(other.rows.candidates?.[0]?.values.enterprise_id).toBe('e0007')
  expect(other.warnings.join()).toContain('以信用代码为准；而“威海示例甲辰机械有限公司”是 e0001')
  const unknown = await planFor(paper(FIRST.replace(',,', ',91000000MA90A00224,')), ANSWERS)
  expect(unknown.questions).toMatchObject([{ id: 'row3.enterprise' }])
  expect(unknown.questions[0]?.options.map(({ value }) => value)).toEqual(['e0001', 'new'])
})

test('one code for two firms that nobody knows', async () => {
  const rows = ['威海示例新甲有限公司', '威海示例新乙有限公司'].map(
    (name, i) => `${i + 1},${name},91000000MA90A00224,第${i}数字化车间,环翠区,85`,
  )
  const made = await planFor(paper(...rows), ANSWERS)
  expect(made.refused).toMatchObject([{ row: 4, column: '信用代码', rule: 'import/code-twice' }])
})

test('one workshop in the lists of two districts: asked whose it is, and written once', async () => {
  const papers = ['环翠区', '文登区'].map(name =>
    csv(
      `${name}.csv`,
      `${name}2024年第三批拟认定名单`,
      '序号,企业名称,车间名称',
      '1,威海示例甲辰机械有限公司,主轴数字化车间',
    ),
  )
  const answers = new Map([...ANSWERS, ['notice.title', '公示']])
  const asked = await planFor(papers, answers)
  expect(asked.questions.map(({ id }) => id)).toEqual(['文登区!row3.recommended_by'])
  const answered = await planFor(papers, new Map([...answers, ['文登区!row3.recommended_by', '文登区']]))
  expect(answered.rows.candidates?.map(({ values }) => values.recommended_by)).toEqual(['wendeng'])
})

test('an answer that nobody asked for is told; one about the paper as a whole may be needless', async () => {
  const first = await planFor(
    paper(FIRST),
    new Map([...ANSWERS, ['row9.enterprise', 'e0001'], ['notice.tytle', 'x']]),
  )
  expect(first.unused).toEqual(['row9.enterprise', 'notice.tytle'])
  const again = await planFor(paper(FIRST), ANSWERS, first.amended?.files)
  expect(again.unused).toEqual([])
})
