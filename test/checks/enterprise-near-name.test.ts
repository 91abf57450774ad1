import { describe, expect, test } from 'vitest'
import { breaks, type Changes, find } from './world.ts'

const RULE = 'enterprise/near-name'
const CODE = '91000000MAAY8XMA16'
const pair = (a: string, b: string, first: object = {}, second: object = {}): Changes => ({
  districts: { huancui: { name: '环翠区' }, rongcheng: { name: '荣成市' } },
  enterprises: {
    e1: { name: a, district: 'huancui', ...first },
    e3: { name: b, district: 'huancui', ...second },
  },
})

describe(RULE, () => {
  test.each([
    ['one character exchanged', pair('己泰精密有限公司', '己秦精密有限公司'), ['e3']],
    ['one too many', pair('己泰精密有限公司', '己泰精密机有限公司'), ['e3']],
    ['one too few', pair('己泰精密机械有限公司', '己泰密机械有限公司'), ['e3']],
    ['another form', pair('己泰精密有限公司', '己泰精密股份有限公司'), ['e3']],
    ['the place left out', pair('荣成己泰精密有限公司', '己泰精密有限公司'), ['e3']],
    ['the city in brackets', pair('己泰精密（威海）有限公司', '己泰精密(威海市)有限公司'), ['e3']],
    ['two characters', pair('己泰精密有限公司', '己泰机械有限公司'), []],
    ['only so much of a name', pair('甲公司', '乙公司'), []],
    ['the same name', pair('己泰精密有限公司', '己泰精密有限公司 '), []],
    ['another district', pair('己泰精密有限公司', '己秦精密有限公司', {}, { district: 'rongcheng' }), []],
    [
      'both with codes',
      pair('己泰精密有限公司', '己秦精密有限公司', { uscc: CODE }, { uscc: '91000000MA90A0001Y' }),
      [],
    ],
    ['one with a code', pair('己泰精密有限公司', '己秦精密有限公司', { uscc: CODE }), ['e3']],
  ])('%s', (_, changes, expected) => expect(breaks(RULE, changes)).toEqual(expected))

  test('a former name counts, and a pair is told once', () => {
    const renames = {
      m1: {
        enterprise_id: 'e1',
        old_name: '己泰精密有限公司',
        new_name: '己泰精密厂',
        changed_on: '2024-01-10',
      },
    }
    expect(breaks(RULE, { ...pair('己泰精密有限公司', '己秦精密有限公司'), renames })).toEqual(['e3'])
  })

  test('names both', () => {
    const [problem] = find(RULE, pair('己泰精密有限公司', '己秦精密有限公司'))
    expect(problem).toMatchObject({ level: 'warning', column: 'name', value: '己秦精密有限公司' })
    for (const text of ['e1', 'e3', '己泰精密有限公司']) expect(problem?.message.zh).toContain(text)
  })
})
