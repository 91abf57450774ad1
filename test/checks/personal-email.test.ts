import { describe, expect, test } from 'vitest'
import { breaks, find } from './world.ts'

const RULE = 'personal/email'
const said = (how_to_object: string) => ({ windows: { w1: { how_to_object } } })

describe(RULE, () => {
  test.each([
    '请发至 zhang.san@example.org。',
    'ＺＳ＠example.org',
    'mailto:a@b.example.cn',
    'zs @ example.org',
  ])('%s holds an address', text => expect(breaks(RULE, said(text))).toEqual(['w1']))

  test.each(['甲@乙', '@example', 'a@b', '5@3.5 元'])('%s holds none', text =>
    expect(breaks(RULE, said(text))).toEqual([]),
  )

  test('the contacts of the site and of windows are the bureau’s own', () => {
    const site = { contact: { email: 'Bureau@example.org' } }
    const windows = {
      w1: { contact_email: 'office@example.org', how_to_object: 'bureau@example.org office@example.org' },
    }
    expect(breaks(RULE, { site, windows })).toEqual([])
  })

  test('warns, and shows of it the first letter and the domain', () => {
    const [problem] = find(RULE, said('zhang.san@example.org'))
    expect(problem).toMatchObject({ level: 'warning', value: 'z***@example.org', since: '2023-09-01' })
    expect(JSON.stringify(problem)).not.toContain('zhang')
  })
})
