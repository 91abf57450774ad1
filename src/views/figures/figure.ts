// A picture of figures as a value: a title that says what it shows, rows or tiles with their words, and the same as a table.
// In: counts. Out: shares, and rows no more than a page can hold. Views alone import it; components import its types.
import type { Link } from '../link.ts'
import type { Table } from '../table.ts'

/** What one of a kind looks like, told by its form and not by its colour alone. */
export type Form = 'full' | 'half' | 'open' | 'crossed' | 'dot' | 'ring'

/** So many squares or dots of a form. */
export interface Cells {
  form: Form
  count: number
}

/** A part of a bar, as a share of the longest bar: 0 to 1. */
export interface Part {
  form: 'full' | 'half' | 'open'
  share: number
}

/** A line of a picture: whose it is, what is drawn, the same in words. */
export interface PlotRow {
  label: Link
  told: string
  cells?: readonly Cells[]
  parts?: readonly Part[]
}

/** A district or the like: a large number, words below it, a share of 0 to 1 drawn as a bar. */
export interface Tile {
  label: Link
  number: number
  told: string
  share: number
}

export interface Figure {
  /** Its anchor, and the name of the file of its table. */
  id: string
  /** What it shows, with the number. */
  title: string
  /** What the forms mean; a picture of one form needs none. */
  key: readonly { form: Form; label: string }[]
  rows: readonly PlotRow[]
  tiles: readonly Tile[]
  notes: readonly string[]
  table: Table
}

/** Lines that a picture holds at most. */
export const MOST_ROWS = 24
/** Squares or dots that a line holds at most. */
const MOST_CELLS = 60

/** A share of a whole in per cent; what is neither none nor all is never told as 0% or 100%. */
export function percent(part: number, whole: number, digits = 0): string {
  if (whole === 0) return '0%'
  const share = (part / whole) * 100
  const text = share.toFixed(digits)
  const isFalse = (Number(text) === 0 && part > 0) || (Number(text) === 100 && part < whole)
  return isFalse && digits < 3 ? percent(part, whole, digits + 1) : `${text}%`
}

/** How many one square stands for, so that the longest line holds no more than a line can: 1, 2, 5, 10, 20, 50 … */
export function unitFor(most: number): number {
  for (let unit = 1; ; unit *= 10) {
    const fitting = [1, 2, 5].find(step => most / (unit * step) <= MOST_CELLS)
    if (fitting !== undefined) return unit * fitting
  }
}

/**
 * Counts as squares of `unit`: as many as the sum rounds to, shared out by the largest remainders, so that a line is as
 * long as its sum; what there is any of has one square at least.
 */
export function inCells(counts: readonly Cells[], unit: number): Cells[] {
  const present = counts.filter(({ count }) => count > 0)
  if (unit === 1) return present
  const whole = Math.round(present.reduce((sum, { count }) => sum + count, 0) / unit)
  const cells = present.map(({ form, count }) => ({
    form,
    count: Math.max(1, Math.floor(count / unit)),
    rest: (count / unit) % 1,
  }))
  const missing = whole - cells.reduce((sum, { count }) => sum + count, 0)
  const fullest = [...cells].sort((a, b) => b.rest - a.rest).slice(0, Math.max(0, missing))
  return cells.map(cell => ({ form: cell.form, count: cell.count + (fullest.includes(cell) ? 1 : 0) }))
}

/** The one of which `value` is greatest, of equals the first. */
export function greatest<T>(items: readonly T[], value: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>(
    (best, item) => (best === undefined || value(item) > value(best) ? item : best),
    undefined,
  )
}
