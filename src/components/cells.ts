// In: how many squares or dots of which form. Out: the paths that draw them. Components import it.
import type { Cells, Form } from '../views/figures/figure.ts'

/** From one square to the next, in units of the drawing. */
export const PITCH = 10
/** Squares that stand together, as tallies are kept. */
const TOGETHER = 5

/** Of one square of 8.4 units, from its left upper corner. */
const SHAPES: Readonly<Record<Form, string>> = {
  full: 'h8.4v8.4h-8.4z',
  half: 'h8.4v8.4h-8.4zm1 1v6.4l6.4-6.4z',
  open: 'h8.4v8.4h-8.4zm1 1v6.4h6.4v-6.4z',
  crossed: 'h8.4v8.4h-8.4zm1.9.9l-1 1 2.3 2.3-2.3 2.3 1 1 2.3-2.3 2.3 2.3 1-1-2.3-2.3 2.3-2.3-1-1-2.3 2.3z',
  dot: 'm0 4.2a4.2 4.2 0 1 0 8.4 0 4.2 4.2 0 1 0-8.4 0z',
  ring: 'm0 4.2a4.2 4.2 0 1 0 8.4 0 4.2 4.2 0 1 0-8.4 0zm1.4 0a2.8 2.8 0 1 1 5.6 0 2.8 2.8 0 1 1-5.6 0z',
}

/** The path of `count` squares side by side, the first at place `from`. */
export function pathOfCells(form: Form, from: number, count: number): string {
  return Array.from({ length: count }, (_, at) => `M${(from + at) * PITCH + 0.8} .8${SHAPES[form]}`).join('')
}

/** A few squares, drawn as one: how many, and a path for each form among them. */
export interface Tally {
  size: number
  paths: readonly { form: Form; d: string }[]
}

/** Squares in a row, five by five, so that they are counted at a glance and lines break between them. */
export function tallies(cells: readonly Cells[]): Tally[] {
  const forms = cells.flatMap(({ form, count }) => Array.from({ length: count }, () => form))
  const groups = Array.from({ length: Math.ceil(forms.length / TOGETHER) }, (_, at) =>
    forms.slice(at * TOGETHER, (at + 1) * TOGETHER),
  )
  return groups.map(group => ({
    size: group.length,
    paths: [...new Set(group)].map(form => ({
      form,
      d: pathOfCells(form, group.indexOf(form), group.filter(one => one === form).length),
    })),
  }))
}
