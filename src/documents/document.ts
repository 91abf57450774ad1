// A notice as bureaus issue it, before it is a page, a Word file or plain text. In: nothing. Out: what it is made of. Only what the
// records hold stands in it: all else is a blank, to be filled in by hand.

/** What no record says. */
export const BLANK = '【　　　　】'

export type Block =
  /** A paragraph of the body, its first line indented by two characters. */
  | { kind: 'paragraph'; text: string }
  /** `一、数字化车间（12个）`. */
  | { kind: 'heading'; text: string }
  | Table

export interface Table {
  kind: 'table'
  columns: readonly Column[]
  rows: readonly (readonly string[])[]
}

export interface Column {
  title: string
  /** Its part of the width of the table, in hundredths. */
  share: number
  /** Whether its cells are short and stand in the middle. */
  isShort?: boolean
}

export interface Document {
  title: string
  /** 发文字号; undefined where such a notice bears none. */
  number: string | undefined
  /** Whom it is sent to; undefined where it is for everyone. */
  addressee: string | undefined
  body: readonly Block[]
  /** What hangs behind it on pages of its own; empty where all stands in the body. */
  attachment: { title: string; blocks: readonly Block[] } | undefined
  signature: readonly string[]
}

/** A table whose first column counts its rows. */
export function countedTable(columns: readonly Column[], rows: readonly (readonly string[])[]): Table {
  const first = { title: '序号', share: 8, isShort: true }
  return { kind: 'table', columns: [first, ...columns], rows: rows.map((row, i) => [String(i + 1), ...row]) }
}
