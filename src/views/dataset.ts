// In: an edition and what is published of one dataset. Out: the props of /data/<dataset>/: what it is, its files, its
// first rows, what its columns mean, how to read and to cite it, what is known to be wrong with it.
import type { Citation } from '../datasets/citation.ts'
import type { Dataset, Value } from '../datasets/dataset.ts'
import type { TableColumn } from '../datasets/describe.ts'
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import type { Measures } from '../law/measures.ts'
import type { Problem } from '../problem.ts'
import { pathOf } from '../site/addresses.ts'
import { fileColumns, fileLink, formatOf, type PublishedFile, sizeText, wholeTable } from './data.ts'
import { partsRow, readyParts } from './dataset-parts.ts'
import { findingTally } from './findings.ts'
import type { PageHead } from './frame.ts'
import { articleLink } from './link.ts'
import { readyLines, type Snippet } from './snippets.ts'
import type { Fact } from './table.ts'
import { type Cell, type Table, withoutEmpty } from './table.ts'

const FIRST = 10
/** Longer texts are broken into lines. */
const SHORT = 24

/** A dataset of the catalogue, as an edition publishes it. */
export interface DatasetSource {
  dataset: Pick<
    Dataset,
    'name' | 'title' | 'about' | 'forWhom' | 'madeOf' | 'page' | 'eachRow' | 'count' | 'changedOn'
  >
  columns: readonly TableColumn[]
  /** Those whose articles the columns name. */
  measures: Measures | undefined
  /** All files of the manifest. */
  files: readonly PublishedFile[]
  citation: Citation
}

export interface DatasetPage {
  head: PageHead
  title: string
  about: string
  facts: readonly Fact[]
  files: Table
  whole: Table
  sample: Table
  sampleNote: string
  dictionary: Table
  ready: readonly Snippet[]
  cite: readonly Snippet[]
  problems: { lead: string; tally: Table | undefined }
}

/** The page of a dataset. */
export function datasetPage(edition: Edition, lang: Lang, source: DatasetSource): DatasetPage {
  const { dataset, citation, files } = source
  const t = words(lang).dataset
  const count = dataset.count(edition.snapshot)
  const first = [...Iterator.from(dataset.eachRow(edition.snapshot)).take(FIRST)]
  const parts = files.filter(({ partOf }) => partOf === dataset.name)
  return {
    head: {
      path: pathOf('data', dataset.name),
      title: t.pageTitle(dataset.title[lang]),
      description: dataset.about[lang],
      crumbs: [{ text: words(lang).data.heading, path: '/data/' }],
    },
    title: dataset.title[lang],
    about: dataset.about[lang],
    facts: factsOf(edition, source, count, lang),
    files: filesOf(edition, dataset.name, files, partsRow(parts, lang), lang),
    whole: wholeTable(edition, lang, files),
    sample: sampleOf(source, first, count, lang),
    sampleNote: t.sampleNote(count),
    dictionary: dictionaryOf(source, lang),
    ready: [
      ...readyLines(edition.url, dataset.name, lang),
      ...readyParts(edition.url, dataset.name, parts, lang),
    ],
    cite: [
      { label: t.citeAs.text, text: citation.text[lang] },
      { label: t.citeAs.bibtex, text: citation.bibtex.trimEnd() },
      { label: t.citeAs.csl, text: JSON.stringify([citation.csl], null, 2) },
    ],
    problems: problemsOf(edition, dataset.madeOf, lang),
  }
}

function factsOf({ site, day, snapshot }: Edition, { dataset }: DatasetSource, rows: number, lang: Lang) {
  const t = words(lang).dataset
  const changedOn = dataset.changedOn(snapshot)
  return [
    { label: t.name, value: dataset.name },
    { label: t.forWhom, value: dataset.forWhom[lang] },
    { label: t.rows, value: rows },
    { label: t.asOf, value: { day } },
    { label: t.changedOn, value: changedOn && { day: changedOn } },
    { label: t.publisher, value: site.publisher[lang] },
    { label: t.licence, value: { text: site.licence.name, href: site.licence.url } },
  ] satisfies Fact[]
}

function filesOf(
  { base }: Edition,
  name: string,
  files: readonly PublishedFile[],
  parts: Table['rows'],
  lang: Lang,
): Table {
  const t = words(lang).dataset
  const uses: Readonly<Record<string, string>> = t.uses
  return {
    caption: t.files,
    columns: fileColumns(lang),
    rows: [
      ...files
        .filter(({ dataset }) => dataset === name)
        .map(file => ({
          file: [fileLink(base, lang, file), file.path],
          use: uses[formatOf(file.path)],
          rows: file.rows,
          size: sizeText(file.bytes),
        })),
      ...parts,
    ],
  }
}

function sampleOf(
  { dataset, columns }: DatasetSource,
  rows: readonly (readonly Value[])[],
  count: number,
  lang: Lang,
): Table {
  const first = rows.map(row => row.map(textOf))
  return {
    caption: words(lang).dataset.sample(first.length, count),
    columns: columns.map(({ name }, at) => ({
      key: String(at),
      label: name,
      is: at === 0 ? 'head' : undefined,
      isShort: first.every(row => (row[at] ?? '').length <= SHORT),
    })),
    rows: first.map(row =>
      Object.fromEntries(
        row.map((text, at): [string, Cell] => [`${at}`, linked(dataset.page, columns, row, at, text)]),
      ),
    ),
  }
}

function textOf(value: Value): string | undefined {
  if (value === undefined) return undefined
  return typeof value === 'object' ? value.join(';') : String(value)
}

/** The first cell of a row leads to the row's page, where it has one. */
function linked(
  page: string | undefined,
  columns: readonly TableColumn[],
  row: readonly (string | undefined)[],
  at: number,
  text: string | undefined,
): Cell {
  const id = page && /^(\w+)\/\{(\w+)\}\/$/.exec(page)
  if (at > 0 || !id || columns[0]?.name !== id[2] || row[0] === undefined) return text
  return { text: row[0], path: pathOf(id[1] ?? '', row[0]) }
}

function dictionaryOf({ dataset, columns, measures }: DatasetSource, lang: Lang): Table {
  const { data: t, dataset: own } = words(lang)
  const types: Readonly<Record<string, string>> = t.types
  return withoutEmpty({
    caption: own.dictionary,
    columns: [
      { key: 'name', label: t.column, is: 'head', isShort: true },
      { key: 'title', label: t.columnTitle },
      { key: 'type', label: t.type },
      { key: 'codes', label: t.codes },
      { key: 'required', label: own.required, isShort: true },
      { key: 'key', label: t.key, isShort: true },
      { key: 'refers', label: own.refersTo },
      { key: 'article', label: own.article, isShort: true },
    ],
    rows: columns.map(column => ({
      id: column.name,
      name: column.name,
      title: [column[lang], column.about?.[lang]],
      type: types[column.type] ?? column.type,
      codes: Object.entries(column.codes ?? {}).map(([code, label]) => t.code(code, label[lang])),
      required: column.required ? own.isRequired : undefined,
      key: column.isKey ? t.isKey : undefined,
      refers: referenceLink(dataset.name, column.references),
      article: articleLink(measures, column.article, lang),
    })),
  })
}

function referenceLink(own: string, references: TableColumn['references']): Cell {
  if (!references) return undefined
  const { dataset, column } = references
  return dataset === own
    ? { text: column, hash: column }
    : { text: `${dataset}.${column}`, path: pathOf('data', dataset), hash: column }
}

function problemsOf(
  { findings, waived }: Edition,
  madeOf: Dataset['madeOf'],
  lang: Lang,
): DatasetPage['problems'] {
  const t = words(lang).dataset
  const isOfIt = ({ file }: Problem) =>
    madeOf === 'all' || madeOf.some(table => table === file.replace(/\.\w+$/, ''))
  const known = {
    findings: findings.filter(isOfIt),
    waived: waived.filter(({ problem }) => isOfIt(problem)),
  }
  const isClean = known.findings.length + known.waived.length === 0
  return {
    lead: isClean ? t.noProblems : t.problemsLead(known.findings.length, known.waived.length),
    tally: isClean ? undefined : findingTally(known, lang),
  }
}
