// In: two pages. Out: whether both tell the same: title, description and text, and the links and classes of what they tell it in.
import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser'

/** What a page tells, white space collapsed; `marks` are the elements of main in order, each with its class and address. */
export interface Told {
  title: string
  description: string
  text: string
  marks: string
}

/** Elements in the midst of a line: they part no words. */
const INLINE = new Set(['A', 'B', 'CODE', 'EM', 'I', 'SPAN', 'STRONG', 'TIME', 'WBR'])

/** What the head of a page and its main tell. */
export function toldBy(html: string): Told {
  const page = parse(html)
  const main = page.querySelector('main')
  if (!main) throw new Error('没有 main / a page without main')
  return {
    title: collapsed(page.querySelector('title')?.textContent ?? ''),
    description: page.querySelector('meta[name="description"]')?.getAttribute('content') ?? '',
    text: collapsed(textIn(main)),
    marks: marksIn(main).join(' '),
  }
}

/** Where two pages first tell something else, with what stands there in each; undefined where they tell the same. */
export function firstDifference(one: Told, other: Told): string | undefined {
  for (const part of ['title', 'description', 'text', 'marks'] as const) {
    const at = differsAt(one[part], other[part])
    if (at >= 0) return `${part}: ${around(one[part], at)} ≠ ${around(other[part], at)}`
  }
  return undefined
}

function differsAt(one: string, other: string): number {
  if (one === other) return -1
  const at = [...one].findIndex((_, index) => one[index] !== other[index])
  return at < 0 ? Math.min(one.length, other.length) : at
}

function around(text: string, at: number): string {
  return `“${text.slice(Math.max(0, at - 40), at + 60)}”`
}

function textIn(node: Node): string {
  if (node.nodeType === NodeType.TEXT_NODE) return node.text
  const element = elementOf(node)
  if (!element || element.tagName === 'SCRIPT') return ''
  const text = element.childNodes.map(textIn).join('')
  return INLINE.has(element.tagName) ? text : ` ${text} `
}

function marksIn(parent: HTMLElement): string[] {
  return parent.childNodes.flatMap(node => {
    const element = elementOf(node)
    if (!element || element.tagName === 'SCRIPT') return []
    const { class: name, href } = element.attributes
    const mark = `${element.tagName.toLowerCase()}${name ? `.${name}` : ''}${href ? `(${href})` : ''}`
    return [mark, ...marksIn(element)]
  })
}

function elementOf(node: Node): HTMLElement | undefined {
  return node.nodeType === NodeType.ELEMENT_NODE ? (node as HTMLElement) : undefined
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
