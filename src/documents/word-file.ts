// In: a document. Out: a Word file of it, set as official documents are (GB/T 9704-2012): A4, the title in 小标宋 of size 二号, the
// body in 仿宋 of size 三号, 28 points a line. The fonts are those of Chinese offices; where they are missing Word takes others.
import {
  AlignmentType,
  type FileChild,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageBreak,
  Paragraph,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  Document as WordDocument,
  Table as WordTable,
} from 'docx'
import type { Block, Column, Document, Table } from './document.ts'

// In half points, and in twentieths of a point.
const SIZE = { title: 44, body: 32, table: 24 } as const
const LINE = 28 * 20
const PAGE = { width: 11906, height: 16838, top: 2098, bottom: 1984, left: 1587, right: 1474 } as const
const WIDTH = PAGE.width - PAGE.left - PAGE.right

const TITLE = '方正小标宋简体'
const BODY = '仿宋_GB2312'
const HEADING = '黑体'

const font = (eastAsia: string): IRunOptions => ({
  font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia },
})

/** The bytes of a .docx. */
export async function wordFile(document: Document): Promise<Uint8Array> {
  const { width, height, top, bottom, left, right } = PAGE
  const word = new WordDocument({
    title: document.title,
    creator: '',
    sections: [
      {
        properties: { page: { size: { width, height }, margin: { top, bottom, left, right } } },
        children: [...firstPart(document), ...attachmentPart(document)],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(word))
}

function firstPart({ title, number, addressee, body, signature }: Document): FileChild[] {
  return [
    titled(title),
    ...(number ? [line(number, AlignmentType.CENTER)] : []),
    line('', AlignmentType.LEFT),
    ...(addressee ? [line(addressee, AlignmentType.LEFT)] : []),
    ...body.flatMap(blockOf),
    line('', AlignmentType.LEFT),
    ...signature.map(text => line(text, AlignmentType.RIGHT)),
  ]
}

function attachmentPart({ attachment }: Document): FileChild[] {
  if (!attachment) return []
  const head = new Paragraph({
    children: [new PageBreak(), new TextRun({ text: '附件', size: SIZE.body, ...font(HEADING) })],
  })
  return [head, titled(attachment.title), line('', AlignmentType.LEFT), ...attachment.blocks.flatMap(blockOf)]
}

function titled(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 32 * 20, lineRule: LineRuleType.AT_LEAST },
    children: [new TextRun({ text, size: SIZE.title, ...font(TITLE) })],
  })
}

function line(text: string, alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Paragraph {
  return new Paragraph({
    alignment,
    spacing: { line: LINE, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text, size: SIZE.body, ...font(BODY) })],
  })
}

function blockOf(block: Block): FileChild[] {
  switch (block.kind) {
    case 'paragraph':
      return [
        new Paragraph({
          spacing: { line: LINE, lineRule: LineRuleType.EXACT },
          indent: { firstLine: SIZE.body * 20 },
          children: [new TextRun({ text: block.text, size: SIZE.body, ...font(BODY) })],
        }),
      ]
    case 'heading':
      return [
        new Paragraph({
          keepNext: true,
          spacing: { line: LINE, lineRule: LineRuleType.EXACT, before: 120, after: 60 },
          children: [new TextRun({ text: block.text, size: SIZE.body, ...font(HEADING) })],
        }),
      ]
    case 'table':
      return [tableOf(block)]
  }
}

function tableOf({ columns, rows }: Table): WordTable {
  const widths = columns.map(({ share }) => Math.round((WIDTH * share) / 100))
  return new WordTable({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column, i) => cell(column, widths[i] ?? 0, column.title, HEADING)),
      }),
      ...rows.map(
        row =>
          new TableRow({
            cantSplit: true,
            children: columns.map((column, i) => cell(column, widths[i] ?? 0, row[i] ?? '', BODY)),
          }),
      ),
    ],
  })
}

function cell({ isShort }: Column, size: number, text: string, face: string): TableCell {
  const isCentred = isShort || face === HEADING
  return new TableCell({
    width: { size, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: [
      new Paragraph({
        alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: [new TextRun({ text, size: SIZE.table, ...font(face) })],
      }),
    ],
  })
}
