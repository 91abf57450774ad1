import { expect, test } from 'vitest'
import { cast, moldOf } from '../../scripts/lib/molds.ts'

const PAGE = '<head><title>甲</title></head><main><h1>甲</h1></main>'
const PARTS = ['<title>甲</title>', '<h1>甲</h1>']

test('a page is cast with its own parts in what stands around those of another', () => {
  const mold = moldOf(PAGE, PARTS)
  expect(cast(mold, PARTS)).toBe(PAGE)
  expect(cast(mold, ['<title>$1</title>', '<h1>乙</h1>'])).toBe(
    '<head><title>$1</title></head><main><h1>乙</h1></main>',
  )
})

test('a page that is not made of the parts, in their order, gives no mold', () => {
  for (const parts of [['<h2>甲</h2>'], PARTS.toReversed(), ['']])
    expect(() => moldOf(PAGE, parts)).toThrow('not made of these parts')
})
