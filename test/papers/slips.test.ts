import { expect, test } from 'vitest'
import { askWords } from '../../src/papers/notes.ts'
import type { Plan } from '../../src/papers/plan.ts'
import { csv } from './make-papers.ts'
import { planFor } from './plan-for.ts'

// What clerks did wrong in a year of tables typed by hand, and nothing said a word: as a paper, each is asked, refused or told.
const TITLE = '2024年第三批威海市数字化车间和智能工厂拟认定名单'
const HEAD = '序号,企业名称,信用代码,类别,车间名称,区市'
const ANSWERS = {
  'notice.published_on': '2024-07-05',
  'notice.measures': 'weihai-2021',
  'window.starts_on': '2024-07-08',
}
const toldBy = ({ refused, questions, said, warnings }: Plan) =>
  [
    ...refused.map(({ rule, message }) => `${rule} ${message}`),
    ...questions.map(one => `${one.id} ${askWords(one)}`),
    ...said,
    ...warnings,
  ].join('\n')
const planned = (rows: string[], answers: Record<string, string> = {}, title = TITLE, head = HEAD) =>
  planFor(
    [csv('名单.csv', title, head, ...rows.map((row, i) => `${i + 1},${row}`))],
    new Map(Object.entries({ ...ANSWERS, ...answers })),
  )

test.each([
  ['a blank behind a known name', '威海示例甲辰机械有限公司 ,,,主轴数字化车间,环翠区', '末尾空格已去掉'],
  ['brackets of another width', '示例丙方医疗(威海)有限公司,,,导丝数字化车间,高区', '认作 e0003'],
  ['a name that was given up', '文登示例丁木家具有限公司,,,实木数字化车间,文登区', '是 e0004 的原名称'],
  ['a line break in a name', '"威海示例甲辰\n机械有限公司",,,主轴数字化车间,环翠区', '换行已去掉'],
  ['a typing slip in a name', '威海示例甲晨机械有限公司,,,主轴数字化车间,环翠区', 'row3.enterprise'],
  [
    'the code of another firm',
    '威海示例甲辰机械有限公司,91000000MA90A0007H,,主轴数字化车间,环翠区',
    '请核对代码是否串行',
  ],
  ['a barred firm as a new one', '威海示例戊光电子有限公司　,,,贴片二数字化车间,高区', 'refusal/applied'],
  ['the district of another', '威海示例甲辰机械有限公司,,,主轴数字化车间,文登区', '登记在环翠区'],
  ['no district on any row', '威海示例甲辰机械有限公司,,,主轴数字化车间,', '没有写由哪个区市推荐'],
  ['a district that is none', '威海示例甲辰机械有限公司,,,主轴数字化车间,高新区', 'row3.recommended_by'],
  ['a factory filed as a workshop', '威海示例甲辰机械有限公司,,数字化车间,主轴智能工厂,环翠区', '智能工厂'],
  ['a category that is none', '威海示例甲辰机械有限公司,,数字车间,主轴,环翠区', 'row3.category'],
  [
    'an unknown name near none, in full width',
    '威海示例新店有限公司,９１０００００ＭＡ,,新店数字化车间,环翠区',
    'cell/uscc',
  ],
])('%s', async (_, row, told) => {
  expect(toldBy(await planned([row]))).toContain(told)
})

const ROW = '威海示例甲辰机械有限公司,,,主轴数字化车间,环翠区'

test.each([
  ['a window of another year', { 'window.starts_on': '2025-07-08' }, TITLE, '晚了 31 天以上'],
  ['a window before its notice', { 'window.starts_on': '2024-07-01' }, TITLE, 'window/before-notice'],
  [
    'a notice of another year',
    { 'notice.published_on': '2022-07-05', 'window.starts_on': '2022-07-08' },
    TITLE,
    '2024-3',
  ],
  ['a batch of another year', {}, TITLE.replace('2024', '2021'), '2021-3'],
  ['a day that is none', { 'notice.published_on': '2024-02-30' }, TITLE, '不是日历上的一天'],
  [
    'measures that were not in force',
    { 'notice.measures': 'example-2016' },
    TITLE,
    'measures/outside-validity',
  ],
])('%s', async (_, answers, title, told) => {
  expect(toldBy(await planned([ROW], answers, title))).toContain(told)
})

test('a row twice, a number left out, a firm without a name, a count that is wrong', async () => {
  const made = await planned([ROW, ROW, ',,,无名数字化车间,环翠区'], {}, `${TITLE}（2家）`)
  const lost = await planFor(
    [csv('名单.csv', TITLE, HEAD, `1,${ROW}`, '3,荣成示例乙海食品有限公司,,,冷链数字化车间,荣成市')],
    new Map(Object.entries(ANSWERS)),
  )
  expect(toldBy(made)).toMatch(/import\/title-count[\s\S]*import\/duplicate-row[\s\S]*import\/empty-name/)
  expect(toldBy(lost)).toContain('import/sequence')
})
