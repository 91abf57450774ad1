// Pagefind finds words, and a sentence of Chinese has no spaces. In the copy that it indexes, a zero-width space stands
// between Han characters, so that each is a word and a quoted phrase finds any part of a sentence.

const ZERO_WIDTH = '\u200b'
/** A tag, whose quoted attributes may hold `>`; or what is no text at all. */
const MARKUP =
  /(<(?:script|style)\b[\s\S]*?<\/(?:script|style)>|<!--[\s\S]*?-->|<(?:"[^"]*"|'[^']*'|[^'">])*>)/gi
const HAN_AT_END = /\p{Script=Han}$/u
const HAN_AT_START = /^\p{Script=Han}/u

/** Text with zero-width spaces between Han characters that stand next to each other. */
export function spaceHan(text: string): string {
  return text.replace(/(\p{Script=Han})(?=\p{Script=Han})/gu, `$1${ZERO_WIDTH}`)
}

/** A page with its text spaced; also where only a tag stands between two characters. */
export function spaceHtml(html: string): string {
  let isAfterHan = false
  return html
    .split(MARKUP)
    .map((part, index) => {
      if (index % 2 === 1 || part === '') return part
      const spaced = (isAfterHan && HAN_AT_START.test(part) ? ZERO_WIDTH : '') + spaceHan(part)
      isAfterHan = HAN_AT_END.test(part)
      return spaced
    })
    .join('')
}

/** Text, or an excerpt's HTML, as it was; marks that touch become one. */
export function unspace(text: string): string {
  return text.replaceAll(ZERO_WIDTH, '').replace(/<\/mark>(\s*)<mark>/g, '$1')
}

/**
 * A query for Pagefind: one quoted phrase for each of its parts between spaces and punctuation (a word of letters and
 * digits stands unquoted), to be found all; and the same characters unquoted, by which results are ranked.
 */
export function phrasesOf(query: string): { phrases: string[]; loose: string } {
  const parts = query
    .normalize('NFKC')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(part => part !== '')
    .map(part =>
      part
        .replace(/\p{Script=Han}/gu, ' $& ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
  return {
    phrases: parts.map(part => (/\p{Script=Han}/u.test(part) ? `"${part}"` : part)),
    loose: parts.join(' '),
  }
}
