// In: a paper. Out: its sheets, or one sentence that says why it cannot be read and what to ask for. plan.ts reads each once.
import { decodeBytes } from '../../source/text.ts'
import type { Notes } from '../notes.ts'
import type { Paper, Sheet } from '../paper.ts'
import { damaged, encrypted, formOf, type Unreadable } from './bytes.ts'
import { hasPassword } from './hidden-xls.ts'
import { readWorkbook } from './spreadsheet.ts'
import { readDelimited } from './text-file.ts'
import { documentXml, hasTable, readWord } from './word.ts'

/** Reads a paper; never throws. */
export async function readPaper({ file, bytes }: Paper, notes: Notes): Promise<Sheet[]> {
  const read = await tryToRead(file, bytes, notes)
  if (Array.isArray(read)) return read
  const { rule, message, hint } = read
  notes.refused.push({ file, sheet: '', rule, value: file, message: `${file}：${message}。`, hint })
  return []
}

async function tryToRead(file: string, bytes: Uint8Array, notes: Notes): Promise<Sheet[] | Unreadable> {
  try {
    const form = formOf(bytes)
    if (typeof form !== 'string') return form
    if (form === 'text') return readText(file, bytes, notes)
    if (form === 'xls' && hasPassword(bytes)) return encrypted()
    if (form === 'docx') return readDocument(file, bytes)
    const sheets = await readWorkbook(file, bytes, form)
    return sheets.length > 0 ? sheets : noTable()
  } catch {
    // Whatever a damaged file makes a reader throw, the clerk can do one thing about it.
    return damaged()
  }
}

function readDocument(file: string, bytes: Uint8Array): Sheet[] | Unreadable {
  const sheets = readWord(file, documentXml(bytes))
  return hasTable(sheets) ? sheets : noTable()
}

function readText(file: string, bytes: Uint8Array, notes: Notes): Sheet[] | Unreadable {
  const decoded = decodeBytes(bytes)
  if (!decoded) {
    return {
      rule: 'import/encoding',
      message: '既不是 UTF-8、UTF-16，也不是 GB18030 文字，没有读取',
      hint: '请拟稿人提供 Excel（.xlsx）或 Word（.docx）原件。',
    }
  }
  const { sheet, delimiter } = readDelimited(file, decoded.text.replace(/\r\n?/g, '\n'))
  notes.said.push(`${file}：编码 ${decoded.encoding}，分隔符 ${delimiter}`)
  return sheet.lines.length > 0 ? [sheet] : noTable()
}

function noTable(): Unreadable {
  return {
    rule: 'import/no-table',
    message: '里面没有表格，没有读取',
    hint: '名单写在正文里的，请拟稿人另给一份表格。',
  }
}
