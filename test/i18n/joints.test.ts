import { expect, test } from 'vitest'
import { atJoints } from '../../src/i18n/joints.ts'

test.each([
  [
    '关于2024年第二批威海市数字化车间和智能工厂拟认定名单的公示',
    '关于|2024年|第二批|威海市|数字化车间和|智能工厂|拟认定|名单的|公示',
  ],
  ['示例帆科纺织（威海）有限公司', '示例帆科纺织|（威海）|有限公司'],
  ['山东示例信旋木业集团有限公司', '山东示例信旋木业|集团|有限公司'],
  ['威海市数字化车间和智能工厂认定公开平台', '威海市|数字化车间和|智能工厂|认定|公开平台'],
  ['海睿', '海睿'],
])('%s', (text, parts) => {
  expect(atJoints(text)).toEqual(parts.split('|'))
  expect(atJoints(text).join('')).toBe(text)
})

test('another language is left alone', () =>
  expect(atJoints('Register of titles')).toEqual(['Register of titles']))
