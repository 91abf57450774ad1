// In: an edition, the declarations of its datasets and the files that they are published in. Out: the props of /data/:
// every dataset with its rows and files, and the whole in one file.
import type { Dataset } from '../datasets/dataset.ts'
import type { FileInfo } from '../datasets/file-info.ts'
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import { fileHref, pathOf } from '../site/addresses.ts'
import { has } from '../site/families.ts'
import type { PageHead } from './frame.ts'
import type { Fact, OutLink, Table } from './table.ts'

/** What a page tells of a file in the manifest. */
export type PublishedFile = Pick<FileInfo, 'path' | 'bytes' | 'dataset' | 'partOf' | 'rows'>

export interface DataPage {
  head: PageHead
  summary: Table
  whole: Table
  facts: readonly Fact[]
}

/** The download page; `files` are those of the manifest. */
export function dataPage(
  edition: Edition,
  lang: Lang,
  datasets: readonly Pick<Dataset, 'name' | 'title' | 'about' | 'count'>[],
  files: readonly PublishedFile[],
): DataPage {
  const { snapshot, base, site } = edition
  const t = words(lang).data
  return {
    head: { path: '/data/', title: t.heading, description: t.lead },
    summary: {
      caption: t.all,
      columns: [
        { key: 'dataset', label: t.dataset, is: 'head' },
        { key: 'about', label: t.about },
        { key: 'rows', label: t.size, isShort: true },
        { key: 'files', label: t.files },
      ],
      rows: datasets.map(({ name, title, about, count }) => ({
        id: name,
        dataset: { text: title[lang], path: pathOf('data', name) },
        about: about[lang],
        rows: t.rows(count(snapshot)),
        files: files.filter(({ dataset }) => dataset === name).map(file => fileLink(base, lang, file)),
      })),
    },
    whole: wholeTable(edition, lang, files),
    facts: [
      ...(has(site, 'api')
        ? [{ label: t.forPrograms, value: { text: words(lang).api.title, path: '/api/' } } as const]
        : []),
      { label: t.licence, value: { text: site.licence.name, href: site.licence.url } },
      {
        label: t.beside,
        value: filesNamed(base, 'SHA256SUMS', 'manifest.json'),
      },
      { label: t.questions, value: filesNamed(base, 'QUESTIONS.md') },
      {
        label: t.metadata,
        value: filesNamed(
          base,
          'README.md',
          'datapackage.json',
          'csv-metadata.json',
          'catalog.jsonld',
          'elements.json',
        ),
      },
    ],
  }
}

function filesNamed(base: string, ...paths: readonly string[]): OutLink[] {
  return paths.map(text => ({ text, href: datasetHref(base, text) }))
}

/** The files that hold every dataset at once. */
export function wholeTable({ base }: Edition, lang: Lang, files: readonly PublishedFile[]): Table {
  const t = words(lang).dataset
  const uses: Readonly<Record<string, string>> = t.wholeUses
  return {
    caption: t.whole,
    columns: fileColumns(lang),
    rows: files
      .filter(({ path }) => path in uses)
      .map(({ path, bytes, rows }) => ({
        file: { text: path, href: datasetHref(base, path) },
        use: uses[path],
        rows,
        size: sizeText(bytes),
      })),
  }
}

/** The columns of a table of files. */
export function fileColumns(lang: Lang): Table['columns'] {
  const t = words(lang).dataset
  return [
    { key: 'file', label: t.format, is: 'head' },
    { key: 'use', label: t.use },
    { key: 'rows', label: t.rows, is: 'number' },
    { key: 'size', label: t.size, is: 'number', isShort: true },
  ]
}

/** A file of a dataset, called by its format. */
export function fileLink(base: string, lang: Lang, { path }: PublishedFile): OutLink {
  const labels: Readonly<Record<string, string>> = words(lang).data.formats
  const format = formatOf(path)
  return { text: labels[format] ?? format, href: datasetHref(base, path) }
}

/** The format of a file: what follows the first dot of its name. */
export function formatOf(path: string): string {
  return path.slice(path.indexOf('.') + 1)
}

/** The address of a file below datasets/. */
export function datasetHref(base: string, path: string): string {
  return fileHref(base, `/datasets/${path}`)
}

/** How large a file is, in the units of the SI. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
