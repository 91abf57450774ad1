import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { readAnswers } from '../../../src/papers/answer/read-answers.ts'

test.each([
  [
    'with a mark and CRLF',
    '\uFEFFquestion,answer\r\nnotice.batch,2024-3\r\n\r\n"notice.title","甲\n乙"\r\nrow3.hidden,是\r\n',
  ],
  [
    'with semicolons, as Excel saves it',
    'sep=;\nquestion;answer\nnotice.batch;2024-3\n"notice.title";"甲\n乙"\nrow3.hidden;是\n',
  ],
])('reads answers %s, and knows their lines', async (_, text) => {
  const read = await readAnswers('回答.csv', strToU8(text))
  expect([...(read?.answers ?? [])]).toEqual([
    ['notice.batch', '2024-3'],
    ['notice.title', '甲\n乙'],
    ['row3.hidden', '是'],
  ])
  expect(read?.lines.get('row3.hidden')).toBe(text.slice(0, text.indexOf('row3')).split('\n').length)
})

test('an empty answer in a CSV says nothing on purpose; a file without the two columns is no answers', async () => {
  const read = await readAnswers('回答.csv', strToU8('question,answer\nnotice.document_no,\n'))
  expect(read?.answers.get('notice.document_no')).toBe('')
  expect(await readAnswers('名单.csv', strToU8('序号,企业名称\n1,甲\n'))).toBeUndefined()
})
