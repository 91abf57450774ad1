// In: the text of a file (.csv, .txt). Out: one sheet, and what separates its cells. Only read-paper.ts imports it.
import Papa from 'papaparse'
import { trimBlank } from '../../characters.ts'
import { delimiterOf } from '../../source/delimiter.ts'
import { plainLine, type Sheet } from '../paper.ts'

const NAMES: Readonly<Record<string, string>> = { '\t': 'Tab', ';': '分号', ',': '逗号' }

/** What the text says as a sheet; `delimiter` as it is called. */
export function readDelimited(file: string, text: string): { sheet: Sheet; delimiter: string } {
  const { skipped, ...told } = delimiterOf(text)
  // A title above the header has no cells: which mark parts them, most lines tell.
  const delimiter = skipped > 0 ? told.delimiter : likelyDelimiter(text)
  const parsed = Papa.parse<string[]>(told.body, { delimiter, newline: '\n' })
  let row = 1 + skipped
  const lines = parsed.data.map(cells => {
    const line = plainLine(row, cells)
    row += cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 1)
    return line
  })
  const full = lines.filter(({ cells }) => cells.some(cell => trimBlank(cell) !== ''))
  return {
    sheet: { file, name: '', called: '', lines: full, hiddenColumns: [] },
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
