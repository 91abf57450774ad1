// In: text, as on a page or as typed. Out: what of it counts, in order: tokens (what is searched for), breaks, spaces and
// other marks. The indexed copy of a page and a query are read by the same rules. Who may import: src/search, scripts.

/** How letters are taken: each by itself, as Chinese pages are searched, or a word at a time, as English ones are. */
export type Unit = 'letter' | 'word'

/**
 * `token` is a Han character, a digit, a letter or a word, in its compatibility form (NFKC), its case kept; a `break` ends
 * a phrase (，。；：); a `space` stands between words; a `mark` counts for nothing (brackets, hyphens, quotes, accents).
 */
export interface Piece {
  kind: 'token' | 'break' | 'space' | 'mark'
  text: string
  /** Of what is written, in UTF-16 units; 0 for all but the last token of a character that stands for several (㎡). */
  length: number
}

const TOKEN = /[\p{L}\p{N}]/u
const HAN = /\p{Script=Han}/u
const DIGIT = /\p{N}/u
const BREAK = /[,;:!?、。]/u
const SPACE = /[\s\u200b\u2028\u2029]/u

/** The pieces of a text, in order. */
export function piecesOf(text: string, unit: Unit): Piece[] {
  const pieces: Piece[] = []
  const characters = [...text]
  let isBroken = false
  characters.forEach((written, place) => {
    const made = piecesOfCharacter(written, characters[place - 1], characters[place + 1])
    for (const piece of made) {
      const last = pieces[pieces.length - 1]
      // However many marks end a phrase (。”——，), it ends once.
      if (piece.kind === 'break' && isBroken) piece.kind = 'mark'
      if (piece.kind === 'break' || piece.kind === 'token') isBroken = piece.kind === 'break'
      if (unit === 'word' && last && isLetter(last) && isLetter(piece)) {
        last.text += piece.text
        last.length += piece.length
      } else pieces.push(piece)
    }
  })
  return pieces
}

function piecesOfCharacter(written: string, before: string | undefined, after: string | undefined): Piece[] {
  const [first = '', tokens] = compatibleOf(written)
  if (tokens.length === 0) {
    const kind = kindOf(first, before, after)
    return [{ kind, text: written, length: written.length }]
  }
  return tokens.map((text, index) => ({
    kind: 'token',
    text,
    length: index === tokens.length - 1 ? written.length : 0,
  }))
}

/** The first character of a character's compatibility form, and those of it that are tokens. */
function compatibleOf(written: string): readonly [first: string | undefined, tokens: readonly string[]] {
  let form = forms.get(written)
  if (!form) {
    const all = [...written.normalize('NFKC')]
    form = [all[0], all.filter(one => TOKEN.test(one))]
    forms.set(written, form)
  }
  return form
}

const forms = new Map<string, readonly [string | undefined, readonly string[]]>()

const isLetter = ({ kind, text }: Piece): boolean => kind === 'token' && !HAN.test(text) && !DIGIT.test(text)

function kindOf(one: string, before = '', after = ''): Piece['kind'] {
  if (SPACE.test(one)) return 'space'
  // 1,434 and 10:30 are one.
  const isInNumber = /[,:]/.test(one) && /^\d$/.test(before) && /^\d$/.test(after)
  return BREAK.test(one) && !isInNumber ? 'break' : 'mark'
}

/** What a token counts as: lower case, without accents. */
export function foldToken(token: string): string {
  return token.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')
}

/** How pages in a language (BCP 47) are read. */
export function unitOf(lang: string): Unit {
  return /^(?:zh|ja)\b/i.test(lang) ? 'letter' : 'word'
}
