import { afterAll, beforeAll, expect, test, vi } from 'vitest'

/** A row of a list, as far as a list asks for it. */
const rowOf = (text: string) => ({
  hidden: false,
  querySelector: () => null,
  cells: [{ textContent: text, querySelector: () => null, querySelectorAll: () => [] }],
})

const rows = [rowOf('荣成'), rowOf('乳山'), rowOf('文登')]
const field = { value: '' }
const output = { textContent: '' }
const found: Readonly<Record<string, object>> = {
  '.filter-rows input': field,
  '.list table': { tBodies: [{ rows }] },
  output,
}

/** The element of a list of two pages. */
class Element {
  dataset = { pages: '{ "count": 2 }', failed: '没有读到' }
  querySelector = (selector: string) => found[selector] ?? null
}

interface List {
  whole: () => Promise<boolean>
  words: () => Promise<object>
  filter: () => Promise<void>
  take: (button: object) => Promise<void>
}

let makeList: () => List
const print = vi.fn()
const saveList = vi.fn()

beforeAll(async () => {
  vi.stubGlobal('HTMLElement', Element)
  vi.stubGlobal('print', print)
  vi.stubGlobal('document', { querySelector: () => null })
  vi.stubGlobal('customElements', {
    define: (_: string, Defined: new () => List) => {
      makeList = () => new Defined()
    },
  })
  vi.doMock('../../../src/lists/page/save-list.ts', () => ({ saveList }))
  await import('../../../src/lists/page/record-list.ts')
})

afterAll(() => {
  vi.doUnmock('../../../src/lists/page/save-list.ts')
  vi.unstubAllGlobals()
})

test('a list is narrowed by what stands in its field once its other pages are there, not by what stood there before', async () => {
  const list = makeList()
  const read = Promise.withResolvers<boolean>()
  list.whole = () => read.promise
  field.value = '荣成'
  const first = list.filter()
  field.value = ''
  await list.filter()
  read.resolve(true)
  await first
  expect([rows.filter(row => row.hidden), output.textContent]).toEqual([[], ''])
})

test.each(['xlsx', 'csv', 'print'])('%s of a list of which pages cannot be read: none', async take => {
  const list = makeList()
  list.words = async () => ({ heads: { id: '编号' } })
  list.whole = async () => false
  const button = { dataset: { take }, disabled: false }
  await list.take(button)
  expect([button.disabled, print.mock.calls, saveList.mock.calls]).toEqual([false, [], []])
  list.whole = async () => true
  await list.take(button)
  expect([button.disabled, print.mock.calls.length + saveList.mock.calls.length]).toEqual([false, 1])
  print.mockClear()
  saveList.mockClear()
})
