// In: a name as a cell has it. Out: the name, and in words what was put right. Only draft/ imports it.
import { trimBlank } from '../../characters.ts'
import { MARKS } from '../match/enterprises.ts'

export interface Cleaned {
  text: string
  /** What was done, in words; empty where nothing was. */
  done: string[]
}

/** A text on one line, without blank around it and without what cannot be seen. */
export function cleanLine(text: string): Cleaned {
  return inSteps(text, LINE)
}

/** The same for the name of a workshop, without marks of footnotes. */
export function cleanWorkshopName(text: string): Cleaned {
  return inSteps(text, [...LINE, MARK])
}

/** The same for the name of a firm: without blanks inside and footnote marks, brackets and letters in their usual width. */
export function cleanFirmName(text: string): Cleaned {
  return inSteps(text, [...LINE, ...FIRM])
}

type Step = readonly [done: string, mend: (text: string) => string]

const HAN = String.raw`[\p{Script=Han}（）()]`
const BETWEEN = new RegExp(`(?<=${HAN})[\\p{Zs}\\t]+(?=${HAN})`, 'gu')

const LINE: readonly Step[] = [
  ['看不见的字符已去掉', text => text.replace(/[\p{Default_Ignorable_Code_Point}\uFEFF]/gu, '')],
  ['末尾空格已去掉', text => text.replace(/[\p{Zs}\t\r\n]+$/u, '')],
  ['开头空格已去掉', trimBlank],
  ['中的换行已去掉', text => text.replace(/[\p{Zs}\t]*[\r\n\u2028\u2029\v]+[\p{Zs}\t]*/gu, '')],
]

const MARK: Step = ['末尾的标记已去掉', text => trimBlank(text.replace(MARKS, ''))]

const FIRM: readonly Step[] = [
  ['中的空格已去掉', text => text.replace(BETWEEN, '')],
  MARK,
  ['末尾的编号已去掉', text => text.replace(/(?<=\p{Script=Han}|[）)])[-－—]\d{4,}$/u, '')],
  [
    '全角字母、数字已改为半角',
    text => text.replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g, one => one.normalize('NFKC')),
  ],
  [
    '括号已改为全角',
    text => (/\p{Script=Han}/u.test(text) ? text.replace(/[([]/g, '（').replace(/[)\]]/g, '）') : text),
  ],
]

function inSteps(text: string, steps: readonly Step[]): Cleaned {
  const done: string[] = []
  let now = text
  for (const [words, mend] of steps) {
    const next = mend(now)
    if (next !== now) done.push(words)
    now = next
  }
  return { text: now, done }
}
