// In: the text of a JSON file. Out: its value, and the line of any member of it; or a table. Only source/ imports it.
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { Problem } from '../problem.ts'
import type { Reading, Row, Table } from './table.ts'

/** A JSON document that knows its places. */
export interface Document {
  file: string
  value: unknown
  /** The line on which the member at `path` stands; that of its nearest parent if it is missing. */
  lineOf: (path: readonly PropertyKey[]) => number
}

/** Reads a JSON document (RFC 8259: no comments, no trailing commas, no key twice in one object). */
export function parseJson(file: string, text: string): Reading<Document> {
  const errors: ParseError[] = []
  const source = text.replace(/^\uFEFF/, '')
  const root = parseTree(source, errors, { disallowComments: true, allowTrailingComma: false })
  const line = lineCounter(source)
  const [error] = errors
  if (error || !root)
    return { value: undefined, problems: [syntaxProblem(file, line(error?.offset ?? 0), error)] }
  const twice = findDuplicateKey(root)
  if (twice)
    return { value: undefined, problems: [duplicateKeyProblem(file, line(twice.offset), twice.value)] }
  const lineOf = (path: readonly PropertyKey[]): number => line(nearestNode(root, path).offset)
  return { value: { file, value: JSON.parse(source), lineOf }, problems: [] }
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
export function parseJsonTable(name: string, file: string, text: string): Reading<Table> {
  const { value: document, problems } = parseJson(file, text)
  if (!document) return { value: undefined, problems }
  if (!Array.isArray(document.value)) return { value: undefined, problems: [shapeProblem(file, 1)] }
  const stray = document.value.findIndex(
    item => typeof item !== 'object' || item === null || Array.isArray(item),
  )
  if (stray >= 0) return { value: undefined, problems: [shapeProblem(file, document.lineOf([stray]))] }
  const records: Record<string, unknown>[] = document.value
  const firsts = new Map<string, number>()
  for (const [i, record] of records.entries()) {
    for (const key of Object.keys(record)) if (!firsts.has(key)) firsts.set(key, i)
  }
  const columns = [...firsts.keys()]
  const lines = [...firsts.values()].map(i => document.lineOf([i]))
  const rows = records.map((record, i): Row => {
    const cells = columns.map(column => cellText(record[column]))
    return { line: document.lineOf([i]), cells }
  })
  return { value: { name, file, columns: columns.map(column => column.trim()), lines, rows }, problems: [] }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(cellText).join(';')
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([key, item]) => `${key}:${cellText(item)}`)
      .join(';')
  }
  return String(value)
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

function nearestNode(root: Node, path: readonly PropertyKey[]): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(
      root,
      path.slice(0, length).map(key => (typeof key === 'symbol' ? String(key) : key)),
    )
    if (node) return node
  }
  return root
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

function syntaxProblem(file: string, line: number, error: ParseError | undefined): Problem {
  const code = error ? printParseErrorCode(error.error) : 'empty'
  return {
    rule: 'file/json',
    level: 'error',
    file,
    line,
    message: {
      zh: `JSON 格式有误：${SYNTAX[code] ?? code}。`,
      en: `This is not JSON (${code}).`,
    },
    hint: {
      zh: '检查此处附近的引号、逗号和括号；最后一项之后不写逗号。',
      en: 'Look at the quotes, commas and brackets here; no comma follows the last item.',
    },
  }
}

function duplicateKeyProblem(file: string, line: number, key: unknown): Problem {
  return {
    rule: 'file/json',
    level: 'error',
    file,
    line,
    value: String(key),
    message: { zh: `“${key}”在同一条中写了两次。`, en: `“${key}” is written twice in one object.` },
    hint: { zh: '只留一个。', en: 'Keep one of them.' },
  }
}

function shapeProblem(file: string, line: number): Problem {
  return {
    rule: 'file/json',
    level: 'error',
    file,
    line,
    message: {
      zh: '表应写成对象的数组：[{…}, {…}]。',
      en: 'A table should be an array of objects: [{…}, {…}].',
    },
    hint: { zh: '每条记录写成一个对象。', en: 'Write each record as an object.' },
  }
}
