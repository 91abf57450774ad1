// In: the text of a notice, and where paths of this site lead. Out: its HTML as a page shows it: headings below the page's
// own, tables that scroll where they are wide, a signature where paper has it.
import type { Element, ElementContent, Properties } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { NoticeText } from '../texts/text.ts'
import { asOnPaper } from './letter.ts'

/** The address of a path from the root of the site; undefined where this edition has no such page. */
type Leads = (path: string) => string | undefined

interface Shown {
  leads: Leads
  /** The heading that stands for one of the text. */
  heading: (tagName: string) => string
  /** How many tables have been shown. */
  tables: number
}

/** A notice's text as HTML. The page has an h1 and an h2 above it: the text's own headings begin with h3. */
export function proseHtml({ blocks }: NoticeText, leads: Leads): string {
  const levels = [...new Set(headingsIn(blocks))].sort()
  const heading = (name: string) => `h${Math.min(6, 3 + levels.indexOf(name))}`
  const shown: Shown = { leads, heading, tables: 0 }
  return toHtml({ type: 'root', children: asOnPaper(blocks).map(node => show(node, shown)) })
}

function headingsIn(nodes: readonly ElementContent[]): string[] {
  return nodes.flatMap(node => {
    if (node.type !== 'element') return []
    return isHeading(node) ? [node.tagName] : headingsIn(node.children)
  })
}

function isHeading({ tagName }: Element): boolean {
  return /^h[1-6]$/.test(tagName)
}

function show(node: ElementContent, shown: Shown): ElementContent {
  if (node.type !== 'element') return node
  const element: Element = {
    ...node,
    tagName: isHeading(node) ? shown.heading(node.tagName) : node.tagName,
    properties: led(classed(node), shown.leads),
    children: node.children.map(child => show(child, shown)),
  }
  return node.tagName === 'table' ? scrolling(withHead(element), shown) : element
}

/** `align` as a class, for it is no longer HTML; and a class for a link that is its own address. */
function classed({ properties: { align, ...properties }, children: [child] }: Element): Properties {
  const side = typeof align === 'string' ? align.toLowerCase() : ''
  if (/^(right|center)$/.test(side)) return { ...properties, className: [side] }
  const isBare = child?.type === 'text' && child.value === properties.href
  return isBare ? { ...properties, className: ['bare'] } : properties
}

/** Addresses from the root of the site as they are below its base. */
function led(properties: Properties, leads: Leads): Properties {
  const { href, src } = properties
  if (typeof href === 'string' && href.startsWith('/')) return { ...properties, href: leads(href) }
  if (typeof src === 'string' && src.startsWith('/')) return { ...properties, src: leads(src) }
  return properties
}

/** A first row of nothing but heads is the table's head: printed, it stands on each sheet. */
function withHead(table: Element): Element {
  const body = table.children.find(child => isElement(child, 'tbody'))
  if (!isElement(body, 'tbody') || table.children.some(child => isElement(child, 'thead'))) return table
  const first = body.children.find(child => isElement(child, 'tr'))
  if (!isElement(first, 'tr') || first.children.some(child => isElement(child, 'td'))) return table
  const head: Element = { type: 'element', tagName: 'thead', properties: {}, children: [first] }
  const rest: Element = { ...body, children: body.children.filter(child => child !== first) }
  return { ...table, children: table.children.flatMap(child => (child === body ? [head, rest] : child)) }
}

/** The region can be reached and scrolled by keyboard; each has a name of its own. */
function scrolling(table: Element, shown: Shown): Element {
  shown.tables += 1
  const properties = { className: ['table'], role: 'region', ariaLabel: `表格 ${shown.tables}`, tabIndex: 0 }
  return { type: 'element', tagName: 'div', properties, children: [table] }
}

function isElement(node: ElementContent | undefined, tagName: string): node is Element {
  return node?.type === 'element' && node.tagName === tagName
}
