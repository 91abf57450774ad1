import { describe, expect, test } from 'vitest'
import { decodeText } from '../../src/source/text.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  new Uint8Array(parts.flatMap(part => (typeof part === 'string' ? [...utf8(part)] : part)))
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))

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
    ['a replacement character that is written so', utf8('\uFFFD'), '\uFFFD'],
  ])('%s', (_, file, text) => {
    expect(decodeText('districts.csv', file)).toEqual({ value: text, problems: [] })
  })
})

describe('decodeText refuses', () => {
  test.each<[string, Uint8Array, number, string]>([
    ['GBK', bytes(GBK.district, '\n', GBK.huancui, '\n'), 1, 'GBK/GB18030'],
    ['GBK on the third line', bytes('district,name\na,b\nhuancui,', GBK.huancui, '\n'), 3, 'GBK/GB18030'],
    ['UTF-16, little-endian', utf16('区市\n'), 1, 'UTF-16'],
    ['UTF-16, big-endian', bytes([0xfe, 0xff, 0x53, 0x3a]), 1, 'UTF-16'],
    ['a bad byte on the second line', bytes('区市\n环', [0xff, 0xff], '\n'), 2, 'unknown/未知'],
    ['a character cut off at the end', bytes('a\nb\n', [0xe5]), 3, 'unknown/未知'],
  ])('%s, by its line and name', (_, file, line, name) => {
    const { value, problems } = decodeText('districts.csv', file)
    expect(value).toBeUndefined()
    expect(problems).toEqual([
      expect.objectContaining({ rule: 'file/encoding', level: 'error', file: 'districts.csv', line }),
    ])
    expect(problems[0]?.message.zh).toContain(name)
    expect(problems[0]?.message.en).toContain(name)
  })
})
