import { expect, test } from 'vitest'
import { understand } from '../../../src/search/page/understood.ts'

// The example of GB 32100-2015 is 91350100M000100Y43.
test.each([
  ['91350100M000100Y43', ['asCode']],
  ['9135 0100 M000 100Y 43', ['asCode']],
  ['91350100M000100Y44', ['asWrongCode']],
  ['91350100M', ['asCode']],
  ['91350100M00010Y43', ['asCode']],
  ['9135O100M000100Y43', ['asOddCode']],
  ['海锐 91350100M000100Y44', ['asWrongCode', 'asName', 'asParts']],
  ['海锐（91350100M000100Y43）', ['asCode', 'asName']],
  ['统一社会信用代码：91350100M000100Y44', ['asWrongCode']],
  ['〔2021〕45号', ['asNumber']],
  ['示例工信[2021]45', ['asNumber']],
  ['haifeng', ['asLetters']],
  ['hai feng', ['asLetters', 'asParts']],
  ['海锐 精密', ['asName', 'asParts']],
  ['5G智慧', ['asName']],
  ['，。', []],
])('understand(%s)', (query, how) => {
  expect(understand(query)).toEqual(how)
})
