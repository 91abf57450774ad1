// In: the text of a notice and its file. Out: the text as HTML that cannot do anything (trees, hast), every node at its
// line, and a problem for all that cannot be shown: nothing of it disappears in silence. entries/ reads texts by it;
// views/ print them, checks/ look into them.
import type { Element, ElementContent, Nodes } from 'hast'
import { raw } from 'hast-util-raw'
import { type Schema, sanitize } from 'hast-util-sanitize'
import type { Root as Markdown } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { VFile } from 'vfile'
import type { Problem } from '../problem.ts'
import { refuseCrowded } from './crowded.ts'
import { parseMarkdown } from './markdown.ts'
import { TOO_DEEP, tooDeepLine } from './nesting.ts'
import { refuse } from './refusal.ts'
import { SHOWN } from './tags.ts'
import { type SitePath, walk } from './walk.ts'

/** The text of a notice. */
export interface NoticeText {
  file: string
  /** As it is written in its file. */
  source: string
  /** Paragraphs, headings, lists, tables; positions tell the line on which a node begins. */
  blocks: readonly ElementContent[]
  /** Where it leads on this site, as written: whether there is anything, only the whole folder can tell. */
  paths: readonly SitePath[]
}

/** Reads a text; where something of it cannot be shown there are no blocks. Never throws. */
export function readText(file: string, source: string): { value: NoticeText; problems: readonly Problem[] } {
  const refused = refuseUnread(file, source)
  if (refused.length > 0) return { value: { file, source, blocks: [], paths: [] }, problems: refused }
  const markdown = parseMarkdown(source)
  const { problems, paths } = walk(markdown, file, source)
  const blocks = problems.length === 0 ? toBlocks(markdown, source) : []
  return { value: { file, source, blocks, paths }, problems }
}

/** What is told before anything is parsed, since to parse it would take for ever. */
function refuseUnread(file: string, source: string): readonly Problem[] {
  const deep = tooDeepLine(source)
  return deep === undefined ? refuseCrowded(file, source) : [refuse(file, deep, TOO_DEEP)]
}

function toBlocks(markdown: Markdown, source: string): ElementContent[] {
  const html = toHast(markdown, {
    allowDangerousHtml: true,
    // Nobody else gives ids on a notice's page that begin like this.
    clobberPrefix: 'text-',
    footnoteLabel: '脚注',
    footnoteLabelTagName: 'p',
    footnoteLabelProperties: {},
    // The variation selector keeps it from being drawn as an emoji.
    footnoteBackContent: '↩\uFE0E',
    footnoteBackLabel: '返回正文',
    // Without a line break of the source behind it, which would be a text without a place.
    handlers: { break: () => ({ type: 'element', tagName: 'br', properties: {}, children: [] }) },
  })
  // A reader of HTML that meets a stray part of a table first would take all for one, and drop what is none.
  const body: Element = { type: 'element', tagName: 'div', properties: {}, children: contentOf(html) }
  // Where the file is handed over, positions are kept.
  const read = raw({ type: 'root', children: [body] }, { file: new VFile(source) })
  const [first, ...rest] = contentOf(sanitize(read, SCHEMA))
  return first?.type === 'element' ? [...first.children, ...rest] : []
}

function contentOf(node: Nodes): ElementContent[] {
  return 'children' in node ? node.children.flatMap(child => (child.type === 'doctype' ? [] : child)) : []
}

const FOOTNOTE_ID = /^(text-fn(ref)?-|footnote-label$)/

/** What may be in a page whatever was read before: tags.ts has told of all the rest already. */
const SCHEMA: Schema = {
  tagNames: [...SHOWN, 'section'],
  attributes: {
    '*': ['align', 'lang', 'title', ['id', FOOTNOTE_ID]],
    a: ['href', 'ariaLabel', 'ariaDescribedBy', 'dataFootnoteRef', 'dataFootnoteBackref'],
    img: ['alt', 'src'],
    li: ['value'],
    ol: ['reversed', 'start', 'type'],
    section: [['className', 'footnotes']],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
  clobber: [],
}
