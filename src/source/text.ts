// In: bytes. Out: text, or the reason why they are none. Whoever reads a text file asks here.
import type { Problem, Words } from '../problem.ts'
import type { Reading } from './table.ts'

/** A text as it was saved: its encoding is one that TextDecoder knows. */
export interface Decoded {
  text: string
  encoding: Encoding
}

export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030'

/**
 * The text of a file, with or without BOM, line ends as LF: UTF-8, UTF-16, or GB18030 (GBK) as WPS and Excel save it.
 * Each is decoded strictly; what is none of them for certain is refused, because a reader that is wrong once writes a
 * wrong name into a public register.
 */
export function decodeText(file: string, bytes: Uint8Array): Reading<string> {
  const decoded = decodeBytes(bytes)
  if (decoded) return { value: decoded.text.replace(/\r\n?/g, '\n'), problems: [] }
  return { value: undefined, problems: [encodingProblem(file, bytes)] }
}

/** The same with its encoding and its own line ends; undefined where it is none of them for certain. */
export function decodeBytes(bytes: Uint8Array): Decoded | undefined {
  const marked = BOMS.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte))
  if (marked) return marked.encoding && strictly(marked.encoding, bytes)
  const utf8 = strictly('UTF-8', bytes)
  const utf16 = decodeUtf16(bytes, utf8 === undefined ? 0.01 : 0.25)
  if (utf16 || utf8) return utf16 ?? utf8
  const gb = isBrokenUtf8(bytes) ? undefined : strictly('GB18030', bytes)
  return gb && !CONTROL.test(gb.text) ? gb : undefined
}

// No text has them; what decodes to them is no text.
const CONTROL = /[^\P{Cc}\t\r\n]/u

// UTF-32 begins as UTF-16 does, so it is looked for first; nothing here reads it.
const BOMS: readonly { mark: readonly number[]; encoding?: Encoding }[] = [
  { mark: [0xff, 0xfe, 0, 0] },
  { mark: [0, 0, 0xfe, 0xff] },
  { mark: [0xff, 0xfe], encoding: 'UTF-16LE' },
  { mark: [0xfe, 0xff], encoding: 'UTF-16BE' },
]

function strictly(encoding: Encoding, bytes: Uint8Array): Decoded | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch {
    return undefined
  }
}

/**
 * UTF-16 without BOM: every digit, comma and line end has a NUL beside it, always on the same side; 一 (U+4E00) has one on
 * the other. `share` is how many of the bytes must be NUL; a single one is a mistake in a text of another encoding.
 */
function decodeUtf16(bytes: Uint8Array, share: number): Decoded | undefined {
  if (bytes.length % 2 === 1 || !bytes.includes(0)) return undefined
  let [even, odd] = [0, 0]
  for (let i = 0; i < bytes.length; i += 2) {
    if (bytes[i] === 0) even += 1
    if (bytes[i + 1] === 0) odd += 1
  }
  if (even + odd < Math.max(2, bytes.length * share)) return undefined
  const read = strictly(odd > even ? 'UTF-16LE' : 'UTF-16BE', bytes)
  return read && /[\r\n]/.test(read.text) && !CONTROL.test(read.text) ? read : undefined
}

/** Whether much of what is not ASCII is well-formed UTF-8: then the rest is damage, and no other encoding. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.match(/\uFFFD/g)?.length ?? 0
  // In GBK two bytes happen to form a letter of UTF-8 often; three that form one are rarer than one in a hundred.
  const whole = text.match(/[\u0800-\uFFFC\u{10000}-\u{10FFFF}]/gu)?.length ?? 0
  return whole > 0 && whole * 8 >= broken
}

const UNREAD: Words = { zh: '未知的编码', en: 'an unknown encoding' }
const BROKEN: Words = { zh: 'UTF-8，但这一行有损坏的字节', en: 'UTF-8 with damaged bytes on this line' }

const SIGNATURES: readonly { mark: readonly number[]; name: Words }[] = [
  {
    mark: [0x50, 0x4b, 3, 4],
    name: { zh: 'Excel 工作簿或压缩包，只是改了扩展名', en: 'a workbook or archive under another name' },
  },
  {
    mark: [0xd0, 0xcf, 0x11, 0xe0],
    name: { zh: '旧版 Excel 或 WPS 工作簿，只是改了扩展名', en: 'an old workbook under another name' },
  },
  {
    mark: [0x25, 0x50, 0x44, 0x46],
    name: { zh: 'PDF 文件，只是改了扩展名', en: 'a PDF under another name' },
  },
  { mark: [0xff, 0xfe, 0, 0], name: { zh: 'UTF-32', en: 'UTF-32' } },
  { mark: [0, 0, 0xfe, 0xff], name: { zh: 'UTF-32', en: 'UTF-32' } },
  { mark: [0xff, 0xfe], name: { zh: 'UTF-16，但有损坏的字节', en: 'UTF-16 with damaged bytes' } },
  { mark: [0xfe, 0xff], name: { zh: 'UTF-16，但有损坏的字节', en: 'UTF-16 with damaged bytes' } },
]

function encodingProblem(file: string, bytes: Uint8Array): Problem {
  const signed = SIGNATURES.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte))?.name
  const found = signed ?? (isBrokenUtf8(bytes) ? BROKEN : UNREAD)
  return {
    rule: 'file/encoding',
    level: 'error',
    file,
    line: signed ? 1 : lineOfBadByte(bytes),
    message: {
      zh: `文件应为 UTF-8、GB18030（GBK）或 UTF-16 编码的文本，现为${found.zh}。`,
      en: `The file should be text in UTF-8, GB18030 (GBK) or UTF-16; it is ${found.en}.`,
    },
    hint: {
      zh: '表格用 Excel 或 WPS 打开，另存为“CSV（逗号分隔）”；这一行有乱码的，先按原件改正。',
      en: 'Open a table in Excel or WPS and save it as CSV; mend what is garbled on this line from the original.',
    },
  }
}

function lineOfBadByte(bytes: Uint8Array): number {
  const head = new TextDecoder('utf-8').decode(bytes).split('\uFFFD', 1)[0] ?? ''
  return head.split(/\r\n?|\n/).length
}
