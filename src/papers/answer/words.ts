// The headers that tell an answers sheet, written and read, and the sheets beside it. Only answer/ imports it.

/** Heads the ids of questions. */
export const QUESTION = '问题编号'

/** Heads the answers. */
export const ANSWER = '回答'

/** The sheets of the same workbook that only show what comes of a paper: many thousand rows, and no answer in them. */
export const SHOWN = { written: '将写入', changed: '已整理', original: '原表' } as const

/** Whether a sheet is one of those; several lists are numbered. */
export function isShown(name: string): boolean {
  return Object.values<string>(SHOWN).includes(name.replace(/\d+$/, ''))
}
