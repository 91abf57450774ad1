import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/papers/plan.ts'
import { csv } from './make-papers.ts'
import { planFor } from './plan-for.ts'

const ROUND = {
  'notice.published_on': '2024-06-20',
  'notice.measures': 'weihai-2021',
  'notice.document_no': '无',
}
const planned = (lines: string[], answers: Record<string, string> = ROUND, file = '名单.csv') =>
  planFor([csv(file, ...lines)], new Map(Object.entries(answers)))
const rowsOf = (made: Plan, table: string, ...columns: string[]) =>
  (made.rows[table] ?? []).map(({ values }) => columns.map(column => values[column] ?? '').join(' '))
const rules = (made: Plan) => made.refused.map(({ rule, row }) => `${row} ${rule}`)
const questions = (made: Plan) => made.questions.map(({ id }) => id)

describe('a window that proposes revocations', () => {
  const lines = [
    '关于拟撤销部分威海市数字化车间和智能工厂称号的公示',
    '序号,企业名称,车间名称,撤销情形',
    '1,威海示例甲辰机械有限公司,机加工数字化车间,企业自行要求撤销',
    '公示期：2024年7月1日至7月5日',
  ]

  test('revokes nothing: it proposes, in a window of its own', async () => {
    const made = await planned(lines)
    expect(rowsOf(made, 'proposed-revocations', 'proposal_id', 'window_id', 'title_id', 'reasons')).toEqual([
      'p2024-revocation-001 w2024-revocation t2018-1-001 3',
    ])
    expect(rowsOf(made, 'windows', 'subject', 'starts_on', 'ends_on')).toEqual([
      'revocation 2024-07-01 2024-07-05',
    ])
    expect(rowsOf(made, 'notices', 'notice_id', 'kind')).toEqual(['publicity-revocation-2024 publicity'])
    expect(made.rows.revocations).toBeUndefined()
    expect(made.amended).toBeDefined()
  })

  test('is not proposed again by the same paper', async () => {
    const made = await planned(lines)
    const again = await planFor(
      [csv('名单.csv', ...lines)],
      new Map(Object.entries(ROUND)),
      made.amended?.files,
    )
    expect(again.said.at(-1)).toMatch(/^没有新内容/)
  })
})

describe('revocations', () => {
  const HEAD = ['撤销名单', '序号,企业名称,车间名称,撤销原因']

  test.each([
    ['第三项', '3'],
    ['第十六条第（五）项', '5'],
    ['3、5', '3;5'],
    ['弄虚作假', '5'],
    ['企业注销（依法终止）', '4'],
  ])('for %s', async (words, reasons) => {
    const made = await planned([...HEAD, `1,荣成示例庚远渔具有限公司,渔线轮数字化车间,${words}`])
    expect(rowsOf(made, 'revocations', 'reasons')).toEqual([reasons])
  })

  test('are asked for their ground once, where the list tells it of none', async () => {
    const rows = [
      '1,荣成示例庚远渔具有限公司,渔线轮数字化车间',
      '2,威海示例己泰精密有限公司,精密零件数字化车间',
    ]
    const lines = ['撤销名单', '序号,企业名称,车间名称', ...rows]
    expect(questions(await planned(lines))).toEqual(['revocations.reasons'])
    const made = await planned(lines, { ...ROUND, 'revocations.reasons': '3' })
    expect(rowsOf(made, 'revocations', 'reasons')).toEqual(['3', '3'])
  })
})

describe('a round of re-evaluation', () => {
  test('is graded by what its titles say', async () => {
    const made = await planned([
      '2024年复评优秀企业名单',
      '序号,企业名称,车间名称',
      '1,威海示例甲辰机械有限公司,机加工数字化车间',
      '2024年复评不合格企业名单',
      '序号,企业名称,车间名称',
      '1,荣成示例庚远渔具有限公司,渔线轮数字化车间',
    ])
    expect(rowsOf(made, 're-evaluations', 'title_id', 'grade')).toEqual([
      't2018-1-001 excellent',
      't2018-1-006 unqualified',
    ])
  })

  test('is asked once for the grade of all', async () => {
    const made = await planned([
      '2024年复评通过企业名单',
      '序号,企业名称,车间名称',
      '1,威海示例甲辰机械有限公司,机加工数字化车间',
      '2,荣成示例庚远渔具有限公司,渔线轮数字化车间',
    ])
    expect(questions(made)).toEqual(['re-evaluations.grade'])
  })
})

describe('an announcement', () => {
  test('may not file a candidate under another category than its window did', async () => {
    const lines = ['2024年第一批认定名单', '序号,企业名称,项目名称', '一、智能工厂,,']
    const made = await planned([...lines, '1,威海示例甲辰机械有限公司,齿轮箱数字化车间'])
    expect(rules(made)).toEqual(['4 publicity/not-a-candidate'])
  })

  test('finds its batch behind its name', async () => {
    const made = await planned([
      '2024年度威海市数字化车间和智能工厂（第一批）认定名单',
      '序号,企业名称',
      '1,威海示例甲辰机械有限公司',
    ])
    expect(rowsOf(made, 'certifications', 'batch')).toEqual(['2024-1'])
  })
})

describe('changes of name', () => {
  const row = '威海示例甲辰机械有限公司,威海示例甲辰装备有限公司'

  test('are refused while they are only intended', async () => {
    const made = await planned([
      '2024年拟更名企业名单公示',
      '序号,原名称,现名称,变更日期',
      `1,${row},2024-03-04`,
    ])
    expect(rules(made)).toEqual(['1 import/intended-rename'])
  })

  test('are taken once', async () => {
    const head = ['2024年更名企业名单', '序号,原名称,现名称,变更日期,变更类型']
    const made = await planned([...head, `1,${row},2024-03-04,吸收合并`, `2,${row},2024-03-04,吸收合并`])
    expect(rules(made)).toEqual(['4 import/duplicate-row'])
    expect(rowsOf(made, 'renames', 'kind')).toEqual(['merger'])
  })

  test('to the name of another firm are refused in their own row', async () => {
    const made = await planned([
      '2024年更名企业名单',
      '序号,原名称,现名称,变更日期',
      '1,威海示例甲辰机械有限公司,荣成示例乙海食品有限公司,2024-03-04',
    ])
    expect(rules(made)).toEqual(['3 enterprise/same-name'])
  })
})
