// In: the bytes of an .ods workbook. Out: which sheets, rows and columns are hidden in it: the library that reads its cells does
// not say (OpenDocument 1.3, part 3). Only spreadsheet.ts asks.
import { XMLParser } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import type { Hidden } from './hidden-xls.ts'

/** What is hidden, sheet by sheet. Throws where the XML is broken. */
export function hiddenInOds(bytes: Uint8Array): Hidden[] {
  const part = unzipSync(bytes, { filter: ({ name }) => name === 'content.xml' })['content.xml']
  if (!part) return []
  const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, removeNSPrefix: true })
  const document: readonly Node[] = parser.parse(strFromU8(part))
  const content = childrenOf(document, 'document-content')
  const unseen = new Set(
    childrenOf(content, 'automatic-styles').flatMap(style =>
      attribute(firstOf(style.style ?? [], 'table-properties'), 'display') === 'false'
        ? [attribute(style, 'name')]
        : [],
    ),
  )
  const sheets = childrenOf(childrenOf(content, 'body'), 'spreadsheet').filter(node => node.table)
  return sheets.map(sheet => ({
    isHidden: unseen.has(attribute(sheet, 'style-name')),
    rows: hiddenAmong(sheet.table ?? [], 'table-row', 'number-rows-repeated'),
    columns: hiddenAmong(sheet.table ?? [], 'table-column', 'number-columns-repeated'),
  }))
}

/** A node as the parser gives it in order: its name with its children, its attributes under `:@`. */
type Node = { readonly [name: string]: readonly Node[] } & {
  readonly ':@'?: Readonly<Record<string, string>>
}

/** No sheet has more; the last row of many is repeated to the end. */
const MOST = 1_048_576

function hiddenAmong(nodes: readonly Node[], name: string, repeated: string): Set<number> {
  const hidden = new Set<number>()
  let at = 0
  const walk = (all: readonly Node[], isWithin: boolean) => {
    for (const node of all) {
      const isHidden = isWithin || /collapse|filter/.test(attribute(node, 'visibility') ?? '')
      if (node[name]) {
        const count = Math.min(Number(attribute(node, repeated) ?? 1) || 1, MOST - at)
        // What is repeated far beyond any list is the empty rest of the sheet.
        if (isHidden && count < 10_000) for (let i = 0; i < count; i++) hidden.add(at + i)
        at += count
        continue
      }
      const group = Object.keys(node).find(key =>
        /^table-(header-|row-|column-)?(rows|columns|group)|-group$/.test(key),
      )
      if (group) walk(node[group] ?? [], isHidden || attribute(node, 'display') === 'false')
    }
  }
  walk(nodes, false)
  return hidden
}

function firstOf(nodes: readonly Node[], name: string): Node | undefined {
  return nodes.find(node => node[name])
}

function childrenOf(nodes: readonly Node[], name: string): readonly Node[] {
  return firstOf(nodes, name)?.[name] ?? []
}

function attribute(node: Node | undefined, name: string): string | undefined {
  return node?.[':@']?.[`@_${name}`]
}
