// In: the text of a notice as written. Out: a refusal for each paragraph that holds more signs of emphasis and links than
// a reader of Markdown gets through: what pairs them takes time by the square of their number.

import type { Problem } from '../problem.ts'
import { type Refusal, refuse } from './refusal.ts'

/** So many signs a paragraph may hold; runs of one sign (**, ____) count once. Read in some 0.1 s; 20,000 took 80 s. */
const MOST_SIGNS = 1000
const SIGNS = /\*+|_+|[[\]]/g

/** A line with which another paragraph, row or item begins. */
const BEGINS = /^\s*(?:$|[|>#]|[-*+]\s|\d+[.)]\s)/
/** A line with which HTML begins, in which nothing is Markdown until a line is empty. */
const BEGINS_HTML =
  /^\s*<\/?(?:blockquote|center|div|d[dlt]|h[1-6r]|li|ol|p|section|t(?:able|body|d|foot|h|head|r)|ul)\b/i

/** What is refused of a text before it is parsed; empty for whatever people write. */
export function refuseCrowded(file: string, source: string): Problem[] {
  const problems: Problem[] = []
  let isHtml = false
  let [line, signs] = [1, 0]
  const end = () => {
    if (signs > MOST_SIGNS) problems.push(refuse(file, line, crowded(signs)))
  }
  for (const [i, text] of source.split(/\r\n|\r|\n/).entries()) {
    isHtml = text.trim() !== '' && (isHtml || BEGINS_HTML.test(text))
    if (isHtml) continue
    if (BEGINS.test(text)) {
      end()
      line = text.trim() === '' ? i + 2 : i + 1
      signs = 0
    }
    signs += text.match(SIGNS)?.length ?? 0
  }
  end()
  return problems
}

function crowded(signs: number): Refusal {
  return {
    message: {
      zh: `一段文字里应至多有 ${MOST_SIGNS} 处 *、_、[、] 记号，这一段有 ${signs} 处。`,
      en: `A paragraph should hold at most ${MOST_SIGNS} signs of *, _, [ or ]; this one holds ${signs}.`,
    },
    hint: {
      zh: '检查是不是误粘的内容；真要这么多的，中间空行，分成几段。',
      en: 'See whether something was pasted by mistake; if all of it is meant, part it by empty lines.',
    },
  }
}
