// In: the files of a data folder as bytes. Out: typed entries that know their place, and all that is wrong with them.
// register/, checks/ and edition.ts import its types; edition.ts calls it.
import { findStrayInFile, tellStray } from '../characters.ts'
import { once } from '../once.ts'
import { hasErrors, type Problem } from '../problem.ts'
import { parseCsv } from '../source/csv.ts'
import type { Files } from '../source/folder.ts'
import { type Document, parseJson, parseJsonTable } from '../source/json.ts'
import { decodeText } from '../source/text.ts'
import { type NoticeText, readText } from '../texts/text.ts'
import { type ReleasedRecords, strayCorrections } from './corrected-records.ts'
import { districtNames } from './district-names.ts'
import { fileOf, filesOf, MEASURES, NOTICE_TEXT } from './files.ts'
import { folderProblems, mistakenTables } from './folder-problems.ts'
import { headerTest } from './header.ts'
import { impossibleRows } from './impossible-rows.ts'
import { deadLinks } from './links.ts'
import { pathCollisions } from './path-collisions.ts'
import { checkProposedWindows } from './proposed-windows.ts'
import { collidingRedirects, deadRedirects } from './redirects.ts'
import { checkReferences, type ReadFolder } from './references.ts'
import { type KnownIds, type ReadRow, type ReadTable, readRows } from './rows.ts'
import { TABLE_NAMES, type TableName } from './schema.ts'
import { readSite, type Site } from './site.ts'
import { recordPages } from './site-paths.ts'
import { TABLES, type Tables } from './tables.ts'

/** What a bureau wrote: its settings, its tables, the texts of its notices, and its measures still to be read. */
export interface Entries {
  site: Site | undefined
  /** `site.json` as written. */
  settings: Document | undefined
  tables: Tables
  /** `measures/<id>.json` by id. */
  measures: ReadonlyMap<string, Document>
  /** The text of a notice by its id. */
  texts: ReadonlyMap<string, NoticeText>
  /** The path of every file. */
  files: readonly string[]
  problems: readonly Problem[]
}

/**
 * Reads every file of a data folder but those of `releases/`, whose records are handed in. It never throws: what could not
 * be read is in `problems`.
 */
export function readEntries(files: Files, released: ReleasedRecords = () => []): Entries {
  const reader = readerOf(files)
  const { note, problems } = reader
  const settings = reader.json('site.json')
  const site = settings && note(readSite(settings))
  const measures = readEach(files, MEASURES, reader.json)
  const texts = readEach(files, NOTICE_TEXT, reader.prose)
  const read = {
    tables: readTables(files, reader),
    measures: new Set(filesOf(files, MEASURES).keys()),
    texts: filesOf(files, NOTICE_TEXT),
  }
  for (const check of [checkReferences, pathCollisions, impossibleRows])
    note({ value: read, problems: check(read) })
  note({ value: read, problems: strayCorrections(read, site?.redirects ?? {}, released) })
  const tables = typedTables(read)
  note({ value: tables, problems: checkProposedWindows(tables) })
  const pages = recordPages(tables, read.measures)
  if (settings && site) note({ value: site, problems: collidingRedirects(settings, site.redirects, pages) })
  // Where a record could not be read, a link to it would be a second problem.
  if (settings && site && !hasErrors(problems)) {
    note({ value: texts, problems: deadLinks(texts.values(), pages, site) })
    note({ value: site, problems: deadRedirects(settings, site, pages) })
  }
  return { site, settings, tables, measures, texts, files: [...files.keys()], problems }
}

/** Reads files one by one, and keeps what was wrong with them. */
interface Reader {
  problems: readonly Problem[]
  note: <T>(reading: { value: T; problems: readonly Problem[] }) => T
  text: (path: string) => string | undefined
  prose: (path: string) => NoticeText | undefined
  json: (path: string) => Document | undefined
}

function readerOf(files: Files): Reader {
  const problems: Problem[] = folderProblems(files)
  const note: Reader['note'] = reading => {
    // One at a time: a hundred thousand at once would overflow the stack.
    for (const problem of reading.problems) problems.push(problem)
    return reading.value
  }
  const text = (path: string) => {
    const bytes = files.get(path)
    return bytes instanceof Uint8Array ? note(decodeText(path, bytes)) : undefined
  }
  const prose = (path: string) => {
    const found = text(path)
    if (found === undefined) return undefined
    note({ value: found, problems: straysInText(path, found) })
    return note(readText(path, found))
  }
  const json = (path: string) => {
    const found = text(path)
    return found === undefined ? undefined : note(parseJson(path, found))
  }
  return { problems, note, text, prose, json }
}

function readTables(files: Files, { note, problems }: Reader): ReadonlyMap<TableName, ReadTable> {
  const mistaken = mistakenTables(files)
  const tables = new Map<TableName, ReadTable>([...mistaken].map(name => [name, NO_ROWS]))
  const ids: KnownIds = new Map()
  for (const name of TABLE_NAMES) {
    const path = fileOf(name, files)
    if (!path) continue
    const bytes = files.get(path)
    const written = bytes instanceof Uint8Array ? readTable(name, path, bytes, ids) : NO_FILE
    note({ value: undefined, problems: written.problems })
    const isWhole = !mistaken.has(name) && !problems.some(problem => problem.file === path)
    const { read } = written
    tables.set(
      name,
      read
        ? { ...note({ value: read, problems: read.problems }), isSound: read.isSound && isWhole }
        : NO_ROWS,
    )
  }
  return tables
}

/** A table as its file has it; `problems` are those of the file itself. */
interface TableReading {
  read: ReadTable | undefined
  problems: readonly Problem[]
}

const NO_FILE: TableReading = { read: undefined, problems: [] }

// A folder that is looked at again with rows added has most of its files as they were.
const readingsOf = once((_: Uint8Array) => new Map<string, TableReading>())

function readTable(name: TableName, path: string, bytes: Uint8Array, ids: KnownIds): TableReading {
  const known = readingsOf(bytes).get(path)
  if (known) return known
  const text = decodeText(path, bytes)
  const table = text.value === undefined ? undefined : parseTable(name, path, text.value)
  const written = {
    read: table?.value && readRows(table.value, TABLES[name], ids),
    problems: [...text.problems, ...(table?.problems ?? [])],
  }
  readingsOf(bytes).set(path, written)
  return written
}

function readEach<T>(files: Files, form: RegExp, read: (path: string) => T | undefined): Map<string, T> {
  const found = new Map<string, T>()
  for (const [id, path] of filesOf(files, form)) {
    const value = read(path)
    if (value !== undefined) found.set(id, value)
  }
  return found
}

const NO_ROWS: ReadTable = { rows: [], damaged: new Set(), problems: [], ids: new Set(), isSound: false }

function parseTable(name: TableName, path: string, text: string) {
  return path.endsWith('.json')
    ? parseJsonTable(name, path, text)
    : parseCsv(name, path, text, headerTest(TABLES[name]))
}

/** Rows of which every cell could be read, districts by their code. Only where nothing was wrong are they all. */
function typedTables(read: ReadFolder): Tables {
  const { codes } = districtNames(read)
  const tables = TABLE_NAMES.map(name => {
    const byDistrict = Object.entries(TABLES[name].columns).flatMap(([column, about]) =>
      'names' in about && about.names === 'districts' ? [column] : [],
    )
    const { rows, damaged } = read.tables.get(name) ?? NO_ROWS
    const whole = damaged.size === 0 ? rows : rows.filter(row => !damaged.has(row))
    return [name, byDistrict.length === 0 ? whole : whole.map(row => byCode(row, byDistrict, codes))]
  })
  return Object.fromEntries(tables) as Tables
}

/** A row whose districts are named by their codes: itself where they are, for others read the same table. */
function byCode(read: ReadRow, columns: readonly string[], codes: ReadonlyMap<string, string>): ReadRow {
  let row = read
  for (const column of columns) {
    const code = codes.get(String(read[column]))
    if (code !== undefined && code !== read[column]) row = { ...row, [column]: code }
  }
  return row
}

function straysInText(file: string, text: string): Problem[] {
  const found = findStrayInFile(text)
  if (!found) return []
  const { stray, line } = found
  const words = tellStray(stray, found.text)
  return [{ rule: 'text/character', level: 'error', file, line, value: stray.character, ...words }]
}
