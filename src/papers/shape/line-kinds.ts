// In: a line of a sheet. Out: what it is, as far as it tells by itself. Only find-lists.ts asks.
import { trimBlank } from '../../characters.ts'
import type { Line } from '../paper.ts'

/** The columns in which a line itself has something: not what a merged cell hands down. */
export function fullColumns(line: Line): number[] {
  return line.cells.flatMap((cell, c) => (trimBlank(cell) !== '' && !line.filled.includes(c) ? [c] : []))
}

/** All that a line says, on one line. */
export function wordsOf(line: Line): string {
  return fullColumns(line)
    .map(c => oneLine(line.cells[c] ?? ''))
    .filter((text, i, all) => text !== all[i - 1])
    .join(' ')
}

/** A text without line breaks and doubled blanks. */
export function oneLine(text: string): string {
  return trimBlank(text.replace(/[ \t]*\n[ \t]*/g, '')).replace(/[ \t\u3000]{2,}/g, ' ')
}

/** 续表, 第 2 页: what a printer adds. */
export function isContinuation(text: string): boolean {
  return /^[（(]?(续表?|接上[页表]|转下页)[）)]?$|^第\s*\d+\s*页/.test(text)
}

/** 注：…, 公示期：…, 联系电话：…, and whole sentences: what stands below a list and is none of its rows. */
export function isNote(text: string): boolean {
  return (
    isSentence(text) ||
    /^[（(*＊※]?\s*(注\s*\d*\s*[:：.、]|备注|说明|公\s*示\s*期|公示时间|公示日期|联系|监督|异议|受理|填报|填表|制表|审核|负责人|盖章|附件?[:：\d])/.test(
      text,
    )
  )
}

/** Whether a text is said in a sentence, and heads nothing: 现将名单予以公示。 自公示之日起5个工作日 */
export function isSentence(text: string): boolean {
  return /[。；;]|公\s*示\s*(?:期|时间|日期)|(?:公示|公布|发布)(?:之日|次日)|^(?:经|根据|依据|按照|现将|现予|如有|如对)/.test(
    text,
  )
}

/** Stands in place of a number in the row of our template that shows how to fill it in. */
export const EXAMPLE = '例'

const OFFICE = /^[^\d，。、]{2,30}(局|委|委员会|政府|办公室|厅)$/
const YEAR = String.raw`(?:\d{4}|[〇○零一二三四五六七八九]{4})`
const NUMERAL = '[一二三四五六七八九十\\d]{1,3}'
const DAY = new RegExp(String.raw`${YEAR}\s*[年./-]\s*${NUMERAL}\s*[月./-]\s*${NUMERAL}\s*日?`, 'g')

/** 落款: offices and days alone, wherever on their line they stand; （盖章） and （示例） beside them say nothing else. */
export function isSignature(text: string): boolean {
  // 环翠区工信局（2家） is counted: it heads rows.
  const plain = text.replace(/[（(][^（）()\d]*[）)]/g, ' ')
  const office = trimBlank(plain.replace(DAY, ' '))
  return office === '' ? trimBlank(plain) !== '' : OFFICE.test(office)
}

/** The day of signature lines, as written; undefined where the text is none, or has no day. */
export function signedDay(text: string): string | undefined {
  return isSignature(text) ? text.match(DAY)?.at(-1) : undefined
}

/** How many a line says there are in all: 合计：3家, 共 8 户; undefined where it says nothing of it. */
export function totalOf(text: string): number | undefined {
  const [, count] =
    /^[（(]?(?:合\s*计|总\s*计|共\s*计|小\s*计|总\s*数|总共|共)[^\d]{0,6}(\d+)/.exec(
      text.normalize('NFKC'),
    ) ?? []
  return count === undefined ? undefined : Number(count)
}

/** Whether a line only sums up, with or without a number. */
export function isTotal(text: string): boolean {
  return totalOf(text) !== undefined || /^(合\s*计|总\s*计|小\s*计)/.test(text)
}

const NUMBER = '[一二三四五六七八九十]+'
const LEVELS = [
  new RegExp(`^第${NUMBER}[章节部分类]\\s*`),
  new RegExp(`^${NUMBER}\\s*[、.．]\\s*`),
  new RegExp(`^[（(]${NUMBER}[）)]\\s*`),
  /^\d{1,2}\s*[、.．]\s*/,
  /^[（(]\d{1,2}[）)]\s*/,
]

/** A heading without its number, how deep the number says it stands, and how many rows it counts. */
export function readHeading(text: string): { title: string; level: number; count: number | undefined } {
  const level = LEVELS.findIndex(one => one.test(text))
  const plain = level < 0 ? text : text.replace(LEVELS[level] ?? '', '')
  const { bare, count } = countBehind(plain)
  return { title: bare || plain, level: level < 0 ? LEVELS.length : level, count }
}

/** How many a title says there are: 拟认定名单（30家）, 共30家企业, （数字化车间20个、智能工厂10个）. */
export function countInTitle(text: string): number | undefined {
  return countBehind(text).count
}

const COUNT = String.raw`\d+\s*[家户个项](?:企业|单位|项目|车间|工厂|称号)?`
const COUNTS = /(\d+)\s*[家户个项](?=(?:企业|单位|项目|车间|工厂|称号)?(?:[,、;]|$))/g
const IN_BRACKETS = new RegExp(String.raw`^(.*?)[:\s]*\(([^()]*${COUNT})\s*\)$`)
const IN_THE_OPEN = new RegExp(String.raw`^(.*?)[:,\s]*(共?\s*${COUNT})$`)

/** What stands before the count at the end of a text, and the count: the sum of several, the first where it sums up the others. */
function countBehind(text: string): { bare: string; count: number | undefined } {
  const plain = text.normalize('NFKC').trim()
  const [, bare = '', counted = ''] = IN_BRACKETS.exec(plain) ?? IN_THE_OPEN.exec(plain) ?? []
  const counts = [...counted.matchAll(COUNTS)].map(([, count]) => Number(count))
  if (counts.length === 0) return { bare: text, count: undefined }
  const isSummed = /^\s*共|其中/.test(counted)
  return { bare, count: isSummed ? counts[0] : counts.reduce((sum, one) => sum + one, 0) }
}
