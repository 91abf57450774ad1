import { describe, expect, test } from 'vitest'
import type { Paper } from '../../src/papers/paper.ts'
import { inspectOn, release, rewrite } from '../releases/released.ts'
import { csv } from './make-papers.ts'
import { BASE, filesOf, planFor } from './plan-for.ts'

// The rest of what clerks did wrong in a year of tables typed by hand (slips.test.ts has what lists bring): what the measures
// forbid or advise against, and what was changed in tables by hand that had been published. None passes without a word.
const PUBLICITY = {
  'notice.published_on': '2024-07-05',
  'notice.measures': 'weihai-2021',
  'window.starts_on': '2024-07-08',
}
const DECIDED = {
  'notice.published_on': '2024-06-20',
  'notice.measures': 'weihai-2021',
  'notice.document_no': '无',
}

async function toldOf(paper: Paper, answers: Record<string, string>): Promise<string> {
  const { refused, questions, said, warnings } = await planFor([paper], new Map(Object.entries(answers)))
  const lines = [
    ...refused.map(({ rule, message }) => `${rule} ${message}`),
    ...questions.map(({ id }) => id),
  ]
  return [...lines, ...said, ...warnings].join('\n')
}

describe('a list of candidates', () => {
  const TITLE = '2024年第三批威海市数字化车间和智能工厂拟认定名单'
  const HEAD =
    '序号,企业名称,信用代码,类别,车间名称,区市,成立日期,申报日期,数控化率,运营成本降低,生产效率提高,是否无人,亩产效益评价'
  const row = (rest: string, name = '威海示例甲辰机械有限公司,', category = '数字化车间') =>
    `1,${name},${category},主轴,环翠区,${rest}`

  test.each([
    ['a firm younger than a year', row('2024-03-01,2024-06-01,,,,,', '威海示例新店有限公司,'), '满 1 年'],
    ['a numerical control rate below the threshold', row(',,60,,,,'), '数控化率'],
    ['too few indicators', row(',,80,5,5,,'), '指标'],
    ['an unmanned workshop that tells nothing of it', row(',,,,,是,'), '无人'],
    ['grade D without a reason', row(',,,,,,D'), 'eligibility/yield-grade'],
    ['a factory without a workshop', row(',,,,,,', '荣成示例乙海食品有限公司,', '智能工厂'), '数字化车间'],
  ])('%s', async (_, line, told) => {
    expect(await toldOf(csv('名单.csv', TITLE, HEAD, line), PUBLICITY)).toContain(told)
  })

  test('a window of four days', async () => {
    const paper = csv('名单.csv', TITLE, HEAD, row(',,,,,,'), '公示期：2024年7月8日至7月11日')
    expect(await toldOf(paper, PUBLICITY)).toContain('publicity/too-short')
  })

  test('one code for two firms', async () => {
    const two = ['甲', '乙'].map(
      (name, i) =>
        `${i + 1},威海示例新${name}有限公司,91000000MA90A00224,数字化车间,第${i}车间,环翠区,,,,,,,`,
    )
    expect(await toldOf(csv('名单.csv', TITLE, HEAD, ...two), PUBLICITY)).toContain('import/code-twice')
  })

  test('a share with its sign is no slip, and is taken', async () => {
    const made = await planFor(
      [csv('名单.csv', TITLE, HEAD, row(',,85%,,,,'))],
      new Map(Object.entries(PUBLICITY)),
    )
    expect(made.rows.candidates?.[0]?.values.nc_rate).toBe('85')
  })
})

describe('a list of what was decided', () => {
  const announced = (line: string) =>
    csv('名单.csv', '2024年第一批认定名单', '序号,企业名称,类别,车间名称', line)
  const graded = (...lines: string[]) =>
    csv('名单.csv', '2024年复评结果', '序号,企业名称,车间名称,复评结果', ...lines)

  test.each([
    [
      'certified on the last day of the window',
      announced('1,威海示例甲辰机械有限公司,,齿轮箱数字化车间'),
      { ...DECIDED, 'notice.published_on': '2024-05-31' },
      'publicity/certified-early',
    ],
    [
      'another category than was publicised',
      announced('1,威海示例甲辰机械有限公司,智能工厂,齿轮箱数字化车间'),
      DECIDED,
      'publicity/not-a-candidate',
    ],
    [
      'a firm that was not publicised',
      announced('1,威海示例己泰精密有限公司,,丝杠数字化车间'),
      DECIDED,
      'publicity/missing',
    ],
    [
      'a revocation without its ground',
      csv(
        '名单.csv',
        '撤销名单',
        '序号,企业名称,车间名称,撤销原因',
        '1,荣成示例庚远渔具有限公司,渔线轮数字化车间,复评不合格',
      ),
      DECIDED,
      'revocation/no-ground',
    ],
    [
      'a title of a firm that the round leaves out',
      graded('1,威海示例甲辰机械有限公司,机加工数字化车间,合格'),
      DECIDED,
      't2018-1-002',
    ],
    [
      'an unqualified title that nobody revokes',
      graded('1,荣成示例庚远渔具有限公司,渔线轮数字化车间,不合格'),
      DECIDED,
      '不合格',
    ],
    [
      'a title that is revoked already and graded',
      graded('1,威海示例戊光电子有限公司,贴片数字化车间,合格'),
      DECIDED,
      're-evaluation/after-revocation',
    ],
  ])('%s', async (_, paper, answers, told) => {
    expect(await toldOf(paper, answers)).toContain(told)
  })
})

describe('a table that was published, and changed by hand', () => {
  const DAY = '2024-12-01'
  const published = () => {
    const objected = rewrite(
      new Map(filesOf(BASE)),
      'objections.csv',
      text => `${text.trimEnd()}\no2024-1-001,c2024-1-002,2024-05-28,2024-05-30,rejected\n`,
    )
    const extended = rewrite(
      objected,
      'window-changes.csv',
      text => `${text.trimEnd()}\nw2024-1,extended,2024-05-30,2024-06-03,publicity-2024-1\n`,
    )
    return release(extended, DAY)
  }

  test.each<[string, string, string, string, string]>([
    ['objections overwritten by the new ones', 'objections.csv', 'o2024-1-001.*', '', 'history/vanished'],
    [
      'changes of windows overwritten by the new ones',
      'window-changes.csv',
      'w2024-1,.*',
      '',
      'history/vanished',
    ],
    [
      'an old grade',
      're-evaluations.csv',
      '2023,t2018-1-001,re-evaluation-2023,qualified',
      '2023,t2018-1-001,re-evaluation-2023,excellent',
      'history/changed',
    ],
    [
      'the name of an old title',
      'certifications.csv',
      '机加工数字化车间',
      '精加工数字化车间',
      'history/changed',
    ],
    [
      'the recorded name of a firm',
      'enterprises.csv',
      '荣成示例乙海食品有限公司',
      '荣成示例乙海海洋食品有限公司',
      'history/changed',
    ],
    ['a published id', 'certifications.csv', 't2018-1-006', 't2018-1-106', 'history/vanished'],
    [
      'two rows exchange their firms',
      'certifications.csv',
      't2018-1-005,,e0006',
      't2018-1-005,,e0008',
      'history/changed',
    ],
  ])('%s', (_, path, from, to, rule) => {
    const folder = rewrite(published(), path, text => text.replaceAll(new RegExp(from, 'g'), to))
    expect(inspectOn(folder, DAY).problems.map(one => one.rule)).toContain(rule)
  })
})
