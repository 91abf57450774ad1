// In: the bytes of a Word document (.docx). Out: its tables, each with the paragraphs before it. Only read-paper.ts imports it.
import { XMLParser } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import { trimBlank } from '../../characters.ts'
import { type Line, plainLine, type Sheet } from '../paper.ts'

const MAIN = 'word/document.xml'

/** The text of the document's XML. Throws where there is none. */
export function documentXml(bytes: Uint8Array): string {
  const part = unzipSync(bytes, { filter: ({ name }) => name === MAIN })[MAIN]
  if (!part) throw new Error(`no ${MAIN}`)
  return strFromU8(part)
}

/** The tables as sheets `表1`, `表2` …; rows count within their table. Throws where the XML is broken. */
export function readWord(file: string, xml: string): Sheet[] {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    removeNSPrefix: true,
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
  })
  const body = find(parser.parse(xml), 'document', 'body')
  const sheets: Sheet[] = []
  let before: Line[] = []
  for (const node of blocksOf(body)) {
    if (node.p) before.push(plainLine(0, [textOf([node])]))
    if (!node.tbl) continue
    const name = `表${sheets.length + 1}`
    sheets.push({ file, name, called: '', lines: [...before, ...linesOf(node.tbl)], hiddenColumns: [] })
    before = []
  }
  const last = sheets.at(-1)
  if (last) sheets[sheets.length - 1] = { ...last, lines: [...last.lines, ...before] }
  return sheets.length === 1 ? sheets.map(sheet => ({ ...sheet, name: '' })) : sheets
}

/** Paragraphs and tables in order; of a table that only lays out the page, those in its cells. */
function blocksOf(nodes: readonly Node[]): Node[] {
  return unwrap(nodes).flatMap(node => {
    if (!node.tbl) return [node]
    const cells = all(unwrap(node.tbl), 'tr').flatMap(row => all(unwrap(row), 'tc'))
    return cells.some(cell => cell.some(one => one.tbl)) ? cells.flatMap(blocksOf) : [node]
  })
}

/** The same nodes without what only wraps some of them: content controls, tags. */
function unwrap(nodes: readonly Node[]): Node[] {
  return nodes.flatMap(node => {
    const inside = node.sdt ? find(node.sdt, 'sdtContent') : (node.customXml ?? node.ins)
    return inside ? unwrap(inside) : [node]
  })
}

/** A node as the parser gives it in order: its name with its children, its attributes under `:@`. */
type Node = { readonly [name: string]: readonly Node[] } & {
  readonly ':@'?: Readonly<Record<string, string>>
}

function find(nodes: readonly Node[], ...path: readonly string[]): readonly Node[] {
  return path.reduce<readonly Node[]>((at, name) => at.find(node => node[name])?.[name] ?? [], nodes)
}

function all(nodes: readonly Node[], name: string): (readonly Node[])[] {
  return nodes.flatMap(node => (node[name] ? [node[name]] : []))
}

/** Paragraphs with line breaks between, without what a revision deleted. */
function textOf(nodes: readonly Node[]): string {
  const parts = nodes.map(node => {
    if (node.t) return node.t.map(one => String(one['#text'] ?? '')).join('')
    if (node.br || node.tab) return node.br ? '\n' : ' '
    const [name] = Object.keys(node).filter(key => key !== ':@' && key !== '#text')
    if (!name || SKIPPED.has(name)) return ''
    const text = textOf(node[name] ?? [])
    return name === 'p' ? `${text}\n` : text
  })
  return parts.join('').replace(/\n+$/, '')
}

const SKIPPED = new Set(['del', 'pPr', 'rPr', 'tcPr', 'tblPr', 'trPr', 'instrText', 'moveFrom', 'Fallback'])

function linesOf(table: readonly Node[]): Line[] {
  let above: readonly string[] = []
  const rows = all(unwrap(table), 'tr').filter(row => !find(row, 'trPr').some(node => node.del))
  return rows.map((row, r) => {
    const skipped = Number(attribute(find(row, 'trPr'), 'gridBefore') ?? 0) || 0
    const cells: string[] = new Array(Math.min(skipped, 60)).fill('')
    const filled: number[] = []
    const spans = new Map<number, number>()
    for (const cell of all(unwrap(row), 'tc')) {
      const about = find(cell, 'tcPr')
      const column = cells.length
      const width = Math.min(Number(attribute(about, 'gridSpan') ?? 1) || 1, 60)
      const isContinued = about.some(node => node.vMerge) && attribute(about, 'vMerge') !== 'restart'
      if (isContinued) filled.push(column)
      if (width > 1) spans.set(column, width)
      cells.push(isContinued ? (above[column] ?? '') : textOf(cell))
      for (let i = 1; i < width; i++) cells.push('')
    }
    above = cells
    return { row: r + 1, cells, isHidden: false, filled, spans }
  })
}

function attribute(nodes: readonly Node[], name: string): string | undefined {
  return nodes.find(node => node[name])?.[':@']?.['@_val']
}

/** Whether a document has any table at all with something in it. */
export function hasTable(sheets: readonly Sheet[]): boolean {
  return sheets.some(({ lines }) =>
    lines.some(({ row, cells }) => row > 0 && cells.some(cell => trimBlank(cell) !== '')),
  )
}
