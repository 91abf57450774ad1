// What a draft brings and the folder is judged with: rows, and cells of rows that stand, that know where in a paper they come from.

import type { Values } from '../folder/add-rows.ts'
import type { Edit } from '../folder/edit-cells.ts'
import type { List, Row } from '../shape/list.ts'

/** A row that will be written, and where each of its cells comes from. */
export interface DraftedRow {
  values: Values
  list: List | undefined
  row: Row | undefined
  /** By the columns of the register: the field of the paper, where it is called otherwise. */
  fields: Readonly<Record<string, string>>
}

/** Empty cells of a record that stands, which the paper tells. */
export interface FilledRow extends Edit {
  list: List
  row: Row
}
