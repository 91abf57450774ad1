// The kinds of cells that tables are made of, one zod type each: text in, a typed value or a refusal out.
// Only entries/ imports it.

import type { z } from 'zod'
import { trimBlank } from '../characters.ts'
import type { Day } from '../day.ts'
import { cell, formOf, type Refusal, refuse, refuseEmpty } from './cell.ts'
import { ALIASES, type Codes } from './codes.ts'
import { dateOfBatch } from './excel-dates.ts'
import { asking, nearest } from './nearest.ts'
import { readDay } from './read-day.ts'
import { readUscc, USCC } from './read-uscc.ts'
import { readWebAddress } from './web-address.ts'

/** Text of one line or more; not empty. */
export function text() {
  return cell({ type: 'string' }, found => found || refuseEmpty(), 'text')
}

/** Text on one line, in which nothing is unseen; not empty. */
export function line() {
  return cell({ type: 'string' }, found => found || refuseEmpty())
}

/** The name of something: a line without `;`, because names are joined by it in lists. */
export function name() {
  return cell({ type: 'string' }, found => found || refuseEmpty(), 'name')
}

const ID = '[a-z0-9][a-z0-9-]{0,63}'

/** Whether a column holds an id. */
export function isId(type: z.ZodType): boolean {
  return formOf(type).pattern === ID
}

/** `[a-z0-9][a-z0-9-]{0,63}`: the form of every id (data/README.md, 写法). */
export function id() {
  const whole = new RegExp(`^${ID}$`)
  return cell({ type: 'string', pattern: ID }, found => {
    if (found === '') return refuseEmpty()
    if (whole.test(found)) return found
    const meant = found.toLowerCase().replace(/[\s_.]+/g, '-')
    return refuse(
      'id',
      `编号应由小写字母、数字和连字符组成，以字母或数字开头，至多 64 个字符，现为“${found}”。`,
      `An id is made of lower-case letters, digits and hyphens, begins with a letter or digit and has at most 64 characters; found “${found}”.`,
      `改成例如 ${whole.test(meant) ? meant : '2021-1-003'} 的样子；编号一经使用不要再改。`,
      `Write it like ${whole.test(meant) ? meant : '2021-1-003'}; once in use an id never changes.`,
    )
  })
}

// Windows takes the dot off the end of a name, and no file there may hold the signs.
const SEGMENT = String.raw`[^\s./\\?#%:*"<>|]([^\s/\\?#%:*"<>|]{0,62}[^\s./\\?#%:*"<>|])?`

// The name of a file holds 255 bytes on every system; endings such as .atom.br come after it.
const MOST_BYTES = 200

/** A short name that can stand in an address: a district's code. No `/ \ ? # %`, no leading dot. */
export function segment() {
  return cell({ type: 'string', pattern: SEGMENT }, readSegment)
}

/** A segment that names a batch, which Excel likes to take for a date. */
export function batch() {
  return cell({ type: 'string', pattern: SEGMENT }, found => refuseDate(found) ?? readSegment(found))
}

const WHOLE_SEGMENT = new RegExp(`^${SEGMENT}$`, 'u')

function readSegment(found: string): string | Refusal {
  if (found === '') return refuseEmpty()
  if (WHOLE_SEGMENT.test(found) && new TextEncoder().encode(found).length <= MOST_BYTES) return found
  const meant = found.replace(/[\s./\\?#%:*"<>|]+/g, '-').replace(/^-|-$/g, '')
  const hint = asking(found, WHOLE_SEGMENT.test(meant) ? meant : undefined, {
    zh: '写成例如 2021-1 的样子。',
    en: 'Write it like 2021-1.',
  })
  return refuse(
    'segment',
    `这里的内容会用在网址里，不能含空格和 / \\ ? # % : * " < > |，不以点开头或结尾，至多 64 个字符、${MOST_BYTES} 个字节，现为“${found}”。`,
    `This becomes part of an address: no spaces and none of / \\ ? # % : * " < > |, no dot at either end, at most 64 characters and ${MOST_BYTES} bytes; found “${found}”.`,
    hint.zh,
    hint.en,
  )
}

function refuseDate(found: string): Refusal | undefined {
  const made = dateOfBatch(found)
  if (!made) return undefined
  return refuse(
    'batch',
    `批次“${found}”像是被 Excel 当成了日期${made.meant && `，原来应是 ${made.meant}`}。`,
    `The batch “${found}” looks like a date that Excel made${made.meant && ` of ${made.meant}`}.`,
    `先把这一列设为“文本”格式，再${made.meant ? `改为 ${made.meant}` : '重新录入批次'}。`,
    `Format the column as text, then ${made.meant ? `write ${made.meant}` : 'enter the batch again'}.`,
  )
}

/** A day that the calendar has, `YYYY-MM-DD`. */
export function day() {
  return cell<Day>({ type: 'date' }, found => (found === '' ? refuseEmpty() : readDay(found)))
}

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
  ['是', true],
  ['否', false],
])

/** `true`/`false`/`是`/`否`; empty is false. */
export function flag() {
  return cell<boolean>({ type: 'boolean' }, found => {
    if (found === '') return false
    // Excel writes TRUE and FALSE in capitals.
    const value = FLAGS.get(found.toLowerCase())
    if (value !== undefined) return value
    return refuse(
      'flag',
      `应为 是、否（或 true、false），现为“${found}”。`,
      `Expected true or false (or 是, 否); found “${found}”.`,
      '改为“是”或“否”。',
      'Write true or false.',
    )
  })
}

const PERCENT = String.raw`\d{1,6}(\.\d{1,6})?%?`
const WHOLE_PERCENT = new RegExp(`^-?${PERCENT}$`)

/** A share in per cent as a number, from 0 to `most`: `20`, `12.5`, `20%`. */
export function percent(most = Number.POSITIVE_INFINITY) {
  const range =
    most === Number.POSITIVE_INFINITY ? ['不小于 0', 'not below 0'] : [`0 至 ${most}`, `0 to ${most}`]
  return cell<number>({ type: 'number', pattern: PERCENT }, found => {
    const isNumber = WHOLE_PERCENT.test(found)
    const value = Number(found.replace('%', ''))
    if (isNumber && value >= 0 && value <= most) return Math.abs(value)
    return refuse(
      'percent',
      `应为以 % 计的数字，${range[0]}，现为“${found}”。`,
      `Expected a number of per cent, ${range[1]}; found “${found}”.`,
      isNumber ? '对照申报材料核对。' : '只写数字，例如 20 或 12.5。',
      isNumber ? 'Compare it with the application.' : 'Write the number alone, such as 20 or 12.5.',
    )
  })
}

/** One of a closed list, written as its code or as its Chinese label. */
export function code<C extends Codes>(codes: C) {
  const byText = new Map<string, keyof C>()
  for (const [key, words] of Object.entries(codes)) {
    for (const spelling of [key, words.zh, words.zh.replaceAll(' ', '')]) byText.set(spelling, key)
  }
  for (const [alias, key] of Object.entries(ALIASES)) if (key in codes) byText.set(alias, key)
  const known = Object.entries(codes)
    .map(([key, words]) => `${words.zh}（${key}）`)
    .join('、')
  return cell<keyof C>({ type: 'string', codes }, found => {
    if (found === '') return refuseEmpty()
    const value = byText.get(found)
    if (value !== undefined) return value
    const meant = nearest(found, byText.keys())
    const hint = asking(found, meant, {
      zh: '从中选一个，写代码或中文都可以。',
      en: 'Choose one of them; the code and the Chinese label both do.',
    })
    return refuse(
      'code',
      `应为下列之一：${known}；现为“${found}”。`,
      `Expected one of ${Object.keys(codes).join(', ')}; found “${found}”.`,
      hint.zh,
      hint.en,
    )
  })
}

/** A list of at least one item in one cell, none empty and none twice, `;` between them (`；` and `、` are understood too). */
export function list() {
  return cell<string[]>({ type: 'list' }, found => {
    if (found === '') return refuseEmpty()
    const items = found.split(/[;；、]/).map(trimBlank)
    const twice = items.find((item, i) => items.indexOf(item) !== i)
    if (items.includes('')) return refuseList(found, '其中有空的一项', 'one item is empty')
    if (twice !== undefined) return refuseList(found, `“${twice}”写了两次`, `“${twice}” stands twice`)
    return items
  })
}

function refuseList(found: string, zh: string, en: string): Refusal {
  return refuse(
    'list',
    `应为用分号隔开的几项，${zh}，现为“${found}”。`,
    `Expected items with semicolons between; ${en}: “${found}”.`,
    '项与项之间只写一个分号，开头和结尾不写，例如 2;5。',
    'Write one semicolon between two items and none at the ends, such as 2;5.',
  )
}

/** A unified social credit code: 18 characters with the right check character (GB 32100-2015). */
export function uscc() {
  return cell({ type: 'string', pattern: USCC }, readUscc)
}

/** An address on the web, http or https. */
export function url() {
  return cell({ type: 'string', pattern: 'https?://.+' }, readWebAddress)
}
