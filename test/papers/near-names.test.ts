import { describe, expect, test } from 'vitest'
import { csv } from './make-papers.ts'
import { planFor } from './plan-for.ts'

// Which unknown names are a slip for a known one, so that it is asked, and which are firms of their own: in one trade nearly every
// name is a character or two away from another, and what tells them apart is the one or two characters that they are called.
const GIVEN = new Map([
  ['notice.published_on', '2024-07-05'],
  ['notice.document_no', '无'],
  ['window.starts_on', '2024-07-08'],
])
const offered = async (name: string, district: string) => {
  const made = await planFor(
    [
      csv(
        '名单.csv',
        '2024年第三批拟认定名单',
        '序号,企业名称,车间名称,区市',
        `1,${name},主轴数字化车间,${district}`,
      ),
    ],
    GIVEN,
  )
  return made.questions.flatMap(({ options }) => options.map(({ value }) => value))
}

describe('a name in the list of a window', () => {
  test.each([
    ['a character that is another', '威海示例甲晨机械有限公司', '环翠区', ['e0001', 'new']],
    ['a character too few', '威海示例甲机械有限公司', '环翠区', ['e0001', 'new']],
    ['a character too many', '威海示例甲辰辰机械有限公司', '环翠区', ['e0001', 'new']],
    ['two characters exchanged', '威海示例辰甲机械有限公司', '环翠区', ['e0001', 'new']],
    ['another word for the trade', '威海示例己泰精密制作有限公司', '环翠区', ['e0007', 'e0006', 'new']],
    [
      'another word for the trade, from another district',
      '威海示例己泰精工有限公司',
      '荣成市',
      ['e0006', 'new'],
    ],
    ['a slip, and no word of the district', '威海示例甲晨机械有限公司', '', ['e0001', 'new']],
  ])('is asked for %s', async (_, name, district, options) => {
    expect(await offered(name, district)).toEqual(options)
  })

  test.each([
    ['of another firm in the trade', '威海示例戊申机械有限公司', '环翠区'],
    ['of another firm in the trade, elsewhere', '荣成示例甲寅机械有限公司', '荣成市'],
    ['that is like none', '威海示例庚午船舶有限公司', '环翠区'],
  ])('is a new firm %s, and that is said', async (_, name, district) => {
    expect(await offered(name, district)).toEqual([])
    const made = await planFor(
      [
        csv(
          '名单.csv',
          '2024年第三批拟认定名单',
          '序号,企业名称,车间名称,区市',
          `1,${name},主轴数字化车间,${district}`,
        ),
      ],
      GIVEN,
    )
    expect(made.said).toContain(`登记簿里没有的新企业 1 家：第 3 行“${name}”`)
  })
})

test('a name in a round, where nobody is new, is asked though it is farther off', async () => {
  const made = await planFor(
    [
      csv(
        '名单.csv',
        '2024年复评结果',
        '序号,企业名称,车间名称,复评结果',
        '1,威海示例戊申机械有限公司,机加工数字化车间,合格',
      ),
    ],
    GIVEN,
  )
  expect(made.questions.map(({ options }) => options.map(({ value }) => value))).toEqual([['e0001']])
})
