// In: a text. Out: the first character of it that may not be published, by its number, name and place; texts that look
// alike told apart. Everything that reads text asks here (data/README.md, 写法). Anyone may import it.
import type { Words } from './problem.ts'

/**
 * What a text is: a `name` (one line, part of a list that `;` joins), a `line` (codes, ids, titles), or free `text`
 * of one line or more.
 */
export type TextKind = 'name' | 'line' | 'text'

/** A character that may not stand where it stands. */
export interface Stray {
  character: string
  /** Which character of the text it is, the first being 1. */
  at: number
}

// Control characters, bidirectional controls, noncharacters, lone surrogates, and what stands where a character was lost.
const NOWHERE = String.raw`[[\p{Cc}--\n]\p{Bidi_Control}\p{Noncharacter_Code_Point}\p{Surrogate}\uFFFD]`
// In one line moreover what is not seen, what no font has, and line ends.
const INVISIBLE = String.raw`\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB`
const LINE_END = String.raw`\n\u2028\u2029`

const STRAYS: Readonly<Record<TextKind, RegExp>> = {
  text: new RegExp(NOWHERE, 'v'),
  line: new RegExp(`[${NOWHERE}${INVISIBLE}${LINE_END}\\p{Co}]`, 'v'),
  name: new RegExp(`[${NOWHERE}${INVISIBLE}${LINE_END}\\p{Co};]`, 'v'),
}

/** The first character that a text of this kind may not hold; undefined where all may stand. */
export function findStray(text: string, kind: TextKind): Stray | undefined {
  const found = STRAYS[kind].exec(text)
  if (!found) return undefined
  return { character: found[0], at: [...text.slice(0, found.index)].length + 1 }
}

/** The same for the text of a notice, line by line: tabs may stand in it, and a character may be written `&#8238;`. */
export function findStrayInFile(text: string): { stray: Stray; line: number; text: string } | undefined {
  const lines = text.split('\n')
  for (const [i, line] of lines.entries()) {
    const read = line.replace(ENTITY, readEntity).replaceAll('\t', ' ')
    const stray = findStray(read, 'text')
    if (stray) return { stray, line: i + 1, text: read }
  }
  return undefined
}

const ENTITY = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lrm|rlm));/gi

function readEntity(written: string, hex?: string, decimal?: string, mark?: string): string {
  if (mark) return mark.toLowerCase() === 'lrm' ? '\u200E' : '\u200F'
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
  return code <= 0x10ffff && code !== 9 ? String.fromCodePoint(code) : written
}

/** `U+200B`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

const NAMES: Readonly<Record<string, Words>> = {
  '\0': { zh: '空字符 NUL', en: 'NUL' },
  '\t': { zh: '制表符', en: 'a tab' },
  '\n': { zh: '换行', en: 'a line break' },
  '\r': { zh: '换行', en: 'a line break' },
  '\u2028': { zh: '换行', en: 'a line break' },
  '\u2029': { zh: '换行', en: 'a line break' },
  '\u00AD': { zh: '软连字符', en: 'a soft hyphen' },
  '\u200B': { zh: '零宽空格', en: 'a zero-width space' },
  '\u202E': { zh: '从右向左的双向控制符', en: 'a right-to-left override' },
  '\uFEFF': { zh: '零宽的字节顺序标记', en: 'a byte order mark of no width' },
  '\uFFFD': { zh: '替换字符（原来的字已经丢失）', en: 'a replacement character (the one before it is lost)' },
  ';': { zh: '分号', en: 'a semicolon' },
}

const KINDS: readonly (readonly [RegExp, Words])[] = [
  [/\p{Cc}/u, { zh: '控制字符', en: 'a control character' }],
  [/\p{Bidi_Control}/u, { zh: '双向控制符', en: 'a bidirectional control' }],
  [/\p{Surrogate}/u, { zh: '半个字（不成对的代理项）', en: 'half a character (a lone surrogate)' }],
  [/\p{Noncharacter_Code_Point}/u, { zh: '不是字符的编码', en: 'a noncharacter' }],
  [/\p{Co}/u, { zh: '私用区字符（别的机器上不显示）', en: 'a private-use character' }],
  [/\p{White_Space}/u, { zh: '空格', en: 'a space' }],
  [new RegExp(`[${INVISIBLE}]`, 'v'), { zh: '看不见的零宽字符', en: 'an invisible character of no width' }],
]

function nameOf(character: string): Words | undefined {
  return NAMES[character] ?? KINDS.find(([kind]) => kind.test(character))?.[1]
}

/** What stands where, and what to do: `第 3 个字符是零宽空格 U+200B`. */
export function tellStray({ character, at }: Stray, text: string): { message: Words; hint: Words } {
  const name = nameOf(character) ?? { zh: '字符', en: 'a character' }
  const code = codePoint(character)
  const shown = around(text, at)
  return {
    message: {
      zh: `第 ${at} 个字符是${name.zh} ${code}，不能写在这里：“${shown}”。`,
      en: `Character ${at} is ${name.en} ${code}, which cannot stand here: “${shown}”.`,
    },
    hint: hintFor(character),
  }
}

function hintFor(character: string): Words {
  if (character === '\uFFFD' || /\p{Surrogate}/u.test(character))
    return { zh: '对照原件，重新录入这个字。', en: 'Enter the character again from the original.' }
  if (/\p{Co}/u.test(character))
    return { zh: '换成有正式编码的字。', en: 'Use the character that has a code of its own.' }
  if (/[\n\r\u2028\u2029]/.test(character)) return { zh: '写成一行。', en: 'Write it on one line.' }
  if (character === '\t') return { zh: '改为空格，或删去。', en: 'Write a space, or delete it.' }
  if (character === ';')
    return {
      zh: '名称里改用别的标点；分号用来隔开几项。',
      en: 'Use another mark; semicolons separate items.',
    }
  return {
    zh: '这个字符看不见：把光标移到它前面按 Delete 删去，或整格重新录入。',
    en: 'It cannot be seen: delete it, or enter the cell again.',
  }
}

/** A text in which every character that could not be seen, or would disturb what stands beside it, is its code. */
export function reveal(text: string): string {
  return text.replace(UNSEEN, character => `<${codePoint(character)}>`)
}

const UNSEEN = new RegExp(`[${NOWHERE}${INVISIBLE}\\p{Co}\\u2028\\u2029]`, 'gv')

/** Ten characters before and after a place, with what is unseen as its code. */
function around(text: string, at: number): string {
  const characters = [...text]
  const [from, to] = [Math.max(0, at - 11), Math.min(characters.length, at + 10)]
  const part = characters.slice(from, to).join('').replaceAll('\n', '<U+000A>')
  return `${from > 0 ? '…' : ''}${reveal(part)}${to < characters.length ? '…' : ''}`
}

/** A text without the blank around it; what is no blank but cannot be seen stays, and is refused. */
export function trimBlank(text: string): string {
  if (!mayBeBlank(text.charCodeAt(0)) && !mayBeBlank(text.charCodeAt(text.length - 1))) return text
  return text.replace(/^[\p{Zs}\t\r\n]+|[\p{Zs}\t\r\n]+$/gu, '')
}

/** Whether a code unit is perhaps one of the blanks: of a million cells hardly one begins or ends with any. */
function mayBeBlank(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || (code >= 0x1680 && code <= 0x3000)
}

/**
 * A text as the eye reads it: full-width forms as half-width ones, dashes, dots and quotes of one kind, letters of other
 * alphabets as those they look like, without blanks and what is unseen, in one case.
 */
function asSeen(text: string): string {
  const plain = text.normalize('NFKC').replace(/\s/g, '').replace(UNSEEN, '').toLowerCase()
  return [...plain].map(one => LOOKS_LIKE.get(one) ?? one).join('')
}

const LOOKS_LIKE = new Map(
  [
    ...[
      'aаα',
      'cс',
      'eе',
      'hн',
      'iіι1l',
      'jј',
      'kкκ',
      'mм',
      'oоο0〇',
      'pрρ',
      'sѕ',
      'tтτ',
      'uυ',
      'vν',
      'xхχ',
      'yуγ',
    ],
    ...['-‐‑‒–—―−ー一', '·•・‧∙.。', '"“”„', "'‘’‚"],
  ].flatMap(([first = '', ...others]) => others.map(one => [one, first] as const)),
)

/** Where two texts differ that the eye may take for one; undefined where they are equal, or plainly different. */
export function tellApart(a: string, b: string): Words | undefined {
  if (a === b || asSeen(a) !== asSeen(b)) return undefined
  const [left, right] = [[...a], [...b]]
  const i = left.findIndex((character, i) => character !== right[i])
  const at = i < 0 ? left.length : i
  const [one, other] = [tellOne(left[at]), tellOne(right[at])]
  return {
    zh: `两者看上去相近，第 ${at + 1} 个字符不同：前者${one.zh}，后者${other.zh}`,
    en: `they look alike and differ at character ${at + 1}: ${one.en} in the first, ${other.en} in the second`,
  }
}

function tellOne(character: string | undefined): Words {
  if (character === undefined) return { zh: '到此为止', en: 'nothing' }
  const name = nameOf(character) ?? { zh: `“${character}”`, en: `“${character}”` }
  return { zh: `是${name.zh} ${codePoint(character)}`, en: `${name.en} ${codePoint(character)}` }
}

/** What a text becomes in an address or on a disk that tells no case: two that agree in it collide (NFC, case folded). */
export function pathKey(text: string): string {
  return text.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
}
