// The day of a row that a notice may stand for: empty, it is the day on which the notice was published. Only entries/
// imports it.
import { refuse } from './cell.ts'
import type { TableSchema } from './schema.ts'

/** Demands a day of a row that names no notice whose day could stand for it. */
export function dayOrNotice(column: string): NonNullable<TableSchema['demand']> {
  return values => {
    // A cell that was refused is not among the values, and has its problem already.
    const isEmpty = (name: string) => name in values && values[name] === undefined
    if (!isEmpty(column) || !isEmpty('notice_id')) return undefined
    const refusal = refuse(
      'empty',
      '日期与公告编号应至少填写一项，现都为空。',
      'A day or a notice is expected; both are empty.',
      '填写日期；由公告公布的，填写公告编号，日期空着即以公告发布之日为准。',
      'Write the day, or the notice that told it: its day then stands for an empty one.',
    )
    return { column, refusal }
  }
}
