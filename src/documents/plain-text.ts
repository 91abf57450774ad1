// In: a document. Out: the same as plain text, a paragraph a line, to be pasted where no table is taken. Ends without a line break.
import type { Block, Document, Table } from './document.ts'

export function plainText({ title, number, addressee, body, attachment, signature }: Document): string {
  const head = [title, ...(number ? [number] : []), '', ...(addressee ? [addressee] : [])]
  const list = attachment ? ['', '附件', attachment.title, '', ...attachment.blocks.flatMap(linesOf)] : []
  return [...head, ...body.flatMap(linesOf), '', ...signature, ...list].join('\n')
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [`　　${block.text}`]
    case 'heading':
      return ['', block.text]
    case 'table':
      return tableLines(block)
  }
}

/** `1．企业　车间　类别　区市`; a cell that is empty leaves nothing behind. */
function tableLines({ rows }: Table): string[] {
  return rows.map(([number, ...cells]) => `${number}．${cells.filter(cell => cell !== '').join('　')}`)
}
