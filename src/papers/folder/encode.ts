// In: text. Out: its bytes in the encoding that a table has already. add-rows.ts encodes what it adds; nothing here knows tables.
import type { Encoding } from '../../source/text.ts'

/** The bytes of a text, without a mark. Characters that the encoding lacks do not exist: all four have all of Unicode. */
export function encodeText(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'UTF-8') return new TextEncoder().encode(text)
  return encoding === 'GB18030' ? encodeGb18030(text) : encodeUtf16(text, encoding === 'UTF-16LE')
}

function encodeUtf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), isLittle)
  return new Uint8Array(view.buffer)
}

function encodeGb18030(text: string): Uint8Array {
  return new Uint8Array([...text].flatMap(character => gbBytesOf(character)))
}

function gbBytesOf(character: string): readonly number[] {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return [code]
  // Beyond the BMP the standard counts on from this number; within it only the decoder's own table knows.
  if (code > 0xffff) return fourBytes(code - 0x10000 + 189_000)
  known ??= invertDecoder()
  return known.get(character) ?? [0x3f]
}

/** GB 18030 numbers its four-byte codes 10 · 126 · 10 to a first byte. */
function fourBytes(number: number): number[] {
  return [
    0x81 + Math.floor(number / 12_600),
    0x30 + (Math.floor(number / 1260) % 10),
    0x81 + (Math.floor(number / 10) % 126),
    0x30 + (number % 10),
  ]
}

let known: ReadonlyMap<string, readonly number[]> | undefined

/** Every code of the BMP by the character that TextDecoder reads it as: nobody else need keep the table. */
function invertDecoder(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030')
  const found = new Map<string, readonly number[]>()
  const note = (bytes: readonly number[]) => {
    const character = decoder.decode(new Uint8Array(bytes))
    if (character.length === 1 && character !== '\uFFFD' && !found.has(character)) found.set(character, bytes)
  }
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) note([lead, trail])
  for (let number = 0; number < 39_420; number++) note(fourBytes(number))
  return found
}
