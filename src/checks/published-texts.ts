// In: all that a bureau wrote. Out: the texts in it that could be published, each with its place and the record whose it
// is: cells outside the contact columns, texts of notices, settings but for `contact`, measures, names of files.
// personal.ts looks into them.
import { isCreditCode } from '../credit-code.ts'
import type { Day } from '../day.ts'
import { placeOf, type RowPlace } from '../entries/place.ts'
import { TABLE_NAMES, type TableName } from '../entries/schema.ts'
import { TABLES } from '../entries/tables.ts'
import { knownFrom } from '../law/measures.ts'
import { once } from '../once.ts'
import type { Place, Words } from '../problem.ts'
import { knownRows } from '../register/known-rows.ts'
import type { Register } from '../register/register.ts'
import type { Document } from '../source/json.ts'
import { piecesOf } from '../texts/lines.ts'
import type { Written } from './rule.ts'

/** A text that could be published. */
export interface PublishedText {
  text: string
  /** The place of a character of it. */
  placeOf: (offset: number) => Place
  /** The record, as a waiver names it: its id; that of the notice or measures; `site`. */
  subject: string
  /** The day from which it is public; undefined where it always was. */
  since: Day | undefined
  /** Where it stands, as a sentence begins that goes on with what it holds. */
  where: (subject: string) => Words
}

/** Every such text for which `isWorth` holds: few of a million cells are worth a closer look. */
export function publishedTexts(
  register: Register,
  written: Written,
  isWorth: (text: string) => boolean,
): PublishedText[] {
  const others = [
    ...textsOfNotices(register, written),
    ...textsOfDocuments(register, written),
    ...namesOfFiles(register, written),
  ]
  return [...textsOfCells(register, written, isWorth), ...others.filter(({ text }) => isWorth(text))]
}

/** Whether a column is for the bureau's own numbers. */
export function isContact(column: string): boolean {
  return column.startsWith('contact_')
}

/** Tables of which another column than the key names the record that a row is about. */
const SUBJECT: Partial<Record<TableName, string>> = { 're-evaluations': 'title_id', waivers: 'subject_id' }

function textsOfCells(
  register: Register,
  { tables }: Written,
  isWorth: (text: string) => boolean,
): PublishedText[] {
  const found: PublishedText[] = []
  for (const table of TABLE_NAMES) {
    const { columns, key } = TABLES[table]
    const judged = Object.keys(columns).filter(column => !isContact(column))
    for (const row of tables[table]) {
      const values: Readonly<Record<string, unknown>> = row
      for (const column of judged) {
        const text = textOf(values[column])
        if (!isWorth(text) || (column === 'uscc' && isCreditCode(text))) continue
        const subject = String(values[SUBJECT[table] ?? key[0] ?? ''] ?? '')
        const where = (shown: string) => inCell(table, column, shown)
        found.push({
          text,
          placeOf: () => placeOf(row, column),
          subject,
          since: daysKnown(register).get(row.at),
          where,
        })
      }
    }
  }
  return found
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return Array.isArray(value) ? value.join(';') : ''
}

function inCell(table: TableName, column: string, subject: string): Words {
  const { title, columns } = TABLES[table]
  const header = Object.entries<Words>(columns).find(([name]) => name === column)?.[1].zh ?? column
  return {
    zh: `“${title.zh}”表的记录 ${subject} 在“${header}”中`,
    en: `Record ${subject} of the table ${table} in ${column}`,
  }
}

/** The day from which the public knows each row; a district's is missing, it was always known. */
const daysKnown = once(
  (register: Register): ReadonlyMap<RowPlace, Day | undefined> =>
    new Map(knownRows(register).map(({ row, since }) => [row.at, since])),
)

function textsOfNotices(register: Register, { texts }: Written): PublishedText[] {
  return [...texts].flatMap(([id, text]) =>
    piecesOf(text).map(piece => ({
      text: piece.text,
      placeOf: offset => ({ file: text.file, line: piece.lineAt(offset) }),
      subject: id,
      since: noticeDay(register, id),
      where: subject => ({ zh: `公告 ${subject} 的正文`, en: `The text of the notice ${subject}` }),
    })),
  )
}

function noticeDay(register: Register, id: string): Day | undefined {
  return register.notices.find(({ row }) => row.notice_id === id)?.since
}

function measuresDay(register: Register, id: string): Day | undefined {
  const measures = register.measures.find(one => one.id === id)
  return measures && knownFrom(measures)
}

function textsOfDocuments(register: Register, { settings, measures }: Written): PublishedText[] {
  const site = settings ? textsOf(settings, 'site', undefined) : []
  const laws = [...measures].flatMap(([id, document]) => textsOf(document, id, measuresDay(register, id)))
  return [...site.filter(({ path }) => path[0] !== 'contact'), ...laws]
}

/** The values of a document, and the names of its members: a redirect's old path is one. */
function textsOf(document: Document, subject: string, since: Day | undefined) {
  return leavesOf(document.value, []).map(({ path, text }) => {
    const column = path.join('.')
    return {
      ...{ path, text, subject, since },
      placeOf: () => ({ file: document.file, line: document.lineOf(path), column }),
      where: () => ({
        zh: `${document.file} 的设置“${column}”`,
        en: `The setting ${column} of ${document.file}`,
      }),
    }
  })
}

interface Leaf {
  path: readonly (string | number)[]
  text: string
}

function leavesOf(value: unknown, path: Leaf['path']): Leaf[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => leavesOf(item, [...path, i]))
  if (typeof value !== 'object' || value === null) return [{ path, text: String(value ?? '') }]
  return Object.entries(value).flatMap(([key, item]) => [
    { path: [...path, key], text: key },
    ...leavesOf(item, [...path, key]),
  ])
}

function namesOfFiles(register: Register, { files }: Written): PublishedText[] {
  return files.map(file => {
    const [, folder, id = file] = /^(notices|measures)\/(.*)\.[^.]+$/.exec(file) ?? []
    return {
      text: file,
      placeOf: () => ({ file }),
      subject: id,
      since: folder === 'measures' ? measuresDay(register, id) : noticeDay(register, id),
      where: () => ({ zh: '文件名', en: 'The name of a file' }),
    }
  })
}
