// How deep lists, quotations and tags may lie within each other. walk.ts counts it in the tree; the text is measured before,
// because the reader of Markdown looks at every level again on every line. Only this room imports it.
import type { Refusal } from './refusal.ts'

/** Deeper nesting is a mistake, and would be more than programs that read pages take. */
export const DEEPEST = 100

/** Columns of the signs before a line's text: four a level are the most that people write. */
const WIDEST = 4 * DEEPEST

const SIGNS = /^(?:[ \t]|>|(?:[*+-]|\d{1,9}[.)])(?=[ \t]))*/

/** The first line before which stand more signs of lists and quotations than any text needs; undefined where none does. */
export function tooDeepLine(source: string): number | undefined {
  const index = source.split('\n').findIndex(line => {
    const [signs = ''] = SIGNS.exec(line) ?? []
    return signs.replaceAll('\t', '    ').length > WIDEST && signs.trim() !== ''
  })
  return index < 0 ? undefined : index + 1
}

export const TOO_DEEP: Refusal = {
  message: {
    zh: `列表、引用或标签层层相套，超过 ${DEEPEST} 层。`,
    en: `Lists, quotations or tags are nested more than ${DEEPEST} deep.`,
  },
  hint: {
    zh: '检查是否漏了结束的标签；改成较少的层次。',
    en: 'Look for tags that are not closed; nest less.',
  },
}
