// In: the text of a cell. Out: its typed value, or what was expected and found. One zod type for each kind of cell.
// Only entries/ imports it.
import { z } from 'zod'
import { isCreditCode } from '../credit-code.ts'
import { addDays, type Day, parseDay } from '../day.ts'
import type { Words } from '../problem.ts'
import { ALIASES, type Codes } from './codes.ts'

/** What a cell type says when it refuses a text; the rule id is `cell/<kind>`. */
export interface Refusal {
  kind: string
  message: Words
  hint: Words
}

/** What a schema tells of a kind of cell. */
export interface CellForm {
  type: 'string' | 'date' | 'boolean' | 'number' | 'list'
  /** What the whole text looks like; of a list, each of its items (ECMA-262, without anchors). */
  pattern?: string
  /** The closed list that it is one of. */
  codes?: Codes
}

const FORMS = z.registry<CellForm>()

/** What a cell of this type holds; text where nothing more is known. */
export function formOf(type: z.ZodType): CellForm {
  return FORMS.get(type) ?? { type: 'string' }
}

type Parse<T> = (text: string) => T | Refusal

export function cell<T>(form: CellForm, parse: Parse<T>) {
  const type = z.string().transform((text, context): T => {
    const value = parse(text.trim())
    if (!isRefusal(value)) return value
    context.addIssue({ code: 'custom', params: { ...value } })
    return z.NEVER
  })
  return type.register(FORMS, form)
}

function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'kind' in value && 'hint' in value
}

/** A cell that may be empty: undefined then. */
export function optional<T>(type: z.ZodType<T, string>) {
  const maybe = z.string().transform((text, context): T | undefined => {
    if (text.trim() === '') return undefined
    const result = type.safeParse(text)
    if (result.success) return result.data
    for (const issue of result.error.issues) context.addIssue({ ...issue })
    return z.NEVER
  })
  return maybe.register(FORMS, formOf(type))
}

/** A refusal in both languages: what was expected and found, and what to write. */
export function refuse(kind: string, zh: string, en: string, hintZh: string, hintEn: string): Refusal {
  return { kind, message: { zh, en }, hint: { zh: hintZh, en: hintEn } }
}

function refuseEmpty(): Refusal {
  return refuse(
    'empty',
    '此格必须填写，现为空。',
    'This cell must be filled in; it is empty.',
    '补上内容。',
    'Fill it in.',
  )
}

/** Text of one line or more; not empty. */
export function text() {
  return cell({ type: 'string' }, found => found || refuseEmpty())
}

const ID = '[a-z0-9][a-z0-9-]{0,63}'

/** `[a-z0-9][a-z0-9-]{0,63}`: the form of every id (contract §2). */
export function id() {
  const whole = new RegExp(`^${ID}$`)
  return cell({ type: 'string', pattern: ID }, found => {
    if (found === '') return refuseEmpty()
    if (whole.test(found)) return found
    return refuse(
      'id',
      `编号应由小写字母、数字和连字符组成，以字母或数字开头，至多 64 个字符，现为“${found}”。`,
      `An id is made of lower-case letters, digits and hyphens, begins with a letter or digit and has at most 64 characters; found “${found}”.`,
      '改成例如 2021-1-003 的样子；编号一经使用不要再改。',
      'Write it like 2021-1-003; once in use an id never changes.',
    )
  })
}

const SEGMENT = String.raw`[^\s./\\?#%:*"<>|][^\s/\\?#%:*"<>|]{0,63}`

/** A short name that can stand in an address: a batch, a district's code. No `/ \ ? # %`, no leading dot. */
export function segment() {
  const whole = new RegExp(`^${SEGMENT}$`, 'u')
  return cell({ type: 'string', pattern: SEGMENT }, found => {
    if (found === '') return refuseEmpty()
    if (whole.test(found)) return found
    return refuse(
      'segment',
      `这里的内容会用在网址里，不能含空格和 / \\ ? # % : * " < > |，至多 64 个字符，现为“${found}”。`,
      `This becomes part of an address: no spaces and none of / \\ ? # % : * " < > |, at most 64 characters; found “${found}”.`,
      '改成例如 2021-1 的样子。',
      'Write it like 2021-1.',
    )
  })
}

// Excel counts days from 1900, and 1900-02-29 as one of them: from March of that year on, number 0 is this day.
const SERIAL_ZERO = '1899-12-30' as Day
/** 2000-01-01 to 2050-12-31: other numbers of five digits are more likely something else. */
const [FIRST_SERIAL, LAST_SERIAL] = [36526, 55153]

/** A day that the calendar has, `YYYY-MM-DD`. */
export function day() {
  return cell<Day>({ type: 'date' }, found => {
    if (found === '') return refuseEmpty()
    const parsed = parseDay(found)
    if (parsed) return parsed
    const shaped = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(found)
    const guess =
      shaped && parseDay(`${shaped[1]}-${shaped[2]?.padStart(2, '0')}-${shaped[3]?.padStart(2, '0')}`)
    const serial = /^\d{5}$/.test(found) ? Number(found) : 0
    if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) {
      const meant = addDays(SERIAL_ZERO, serial)
      return refuse(
        'day',
        `日期应写作 YYYY-MM-DD，现为“${found}”。`,
        `A day is written YYYY-MM-DD; found “${found}”.`,
        `像是 Excel 的日期序号，即 ${meant}；核对后照此改写。`,
        `It looks like Excel's number of a day, ${meant}; check it and write that.`,
      )
    }
    if (guess) {
      return refuse(
        'day',
        `日期应写作 YYYY-MM-DD，现为“${found}”。`,
        `A day is written YYYY-MM-DD; found “${found}”.`,
        `改为 ${guess}。`,
        `Write ${guess}.`,
      )
    }
    return refuse(
      'day',
      `日期应为日历上有的一天，写作 YYYY-MM-DD，现为“${found}”。`,
      `A day should exist in the calendar and be written YYYY-MM-DD; found “${found}”.`,
      '例如 2023-03-15；二月没有 30 日，平年没有 2 月 29 日。',
      'For instance 2023-03-15; mind the length of the month.',
    )
  })
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

const PERCENT = String.raw`-?\d{1,6}(\.\d{1,6})?%?`

/** A percentage as a number: `20`, `12.5`, `20%`. */
export function percent() {
  const whole = new RegExp(`^${PERCENT}$`)
  return cell<number>({ type: 'number', pattern: PERCENT }, found => {
    if (whole.test(found)) return Number(found.replace('%', ''))
    return refuse(
      'percent',
      `应为以 % 计的数字，现为“${found}”。`,
      `Expected a number of per cent; found “${found}”.`,
      '只写数字，例如 20 或 12.5。',
      'Write the number alone, such as 20 or 12.5.',
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
    return refuse(
      'code',
      `应为下列之一：${known}；现为“${found}”。`,
      `Expected one of ${Object.keys(codes).join(', ')}; found “${found}”.`,
      '从中选一个，写代码或中文都可以。',
      'Choose one of them; the code and the Chinese label both do.',
    )
  })
}

/** A list of at least one item in one cell, `;` between them (`；` and `、` are understood too). */
export function list() {
  return cell<string[]>({ type: 'list' }, found => {
    const items = found.split(/[;；、]/).map(item => item.trim())
    return items.some(item => item !== '') ? items.filter(item => item !== '') : refuseEmpty()
  })
}

const USCC = '[0-9A-HJ-NPQRTUWXY]{18}'

/** A unified social credit code: 18 characters with the right check character (GB 32100-2015). */
export function uscc() {
  const whole = new RegExp(`^${USCC}$`)
  return cell({ type: 'string', pattern: USCC }, found => {
    if (/^\d(\.\d+)?E\+?\d+$/i.test(found)) {
      return refuse(
        'uscc',
        `统一社会信用代码被表格软件变成了数字“${found}”，末尾的数字已经丢失。`,
        `A spreadsheet turned this credit code into the number “${found}”; its last digits are lost.`,
        '把该列设为“文本”格式，再从原件重新录入。',
        'Format the column as text and enter the code again from the original.',
      )
    }
    if (!whole.test(found)) {
      return refuse(
        'uscc',
        `统一社会信用代码应为 18 位数字或大写字母（不用 I、O、S、V、Z），现为“${found}”，${[...found].length} 位。`,
        `A unified social credit code has 18 digits or capital letters (no I, O, S, V, Z); found “${found}”, ${[...found].length} characters.`,
        '对照营业执照核对。',
        'Compare it with the business licence.',
      )
    }
    if (isCreditCode(found)) return found
    return refuse(
      'uscc',
      `统一社会信用代码的校验位不对（GB 32100-2015）：“${found}”。`,
      `The check character of this credit code is wrong (GB 32100-2015): “${found}”.`,
      '有一位或几位写错了，对照营业执照核对。',
      'At least one character is wrong; compare it with the business licence.',
    )
  })
}

/** An address on the web, http or https. */
export function url() {
  return cell({ type: 'string', pattern: 'https?://.+' }, found => {
    if (/^https?:\/\//.test(found) && URL.canParse(found)) return found
    return refuse(
      'url',
      `应为以 http:// 或 https:// 开头的网址，现为“${found}”。`,
      `Expected an address that begins with http:// or https://; found “${found}”.`,
      '从浏览器地址栏复制完整网址。',
      'Copy the whole address from the browser.',
    )
  })
}
