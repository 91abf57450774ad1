import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../src/source/text.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  new Uint8Array(parts.flatMap(part => (typeof part === 'string' ? [...utf8(part)] : part)))
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16())

/** 区市 and 环翠 in GBK. */
const GBK = { district: [0xc7, 0xf8, 0xca, 0xd0], huancui: [0xbb, 0xb7, 0xb4, 0xe4] }

describe('decodeText reads', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', utf8('区市\n环翠\n'), '区市\n环翠\n'],
    ['UTF-8 with BOM', utf8('\uFEFF区市\n'), '区市\n'],
    ['CRLF as LF', utf8('区市\r\n环翠\r\n'), '区市\n环翠\n'],
    ['CR as LF', utf8('区市\r环翠\r'), '区市\n环翠\n'],
    ['nothing', utf8(''), ''],
    ['a rare character', utf8('𬭊'), '𬭊'],
    ['GBK', bytes(GBK.district, ',a\n', GBK.huancui, ',b\r\n'), '区市,a\n环翠,b\n'],
    [
      'GBK on one line of many',
      bytes('district,name\na,b\nhuancui,', GBK.huancui, '\n'),
      'district,name\na,b\nhuancui,环翠\n',
    ],
    ['GB18030 of four bytes', bytes(GBK.district, '\n', [0x95, 0x32, 0x82, 0x36], '\n'), '区市\n𠀀\n'],
    ['UTF-16 with BOM, little-endian', utf16('\uFEFF区市\r\n𬭊\n'), '区市\n𬭊\n'],
    ['UTF-16 with BOM, big-endian', utf16be('\uFEFF区市\n'), '区市\n'],
    ['UTF-16 without BOM', utf16('区市,名称\n环翠,1\n'), '区市,名称\n环翠,1\n'],
    ['UTF-16 without BOM, big-endian', utf16be('区市,名称\n环翠,1\n'), '区市,名称\n环翠,1\n'],
    ['UTF-16 without BOM, with 一 (U+4E00)', utf16('批次,第一批\n1,一\n'), '批次,第一批\n1,一\n'],
    ['the same, big-endian', utf16be('批次,第一批\n1,一\n'), '批次,第一批\n1,一\n'],
    ['UTF-16 without BOM in ASCII alone', utf16('a,b\n1,2\n'), 'a,b\n1,2\n'],
    ['UTF-8 with a NUL in it, which is told later', utf8('a,b\n1,\0\n'), 'a,b\n1,\0\n'],
    ['a replacement character that is written so', utf8('\uFFFD'), '\uFFFD'],
  ])('%s', (_, file, text) => {
    expect(decodeText('districts.csv', file)).toEqual({ value: text, problems: [] })
  })
})

describe('decodeText refuses', () => {
  test.each<[string, Uint8Array, number, string, string]>([
    [
      'a bad byte on the second line',
      bytes('区市\n环翠', [0xff, 0xff], '\n'),
      2,
      '损坏的字节',
      'damaged bytes',
    ],
    ['GBK in a file of UTF-8', bytes('区市\n环翠\n', GBK.huancui, '\n'), 3, '损坏的字节', 'damaged bytes'],
    ['a character cut off at the end', bytes('a\nb\n', [0xe5]), 3, '未知的编码', 'unknown'],
    ['Latin-1', bytes('name\nCaf', [0xe9], '\n'), 2, '未知的编码', 'unknown'],
    ['half a pair in UTF-16', utf16('\uFEFF区\uD83D市\n'), 1, 'UTF-16，但有损坏', 'UTF-16 with damaged'],
    ['UTF-32', bytes([0xff, 0xfe, 0, 0, 0x3a, 0x53, 0, 0]), 1, 'UTF-32', 'UTF-32'],
    ['a workbook', bytes([0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 0xc8, 0xff]), 1, 'Excel 工作簿', 'workbook'],
    [
      'an old workbook',
      bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      1,
      '旧版 Excel',
      'old workbook',
    ],
    ['a picture', bytes([0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa, 0, 0, 0, 0xd]), 1, '未知', 'unknown'],
  ])('%s, by its line and name', (_, file, line, zh, en) => {
    const { value, problems } = decodeText('districts.csv', file)
    expect(value).toBeUndefined()
    expect(problems).toEqual([
      expect.objectContaining({ rule: 'file/encoding', level: 'error', file: 'districts.csv', line }),
    ])
    expect(problems[0]?.message.zh).toContain(zh)
    expect(problems[0]?.message.en).toContain(en)
  })
})

test('decodeText reads back any table that is saved as UTF-8 or UTF-16, with and without BOM', () => {
  const anyCell = fc.string({ unit: fc.constantFrom('a', '1', ' ', '示', '例', '𬭎', '（', 'é') })
  const anyTable = fc.array(fc.tuple(anyCell, anyCell), { minLength: 1 })
  fc.assert(
    fc.property(anyTable, rows => {
      const text = rows.map(cells => `${cells.join(',')}\n`).join('')
      for (const encode of [utf8, utf16, utf16be]) {
        expect(decodeText('a.csv', encode(`\uFEFF${text}`)).value).toBe(text)
        expect(decodeText('a.csv', encode(`编号,名称\n${text}`)).value).toBe(`编号,名称\n${text}`)
      }
    }),
  )
})
