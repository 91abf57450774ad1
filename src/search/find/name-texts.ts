// The names of enterprises as they are written: kept as they were read, and spelt out for the few that are shown.

import type { Lines } from '../codec/lines.ts'
import { BETWEEN } from '../codec/names.ts'

interface Batch extends Lines {
  /** The number of its first enterprise. */
  first: number
  /** Where each line begins in `symbols`. */
  starts: Uint32Array
}

export class NameTexts {
  private readonly batches: Batch[] = []
  private count = 0

  /** Adds the names of the next `count` enterprises. */
  append(lines: Lines, count: number): void {
    const starts = new Uint32Array(count)
    for (let at = 0, line = 1; line < count; at++) if (lines.symbols[at] === 0) starts[line++] = at + 1
    this.batches.push({ ...lines, first: this.count, starts })
    this.count += count
  }

  /** The names of an enterprise, by its number; the present one first. None where there is no such number. */
  of(owner: number): string[] {
    const batch = [...this.batches].reverse().find(({ first }) => first <= owner)
    if (!batch || owner >= this.count) return []
    const { texts, symbols, starts, first } = batch
    let line = ''
    for (let at = starts[owner - first] as number; symbols[at] !== 0; at++)
      line += texts[symbols[at] as number]
    return line.split(BETWEEN)
  }
}
