import { expect, test } from 'vitest'
import { Notices } from '../../../src/search/find/notices.ts'

const notice = (id: string, title: string, number: string) => ({
  id,
  title,
  number,
  kind: 'announcement',
  day: '2021-07-01',
  state: '',
})
const notices = new Notices([
  notice('n2', '关于公布2022年名单的通知', '示例工信〔2022〕7号'),
  notice('n1', '关于公布2021年名单的通知', ''),
])
const found = (query: string, limit = 9) => {
  const terms = query.split(' ').map(term => [...term])
  return notices
    .find({ terms, joined: terms.flat(), options: { limit }, missing: new Set() })
    .map(({ id }) => id)
}

test.each([
  ['公布', ['n2', 'n1']],
  ['工信20227号', ['n2']],
  ['名单 2021', ['n1']],
  // What is typed with a space may stand without one.
  ['名 单', ['n2', 'n1']],
  ['n1', ['n1']],
  ['年', []],
  ['撤销', []],
])('Notices.find(): %s', (query, ids) => {
  expect(found(query)).toEqual(ids)
})

test('Notices.find() tells no more than asked for, in their own order', () => {
  expect(found('公布', 1)).toEqual(['n2'])
})
