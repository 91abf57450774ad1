import { describe, expect, test } from 'vitest'
import { breaks, find } from './world.ts'

const RULE = 'personal/phone'
const said = (how_to_object: string) => ({ windows: { w1: { how_to_object } } })

describe(RULE, () => {
  test.each([
    '13800000000',
    '联系人手机：19912345678。',
    '138-0000-0000',
    '138 0000 0000',
    '+8613800000000',
    '+86 138 0000 0000',
    '0086-138-0000-0000',
    '（+86）13800000000',
    '１３８００００００００',
    '138–0000–0000',
    'w13800000000@example.org',
  ])('%s is a mobile number', text => expect(breaks(RULE, said(text))).toEqual(['w1']))

  test.each([
    ['a fixed line', '0631-5200000'],
    ['twelve digits', '138000000001'],
    ['ten digits', '1380000000'],
    ['no mobile prefix', '12800000000'],
    ['digits before it', '2013800000000'],
    ['part of a longer number', '2021-138-0000-0000'],
    ['days', '2023-09-04 13:30'],
  ])('%s is none: %s', (_, text) => expect(breaks(RULE, said(text))).toEqual([]))

  test('contact columns are for such numbers', () => {
    expect(breaks(RULE, { windows: { w1: { contact_phone: '13800000000' } } })).toEqual([])
  })

  test('masks the number', () => {
    const [problem] = find(RULE, said('请致电 138-0013-8000'))
    expect(problem).toMatchObject({
      level: 'error',
      column: 'how_to_object',
      value: '138******00',
      since: '2023-09-01',
    })
    expect(JSON.stringify(problem)).not.toMatch(/0013/)
  })
})
