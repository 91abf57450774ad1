import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  findStray,
  findStrayInFile,
  pathKey,
  reveal,
  type TextKind,
  tellApart,
  tellStray,
  trimBlank,
} from '../src/characters.ts'

const KINDS: readonly TextKind[] = ['text', 'line', 'name']

/** The kinds of text that refuse a character. */
const refusedIn = (character: string) => KINDS.filter(kind => findStray(`甲${character}乙`, kind))

describe('findStray', () => {
  test.each<[string, string]>([
    ['NUL', '\0'],
    ['a tab', '\t'],
    ['a carriage return', '\r'],
    ['a form feed', '\f'],
    ['escape', '\u001B'],
    ['delete', '\u007F'],
    ['C1, next line among it', '\u0085'],
    ['the last of C1', '\u009F'],
    ['a left-to-right mark', '\u200E'],
    ['an Arabic letter mark', '\u061C'],
    ['an embedding', '\u202A'],
    ['an override', '\u202E'],
    ['an isolate', '\u2066'],
    ['the end of an isolate', '\u2069'],
    ['a replacement character', '\uFFFD'],
    ['a noncharacter', '\uFDD0'],
    ['a noncharacter at the end of a plane', '\u{2FFFF}'],
    ['the first half of a pair', '\uD83D'],
    ['the second half of a pair', '\uDE42'],
  ])('refuses %s everywhere', (_, character) => {
    expect(refusedIn(character)).toEqual(['text', 'line', 'name'])
  })

  test.each<[string, string]>([
    ['a zero-width space', '\u200B'],
    ['a zero-width joiner', '\u200D'],
    ['a word joiner', '\u2060'],
    ['a byte order mark', '\uFEFF'],
    ['a soft hyphen', '\u00AD'],
    ['a combining grapheme joiner', '\u034F'],
    ['a Hangul filler', '\u3164'],
    ['a variation selector', '\uFE0F'],
    ['a tag', '\u{E0041}'],
    ['private use', '\uE000'],
    ['private use of another plane', '\u{F0000}'],
    ['a line break', '\n'],
    ['a line separator', '\u2028'],
  ])('refuses %s in one line, not in free text', (_, character) => {
    expect(refusedIn(character)).toEqual(['line', 'name'])
  })

  test('refuses a semicolon in a name alone', () => {
    expect(refusedIn(';')).toEqual(['name'])
    expect(refusedIn('；')).toEqual([])
  })

  test.each([
    '𬭎',
    '𰻝',
    '㐀',
    '\u{323AF}',
    '〇',
    '·',
    'é',
    'e\u0301',
    '（',
    'Ⅲ',
    '℃',
    '🏭',
    ' ',
    '\u3000',
    '\u00A0',
  ])('takes %s', character => expect(refusedIn(character)).toEqual([]))

  test('counts characters, not code units', () => {
    expect(findStray('𬭎𰻝\u200B', 'line')).toEqual({ character: '\u200B', at: 3 })
  })
})

test('findStrayInFile knows the line, and takes tabs', () => {
  expect(findStrayInFile('甲\n\t乙\u202E')).toMatchObject({ stray: { character: '\u202E', at: 3 }, line: 2 })
  expect(findStrayInFile('甲\n\t乙\u200D&#9;&#x6C34;&amp;&#99999999;')).toBeUndefined()
})

test.each(['&#8238;', '&#x202e;', '&#X202E;', '&rlm;', '&#0;', '&#xD83D;', '&#xfffd;'])(
  'findStrayInFile reads %s as the character that it writes',
  written => expect(findStrayInFile(`甲${written}乙`)?.stray.at).toBe(2),
)

describe('tellStray', () => {
  test.each<[string, string, string]>([
    ['示例\u202E食品', '第 3 个字符是从右向左的双向控制符 U+202E', '“示例<U+202E>食品”'],
    ['\u0007', '第 1 个字符是控制字符 U+0007', '按 Delete 删去'],
    ['甲\uFFFD', '替换字符（原来的字已经丢失） U+FFFD', '对照原件'],
    ['甲\uE123', '私用区字符（别的机器上不显示） U+E123', '换成有正式编码的字'],
    ['甲\n乙', '换行 U+000A', '“甲<U+000A>乙”'],
    [
      `${'长'.repeat(99)}\u2060${'长'.repeat(99)}`,
      '第 100 个字符是看不见的零宽字符 U+2060',
      `“…${'长'.repeat(10)}<`,
    ],
  ])('%j: %s, %s', (text, ...words) => {
    const stray = findStray(text, 'name')
    if (!stray) throw new Error('nothing strays')
    const { message, hint } = tellStray(stray, text)
    for (const part of words) expect(message.zh + hint.zh).toContain(part)
    expect(message.en + hint.en).toMatch(/U\+[0-9A-F]{4}/)
  })
})

describe('tellApart', () => {
  test.each<[string, string, string]>([
    ['甲（集团）公司', '甲(集团)公司', '第 2 个字符不同：前者是“（” U+FF08，后者是“(” U+0028'],
    ['甲公司', '甲\u200B公司', '第 2 个字符不同：前者是“公” U+516C，后者是零宽空格 U+200B'],
    ['甲公司', '甲公司\u00A0', '第 4 个字符不同：前者到此为止，后者是空格 U+00A0'],
    ['5G', '5g', '前者是“G” U+0047，后者是“g” U+0067'],
    ['金', '\uF90A', '前者是“金” U+91D1，后者是“\uF90A” U+F90A'],
    ['2024-1', '2024–1', '第 5 个字符不同：前者是“-” U+002D，后者是“–” U+2013'],
    ['A', 'А', '前者是“A” U+0041，后者是“А” U+0410'],
    ['甲·乙', '甲•乙', '前者是“·” U+00B7，后者是“•” U+2022'],
  ])('%j and %j', (a, b, words) => {
    expect(tellApart(a, b)?.zh).toContain(words)
    expect(tellApart(a, b)?.en).toContain('look alike')
  })

  test('says nothing of texts that are equal or plainly different', () => {
    expect(tellApart('甲', '甲')).toBeUndefined()
    expect(tellApart('甲', '乙')).toBeUndefined()
  })
})

test('reveal leaves no character that could not be seen', () => {
  expect(reveal('甲\u200B乙\u001B[31m\n')).toBe('甲<U+200B>乙<U+001B>[31m\n')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(findStray(reveal(text).replaceAll('\n', ''), 'line')).toBeUndefined()
    }),
  )
})

test('trimBlank takes blanks away, and nothing that must be told', () => {
  expect(trimBlank(' \u3000\u00A0\t甲 乙\r\n')).toBe('甲 乙')
  expect(trimBlank('\uFEFF甲\u000B')).toBe('\uFEFF甲\u000B')
})

test('pathKey folds what a disk or a reader would take for the same', () => {
  expect(pathKey('A1')).toBe(pathKey('a1'))
  expect(pathKey('é')).toBe(pathKey('e\u0301'))
  expect(pathKey('STRASSE')).toBe(pathKey('straße'))
  expect(pathKey('第一批')).not.toBe(pathKey('第二批'))
})
