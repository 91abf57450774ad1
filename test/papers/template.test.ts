import { readXlsx, writeXlsx } from 'hucre'
import { expect, test } from 'vitest'
import { FOREVER } from '../../src/day.ts'
import { inspect } from '../../src/edition.ts'
import { writeTemplate } from '../../src/papers/template.ts'
import { BASE, filesOf, planFor } from './plan-for.ts'

const { register } = inspect(filesOf(BASE), () => FOREVER)
const ANSWERS = new Map([
  ['notice.kind', 'publicity'],
  ['notice.batch', '2024-3'],
  ['notice.title', '公示'],
  ['notice.published_on', '2024-07-05'],
  ['notice.measures', 'weihai-2021'],
  ['window.starts_on', '2024-07-08'],
])

test('a district fills in one sheet, with drop-downs, and its example row is none of the rows', async () => {
  if (!register) throw new Error('the base has errors')
  const bytes = await writeTemplate(register)
  const [sheet, ...others] = (await readXlsx(bytes)).sheets
  expect(others).toEqual([])
  expect(sheet?.rows[1]?.slice(0, 5)).toEqual([
    '序号',
    '企业名称',
    '统一社会信用代码',
    '类别',
    '车间或工厂名称',
  ])
  const lists = sheet?.dataValidations?.filter(({ type }) => type === 'list') ?? []
  expect(lists.map(({ values }) => values)).toContainEqual(['数字化车间', '智能工厂'])
  expect(lists.map(({ values }) => values?.includes('环翠区'))).toContain(true)
  expect(sheet?.dataValidations?.every(({ inputMessage }) => (inputMessage ?? '') !== '')).toBe(true)

  const row = [
    1,
    '威海示例甲辰机械有限公司',
    '91000000MA90A0001Y',
    '智能工厂',
    '主轴智能工厂',
    '否',
    '高区',
    '2024-06-17',
  ]
  const filled = await writeXlsx({ sheets: [{ name: 'A', rows: [...(sheet?.rows ?? []), row] }] })
  const made = await planFor([{ file: '环翠.xlsx', bytes: filled }], ANSWERS)
  expect(made.rows.candidates?.map(({ values }) => values)).toMatchObject([
    { enterprise_id: 'e0001', category: 'smart-factory', recommended_by: 'gaoqu', applied_on: '2024-06-17' },
  ])
  expect(made.refused).toEqual([])
  const empty = await planFor([{ file: '环翠.xlsx', bytes }], ANSWERS)
  expect(empty.refused).toMatchObject([{ rule: 'import/no-rows' }])
})
