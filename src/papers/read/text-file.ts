// In: the bytes of a text file (.csv, .txt). Out: one sheet, and in what it was written. Only read-paper.ts imports it.
import Papa from 'papaparse'
import { trimBlank } from '../../characters.ts'
import { plainLine, type Sheet } from '../paper.ts'

/** A text, and its encoding as it is called. */
export interface Decoded {
  text: string
  encoding: string
}

/** BOM, then strict UTF-8, then UTF-16 by its zeros, then strict GB18030; undefined where it is none of them. */
export function decodePaper(bytes: Uint8Array): Decoded | undefined {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return decode(bytes, 'UTF-16LE')
  if (a === 0xfe && b === 0xff) return decode(bytes, 'UTF-16BE')
  const [even, odd] = countZeros(bytes)
  if (odd > bytes.length / 8) return decode(bytes, 'UTF-16LE')
  if (even > bytes.length / 8) return decode(bytes, 'UTF-16BE')
  return decode(bytes, 'UTF-8') ?? decode(bytes, 'GB18030')
}

function decode(bytes: Uint8Array, encoding: string): Decoded | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : { text: text.replace(/\r\n?/g, '\n'), encoding }
  } catch {
    return undefined
  }
}

// Digits, commas and line ends of UTF-16 have a zero in one half; Chinese characters have none.
function countZeros(bytes: Uint8Array): [even: number, odd: number] {
  let [even, odd] = [0, 0]
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) i % 2 === 0 ? even++ : odd++
  return [even, odd]
}

const NAMES: Readonly<Record<string, string>> = { '\t': 'Tab', ';': '分号', ',': '逗号' }

/** What the text says as a sheet; `delimiter` as it is called. */
export function readDelimited(file: string, text: string): { sheet: Sheet; delimiter: string } {
  const told = /^sep=(.)\n/i.exec(text)
  const delimiter = told?.[1] ?? likelyDelimiter(text)
  const parsed = Papa.parse<string[]>(text, { delimiter, newline: '\n' })
  let row = 1
  const lines = parsed.data.map(cells => {
    const line = plainLine(row, cells)
    row += cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 1)
    return line
  })
  const full = lines.slice(told ? 1 : 0).filter(({ cells }) => cells.some(cell => trimBlank(cell) !== ''))
  return {
    sheet: { file, name: '', lines: full, hiddenColumns: [] },
    delimiter: NAMES[delimiter] ?? delimiter,
  }
}

/** The one that most lines hold; a comma where none does. */
function likelyDelimiter(text: string): string {
  const lines = text.split('\n', 400)
  const counted = [',', '\t', ';'].map(one => ({
    one,
    lines: lines.filter(line => line.includes(one)).length,
  }))
  return counted.reduce((best, next) => (next.lines > best.lines ? next : best)).one
}
