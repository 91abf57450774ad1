// In: an edition and the declarations of its datasets. Out: the props of /data/: every dataset with its files, its rows
// and what its columns mean.
import type { Edition } from '../edition.ts'
import { fileHref } from '../i18n/href.ts'
import { type Lang, words } from '../i18n/words.ts'
import type { Words } from '../problem.ts'
import type { Snapshot } from '../register/snapshot.ts'
import type { PageHead } from './frame.ts'
import { type OutLink, type Table, withoutEmpty } from './table.ts'
import type { Fact } from './title.ts'

/** What the page needs of a declaration in datasets/catalog.ts. */
export interface DatasetAbout {
  name: string
  title: Words
  about: Words
  key: readonly string[]
  columns: readonly ColumnAbout[]
  rows: (snapshot: Snapshot) => readonly unknown[]
}

interface ColumnAbout extends Words {
  name: string
  type: string
  about?: Words | undefined
  codes?: ((snapshot: Snapshot) => Readonly<Record<string, Words>>) | undefined
}

export interface DataSection {
  /** Its anchor is the dataset's name. */
  name: string
  title: string
  about: string
  rows: string
  files: readonly OutLink[]
  dictionary: Table
}

export interface DataPage {
  head: PageHead
  summary: Table
  sections: readonly DataSection[]
  facts: readonly Fact[]
}

/** The download page: `formats` are the extensions in which every dataset is published. */
export function dataPage(
  { snapshot, base, site }: Edition,
  lang: Lang,
  datasets: readonly DatasetAbout[],
  formats: readonly string[],
): DataPage {
  const t = words(lang).data
  const labels: Readonly<Record<string, string>> = t.formats
  const filesOf = (name: string) =>
    formats.map(format => ({
      text: labels[format] ?? format,
      href: fileHref(base, `/datasets/${name}.${format}`),
    }))
  const sections = datasets.map(dataset => ({
    name: dataset.name,
    title: dataset.title[lang],
    about: dataset.about[lang],
    rows: t.rows(dataset.rows(snapshot).length),
    files: filesOf(dataset.name),
    dictionary: dictionaryOf(snapshot, dataset, lang),
  }))
  return {
    head: { path: '/data/', title: t.heading, description: t.lead },
    summary: {
      caption: t.all,
      columns: [
        { key: 'dataset', label: t.dataset, is: 'head' },
        { key: 'about', label: t.about },
        { key: 'rows', label: t.size },
        { key: 'files', label: t.files },
      ],
      rows: sections.map(({ name, title, about, rows, files }) => ({
        dataset: { text: title, hash: name },
        about,
        rows,
        files,
      })),
    },
    sections,
    facts: [
      { label: t.licence, value: site.licence && { text: site.licence.name, href: site.licence.url } },
      {
        label: t.beside,
        value: ['SHA256SUMS', 'manifest.json'].map(text => ({
          text,
          href: fileHref(base, `/datasets/${text}`),
        })),
      },
    ],
  }
}

function dictionaryOf(snapshot: Snapshot, { name, title, columns, key }: DatasetAbout, lang: Lang): Table {
  const t = words(lang).data
  const types: Readonly<Record<string, string>> = t.types
  return withoutEmpty({
    caption: t.dictionary(title[lang]),
    columns: [
      { key: 'name', label: t.column, is: 'head', isShort: true },
      { key: 'title', label: t.columnTitle },
      { key: 'type', label: t.type },
      { key: 'codes', label: t.codes },
      { key: 'key', label: t.key, isShort: true },
    ],
    rows: columns.map(column => ({
      id: `${name}-${column.name}`,
      name: column.name,
      title: [column[lang], column.about?.[lang]],
      type: types[column.type] ?? column.type,
      codes: Object.entries(column.codes?.(snapshot) ?? {}).map(([code, label]) => t.code(code, label[lang])),
      key: key.includes(column.name) ? t.isKey : undefined,
    })),
  })
}
