// The headers that tell an answers sheet, written and read. Only answer/ imports it.

/** Heads the ids of questions. */
export const QUESTION = '问题编号'

/** Heads the answers. */
export const ANSWER = '回答'
