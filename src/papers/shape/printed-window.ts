// In: the lists of a window. Out: the days that they print, and where: above them, below them, or in a column. draft/ asks.
import type { Spot } from '../paper.ts'
import { cellOf, type List } from './list.ts'
import { type PrintedWindow, readWindow, windowIn } from './window-words.ts'

/** Days as they are printed, and the sentence that prints them. */
export interface PrintedAt {
  spot: Spot
  sentence: string
  printed: PrintedWindow
}

/** The first days that lists print; `near` is the year or the day that one without a year is near to. */
export function printedWindow(lists: readonly List[], near: string | undefined): PrintedAt | undefined {
  for (const list of lists) {
    const said = [...list.titles, ...list.notes].map(({ row, text }) => ({ row, sentence: windowIn(text) }))
    const cells = list.rows.map(row => ({ row: row.line.row, sentence: cellOf(list, row, 'publicity') }))
    for (const { row, sentence } of [...said, ...cells]) {
      const printed = sentence ? readWindow(sentence, near) : undefined
      if (sentence && printed) return { spot: { file: list.file, sheet: list.sheet, row }, sentence, printed }
    }
  }
  return undefined
}
