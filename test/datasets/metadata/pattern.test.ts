import { describe, expect, test } from 'vitest'
import type { TableColumn } from '../../../src/datasets/describe.ts'
import { patternOf } from '../../../src/datasets/metadata/pattern.ts'

const column = (more: Partial<TableColumn>): TableColumn => ({
  name: 'x',
  zh: '甲',
  en: 'x',
  type: 'string',
  required: false,
  isKey: false,
  codes: undefined,
  references: undefined,
  article: undefined,
  ...more,
})
const codes = { a: { zh: '甲', en: 'a' }, 'b.c': { zh: '乙', en: 'b' } }

/** The texts of these that a cell of such a column may hold. */
const taken = (more: Partial<TableColumn>, ...texts: string[]) => {
  const pattern = new RegExp(`^(?:${patternOf(column(more))})$`)
  return texts.filter(text => pattern.test(text))
}

describe('patternOf', () => {
  test('a text is one of its codes, letter by letter', () => {
    expect(taken({ codes }, 'a', 'b.c', 'bxc', 'a;b.c', '')).toEqual(['a', 'b.c'])
  })

  test('a list has such items with a semicolon between them', () => {
    expect(taken({ type: 'list', codes }, 'a', 'a;b.c', 'a;', ';', 'a; a')).toEqual(['a', 'a;b.c'])
    expect(taken({ type: 'list', pattern: '[0-9]+' }, '1;22', '1;x')).toEqual(['1;22'])
  })

  test('codes go before the pattern of the column', () => {
    expect(taken({ codes, pattern: '.*' }, 'a', 'else')).toEqual(['a'])
  })

  test('none where anything may stand, nor of what is no text', () => {
    expect(patternOf(column({}))).toBe(undefined)
    for (const type of ['date', 'boolean', 'integer'] as const)
      expect(patternOf(column({ type, pattern: 'x' }))).toBe(undefined)
  })
})
