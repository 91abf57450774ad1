// How many numbers of persons are found, however they are written and wherever they stand; and how few others are taken
// for such. The numbers are made up by a fixed seed; both shares are held below.
import { expect, test } from 'vitest'
import { findPersonal, type PersonalKind } from '../../src/checks/personal-numbers.ts'
import { creditCheck, organisationCheck } from '../../src/credit-code.ts'
import type { Day } from '../../src/day.ts'

const DAY = '2025-01-01' as Day

/** Numbers from 0 to below `below`, the same in every run (Park and Miller's generator). */
function seeded(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 48271) % 0x7fffffff
    return state % below
  }
}
const next = seeded(20260101)
const pick = <T>(from: readonly T[]): T => from[next(from.length)] as T
const digits = (count: number) => Array.from({ length: count }, () => next(10)).join('')
const padded = (number: number) => String(number).padStart(2, '0')

const REGIONS = ['110105', '371002', '371082', '320583', '440304', '510107', '650102', '810000']
const PROVINCES = ['131', '138', '147', '150', '159', '166', '170', '178', '186', '189', '191', '199']

function identity(): string {
  const born = `${1945 + next(60)}${padded(1 + next(12))}${padded(1 + next(28))}`
  const body = `${pick(REGIONS)}${born}${digits(3)}`
  const sum = [...body].reduce((sum, digit) => (sum + Number(digit)) * 2, 0)
  return `${body}${'10X98765432'[sum % 11]}`
}
const oldIdentity = () =>
  `${pick(REGIONS)}${45 + next(45)}${padded(1 + next(12))}${padded(1 + next(28))}${digits(3)}`
const mobile = () => `${pick(PROVINCES)}${digits(8)}`
function card(length: number, issuer: string): string {
  const body = `${issuer}${digits(length - 1 - issuer.length)}`
  const sum = [...body].reverse().reduce((sum, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 2 : 1)
    return sum + (value > 9 ? value - 9 : value)
  }, 0)
  return `${body}${(10 - (sum % 10)) % 10}`
}

/** Digits in groups of these sizes, the last taking what is left. */
function grouped(number: string, gap: string, ...sizes: readonly number[]): string {
  const starts = sizes.map((_, i) => sizes.slice(0, i).reduce((sum, size) => sum + size, 0))
  const end = sizes.reduce((sum, size) => sum + size, 0)
  const groups = starts.map((start, i) => number.slice(start, start + (sizes[i] ?? 0)))
  return [...groups, number.slice(end)].join(gap)
}
const apart = (number: string, gap: string) => [...number].join(gap)
const replaced = (number: string, by: string) =>
  number.replace(/[\dX]/g, digit => [...by]['0123456789X'.indexOf(digit)] as string)
const wide = (number: string) => replaced(number, '０１２３４５６７８９Ｘ')
const inWords = (number: string) => replaced(number, '〇一二三四五六七八九X')

type Form = readonly [name: string, kind: PersonalKind, write: () => string]

const FORMS: readonly Form[] = [
  ['18 位身份证', 'identity', identity],
  ['小写 x', 'identity', () => identity().toLowerCase()],
  ['全角', 'identity', () => wide(identity())],
  ['6-8-4 空格', 'identity', () => grouped(identity(), ' ', 6, 8)],
  ['6-8-4 连字符', 'identity', () => grouped(identity(), '-', 6, 8)],
  ['6-4-4-4 空格', 'identity', () => grouped(identity(), ' ', 6, 4, 4)],
  ['6-4-4-4 点', 'identity', () => grouped(identity(), '.', 6, 4, 4)],
  ['3-3-4-4-4 空格', 'identity', () => grouped(identity(), ' ', 3, 3, 4, 4)],
  ['3-3-4-4-4 两个空格', 'identity', () => grouped(identity(), '  ', 3, 3, 4, 4)],
  ['4-4-4-4-2', 'identity', () => grouped(identity(), ' ', 4, 4, 4, 4)],
  ['逐位空格', 'identity', () => apart(identity(), ' ')],
  ['逐位连字符', 'identity', () => apart(identity(), '-')],
  ['逐位零宽空格', 'identity', () => apart(identity(), '\u200b')],
  ['中间软连字符', 'identity', () => grouped(identity(), '\u00ad', 6, 8)],
  ['汉字数字', 'identity', () => inWords(identity())],
  ['汉字数字带零', 'identity', () => inWords(identity()).replaceAll('〇', '零')],
  ['年月日之间间隔号', 'identity', () => grouped(identity(), '·', 6, 4, 2, 2)],
  ['15 位身份证', 'identity', oldIdentity],
  ['15 位全角', 'identity', () => wide(oldIdentity())],
  ['15 位 6-6-3 空格', 'identity', () => grouped(oldIdentity(), ' ', 6, 6)],
  ['15 位 6-6-3 连字符', 'identity', () => grouped(oldIdentity(), '-', 6, 6)],
  ['15 位零宽', 'identity', () => apart(oldIdentity(), '\u200d')],
  ['15 位汉字数字', 'identity', () => inWords(oldIdentity())],
  ['手机', 'phone', mobile],
  ['手机全角', 'phone', () => wide(mobile())],
  ['手机 3-4-4 空格', 'phone', () => grouped(mobile(), ' ', 3, 4)],
  ['手机 3-4-4 两个空格', 'phone', () => grouped(mobile(), '  ', 3, 4)],
  ['手机 3-4-4 连字符', 'phone', () => grouped(mobile(), '-', 3, 4)],
  ['手机 3-4-4 短横', 'phone', () => grouped(mobile(), '–', 3, 4)],
  ['手机 3-4-4 点', 'phone', () => grouped(mobile(), '.', 3, 4)],
  ['手机 3-4-4 间隔号', 'phone', () => grouped(mobile(), '·', 3, 4)],
  ['手机 3-4-4 全角空格', 'phone', () => grouped(mobile(), '\u3000', 3, 4)],
  ['手机 4-4-3', 'phone', () => grouped(mobile(), '-', 4, 4)],
  ['手机 4-4-3 空格', 'phone', () => grouped(mobile(), ' ', 4, 4)],
  ['手机 3-8', 'phone', () => grouped(mobile(), ' ', 3)],
  ['手机带括号', 'phone', () => mobile().replace(/^.../, '($&)')],
  ['手机带全角括号', 'phone', () => mobile().replace(/^.../, '（$&）')],
  ['手机 +86', 'phone', () => `+86${mobile()}`],
  ['手机 +86 空格', 'phone', () => `+86 ${grouped(mobile(), ' ', 3, 4)}`],
  ['手机 (+86)', 'phone', () => `(+86)${mobile()}`],
  ['手机 86-', 'phone', () => `86-${grouped(mobile(), '-', 3, 4)}`],
  ['手机 0086', 'phone', () => `0086${mobile()}`],
  ['手机 0086-', 'phone', () => `0086-${mobile()}`],
  ['手机前加 0', 'phone', () => `0${mobile()}`],
  ['手机零宽', 'phone', () => grouped(mobile(), '\u200b', 3)],
  ['手机逐位', 'phone', () => apart(mobile(), ' ')],
  ['手机汉字数字', 'phone', () => inWords(mobile())],
  ['手机念作幺', 'phone', () => inWords(mobile()).replaceAll('一', '幺')],
  ['16 位银行卡', 'bank', () => card(16, '6222')],
  ['19 位银行卡', 'bank', () => card(19, '621661')],
  ['银行卡全角', 'bank', () => wide(card(19, '6228'))],
  ['银行卡四位一空', 'bank', () => grouped(card(19, '6217'), ' ', 4, 4, 4, 4)],
  ['银行卡两个空格', 'bank', () => grouped(card(16, '6225'), '  ', 4, 4, 4)],
  ['银行卡四位连字符', 'bank', () => grouped(card(16, '4111'), '-', 4, 4, 4)],
  ['银行卡点', 'bank', () => grouped(card(16, '5299'), '.', 4, 4, 4)],
  ['银行卡 6-13', 'bank', () => grouped(card(19, '6222'), ' ', 6)],
  ['银行卡零宽', 'bank', () => grouped(card(19, '6230'), '\u2060', 4, 4, 4, 4)],
  ['银行卡汉字数字', 'bank', () => inWords(card(16, '6221'))],
  ['旧银行卡', 'bank', () => card(19, '955880')],
]

/** Where a number stands: alone, in what people write around it, in an address, a path, a list, a second line. */
const PLACES: readonly ((number: string) => string)[] = [
  number => number,
  number => `  ${number} `,
  number => `联系人：${number}`,
  number => `联系电话:${number}。`,
  number => `经营者张某（${number}）`,
  number => `(${number})`,
  number => `“${number}”`,
  number => `请在公示期内致电${number}，或者来函`,
  number => `张某，${number}，住东区`,
  number => `张某、${number}、李某`,
  number => `张某 ${number} 李某`,
  number => `第一行\n${number}\n第三行`,
  number => `张某/${number}`,
  number => `号码=${number}&x=1`,
  number => `https://example.org/${number}`,
  number => `https://example.org/a/${number}.html`,
  number => `/old/${number}/`,
  number => `tel:${number}`,
  number => `<td>${number}</td>`,
  number => `| 张某 | ${number} |`,
  number => `甲;${number};乙`,
  number => `公示编号 2024-1 的联系人 ${number}`,
  number => `2024年6月14日，${number}`,
  number => `截止2024-06-14 ${number}`,
  number => `电话0631-5200000、${number}`,
  number => `手机${number}张某`,
  number => `#${number}`,
  number => `注：${number}；${'其他事项不变。'.repeat(20)}`,
]

/** Numbers of every other kind that a register's texts hold, as they are written. */
const LAWFUL: readonly (readonly [name: string, write: () => string])[] = [
  ['16 位项目编号', () => `20${digits(14)}`],
  ['17 位合同编号', () => digits(17)],
  ['18 位项目代码', () => digits(18)],
  ['19 位流水号', () => digits(19)],
  ['16 位任意', () => digits(16)],
  [
    '地区和日期',
    () => `${pick(REGIONS)}${2012 + next(14)}${padded(1 + next(12))}${padded(1 + next(28))}${digits(4)}`,
  ],
  [
    '地区和短日期',
    () => `${pick(REGIONS)}${12 + next(14)}${padded(1 + next(12))}${padded(1 + next(28))}${digits(3)}`,
  ],
  ['投资项目代码', () => `${2000 + next(26)}-371002-${digits(2)}-${digits(2)}-${digits(6)}`],
  ['合同编号', () => `HT-${2018 + next(8)}-${digits(11)}`],
  ['合同编号连写', () => `SDHT${digits(16)}`],
  ['公文编号', () => `示工信发〔${2015 + next(10)}〕${1 + next(300)}号`],
  [
    '信用代码',
    () => {
      const body = `9${1 + next(3)}371000MA${digits(6)}`
      const code = `${body}${organisationCheck(body.slice(8))}`
      return `${code}${creditCheck(code) ?? ''}`
    },
  ],
  [
    '全数字信用代码',
    () => {
      const body = `91371000${digits(8)}`
      const code = `${body}${organisationCheck(body.slice(8)).replace('X', '0')}`
      return `${code}${creditCheck(code) ?? ''}`
    },
  ],
  ['工商注册号', () => `${pick(REGIONS)}${pick(['000', '200', '018', '228'])}${digits(6)}`],
  ['金额', () => `${mobile()}元`],
  ['金额两位小数', () => `${mobile()}.${digits(2)}`],
  ['金额万元', () => `投资 ${mobile()} 万元`],
  ['金额币号', () => `￥${mobile()}`],
  ['千分位金额', () => mobile().replace(/\B(?=(\d{3})+$)/g, ',')],
  ['产量', () => `${mobile()}千瓦时`],
  ['八位日期', () => `${2010 + next(15)}${padded(1 + next(12))}${padded(1 + next(28))}`],
  [
    '日期起止',
    () =>
      `2024.${padded(1 + next(12))}.${padded(1 + next(28))}-2024.${padded(1 + next(12))}.${padded(1 + next(28))}`,
  ],
  [
    '日期时刻',
    () => `2024-${padded(1 + next(12))}-${padded(1 + next(28))} ${padded(next(24))}:${padded(next(60))}:00`,
  ],
  ['十四位时间', () => `20240613${digits(6)}`],
  ['座机', () => `0631-${5 + next(4)}${digits(6)}`],
  ['400 电话', () => `400-${digits(3)}-${digits(4)}`],
  ['许可证', () => `SC1${digits(13)}`],
  ['专利号', () => `ZL20${digits(10)}.${next(10)}`],
  ['网址里的编号', () => `https://example.org/art/2021/9/9/art_${digits(5)}_${digits(7)}.html`],
  ['数列', () => Array.from({ length: 6 }, () => digits(2 + next(4))).join('，')],
]

const FOUND = 0.99
const REFUSED = 0.003

test(`${FORMS.length} forms × ${PLACES.length} places: at least ${FOUND * 100} % are found, whole and of the right kind`, () => {
  expect(FORMS.length).toBe(59)
  expect(PLACES.length).toBe(28)
  const missed: string[] = []
  for (const [name, kind, write] of FORMS) {
    for (const [i, place] of PLACES.entries()) {
      const number = write()
      const text = place(number)
      const found = findPersonal(text, DAY)
      const isWhole = found.some(
        one => one.kind === kind && text.slice(one.start, one.end).length >= number.length - 5,
      )
      if (!isWhole) missed.push(`${name} ${i}: ${text}`)
    }
  }
  expect(missed.length / (FORMS.length * PLACES.length), missed.join('\n')).toBeLessThanOrEqual(1 - FOUND)
})

test(`of 3,000 lawful numbers at most ${REFUSED * 100} % are refused`, () => {
  const refused = Array.from({ length: 3000 }, (_, i) => LAWFUL[i % LAWFUL.length]).flatMap(one => {
    const text = one?.[1]() ?? ''
    return findPersonal(text, DAY).map(({ kind }) => `${one?.[0]} ${text} ${kind}`)
  })
  expect(refused.length / 3000, refused.join('\n')).toBeLessThanOrEqual(REFUSED)
})
