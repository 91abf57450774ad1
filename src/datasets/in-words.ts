// In: the tables of an edition. Out: the same tables as pages say them, in one language: heads and codes in words, a name
// beside every id. The workbooks for people are made of them.
import { articleName } from '../i18n/article.ts'
import { columnTitle, tableTitle } from '../i18n/columns.ts'
import type { Dictionary } from '../i18n/dictionary.ts'
import { industryName } from '../i18n/industries.ts'
import type { Lang } from '../i18n/lang.ts'
import { roundLabel } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import { once } from '../once.ts'
import type { Value } from './dataset.ts'
import type { TableColumn } from './describe.ts'
import type { PublishedTable } from './tables.ts'

/** A table in words: a head a column, unique; every value as a page prints it, counts as numbers. */
export interface TableInWords {
  title: string
  about: string
  columns: readonly ColumnInWords[]
  count: number
  /** In words they are twice as large, and never needed all at once. */
  rows: Iterable<Value[]>
}

/** A column in words. */
export interface ColumnInWords {
  head: string
  /** What it holds, where its head does not say it all. */
  about: string | undefined
  isCount: boolean
}

/** The datasets that tell of the others; in words there is nothing left for them to tell. */
const TOLD_ALREADY = ['dictionary', 'codes']

/** The tables of records. */
export function recordTables(tables: readonly PublishedTable[]): PublishedTable[] {
  return tables.filter(({ dataset }) => !TOLD_ALREADY.includes(dataset.name))
}

/** Every table of records in words. */
export function tablesInWords(tables: readonly PublishedTable[], lang: Lang): TableInWords[] {
  const names = namesIn(tables)
  return recordTables(tables).map(table => inWords(table, names, lang))
}

/** The name of a record by its dataset and id; undefined where it has none. `''` looks in all datasets. */
type Names = (dataset: string, id: string) => string | undefined

interface Told {
  column: ColumnInWords
  print: (row: readonly Value[]) => Value
}

function inWords(table: PublishedTable, names: Names, lang: Lang): TableInWords {
  const { dataset, columns, count } = table
  const told = columns.flatMap((column, at): Told[] => {
    const { type, about } = column
    const print = printerOf(column, columns, lang)
    return [
      {
        column: { head: column[lang], about: about?.[lang], isCount: type === 'integer' },
        print: row => (row[at] === undefined ? undefined : print(row[at], row)),
      },
      ...namesBeside(columns, at, names, lang),
    ]
  })
  return {
    title: dataset.title[lang],
    about: dataset.about[lang],
    columns: told.map(({ column }) => column),
    count,
    rows: {
      *[Symbol.iterator]() {
        for (const row of table.rows) yield told.map(({ print }) => print(row))
      },
    },
  }
}

/** What an id names, by its column. */
const NAMED: Readonly<Record<string, readonly (keyof Dictionary['dataset']['nameOf'])[]>> = {
  enterprise_id: ['enterprises'],
  successor_id: ['successors'],
  title_id: ['titles', 'holders'],
  candidate_id: ['candidates'],
  window_id: ['windows'],
  notice_id: ['notices'],
  subject_id: ['records'],
  record_id: ['records'],
}

/** The datasets that name what a status period, an event or a correction tells of. */
const SUBJECTS: Readonly<Record<string, string>> = {
  ...{ title: 'titles', candidate: 'candidates', window: 'windows', enterprise: 'enterprises' },
  ...{ notice: 'notices', certifications: 'titles' },
}

// A dataset that has the name of what it is about in a column of its own needs no second one.
function namesBeside(columns: readonly TableColumn[], at: number, names: Names, lang: Lang): Told[] {
  const { name = '' } = columns[at] ?? {}
  const has = (...others: string[]) => columns.some(column => others.includes(column.name))
  if (at === 0 && has('name', 'title')) return []
  const subject = columns.findIndex(column => ['subject', 'table'].includes(column.name))
  return (NAMED[name] ?? [])
    .filter(of => !(['enterprises', 'holders'].includes(of) && has('enterprise_name')))
    .map(of => ({
      column: { head: words(lang).dataset.nameOf[of], about: undefined, isCount: false },
      print: row => {
        if (row[at] === undefined) return undefined
        const told = String(row[subject] ?? '')
        const dataset = of === 'records' ? (SUBJECTS[told] ?? told) : of
        return names(dataset, String(row[at]))
      },
    }))
}

// Both languages ask the same.
const namesIn = once((tables: readonly PublishedTable[]): Names => {
  const enterprises = named(tables, 'enterprises', 'name')
  const notices = named(tables, 'notices', 'title')
  const windows = named(tables, 'windows', 'notice_id')
  const names: Readonly<Record<string, ReadonlyMap<string, Value>>> = {
    enterprises,
    successors: enterprises,
    titles: named(tables, 'titles', 'name'),
    holders: named(tables, 'titles', 'enterprise_name'),
    candidates: named(tables, 'candidates', 'name'),
    notices,
    // A window is called as its notice is.
    windows: new Map([...windows].map(([id, notice]) => [id, notices.get(String(notice))])),
  }
  const all = Object.values(names)
  return (dataset, id) => {
    const name = (dataset === '' ? all.find(one => one.has(id)) : names[dataset])?.get(id)
    return name === undefined ? undefined : String(name)
  }
})

/** What stands in a column of a table, by the ids of its rows. */
function named(tables: readonly PublishedTable[], name: string, column: string): ReadonlyMap<string, Value> {
  const table = tables.find(({ dataset }) => dataset.name === name)
  const at = table?.columns.findIndex(one => one.name === column) ?? -1
  const found = new Map<string, Value>()
  for (const row of table?.rows ?? []) found.set(String(row[0]), row[at])
  return found
}

type Print = (value: Exclude<Value, undefined>, row: readonly Value[]) => Value

function printerOf({ name, type, codes }: TableColumn, columns: readonly TableColumn[], lang: Lang): Print {
  const t = words(lang)
  const label = (code: string) => codes?.[code]?.[lang] ?? code
  const table = columns.findIndex(column => column.name === 'table')
  const own: Readonly<Record<string, Print>> = {
    article: value => articleName(String(value), lang),
    industry: value => industryName(String(value), lang),
    round_id: value => roundLabel(String(value), lang),
    latest_round: value => roundLabel(String(value), lang),
    stated_count: value => countsInWords(String(value), lang),
    table: value => tableTitle(String(value), lang),
    column: (value, row) => columnTitle(String(row[table]), String(value), lang),
  }
  if (own[name]) return own[name]
  if (type === 'boolean') return value => t.dataset.is(value === true)
  if (type === 'list') return value => (typeof value === 'object' ? value.map(label).join(t.comma) : value)
  return codes ? value => label(String(value)) : value => value
}

// `240`, or by table: `re-evaluations:1434;renames:70`.
function countsInWords(counts: string, lang: Lang): string {
  const parts = counts.split(';').map(part => {
    const [table = '', count] = part.split(':')
    return count === undefined ? table : `${tableTitle(table, lang)} ${count}`
  })
  return parts.join(words(lang).comma)
}
