import { describe, expect, test } from 'vitest'
import { askWords } from '../../src/papers/notes.ts'
import { csv } from './make-papers.ts'
import { planFor } from './plan-for.ts'

// What a clerk may answer, and what becomes of an answer that cannot be taken: none is asked again without a word.
const PAPER = csv(
  '名单.csv',
  '2024年第三批威海市数字化车间和智能工厂拟认定名单',
  '序号,企业名称,车间名称,区市',
  '1,威海示例己泰精密制作有限公司,主轴数字化车间,环翠区',
)
const GIVEN = { 'notice.published_on': '2024-07-05', 'window.starts_on': '2024-07-08' }
const planned = (answers: Record<string, string>, paper = PAPER) =>
  planFor([paper], new Map(Object.entries(answers)))
const open = async (answers: Record<string, string>, paper = PAPER) =>
  (await planned(answers, paper)).questions.map(one => ({ id: one.id, given: one.given, ask: askWords(one) }))

describe('who is meant', () => {
  test.each([
    ['an id', 'e0007', 'e0007'],
    ['what the drop-down shows', 'e0007 威海示例己泰精密制造有限公司（环翠区，没有称号）', 'e0007'],
    ['a name', '威海示例己泰精密制造有限公司', 'e0007'],
    ['a name in another spelling', '威海示例己泰精密制造有限公司 ', 'e0007'],
    ['a firm that was not offered', '荣成示例庚远渔具有限公司', 'e0008'],
    ['a name that was given up', '文登示例丁木家具有限公司', 'e0004'],
    ['a credit code', '91000000MA90A0006E', 'e0006'],
    ['new', 'new', 'e0009'],
    ['a new firm in words', '新的企业', 'e0009'],
  ])('by %s', async (_, answer, id) => {
    const made = await planned({ ...GIVEN, 'row3.enterprise': answer })
    expect(made.questions).toEqual([])
    expect(made.rows.candidates?.[0]?.values.enterprise_id).toBe(id)
  })
})

describe('an answer that cannot be taken is told, and asked again', () => {
  const told = (answer: string, why = '不在可答的里面') =>
    expect.stringContaining(`（答的“${answer}”没有采用：${why}）`)

  test.each([
    ['row3.enterprise', '己泰', '登记簿里没有这个名称、编号或信用代码，或者不止一家'],
    ['notice.published_on', '七月五日', '不是日历上的一天'],
    ['window.starts_on', '2024-13-01', '不是日历上的一天'],
    ['notice.measures', '管理办法', undefined],
    ['notice.kind', '通报', undefined],
    ['notice.batch', '三月', '不是批次，写成 2024-3 这样'],
  ])('%s', async (id, answer, why) => {
    const answers = { ...GIVEN, 'row3.enterprise': 'e0007', [id]: answer }
    expect(await open(answers)).toEqual([{ id, given: answer, ask: told(answer, why) }])
  })

  test('of a hidden row, a grade, a district, a category', async () => {
    const round = csv(
      '名单.csv',
      '2024年复评结果',
      '序号,企业名称,车间名称,复评结果',
      '1,威海示例甲辰机械有限公司,机加工数字化车间,通过',
    )
    const circular = { 'notice.published_on': '2024-06-20', 'notice.document_no': '无' }
    expect(await open({ ...circular, 'row3.grade': '良好' }, round)).toEqual([
      { id: 'row3.grade', given: '良好', ask: told('良好') },
    ])
    const placed = csv(
      '名单.csv',
      '2024年第三批拟认定名单',
      '序号,企业名称,车间名称,区市,类别',
      '1,威海示例甲辰机械有限公司,主轴,高新区,数字车间',
    )
    expect(await open({ ...GIVEN, 'row3.recommended_by': '新区', 'row3.category': '车间' }, placed)).toEqual([
      { id: 'row3.recommended_by', given: '新区', ask: told('新区') },
      { id: 'row3.category', given: '车间', ask: told('车间') },
    ])
  })

  test('an empty title is no title', async () => {
    const bare = csv('表.csv', '序号,企业名称,车间名称', '1,威海示例甲辰机械有限公司,主轴数字化车间')
    const made = await planned(
      { ...GIVEN, 'notice.kind': '公示', 'notice.batch': '2024-3', 'notice.title': ' ' },
      bare,
    )
    expect(made.questions.map(({ id }) => id)).toEqual(['notice.title'])
  })
})

describe('an answer that the paper or the register knows better is told', () => {
  test('a window that the list prints', async () => {
    const printed = csv(
      '名单.csv',
      '2024年第三批拟认定名单',
      '序号,企业名称,车间名称',
      '1,威海示例甲辰机械有限公司,主轴数字化车间',
      '公示期：2024年7月8日至7月12日',
    )
    const made = await planned({ ...GIVEN, 'window.starts_on': '2024-07-09' }, printed)
    expect(made.warnings).toContain(
      '回答 window.starts_on 的“2024-07-09”没有采用：名单印的是 2024-07-08，以名单为准',
    )
  })

  test('the day of a notice that stands', async () => {
    const first = await planned({ ...GIVEN, 'row3.enterprise': 'e0007' })
    const more = { ...GIVEN, 'row3.enterprise': 'e0007', 'notice.published_on': '2024-07-06' }
    const again = await planFor([PAPER], new Map(Object.entries(more)), first.amended?.files)
    expect(again.warnings).toEqual([
      '回答 notice.published_on 的“2024-07-06”没有采用：公告 publicity-2024-3 在登记簿里是“2024-07-05”；公布过的有误，请作更正',
    ])
  })

  test('no answer of a paper that comes again, as the drop-downs show them', async () => {
    const answers = {
      ...GIVEN,
      'window.starts_on': '2024-07-06（发布次日）',
      'row3.enterprise': 'new 新的企业',
    }
    const first = await planned(answers)
    expect(first.warnings).toEqual([expect.stringContaining('只差一个字')])
    const again = await planFor([PAPER], new Map(Object.entries(answers)), first.amended?.files)
    expect([again.warnings, again.unused]).toEqual([[], []])
  })

  test('a kind that the columns gainsay', async () => {
    const round = csv(
      '名单.csv',
      '2024年复评结果',
      '序号,企业名称,车间名称,复评结果',
      '1,威海示例甲辰机械有限公司,机加工数字化车间,合格',
    )
    const made = await planned(
      { 'notice.published_on': '2024-06-20', 'notice.document_no': '无', 'notice.kind': '公示' },
      round,
    )
    expect(made.warnings.join()).toContain('回答 notice.kind 的“公示”没有采用：名单的列说明它是复评')
  })
})
