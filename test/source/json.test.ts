import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJson, parseJsonTable, settingsOf } from '../../src/source/json.ts'
import type { Literal } from '../../src/source/table.ts'

const read = (text: string) => parseJson('site.json', text)
const table = (text: string) => parseJsonTable('districts', 'districts.json', text)

describe('parseJson', () => {
  const text =
    '{\n  "title": {\n    "zh": "示例"\n  },\n  "list": [\n    1,\n    {\n      "a": 2\n    }\n  ]\n}'

  test('gives the value', () => {
    expect(read(text).value?.value).toEqual({ title: { zh: '示例' }, list: [1, { a: 2 }] })
    expect(read(`\uFEFF${text}`)).toMatchObject({ problems: [] })
  })

  test.each<[string, PropertyKey[], number]>([
    ['the document', [], 1],
    ['a member', ['title'], 2],
    ['a member of it', ['title', 'zh'], 3],
    ['a member that is missing: its parent', ['title', 'en'], 2],
    ['an item', ['list', 0], 6],
    ['a member of an item', ['list', 1, 'a'], 8],
    ['an item that is missing: the list', ['list', 5], 5],
    ['nothing of the kind: the document', ['colour', 'of', 'it'], 1],
  ])('knows the line of %s', (_, path, line) => {
    expect(read(text).value?.lineOf(path)).toBe(line)
  })

  test.each<[string, string, number, string?]>([
    ['an empty file', '', 1],
    ['blanks, at their end', '\n\n', 3],
    ['a comma after the last item', '{\n  "a": 1,\n}', 3],
    ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', 3],
    ['a comment', '{\n  // of mine\n  "a": 1\n}', 2],
    ['single quotes', "{\n  'a': 1\n}", 2],
    ['a line break in a string', '{\n  "a": "1\n2"\n}', 2],
    ['an unclosed bracket, where the text ends', '[\n  1\n', 3],
    ['something after the end', '{}\n{}', 2],
    ['a number with a leading zero', '[\n01]', 2],
    ['brackets nested ten thousand deep', `{\n"a": ${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 2],
    ['braces that never end', '{"a":'.repeat(100_000), 1],
    ['a key twice in one object', '{\n  "a": 1,\n  "b": 2,\n  "a": 3\n}', 4, 'a'],
    ['a key twice in an object within', '[{"a": 1}, {\n  "b": 2,\n  "b": 2\n}]', 3, 'b'],
  ])('refuses %s', (_, text, line, value) => {
    const problem = { rule: 'file/json', level: 'error', file: 'site.json', line }
    const expected = value === undefined ? problem : { ...problem, value }
    expect(read(text)).toEqual({ value: undefined, problems: [expect.objectContaining(expected)] })
  })

  test.each<[string, string]>([
    ['{"a": 1 "b": 2}', '此处应有英文逗号'],
    ['{"a" 1}', '此处应有英文冒号'],
    ['{"a": }', '此处应有内容'],
    ['{a: 1}', '文字要用英文双引号括起'],
    ['{"a": 1', '此处应有右花括号 }'],
    ['[1', '此处应有右方括号 ]'],
    ['{"a": "1\n}', '文字缺少右边的英文双引号'],
    ['{} {}', '文件应在此结束'],
  ])('says in Chinese what is wrong with %s', (text, words) => {
    expect(read(text).problems[0]?.message.zh).toContain(words)
  })

  test('takes brackets in texts for text', () => {
    expect(read(`{"a": "${'['.repeat(1000)}\\"${'{'.repeat(1000)}"}`).problems).toEqual([])
  })

  test('knows how a member is written', () => {
    const { value } = read('{"a": 912345678901234567, "b": {"c": 1.10}}')
    expect([value?.written(['a']), value?.written(['b', 'c']), value?.written(['d'])]).toEqual([
      '912345678901234567',
      '1.10',
      undefined,
    ])
  })

  test('takes the same key in different objects', () => {
    expect(read('[{"a": 1}, {"a": {"a": 1}}]').problems).toEqual([])
  })

  test('reads what JSON.parse reads, refuses what it refuses, and never throws', () => {
    const unit = fc.constantFrom(...'{}[]":,a10-.e\\ \n\t\u00A0', 'null')
    const anyText = fc.oneof(
      fc.json(),
      fc.json().map(text => text.slice(1)),
      fc.string({ unit, maxLength: 12 }),
    )
    fc.assert(
      fc.property(anyText, text => {
        const { value, problems } = read(text)
        const isTwice = problems.some(problem => problem.value !== undefined)
        expect(problems.length).toBe(value ? 0 : 1)
        if (!isTwice) expect(value?.value).toEqual(parseOrNot(text))
      }),
      { numRuns: 2000 },
    )
  })
})

function parseOrNot(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

describe('parseJsonTable', () => {
  test('reads records, each with the line on which it begins', () => {
    const text =
      '[\n  { "district": "a", "name": "甲" },\n  {\n    "name": "乙",\n    "district": "b"\n  }\n]'
    expect(table(text)).toEqual({
      value: {
        name: 'districts',
        file: 'districts.json',
        columns: ['district', 'name'],
        lines: [2, 2],
        rows: [
          { line: 2, cells: ['a', '甲'] },
          { line: 3, cells: ['b', '乙'] },
        ],
      },
      problems: [],
    })
  })

  test('numbers records that begin on one line, which the line alone does not tell apart', () => {
    const text = '[{"district":"a"},{"district":"b"},\n{"district":"c"}]'
    expect(table(text).value?.rows).toEqual([
      { line: 1, record: 1, cells: ['a'] },
      { line: 1, record: 2, cells: ['b'] },
      { line: 2, cells: ['c'] },
    ])
  })

  test.each<[string, string, Literal?]>([
    ['"text"', 'text'],
    ['""', ''],
    ['"a\\r\\nb"', 'a\nb'],
    ['null', ''],
    ['20', '20', { kind: 'number', written: '20' }],
    ['2022.10', '2022.10', { kind: 'number', written: '2022.10' }],
    ['912345678901234567', '912345678901234567', { kind: 'number', written: '912345678901234567' }],
    ['true', 'true', { kind: 'boolean', written: 'true' }],
    ['["2", "5"]', '2;5', { kind: 'list', written: '["2", "5"]' }],
    ['[2.0, 5]', '2.0;5', { kind: 'list', written: '[2.0, 5]' }],
    ['[]', '', { kind: 'list', written: '[]' }],
    ['["2", null]', '["2", null]', { kind: 'other', written: '["2", null]' }],
    ['{"zh": "甲"}', '{"zh": "甲"}', { kind: 'other', written: '{"zh": "甲"}' }],
  ])('the value %s is the cell %j', (value, cell, literal) => {
    const [row] = table(`[{"a": ${value}}]`).value?.rows ?? []
    expect(row?.cells).toEqual([cell])
    expect(row?.literals?.get(0)).toEqual(literal)
  })

  test('a key that every object has by birth is a key like any other', () => {
    expect(table('[{"__proto__": "a", "constructor": "b"}]').value).toMatchObject({
      columns: ['__proto__', 'constructor'],
      rows: [{ cells: ['a', 'b'] }],
    })
  })

  test('each key has the line of the first record that has it', () => {
    const text = '[\n  { "a": 1 },\n  {\n    "a": 2,\n    "b": 3\n  },\n  { "b": 4, "c": 5 }\n]'
    expect(table(text).value).toMatchObject({ columns: ['a', 'b', 'c'], lines: [2, 3, 7] })
  })

  test('a key that a record lacks is an empty cell', () => {
    const { value } = table('[{"a": 1}, {"b": 2, "a": 3}, {}]')
    expect(value?.columns).toEqual(['a', 'b'])
    expect(Array.from(value?.rows ?? [], row => row.cells)).toEqual([
      ['1', ''],
      ['3', '2'],
      ['', ''],
    ])
  })

  test.each<[string, string, number]>([
    ['an object', '{"a": 1}', 1],
    ['a text', '"a"', 1],
    ['an array of texts', '[\n  "a"\n]', 2],
    ['an array that holds null', '[\n  {"a": 1},\n  null\n]', 3],
    ['an array of arrays', '[\n  {"a": 1},\n  ["b"]\n]', 3],
  ])('refuses %s', (_, text, line) => {
    const problem = expect.objectContaining({ rule: 'file/json', file: 'districts.json', line })
    expect(table(text)).toEqual({ value: undefined, problems: [problem] })
  })
})

describe('settingsOf', () => {
  test('takes null and "" for what was not written, at every depth, and keeps the items of lists', () => {
    const { value } = read('{"a":"","b":null,"c":{"d":"","e":0,"f":false},"g":["",null,{"h":""}]}')
    expect(value && settingsOf(value).value).toEqual({ c: { e: 0, f: false }, g: ['', null, {}] })
  })
})
