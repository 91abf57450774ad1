// In: the Markdown of a text. Out: what of it cannot be shown, and where it leads on this site. On its way it mends the
// tree where a bureau's signs mean more than Markdown hears. Only text.ts imports it.
import type {
  Blockquote,
  FootnoteDefinition,
  Html,
  List,
  Nodes,
  PhrasingContent,
  Root,
  Table,
  Text,
} from 'mdast'
import type { Problem } from '../problem.ts'
import { judgeAddress } from './address.ts'
import { splitAddresses } from './bare-addresses.ts'
import { DEEPEST, TOO_DEEP } from './nesting.ts'
import { type Refusal, refuse } from './refusal.ts'
import { readTags } from './tags.ts'

/** An address from the root of the site, and the line on which it stands. */
export interface SitePath {
  path: string
  line: number
}

/** What is noted on the way through one text. */
interface Notes {
  source: string
  paths: SitePath[]
  refuse: (line: number, refusal: Refusal) => void
  /** How many elements of HTML are open. */
  open: number
  isTooDeep: boolean
  /** The footnotes to which the text refers, other footnotes left aside, and the line of each that is written. */
  footnotes: { named: Set<string>; written: Map<string, number> }
}

/** Walks through a text once, and changes the tree. */
export function walk(root: Root, file: string, source: string) {
  const problems: Problem[] = []
  const notes: Notes = {
    source,
    paths: [],
    refuse: (line, refusal) => problems.push(refuse(file, line, refusal)),
    open: 0,
    isTooDeep: false,
    footnotes: { named: new Set(), written: new Map() },
  }
  visit(root, notes, [])
  for (const [label, line] of notes.footnotes.written)
    if (!notes.footnotes.named.has(label)) notes.refuse(line, unnamedFootnote(label))
  return { problems, paths: notes.paths }
}

/** `within` are the kinds of the nodes around it, outermost first. */
function visit(node: Nodes, notes: Notes, within: readonly string[]): void {
  judge(node, notes)
  if (node.type === 'footnoteReference' && !within.includes('footnoteDefinition'))
    notes.footnotes.named.add(node.identifier)
  if (!('children' in node)) return
  if (within.length === DEEPEST) {
    refuseDepth(node, notes)
    return
  }
  const inside = [...within, node.type]
  for (const child of node.children) visit(child, notes, inside)
  if (holdsText(node))
    node.children = node.children.flatMap(child =>
      child.type === 'text' ? splitText(child, inside.includes('link')) : child,
    )
}

/** Says it once: what follows is as deep. */
function refuseDepth(node: Nodes, notes: Notes): void {
  if (!notes.isTooDeep) notes.refuse(lineOf(node), TOO_DEEP)
  notes.isTooDeep = true
}

function judge(node: Nodes, notes: Notes): void {
  if (node.type === 'html') judgeHtml(node, notes)
  if (node.type === 'link' || node.type === 'image')
    judgeTarget(node.url, node.type === 'image', lineOf(node), notes)
  if (node.type === 'blockquote') judgeQuote(node, notes)
  if (node.type === 'list') keepNumbers(node, notes.source)
  if (node.type === 'table') judgeTable(node, notes)
  if (node.type === 'footnoteDefinition') judgeFootnote(node, notes)
}

function judgeHtml(node: Html, notes: Notes): void {
  const { html, refused, paths, open, deepest } = readTags(node.value, notes.open)
  const lineAt = (offset: number) => lineOf(node) + (node.value.slice(0, offset).split('\n').length - 1)
  for (const { at, ...refusal } of refused) notes.refuse(lineAt(at), refusal)
  for (const { at, path } of paths) notes.paths.push({ path, line: lineAt(at) })
  notes.open = open
  if (deepest > DEEPEST) refuseDepth(node, notes)
  node.value = html
}

function judgeTarget(address: string, isPicture: boolean, line: number, notes: Notes): void {
  const judged = judgeAddress(address, isPicture)
  if (typeof judged === 'string') notes.paths.push({ path: judged, line })
  else if (judged) notes.refuse(line, judged)
}

/** `>95%` at the beginning of a line: Markdown would take the sign away. */
function judgeQuote(node: Blockquote, notes: Notes): void {
  const lines = notes.source.slice(node.position?.start.offset, node.position?.end.offset).split('\n')
  for (const [i, line] of lines.entries()) {
    const found = /^[ \t]*(>+[^\s>].*)/.exec(line)?.[1]
    if (found) notes.refuse(lineOf(node) + i, { value: found, ...NO_QUOTE })
  }
}

/** Items keep the numbers that were written: Markdown would count on from the first. */
function keepNumbers(node: List, source: string): void {
  if (!node.ordered) return
  let next = node.start ?? 1
  for (const item of node.children) {
    const number = Number(/^\d+/.exec(source.slice(item.position?.start.offset))?.[0] ?? next)
    if (number !== next) item.data = { hProperties: { value: String(number) } }
    next = number + 1
  }
}

/** Markdown leaves out the cells for which the head has no column. */
function judgeTable(node: Table, notes: Notes): void {
  const width = node.align?.length ?? 0
  for (const row of node.children)
    if (row.children.length > width) notes.refuse(lineOf(row), tooManyCells(row.children.length, width))
}

/** Of two of one label Markdown leaves out the second. */
function judgeFootnote(node: FootnoteDefinition, notes: Notes): void {
  const { written } = notes.footnotes
  if (written.has(node.identifier)) notes.refuse(lineOf(node), twice(node.identifier))
  else written.set(node.identifier, lineOf(node))
}

type HoldsText = Extract<Nodes, { children: PhrasingContent[] }>

function holdsText(node: Nodes): node is HoldsText {
  return ['paragraph', 'heading', 'emphasis', 'strong', 'tableCell', 'link'].includes(node.type)
}

/** Nobody wraps Chinese by hand: a new line in the source is one on the page. Bare addresses become links. */
function splitText({ value, position }: Text, isInLink: boolean): PhrasingContent[] {
  return value.split('\n').flatMap((text, i): PhrasingContent[] => {
    const point = { line: (position?.start.line ?? 1) + i, column: 1, offset: 0 }
    const at = { position: { start: point, end: point } }
    const parts = isInLink ? [{ text, isAddress: false }] : splitAddresses(text)
    const nodes = parts.map(({ text, isAddress }): PhrasingContent => {
      const piece: Text = { type: 'text', value: text, ...at }
      return isAddress ? { type: 'link', url: text, children: [piece], ...at } : piece
    })
    return i === 0 ? nodes : [{ type: 'break', ...at }, ...nodes]
  })
}

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1
}

const NO_QUOTE: Omit<Refusal, 'value'> = {
  message: {
    zh: '行首的 > 会被当作引用的记号而不显示。',
    en: 'A > at the beginning of a line would be taken for the sign of a quotation and not be shown.',
  },
  hint: {
    zh: '意思是“大于”的，在前面加反斜线写作 \\>，或改写文字；是引用的，在 > 之后空一格。',
    en: 'For “greater than” write \\> or change the wording; for a quotation put a space behind the >.',
  },
}

function unnamedFootnote(label: string): Refusal {
  return {
    value: `[^${label}]`,
    message: {
      zh: `正文里没有一处引用脚注 [^${label}]，它不会显示。`,
      en: `Nothing in the text refers to the footnote [^${label}]; it would not be shown.`,
    },
    hint: { zh: `在正文相应处写上 [^${label}]，或改成普通段落。`, en: `Write [^${label}] where it belongs.` },
  }
}

function twice(label: string): Refusal {
  return {
    value: `[^${label}]`,
    message: {
      zh: `脚注 [^${label}] 写了两次，后一次不会显示。`,
      en: `The footnote [^${label}] is written twice; the second would not be shown.`,
    },
    hint: { zh: '给其中一个另起名称。', en: 'Give one of them another label.' },
  }
}

function tooManyCells(found: number, expected: number): Refusal {
  return {
    message: {
      zh: `表头有 ${expected} 格，本行有 ${found} 格，多出的不会显示。`,
      en: `The head of the table has ${expected} cells and this row ${found}; what is over would not be shown.`,
    },
    hint: {
      zh: '补上表头，或检查是否多了竖线；内容里的竖线写作 \\|。',
      en: 'Complete the head, or look for a surplus bar; a bar within a cell is written \\|.',
    },
  }
}
