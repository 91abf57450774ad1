// In: a text as written. Out: the same as a reader of numbers sees it: half-width, one kind of dash, dot and blank, nothing
// that is unseen; each character knows where it stood. Only personal-numbers.ts imports it.

export interface Folded {
  text: string
  /** Where each character stood in the text as written; at the end, its length. */
  at: readonly number[]
}

/** Digits as Chinese writes them, in words and on cheques; 幺 is a one as it is spoken. */
const CHINESE = new Map(
  ['〇零○', '一壹幺', '二贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (characters, digit) => [...characters].map(character => [character, String(digit)] as const),
  ),
)

const SIGNS: ReadonlyMap<string, string> = new Map(
  [
    ['.', '·•‧∙⋅・･'],
    ['-', '−'],
    ['x', '×'],
    [' ', '\t'],
  ].flatMap(([sign = '', written = '']) => [...written].map(character => [character, sign] as const)),
)

const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Mn}\p{Me}]/u

/** Folds a text; with `readsChinese`, 一三八 is 138. */
export function fold(written: string, readsChinese: boolean): Folded {
  let text = ''
  const at: number[] = []
  let place = 0
  for (const character of written) {
    const seen = (readsChinese && CHINESE.get(character)) || seenAs(character)
    text += seen
    for (let i = 0; i < seen.length; i++) at.push(place)
    place += character.length
  }
  return { text, at: [...at, place] }
}

function seenAs(character: string): string {
  const sign = SIGNS.get(character)
  if (sign !== undefined || character <= '\u007f') return sign ?? character
  if (UNSEEN.test(character)) return ''
  return /\p{Pd}/u.test(character) ? '-' : character.normalize('NFKC')
}

/** Whether a text has Chinese digits enough to be worth reading as such. */
export function hasChineseDigits(text: string): boolean {
  return /(?:[〇零○一壹幺二贰三叁四肆五伍六陆七柒八捌九玖][^\n]{0,3}){3}/u.test(text)
}

// A table of all code units: every cell of a register is asked.
let digitLike: Uint8Array | undefined

function makeTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (let code = 0; code < table.length; code++) {
    const character = String.fromCharCode(code)
    // A surrogate may be half of a digit.
    if (/[\p{Nd}\p{No}\p{Cs}]/u.test(character) || CHINESE.has(character)) table[code] = 1
  }
  return table
}

/** Whether a text has as many digits as the shortest number of a person, or the sign of an address. */
export function mayHoldNumber(text: string): boolean {
  digitLike ??= makeTable()
  let digits = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0x40 || code === 0xff20) return true
    digits += digitLike[code] ?? 0
  }
  return digits >= 11
}
