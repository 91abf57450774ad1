import { expect, test } from 'vitest'
import { officialText } from '../../src/views/link.ts'

test('the official text is linked with its host, letters that look like others told apart', () => {
  expect(officialText('https://gxj.weihai.gov.cn/art/1.html', 'zh')).toEqual({
    text: '查看原文（gxj.weihai.gov.cn）',
    href: 'https://gxj.weihai.gov.cn/art/1.html',
  })
  expect(officialText('https://w\u0435ihai.gov.cn/', 'en')?.text).toMatch(
    /^Official text \(xn--[a-z0-9-]+\.gov\.cn\)$/,
  )
  expect(officialText(undefined, 'zh')).toBeUndefined()
})
