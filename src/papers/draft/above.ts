// In: a row, and a field. Out: the texts that say where it belongs in that field. district.ts, category.ts and grade.ts read them.
import { trimBlank } from '../../characters.ts'
import { cellOf, type List, type Row } from '../shape/list.ts'
import { isNothing } from './read-cell.ts'

/** The texts that say where a row belongs, the nearest first: its own cell, the headings over it, the titles of the list. */
export function textsAbove(list: List, row: Row, field: string): string[] {
  const own = trimBlank(cellOf(list, row, field))
  const groups = row.groups.map(({ title }) => title).reverse()
  return [...(own === '' || isNothing(own) ? [] : [own]), ...groups]
}
