// What a draft brings and the folder is judged with: rows that know which cells of a paper they come from.
import type { Values } from '../folder/add-rows.ts'
import type { List, Row } from '../shape/list.ts'

/** A row that will be written, and where each of its cells comes from. */
export interface DraftedRow {
  values: Values
  list: List | undefined
  row: Row | undefined
  /** By the columns of the register: the field of the paper, where it is called otherwise. */
  fields: Readonly<Record<string, string>>
}
