// In: the blocks of a notice's text. Out: the same with the parts of a letter as on paper (GB/T 9704): a list of
// attachments hangs by its first number; the office and the day that sign stand at the right, one centred on the other.
import type { Element, ElementContent } from 'hast'

/** The last day that stands alone, with the offices above it, is the signature; more may follow it. */
export function asOnPaper(blocks: readonly ElementContent[]): ElementContent[] {
  const whole = blocks.map(node => (isAttachments(node) ? lettered(node, 'attachments') : node))
  const last = whole.findLastIndex(node => isParagraph(node) && isSignature(linesOf(node)))
  if (last < 0) return whole
  const first = beginOf(whole, last)
  const [head, ...others] = whole.slice(first, last + 1).filter(isParagraph)
  if (!head) return whole
  const children = others.flatMap(one => [LINE_BREAK, ...one.children])
  const signed = lettered({ ...head, children: [...head.children, ...children] }, 'signature')
  return [...whole.slice(0, first), signed, ...whole.slice(last + 1)]
}

const DAY =
  /^(\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$/
const OFFICE = /^[^。；，：！？]{1,40}(局|委|会|厅|部|处|院|府|司|所|站|办|室|组|中心)(（[^）]*）)?$/
const LINE_BREAK: Element = { type: 'element', tagName: 'br', properties: {}, children: [] }

/** Lines of which the last is a day, and each other names an office. */
function isSignature(lines: readonly string[]): boolean {
  return DAY.test(lines.at(-1) ?? '') && lines.slice(0, -1).every(line => OFFICE.test(line))
}

/** Where the signature begins whose day stands in block `end`: paragraphs before it may name the offices. */
function beginOf(blocks: readonly ElementContent[], end: number): number {
  const before = blocks.slice(0, end)
  const other = before.findLastIndex(
    node => node.type !== 'text' && !(isParagraph(node) && linesOf(node).every(line => OFFICE.test(line))),
  )
  return blocks.findIndex((node, i) => i > other && isParagraph(node))
}

function isAttachments(node: ElementContent): node is Element {
  return isParagraph(node) && /^附件[：:]\s*1/.test(linesOf(node)[0] ?? '')
}

function isParagraph(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'p'
}

/** The lines of a paragraph, without the blanks by which their writer moved them. */
function linesOf(node: ElementContent): string[] {
  return textOf(node)
    .split('\n')
    .map(line => line.trim())
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value.replaceAll('\n', ' ')
  if (node.type !== 'element') return ''
  return node.tagName === 'br' ? '\n' : node.children.map(textOf).join('')
}

/** A paragraph that its class puts in its place: blanks at the ends of its lines would move it once more. */
function lettered(paragraph: Element, name: string): Element {
  const children = paragraph.children.map(node =>
    node.type === 'text' ? { ...node, value: node.value.replace(/^\s+|\s+$/gu, '') } : node,
  )
  return { ...paragraph, properties: { className: [name] }, children }
}
