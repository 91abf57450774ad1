// In: the text of a notice as the bureau wrote it (MDX). Out: HTML that cannot do anything: no script, no markup of its
// own, no expression is run, for the data folder is data and not code. Astro's own Markdown engine reads it.
import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast'
import { defaultSchema, sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import { markdownToHast, mdxToHast } from 'satteri'

// Pictures would come from elsewhere, and a page of this site asks nobody else.
const SCHEMA = {
  ...defaultSchema,
  tagNames:
    defaultSchema.tagNames?.filter(name => !['img', 'input', 'picture', 'source'].includes(name)) ?? [],
}

/** A notice's text as HTML; its headings lie below the page's own: `#` is an h2. */
export function proseHtml(source: string): string {
  const tree = sanitize(unwrap(parse(source)), SCHEMA)
  lowerHeadings(tree)
  return toHtml(tree)
}

// A bare `<` or `{` is a mistake in MDX and a character in Markdown; the text of a notice may hold either.
function parse(source: string): Root {
  try {
    return mdxToHast(source) as Root
  } catch {
    return markdownToHast(source) as Root
  }
}

// Components become the elements that they are called, for `sanitize` to judge; imports and expressions vanish.
function unwrap(root: Root): Root {
  return { type: 'root', children: root.children.flatMap(unwrapNode) as RootContent[] }
}

function unwrapNode(
  node: Nodes | { type: string; name?: string | null; children?: ElementContent[] },
): ElementContent[] {
  if (node.type === 'text') return [node as ElementContent]
  if (!('children' in node) || !node.children) return []
  const children = (node.children as ElementContent[]).flatMap(unwrapNode)
  if (node.type === 'element') return [{ ...(node as Element), children }]
  const tagName = ('name' in node && node.name) || 'span'
  return [{ type: 'element', tagName, properties: {}, children }]
}

function lowerHeadings(node: Nodes): void {
  if (!('children' in node)) return
  for (const child of node.children) {
    if (child.type === 'element') child.tagName = lowered(child.tagName)
    lowerHeadings(child)
  }
}

function lowered(tagName: string): string {
  return /^h[1-5]$/.test(tagName) ? `h${Number(tagName[1]) + 1}` : tagName
}
