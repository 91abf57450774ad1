// In: a page as it was rendered. Out: the copy of it that Pagefind indexes, in which every token is a word, what ends a
// phrase is a word too, and other marks hang on to the word before them; and out of Pagefind's content the text again.
// Who may import: scripts, and of src/search the text search.
import { escapeMarkup } from '../../xml.ts'
import { foldToken, type Piece, piecesOf, type Unit } from './tokens.ts'

// Words that no text has: runes.
/** Before what is a line of its own: a paragraph, an item of a list, a row of a table. */
const LINE = 'ᛝ'
/** Before what stands beside other text but not in one sentence with it: a cell of a table. */
const CELL = 'ᛜ'
/** After a comma, a full stop and the like. */
export const BREAK = 'ᛉ'
const SPACE = '␣'
/** A full stop of the page, for Pagefind adds its own at the end of elements; and `_`, which it takes for a letter. */
const STOP = '․'
const LOW_LINE = '⎽'
/** Begins the words of the heading, which stand once more at the end of the copy. */
const HEADING = 'zqx'

/** A tag, whose quoted attributes may hold `>`; or what is no text at all. */
const MARKUP =
  /(<(?:script|style|noscript)\b[\s\S]*?<\/(?:script|style|noscript)>|<!--[\s\S]*?-->|<(?:"[^"]*"|'[^']*'|[^'">])*>)/gi
const INLINE =
  /^(?:<!|<\/?(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)\b)/i
const BESIDE = /^<(?:\/?(?:td|th|dd|div|label|option|button)|\/dt)\b/i
const MAIN = /<main\b[\s\S]*<\/main>/
/** What says nothing of its own: ways to other pages, samples; and lists of records, whose names the lookup finds. */
const LEFT_OUT = /^<(?:record-list\b|[^>]*?\s(?:data-pagefind-ignore\b|class="table list\b))/
const NAME = /^<(\/?)([a-z][^\s>]*)/
const HEADING_OF_PAGE = /<h1\b[^>]*>([\s\S]*?)<\/h1>/i
const ENTITY = /&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot|apos|nbsp));/gi
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

/**
 * The copy of a page, under a language code of its own: Pagefind then splits words at spaces and nowhere else. It holds what
 * is indexed alone.
 */
export function spellPage(html: string, unit: Unit, lang: string): string {
  const heading = html.match(HEADING_OF_PAGE)?.[1]?.replace(MARKUP, '') ?? ''
  const titled = piecesOf(decode(heading), unit).flatMap(headingWords)
  const end = ` ${[LINE, ...titled].join(' ')} </main>`
  const main = spellHtml(withoutIgnored(html.match(MAIN)?.[0] ?? ''), unit).replace('</main>', () => end)
  return `<!doctype html><html lang="${lang}"><body>${main}</body></html>`
}

/** HTML without the elements that are not indexed. */
function withoutIgnored(html: string): string {
  let [within, depth] = ['', 0]
  return html
    .split(MARKUP)
    .filter(part => {
      const [, closes, name = ''] = NAME.exec(part) ?? []
      if (depth > 0) {
        if (name === within) depth += closes ? -1 : 1
        return false
      }
      if (!LEFT_OUT.test(part)) return true
      ;[within, depth] = [name, 1]
      return false
    })
    .join('')
}

/** HTML with its text spelt: a space before every token, and a rune where a line or a cell begins. */
export function spellHtml(html: string, unit: Unit): string {
  let boundary = ''
  return html
    .split(MARKUP)
    .map((part, index) => {
      if (index % 2 === 0) {
        const pieces = piecesOf(decode(part), unit)
        if (boundary && pieces.every(({ kind }) => kind === 'space')) return ''
        const before = boundary && ` ${boundary}`
        boundary = ''
        return before + spell(pieces)
      }
      if (!INLINE.test(part)) boundary = boundary !== LINE && BESIDE.test(part) ? CELL : LINE
      return part
    })
    .join('')
}

function spell(pieces: readonly Piece[]): string {
  return pieces
    .map(({ kind, text }) => {
      if (kind === 'token') return ` ${text}`
      if (kind === 'space') return SPACE
      return (
        escapeMarkup(text.replaceAll('.', STOP).replace(/\p{Pc}/gu, LOW_LINE)) +
        (kind === 'break' ? ` ${BREAK}` : '')
      )
    })
    .join('')
}

function headingWords({ kind, text }: Piece): string[] {
  if (kind === 'break') return [BREAK]
  return kind === 'token' ? [headingWord(text)] : []
}

/** The word by which a token is found in headings alone: of ASCII letters, which nothing splits. */
export function headingWord(token: string): string {
  const folded = foldToken(token)
  if (/^[a-z]{2,}$/.test(folded)) return HEADING + folded
  return HEADING + [...folded].map(one => (one.codePointAt(0) ?? 0).toString(36)).join('q')
}

/** What a page says, from Pagefind's content or title: lines, each of one or more cells, as they read. */
export function readCopy(content: string): string[][] {
  const written = content.split(' ').filter(word => !word.startsWith(HEADING))
  const text = written.map(word => (word.startsWith(BREAK) ? word.slice(1) : word)).join('')
  return text
    .split(LINE)
    .map(line =>
      line
        .split(CELL)
        .map(readCell)
        .filter(cell => cell !== ''),
    )
    .filter(line => line.length > 0)
}

function readCell(cell: string): string {
  return cell
    .replace(/\.$/, '')
    .replaceAll(STOP, '.')
    .replaceAll(LOW_LINE, '_')
    .replaceAll(SPACE, ' ')
    .replace(/ +/g, ' ')
    .trim()
}

function decode(html: string): string {
  return html.replace(ENTITY, (entity, decimal?: string, hex?: string, name?: string) => {
    const point = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined
    return point === undefined ? (NAMED[(name ?? '').toLowerCase()] ?? entity) : String.fromCodePoint(point)
  })
}
