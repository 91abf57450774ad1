// In: the text of a notice. Out: what of it can be read, piece by piece, each with the lines on which it stands: what is
// in one piece stands together on the page, whatever emphasis or link parts it. checks/ look into it.
import type { Element, ElementContent } from 'hast'
import type { NoticeText } from './text.ts'

export interface Piece {
  text: string
  /** The line of the file on which a character of it stands. */
  lineAt: (offset: number) => number
}

const INLINE = new Set(
  'a abbr b bdi cite code del dfn em i ins kbd mark q ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
)

/** What is read on the page, and the addresses and titles behind it. */
export function piecesOf({ blocks }: NoticeText): Piece[] {
  const pieces: Piece[] = []
  const parts: Part[] = []
  const end = () => {
    if (parts.length > 0) pieces.push(join(parts.splice(0)))
  }
  const read = (node: ElementContent): void => {
    if (node.type === 'text')
      parts.push({ text: node.value, line: node.position?.start.line ?? parts.at(-1)?.line ?? 1 })
    if (node.type !== 'element') return
    const isBlock = !INLINE.has(node.tagName)
    if (isBlock) end()
    for (const child of node.children) read(child)
    if (isBlock) end()
    pieces.push(...behind(node))
  }
  for (const block of blocks) read(block)
  end()
  return pieces
}

interface Part {
  text: string
  line: number
}

function join(parts: readonly Part[]): Piece {
  return {
    text: parts.map(({ text }) => text).join(''),
    lineAt: offset => {
      let rest = offset
      for (const { text, line } of parts) {
        if (rest < text.length) return line + text.slice(0, rest).split('\n').length - 1
        rest -= text.length
      }
      return parts.at(-1)?.line ?? 1
    },
  }
}

/** What an element holds that is read only by whoever follows or points at it. */
function behind({ properties: { href, src, alt, title }, position }: Element): Piece[] {
  return [href, src, alt, title]
    .filter(value => typeof value === 'string')
    .map(text => ({ text: decoded(text), lineAt: () => position?.start.line ?? 1 }))
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
