import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Column, isOptional, TABLE_NAMES } from '../../src/entries/schema.ts'
import { TABLES } from '../../src/entries/tables.ts'

describe('the tables', () => {
  test('are all that a file declares', () => {
    const declared = readdirSync('src/entries').flatMap(
      file => / = table\(\{\n {2}name: '(.+)'/.exec(readFileSync(`src/entries/${file}`, 'utf8'))?.[1] ?? [],
    )
    expect(Object.keys(TABLES).toSorted(), 'src/entries/tables.ts lists others').toEqual(declared.toSorted())
    expect(TABLE_NAMES, 'src/entries/schema.ts lists others than tables.ts').toEqual(Object.keys(TABLES))
  })

  test.each(TABLE_NAMES)('%s: no header means two columns, and no part of the key may be missing', name => {
    const { columns, key } = TABLES[name] as { columns: Record<string, Column>; key: readonly string[] }
    const titles = Object.entries(columns).flatMap(([column, { zh, also = [] }]) => [column, zh, ...also])
    expect(new Set(titles).size).toBe(titles.length)
    const [first = ''] = key
    expect(columns[first] && isOptional(columns[first])).toBe(false)
  })
})
