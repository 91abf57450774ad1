// In: bytes. Out: text, or the reason why they are none. Only source/ imports it.
import type { Problem } from '../problem.ts'
import type { Reading } from './table.ts'

/**
 * UTF-8 text, with or without BOM, line ends as LF. Anything else is refused and named, never guessed
 * (a detector that is wrong once writes a wrong name into a public register).
 */
export function decodeText(file: string, bytes: Uint8Array): Reading<string> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { value: text.replace(/\r\n?/g, '\n'), problems: [] }
  } catch {
    return { value: undefined, problems: [encodingProblem(file, bytes)] }
  }
}

function encodingProblem(file: string, bytes: Uint8Array): Problem {
  const found = nameEncoding(bytes)
  return {
    rule: 'file/encoding',
    level: 'error',
    file,
    line: lineOfBadByte(bytes),
    message: {
      zh: `文件应为 UTF-8 编码，现为 ${found}。`,
      en: `The file should be UTF-8; it is ${found}.`,
    },
    hint: {
      zh: '在 Excel 或 WPS 中“另存为”，类型选“CSV UTF-8（逗号分隔）”。',
      en: 'Save it from Excel or WPS as “CSV UTF-8 (comma delimited)”.',
    },
  }
}

function nameEncoding(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return 'UTF-16'
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes)
    return 'GBK/GB18030'
  } catch {
    return 'unknown/未知'
  }
}

function lineOfBadByte(bytes: Uint8Array): number {
  const head = new TextDecoder('utf-8').decode(bytes).split('\uFFFD', 1)[0] ?? ''
  return head.split('\n').length
}
