// Mistakes that a data folder may hold: each is a value that says what to change, so that a search can make it smaller.
import fc from 'fast-check'
import type { Files } from '../../src/source/folder.ts'

interface OfFile {
  file: number
}

interface OfCell extends OfFile {
  row: number
  column: number
}

type OfTable =
  | (OfCell & { do: 'cell' | 'append' | 'head'; value: string })
  | (OfCell & { do: 'swap' | 'copy'; other: number })
  | (OfCell & { do: 'shift'; days: number })
  | (OfFile & { do: 'drop' | 'repeat' | 'cut'; row: number })

/** One change of a folder; numbers choose among what is there, whatever its size. */
export type Mutation =
  | OfTable
  | (OfFile & { do: 'bytes'; at: number; bytes: readonly number[] })
  | (OfFile & { do: 'text'; row: number; value: string })
  | (OfFile & { do: 'remove' })
  | (OfFile & { do: 'rename'; value: string })
  | (OfFile & { do: 'setting'; key: number; json: unknown })

/** Texts that hurt somebody once, somewhere. */
const NASTY: readonly string[] = [
  '',
  ' ',
  '-',
  '0',
  '1e5',
  '00',
  '-1',
  '101',
  '1e999',
  'NaN',
  '9'.repeat(400),
  '2024-02-30',
  '0000-01-01',
  '9999-12-31',
  '2024-06-19',
  '2016-01-01',
  '20240619',
  '2024/6/19',
  '２０２４－０６－１９',
  'Feb-24',
  'true',
  '是',
  '否',
  '√',
  '1;2',
  ';',
  ';;',
  '1;1',
  'e1',
  'E1',
  'e1 ',
  'n1',
  'constructor',
  '__proto__',
  'toString',
  '../x',
  'a/b',
  '.',
  'CON',
  '%2e%2e',
  'a'.repeat(64),
  'a'.repeat(65),
  '🏭'.repeat(64),
  '示例',
  '示'.repeat(5000),
  'é',
  'e\u0301',
  '\u200b',
  '\u202e倒',
  '\ufeff',
  '\ufffd',
  '\ud83d',
  '\0',
  '\u0007',
  '\u00ad',
  '\ue000',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  ']]>',
  '</textarea>',
  '{{7*7}}',
  '=1+1',
  '@SUM(1)',
  '+1',
  "'",
  '"',
  '""',
  '\\',
  '\n',
  '\r\n',
  'a\nb',
  'javascript:alert(1)',
  'http://[',
  'https://a@b/',
  '//evil/',
  '/%/',
  'http://example.org/',
  '13800138000',
  '11010519491231002X',
  '4111111111111111',
  'a@b.cn',
  '{"zh":"甲"}',
  '[1]',
  'null',
  '<!--',
  '---\na: b\n---',
  '| a |\n| - |\n',
  '~~x~~',
  '[x](y "z")',
  '```',
  '&lt;',
  '&#0;',
  '&amp;amp;',
  '%s%n',
  '甲'.repeat(64),
]

/** Pieces of Markdown and HTML that a text may hold, whole or torn. */
const MARKUP: readonly string[] = [
  '<table><tr><td>甲',
  '</td></tr></table>',
  '<p align="right">某局<br>',
  '<!-- 甲 -->',
  '<iframe src="https://example.org/"></iframe>',
  '| 甲 | 乙 |',
  '| --- | :-: |',
  '- 甲',
  '> 甲',
  '1. 甲',
  '    甲',
  '# 甲',
  '[^1]',
  '[^1]: 甲',
  '[甲](/titles/x/)',
  '![甲](https://example.org/a.png)',
  '**甲（乙）**丙',
  '\\',
  '[['.repeat(300),
  'a**b c* '.repeat(200),
  '> '.repeat(150),
]

const place = fc.nat({ max: 9999 })
const value = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
)

/** Names that a file can have on a disk. */
const NAMES = NASTY.filter(text => text !== '' && !/[\0\ud83d]|^\.+$/.test(text) && text.length < 65)
const cell = { file: place, row: place, column: place }
const oneOf = <T extends string>(...names: T[]): fc.Arbitrary<T> => fc.constantFrom(...names)

const KINDS: readonly [weight: number, fc.Arbitrary<Mutation>][] = [
  [6, fc.record({ do: oneOf('cell'), ...cell, value })],
  [1, fc.record({ do: oneOf('append', 'head'), ...cell, value })],
  [6, fc.record({ do: oneOf('swap', 'copy'), ...cell, other: place })],
  [
    4,
    fc.record({
      do: oneOf('shift'),
      ...cell,
      days: fc.oneof(fc.integer({ min: -8, max: 8 }), fc.integer({ min: -1500, max: 1500 })),
    }),
  ],
  [
    3,
    fc.record({
      do: oneOf('text'),
      file: place,
      row: place,
      value: fc.oneof(value, fc.constantFrom(...MARKUP)),
    }),
  ],
  [4, fc.record({ do: oneOf('drop', 'repeat', 'cut'), file: place, row: place })],
  [
    1,
    fc.record({ do: oneOf('bytes'), file: place, at: place, bytes: fc.array(fc.nat(255), { maxLength: 4 }) }),
  ],
  [1, fc.record({ do: oneOf('remove'), file: place })],
  [1, fc.record({ do: oneOf('rename'), file: place, value: fc.constantFrom(...NAMES) })],
  [
    4,
    fc.record({
      do: oneOf('setting'),
      file: place,
      key: place,
      json: fc.oneof(value, fc.jsonValue({ maxDepth: 2 })),
    }),
  ],
]

/** Any few mutations. */
export const anyMutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.oneof(...KINDS.map(([weight, arbitrary]) => ({ weight, arbitrary }))),
  { minLength: 1, maxLength: 4 },
)

/** The folder after them. */
export function mutate(files: Files, mutations: readonly Mutation[]): Files {
  const changed = new Map(files)
  for (const mutation of mutations) apply(changed, mutation)
  return new Map([...changed].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function apply(files: Map<string, Uint8Array | string>, mutation: Mutation): void {
  const path = pick(
    [...files.keys()].filter(name => canTake(name, mutation)),
    mutation.file,
  )
  const bytes = path === undefined ? undefined : files.get(path)
  if (path === undefined || !(bytes instanceof Uint8Array)) return
  if (mutation.do === 'remove') files.delete(path)
  else if (mutation.do === 'rename') {
    files.delete(path)
    files.set(mutation.value, bytes)
  } else if (mutation.do === 'bytes') files.set(path, splice(bytes, mutation.at, mutation.bytes))
  else if (mutation.do === 'text') files.set(path, insert(bytes, mutation))
  else if (mutation.do === 'setting') files.set(path, change(bytes, mutation.key, mutation.json))
  else files.set(path, encode(changeLines(decode(bytes).split('\n'), mutation).join('\n')))
}

function canTake(name: string, { do: what }: Mutation): boolean {
  if (what === 'setting') return name.endsWith('.json')
  if (what === 'text') return /\.mdx?$/.test(name)
  return ['bytes', 'remove', 'rename'].includes(what) || name.endsWith('.csv')
}

function insert(bytes: Uint8Array, { row, value }: { row: number; value: string }): Uint8Array {
  const lines = decode(bytes).split('\n')
  return encode(lines.toSpliced(row % (lines.length + 1), 0, value).join('\n'))
}

// Cells are split at every comma: a quoted one that is torn apart is a mistake like others.
function changeLines(lines: string[], mutation: OfTable): string[] {
  const at = rowAt(lines, mutation.do === 'head' ? -1 : mutation.row)
  const line = lines[at] ?? ''
  switch (mutation.do) {
    case 'drop':
      return lines.toSpliced(at, 1)
    case 'repeat':
      return lines.toSpliced(at, 0, line)
    case 'cut':
      return lines.slice(0, at)
    case 'shift':
      return lines.with(at, shift(line, mutation))
    case 'append':
      return lines.with(at, `${line},${quote(mutation.value)}`)
    case 'head':
    case 'cell':
      return lines.with(at, put(line, mutation.column, quote(mutation.value)))
    default: {
      const other = rowAt(lines, mutation.other)
      const theirs = lines[other] ?? ''
      const copied = lines.with(at, put(line, mutation.column, cellAt(theirs, mutation.column)))
      if (mutation.do === 'copy' || other === at) return copied
      return copied.with(other, put(theirs, mutation.column, cellAt(line, mutation.column)))
    }
  }
}

/** The line with one of its days moved, where it has any. */
function shift(line: string, { column, days }: { column: number; days: number }): string {
  const cells = line.split(',')
  const dated = [...cells.keys()].filter(
    i => /^\d{4}-\d\d-\d\d$/.test(cells[i] ?? '') && Date.parse(cells[i] ?? '') > 0,
  )
  const chosen = pick(dated, column)
  if (chosen === undefined) return line
  const moved = new Date(Date.parse(cells[chosen] ?? '') + days * 86_400_000)
  return cells.with(chosen, moved.toISOString().slice(0, 10)).join(',')
}

/** The index of a row below the head; -1 asks for the head. */
function rowAt(lines: readonly string[], row: number): number {
  return row < 0 ? 0 : Math.min(1 + (row % Math.max(1, lines.length - 1)), lines.length - 1)
}

function cellAt(line: string, column: number): string {
  return pick(line.split(','), column) ?? ''
}

function put(line: string, column: number, text: string): string {
  const cells = line.split(',')
  return cells.with(column % cells.length, text).join(',')
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A JSON file with one of its values, at any depth, replaced; removed where there is nothing to put. */
function change(bytes: Uint8Array, key: number, json: unknown): Uint8Array {
  const root = parse(decode(bytes))
  const places: { in: Record<string, unknown>; key: string }[] = []
  collect(root, places)
  const place = pick(places, key)
  if (place) {
    if (json === undefined) delete place.in[place.key]
    else place.in[place.key] = json
  }
  return encode(JSON.stringify(root))
}

function collect(value: unknown, places: { in: Record<string, unknown>; key: string }[]): void {
  if (typeof value !== 'object' || value === null) return
  const node = value as Record<string, unknown>
  for (const key of Object.keys(node)) {
    places.push({ in: node, key })
    collect(node[key], places)
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}

function splice(bytes: Uint8Array, at: number, put: readonly number[]): Uint8Array {
  const index = at % (bytes.length + 1)
  return Uint8Array.from([...bytes.subarray(0, index), ...put, ...bytes.subarray(index + put.length)])
}

function pick<T>(items: readonly T[], index: number): T | undefined {
  return items[index % items.length]
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
