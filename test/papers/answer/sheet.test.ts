import { readXlsx } from 'hucre'
import { expect, test } from 'vitest'
import { readAnswers } from '../../../src/papers/answer/read-answers.ts'
import { writeAnswersSheet } from '../../../src/papers/answer/sheet.ts'
import { csv } from '../make-papers.ts'
import { planFor } from '../plan-for.ts'

const TITLE = '2024年第三批威海市数字化车间和智能工厂拟认定名单'
const PAPER = csv(
  '名单.csv',
  TITLE,
  '序号,企业名称,车间名称,区市,手机',
  '1,威海示例己泰精密制作有限公司 ,主轴数字化车间,环翠区,',
  '2,荣成示例乙海食品有限公司,冷链数字化车间,荣成市,',
)
const GIVEN = new Map([
  ['notice.published_on', '2024-07-05'],
  ['notice.measures', 'weihai-2021'],
])

const sheetsOf = async (bytes: Uint8Array) => (await readXlsx(bytes)).sheets

test('takes the questions to the clerk, with drop-downs, and the answers back', async () => {
  const open = await planFor([PAPER], GIVEN)
  const bytes = await writeAnswersSheet(open, GIVEN)
  const sheets = await sheetsOf(bytes)
  const [asked] = sheets
  const original = sheets.find(({ name }) => name === '原表')
  expect(asked?.name).toBe('待定')
  expect(asked?.rows.map(row => row.at(-1))).toEqual([
    '问题编号',
    'window.starts_on',
    'row3.enterprise',
    'notice.published_on',
    'notice.measures',
  ])
  const [day, firm] = asked?.dataValidations ?? []
  expect(day?.values).toEqual(['2024-07-05（发布当日）', '2024-07-06（发布次日）'])
  expect(firm?.range).toBe('D3')
  expect(original?.rows[1]?.slice(0, 2)).toEqual(['待回答', expect.stringContaining('有名称相近的')])
  expect(original?.rows[2]?.slice(0, 2)).toEqual(['可以', ''])
  expect((await readAnswers('a.xlsx', bytes))?.answers).toEqual(GIVEN)
})

test('an answer may be what the drop-down shows', async () => {
  const open = await planFor([PAPER], GIVEN)
  const [day, firm] = open.questions
  const answers = new Map([
    ...GIVEN,
    [day?.id ?? '', day?.options[1]?.label ?? ''],
    [firm?.id ?? '', firm?.options[0]?.label ?? ''],
  ])
  const made = await planFor([PAPER], answers)
  expect(made.questions).toEqual([])
  expect(made.rows.windows?.[0]?.values.starts_on).toBe('2024-07-06')
  expect(made.rows.candidates?.[0]?.values.enterprise_id).toBe('e0007')
})

test('shows what will be written with the name of the firm, and every value that was changed', async () => {
  const answers = new Map([...GIVEN, ['window.starts_on', '2024-07-08'], ['row3.enterprise', 'e0007']])
  const sheets = await sheetsOf(await writeAnswersSheet(await planFor([PAPER], answers), answers))
  const named = (name: string) => sheets.find(sheet => sheet.name === name)?.rows ?? []
  expect(named('将写入').find(row => row[1] === '第 3 行')).toEqual([
    '候选',
    '第 3 行',
    '威海示例己泰精密制造有限公司',
    expect.stringMatching(/类别：数字化车间；无人：否；.*主轴数字化车间；.*：环翠区/),
  ])
  expect(named('已整理')[1]).toEqual([
    '第 3 行',
    '企业名称',
    '威海示例己泰精密制作有限公司 ',
    '威海示例己泰精密制造有限公司',
  ])
})

test('masks a personal number wherever it stands', async () => {
  const paper = csv(
    '名单.csv',
    TITLE,
    '序号,企业名称,车间名称,区市,手机',
    '1,威海示例甲辰机械有限公司,主轴数字化车间,环翠区,13900000000',
  )
  const bytes = await writeAnswersSheet(await planFor([paper], GIVEN), GIVEN)
  expect(JSON.stringify((await sheetsOf(bytes)).map(({ rows }) => rows))).not.toContain('13900000000')
  expect(JSON.stringify((await sheetsOf(bytes)).map(({ rows }) => rows))).toContain('139******00')
  const [asked] = await sheetsOf(bytes)
  expect(asked?.rows.map(row => row[2])).toContainEqual(expect.stringContaining('不能导入：像手机号'))
})
