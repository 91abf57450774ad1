// In: what zod says of a setting, and the setting. Out: the same in words that a clerk reads.
import type { z } from 'zod'
import { shorten, type Words } from '../problem.ts'

const TYPES: Readonly<Record<string, Words>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '是否（true/false）', en: 'true or false' },
  object: { zh: '对象 {…}', en: 'an object {…}' },
  record: { zh: '对象 {…}', en: 'an object {…}' },
  array: { zh: '列表 […]', en: 'a list […]' },
  null: { zh: '空（null）', en: 'null' },
}

/** A setting as read, and as the file writes it. */
interface Found {
  value: unknown
  written: string | undefined
}

/** What is wrong with the setting `name`, of which `found` is what stands there. */
export function settingWords(
  issue: z.core.$ZodIssue,
  name: string,
  { value, written = String(value) }: Found,
): Words {
  if (value === undefined) return { zh: `缺少设置“${name}”。`, en: `The setting “${name}” is missing.` }
  const expected = expectedOf(issue)
  const found = foundOf(value, written)
  return {
    zh: `“${name}”应为${expected.zh}，现为${found.zh}。`,
    en: `“${name}” should be ${expected.en}; found ${found.en}.`,
  }
}

function expectedOf(issue: z.core.$ZodIssue): Words {
  switch (issue.code) {
    case 'invalid_type':
      return typeWords(issue.expected)
    case 'invalid_union':
      return either(issue.errors.flatMap(errors => errors.slice(0, 1).map(expectedOf)))
    case 'invalid_value': {
      const values = issue.values.map(value => JSON.stringify(value))
      return { zh: ` ${values.join(' 或 ')}`, en: values.join(' or ') }
    }
    case 'invalid_format':
      if (issue.format !== 'url') return { zh: ` ${issue.message} 的样子`, en: `like ${issue.message}` }
      return {
        zh: '以 http:// 或 https:// 开头的网址',
        en: 'an address that begins with http:// or https://',
      }
    case 'too_small':
      return bound(issue.origin, Number(issue.minimum), '至少', 'at least')
    case 'too_big':
      return bound(issue.origin, Number(issue.maximum), '至多', 'at most')
    default:
      return { zh: ` ${issue.message} 的样子`, en: `like ${issue.message}` }
  }
}

function bound(origin: string, limit: number, zh: string, en: string): Words {
  if (origin === 'string' && limit === 1) return { zh: '不空的文字', en: 'text that is not empty' }
  const [unitZh, unitEn] = UNITS[origin] ?? ['', '']
  return { zh: `${zh} ${limit}${unitZh}`, en: `${en} ${limit}${unitEn}` }
}

const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  string: [' 个字符', ' characters'],
  array: [' 项', ' items'],
}

function either(all: readonly Words[]): Words {
  return { zh: all.map(({ zh }) => zh).join('或'), en: all.map(({ en }) => en).join(' or ') }
}

function typeWords(type: string): Words {
  return TYPES[type] ?? { zh: ` ${type}`, en: type }
}

function foundOf(value: unknown, written: string): Words {
  const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value
  const { zh, en } = typeWords(type)
  if (type === 'string')
    return { zh: `文字“${shorten(String(value))}”`, en: `the text “${shorten(String(value))}”` }
  const isPlain = type === 'number' || type === 'boolean'
  return isPlain ? { zh: ` ${shorten(written)}`, en: shorten(written) } : { zh, en }
}
