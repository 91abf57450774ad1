// In: a snapshot, and a cell of a record as a release has it. Out: the cell in words, in both languages. stories.ts tells
// what changed by it.
import { formOf } from '../../entries/cell.ts'
import type { Codes } from '../../entries/codes.ts'
import type { Column, TableName } from '../../entries/schema.ts'
import { TABLES } from '../../entries/tables.ts'
import { words } from '../../i18n/words.ts'
import type { Words } from '../../problem.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import type { Json } from '../../releases/canonical.ts'
import { textOfCell } from '../../releases/state.ts'
import { type CodeList, categories, districts, grades, measures, reasons } from '../codes.ts'

/** The cell of a column of a table in words; ids, names, days and numbers as they are, nothing of an empty one. */
export function cellInWords(snapshot: Snapshot, of: string, column: string, cell: Json | undefined): Words {
  if (typeof cell === 'boolean') return { zh: yesOrNo('zh', cell), en: yesOrNo('en', cell) }
  const text = textOfCell(cell)
  const codes = codesOf(snapshot, of, column)
  if (!codes || text === '') return { zh: text, en: text }
  const labels = text.split(';').map(code => codes[code] ?? { zh: code, en: code })
  return { zh: labels.map(({ zh }) => zh).join('、'), en: labels.map(({ en }) => en).join('; ') }
}

function yesOrNo(lang: keyof Words, cell: boolean): string {
  return words(lang).verify.booleans[cell ? 'true' : 'false']
}

/** Columns of which the measures define the codes. */
const OF_MEASURES: Readonly<Record<string, CodeList>> = { category: categories, grade: grades, reasons }

function codesOf(snapshot: Snapshot, of: string, column: string): Codes | undefined {
  const columns: Readonly<Record<string, Column>> = of in TABLES ? TABLES[of as TableName].columns : {}
  const found = columns[column]
  if (!found) return undefined
  if (found.names === 'districts') return districts(snapshot)
  if (found.names === 'measures') return measures(snapshot)
  return formOf(found.type).codes ?? OF_MEASURES[column]?.(snapshot)
}
