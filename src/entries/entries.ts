// In: the files of a data folder as bytes. Out: typed entries that know their place, and all that is wrong with them.
// register/, checks/ and edition.ts import its types; edition.ts calls it.
import type { Problem } from '../problem.ts'
import { parseCsv } from '../source/csv.ts'
import { type Document, parseJson, parseJsonTable } from '../source/json.ts'
import { decodeText } from '../source/text.ts'
import { collidingRedirects } from './redirects.ts'
import { checkReferences, districtNames, type ReadFolder } from './references.ts'
import { type ReadTable, readRows } from './rows.ts'
import { TABLE_NAMES, type TableName } from './schema.ts'
import { readSite, type Site } from './site.ts'
import { TABLES, type Tables } from './tables.ts'

/** What a bureau wrote: its settings, its tables, the texts of its notices, and its measures still to be read. */
export interface Entries {
  site: Site | undefined
  tables: Tables
  /** `measures/<id>.json` by id. */
  measures: ReadonlyMap<string, Document>
  /** The text of a notice (MDX) by its id. */
  texts: ReadonlyMap<string, string>
  problems: readonly Problem[]
}

type Files = ReadonlyMap<string, Uint8Array>

/** Reads every file of a data folder. It never throws: what could not be read is in `problems`. */
export function readEntries(files: Files): Entries {
  const problems: Problem[] = []
  const note = <T>(reading: { value: T; problems: readonly Problem[] }): T => {
    problems.push(...reading.problems)
    return reading.value
  }
  const text = (path: string) => note(decodeText(path, files.get(path) ?? new Uint8Array()))
  const json = (path: string) => {
    const found = text(path)
    return found === undefined ? undefined : note(parseJson(path, found))
  }

  problems.push(...findStrangers(files))
  const siteDocument = files.has('site.json') ? json('site.json') : undefined
  if (!files.has('site.json')) problems.push(missingSite())
  const site = siteDocument && note(readSite(siteDocument))

  const tables = new Map<TableName, ReadTable>()
  for (const name of TABLE_NAMES) {
    const path = fileOf(name, files)
    if (!path) continue
    const found = text(path)
    const table = found === undefined ? undefined : note(parseTable(name, path, found))
    const hasBrokenRows = problems.some(problem => problem.file === path)
    const read = table && readRows(table, TABLES[name])
    problems.push(...(read?.problems ?? []))
    tables.set(name, read ? { ...read, isSound: read.isSound && !hasBrokenRows } : NO_ROWS)
  }

  const measures = new Map<string, Document>()
  const texts = new Map<string, string>()
  for (const path of files.keys()) {
    const law = MEASURES.exec(path)?.[1]
    const document = law && json(path)
    if (law && document) measures.set(law, document)
    const notice = NOTICE_TEXT.exec(path)?.[1]
    const found = notice && text(path)
    if (notice && found !== undefined) texts.set(notice, found)
  }
  const read = { tables, measures: stems(files, MEASURES), texts: stems(files, NOTICE_TEXT) }
  problems.push(...checkReferences(read))
  const typed = typedTables(read)
  if (siteDocument && site) {
    problems.push(...collidingRedirects(siteDocument, site.redirects, typed, read.measures))
  }
  return { site, tables: typed, measures, texts, problems }
}

const MEASURES = /^measures\/([^/]+)\.json$/
const NOTICE_TEXT = /^notices\/([^/]+)\.mdx$/

const NO_ROWS: ReadTable = { rows: [], problems: [], isSound: false }

function parseTable(name: TableName, path: string, text: string) {
  return path.endsWith('.json') ? parseJsonTable(name, path, text) : parseCsv(name, path, text)
}

function fileOf(name: TableName, files: Files): string | undefined {
  return [`${name}.csv`, `${name}.json`].find(path => files.has(path))
}

function stems(files: Files, form: RegExp): ReadonlySet<string> {
  return new Set([...files.keys()].flatMap(path => form.exec(path)?.[1] ?? []))
}

/** Rows of which every cell could be read, districts by their code. Only where nothing was wrong are they all. */
function typedTables(read: ReadFolder): Tables {
  const codes = districtNames(read)
  const tables = TABLE_NAMES.map(name => {
    const { columns } = TABLES[name]
    const width = Object.keys(columns).length
    const byDistrict = Object.entries(columns).flatMap(([column, about]) =>
      'names' in about && about.names === 'districts' ? [column] : [],
    )
    const rows = (read.tables.get(name)?.rows ?? [])
      .filter(row => Object.keys(row.values).length === width)
      .map(({ at, values }) => {
        for (const column of byDistrict) values[column] = codes.get(String(values[column])) ?? values[column]
        return { ...values, at }
      })
    return [name, rows]
  })
  return Object.fromEntries(tables) as Tables
}

/** Files that look like records and are none that we know: left unread, they would be lost without a word. */
function findStrangers(files: Files): Problem[] {
  const known = new Set(TABLE_NAMES.flatMap(name => [`${name}.csv`, `${name}.json`]))
  return [...files.keys()].flatMap(path => {
    if (path === 'site.json' || MEASURES.test(path) || NOTICE_TEXT.test(path)) return []
    if (known.has(path)) {
      const twin = path.replace(/\.json$/, '.csv')
      return twin !== path && files.has(twin) ? [writtenTwice(path, twin)] : []
    }
    return /\.(csv|json|ndjson|tsv|xlsx?|et|ods|mdx)$/i.test(path) ? [unknownFile(path)] : []
  })
}

function missingSite(): Problem {
  return {
    rule: 'file/missing',
    level: 'error',
    file: 'site.json',
    message: { zh: '缺少文件 site.json。', en: 'site.json is missing.' },
    hint: {
      zh: '写明网站的名称和发布单位，样子见 data/site.json。',
      en: 'Say the title and publisher of the site; see data/site.json.',
    },
  }
}

function writtenTwice(path: string, twin: string): Problem {
  return {
    rule: 'file/twice',
    level: 'error',
    file: path,
    message: {
      zh: `${path} 与 ${twin} 是同一张表，只能有一个。`,
      en: `${path} and ${twin} are the same table.`,
    },
    hint: { zh: '合并后删去其中一个。', en: 'Merge them and delete one.' },
  }
}

function unknownFile(path: string): Problem {
  const isBook = /\.(xlsx?|et|ods)$/i.test(path)
  return {
    rule: 'file/unknown',
    level: 'error',
    file: path,
    message: {
      zh: `数据文件夹里不认识的文件，其中的记录不会被读取。`,
      en: 'This file is not one of the data folder; its records would not be read.',
    },
    hint: isBook
      ? {
          zh: '把工作表另存为 CSV UTF-8，文件名用表名。',
          en: 'Save its sheets as CSV UTF-8, named after the tables.',
        }
      : {
          zh: `表的文件名应为：${TABLE_NAMES.join('、')}（.csv 或 .json）；其他文件移出文件夹。`,
          en: `Tables are named ${TABLE_NAMES.join(', ')} (.csv or .json); move other files out of the folder.`,
        },
  }
}
