// In: the text of a JSON file. Out: its value, and the line of any member of it; or a table. Only source/ imports it.
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { reveal } from '../characters.ts'
import { once } from '../once.ts'
import { type Problem, shorten, type Words } from '../problem.ts'
import type { Literal, Reading, WrittenRow, WrittenTable } from './table.ts'

/** A JSON document that knows its places. */
export interface Document {
  file: string
  value: unknown
  /** The line on which the member at `path` stands; that of its nearest parent if it is missing. */
  lineOf: (path: readonly PropertyKey[]) => number
  /** The member at `path` as it stands in the file; undefined if it is missing. */
  written: (path: readonly PropertyKey[]) => string | undefined
}

/** A parsed text, before anyone asks what it means. */
interface Parsed {
  source: string
  root: Node
  /** The line of an offset. */
  line: (offset: number) => number
}

/** Reads a JSON document (RFC 8259: no comments, no trailing commas, no key twice in one object). */
export function parseJson(file: string, text: string): Reading<Document> {
  const { value: parsed, problems } = parse(file, text)
  if (!parsed) return { value: undefined, problems }
  const { source, root, line } = parsed
  const lineOf = (path: readonly PropertyKey[]): number => line(nearestNode(root, path).offset)
  const written = (path: readonly PropertyKey[]): string | undefined => {
    const node = findNode(root, path)
    return node && source.slice(node.offset, node.offset + node.length)
  }
  return { value: { file, value: JSON.parse(source), lineOf, written }, problems: [] }
}

function parse(file: string, text: string): Reading<Parsed> {
  const errors: ParseError[] = []
  const source = text.replace(/^\uFEFF/, '')
  const line = lineCounter(source)
  const deep = offsetOfDepth(source)
  if (deep !== undefined) return refused(tooDeep(file, line(deep)))
  const root = parseTree(source, errors, { disallowComments: true, allowTrailingComma: false })
  const [error] = errors
  if (error || !root) return refused(syntaxProblem(file, line(error?.offset ?? 0), error))
  const twice = findDuplicateKey(root)
  if (twice) return refused(duplicateKeyProblem(file, line(twice.offset), String(twice.value)))
  return { value: { source, root, line }, problems: [] }
}

function refused(problem: Problem): Reading<never> {
  return { value: undefined, problems: [problem] }
}

// Nothing that a bureau writes is nested deeper, and the parser calls itself for every level.
const DEEPEST = 64

/** Where the text is nested too deep; undefined where it is not. */
function offsetOfDepth(source: string): number | undefined {
  let depth = 0
  for (const { 0: token, index } of source.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === '[' || token === '{') depth += 1
    if (token === ']' || token === '}') depth -= 1
    if (depth > DEEPEST) return index
  }
  return undefined
}

/**
 * A settings file without members that say nothing: `null` and `""` are as if not written. Items of lists stay, and so
 * do redirects: one without a target is a mistake, not a setting left open.
 */
export function settingsOf(document: Document): Document {
  return { ...document, value: withoutEmpty(document.value) }
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty)
  if (typeof value !== 'object' || value === null) return value
  const told = Object.entries(value).filter(([, item]) => item !== null && item !== '')
  return Object.fromEntries(told.map(([key, item]) => [key, key === 'redirects' ? item : withoutEmpty(item)]))
}

/** Reads a table written as an array of objects; every value becomes the text that a CSV would hold. */
export function parseJsonTable(name: string, file: string, text: string): Reading<WrittenTable> {
  const { value: parsed, problems } = parse(file, text)
  if (!parsed) return { value: undefined, problems }
  const { root, line } = parsed
  if (root.type !== 'array') return refused(shapeProblem(file, 1))
  const records = root.children ?? []
  const stray = records.find(record => record.type !== 'object')
  if (stray) return refused(shapeProblem(file, line(stray.offset)))
  const firsts = new Map<string, number>()
  for (const record of records) {
    for (const [key] of membersOf(record)) if (!firsts.has(key)) firsts.set(key, line(record.offset))
  }
  const columns = [...firsts.keys()]
  const rows = numbered(records.map(record => readRecord(record, columns, parsed)))
  const lines = [...firsts.values()]
  return { value: { name, file, columns: columns.map(column => column.trim()), lines, rows }, problems: [] }
}

/** Rows that begin on the line of another also say which record they are: the line alone names none of them. */
function numbered(rows: readonly WrittenRow[]): WrittenRow[] {
  const isShared = (i: number) => [rows[i - 1], rows[i + 1]].some(one => one?.line === rows[i]?.line)
  return rows.map((row, i) => (isShared(i) ? { ...row, record: i + 1 } : row))
}

function membersOf(record: Node): (readonly [string, Node])[] {
  return (record.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key && value ? [[String(key.value), value] as const] : [],
  )
}

function readRecord(record: Node, columns: readonly string[], { source, line }: Parsed): WrittenRow {
  const members = new Map(membersOf(record))
  const values = columns.map(column => members.get(column))
  const literals = values.flatMap((value, i) => {
    const literal = value && literalOf(value, source)
    return literal ? [[i, literal] as const] : []
  })
  const row = { line: line(record.offset), cells: values.map(value => cellText(value, source)) }
  return literals.length > 0 ? { ...row, literals: new Map(literals) } : row
}

function literalOf({ type, children = [], offset, length }: Node, source: string): Literal | undefined {
  if (type === 'string' || type === 'null') return undefined
  const written = source.slice(offset, offset + length)
  if (type === 'number' || type === 'boolean') return { kind: type, written }
  const isList = type === 'array' && children.every(item => item.type === 'string' || item.type === 'number')
  return { kind: isList ? 'list' : 'other', written }
}

/** What a CSV would hold; a number as the file writes it, since reading it may lose its last digits. */
function cellText(value: Node | undefined, source: string): string {
  if (!value || value.type === 'null') return ''
  if (value.type === 'string') return String(value.value).replace(/\r\n?/g, '\n')
  const { kind, written } = literalOf(value, source) ?? { kind: 'other', written: '' }
  return kind === 'list' ? (value.children ?? []).map(item => cellText(item, source)).join(';') : written
}

function lineCounter(text: string): (offset: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return offset => {
    let [low, high] = [0, starts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

function findNode(root: Node, path: readonly PropertyKey[]): Node | undefined {
  let node: Node | undefined = root
  for (const key of path) node = node && childAt(node, key)
  return node
}

function nearestNode(root: Node, path: readonly PropertyKey[]): Node {
  let nearest = root
  for (const key of path) {
    const child = childAt(nearest, key)
    if (!child) break
    nearest = child
  }
  return nearest
}

// A file may have ten thousand redirects, each of which asks for its line.
const namedMembers = once((node: Node) => new Map(membersOf(node)))

function childAt(node: Node, key: PropertyKey): Node | undefined {
  return node.type === 'array' ? node.children?.[Number(key)] : namedMembers(node).get(String(key))
}

function findDuplicateKey(node: Node): Node | undefined {
  if (node.type === 'object') {
    const seen = new Set<unknown>()
    for (const property of node.children ?? []) {
      const key = property.children?.[0]
      if (key && seen.has(key.value)) return key
      seen.add(key?.value)
    }
  }
  for (const child of node.children ?? []) {
    const found = findDuplicateKey(child)
    if (found) return found
  }
  return undefined
}

/** The errors of jsonc-parser in Chinese. */
const SYNTAX: Readonly<Record<string, string>> = {
  empty: '文件是空的',
  InvalidSymbol: '此处有不认识的字词，文字要用英文双引号括起',
  InvalidNumberFormat: '此处的数字写法不对',
  PropertyNameExpected: '此处应有用英文双引号括起的名称',
  ValueExpected: '此处应有内容',
  ColonExpected: '此处应有英文冒号',
  CommaExpected: '此处应有英文逗号',
  CloseBraceExpected: '此处应有右花括号 }',
  CloseBracketExpected: '此处应有右方括号 ]',
  EndOfFileExpected: '文件应在此结束，后面还有内容',
  InvalidCommentToken: '不能写注释',
  UnexpectedEndOfComment: '注释没有结束，也不能写注释',
  UnexpectedEndOfString: '文字缺少右边的英文双引号',
  UnexpectedEndOfNumber: '数字没有写完',
  InvalidUnicode: '\\u 之后应有四位十六进制数',
  InvalidEscapeCharacter: '反斜线之后的字符不对，反斜线本身要写两次',
  InvalidCharacter: '文字里有不能直接写的字符，换行写作 \\n',
}

function jsonProblem(file: string, line: number, message: Words, hint: Words): Problem {
  return { rule: 'file/json', level: 'error', file, line, message, hint }
}

function syntaxProblem(file: string, line: number, error: ParseError | undefined): Problem {
  const code = error ? printParseErrorCode(error.error) : 'empty'
  const message = {
    zh: `JSON 格式有误：${SYNTAX[code] ?? code}。`,
    en: `This is not JSON (${code}).`,
  }
  const hint = {
    zh: '检查此处附近的引号、逗号和括号；最后一项之后不写逗号。',
    en: 'Look at the quotes, commas and brackets here; no comma follows the last item.',
  }
  return jsonProblem(file, line, message, hint)
}

function tooDeep(file: string, line: number): Problem {
  const message = {
    zh: `括号套了 ${DEEPEST} 层以上。`,
    en: `Brackets are nested more than ${DEEPEST} deep.`,
  }
  const hint = { zh: '检查从哪里起多了括号。', en: 'Look where brackets were added.' }
  return jsonProblem(file, line, message, hint)
}

function duplicateKeyProblem(file: string, line: number, key: string): Problem {
  const shown = shorten(reveal(key))
  const message = { zh: `“${shown}”在同一条中写了两次。`, en: `“${shown}” is written twice in one object.` }
  const problem = jsonProblem(file, line, message, { zh: '只留一个。', en: 'Keep one of them.' })
  return { ...problem, value: key }
}

function shapeProblem(file: string, line: number): Problem {
  const message = {
    zh: '表应写成对象的数组：[{…}, {…}]。',
    en: 'A table should be an array of objects: [{…}, {…}].',
  }
  return jsonProblem(file, line, message, {
    zh: '每条记录写成一个对象。',
    en: 'Write each record as an object.',
  })
}
