// The datasets as schema.org tells of them, for search engines: JSON-LD that pages embed.
import type { Edition } from '../../edition.ts'
import type { Lang } from '../../i18n/lang.ts'
import { absoluteHref, pathOf } from '../../site/addresses.ts'
import { descriptionOf, firstDay, keywordsOf, marked } from '../about.ts'
import type { Dataset } from '../dataset.ts'
import type { FileInfo } from '../file-info.ts'

/** An object of JSON-LD. */
export type JsonLd = Readonly<Record<string, unknown>>

/** The page of a dataset: a `Dataset` with every file of it among `files` (the manifest's). */
export function datasetJsonLd(
  edition: Edition,
  dataset: Dataset,
  files: readonly FileInfo[],
  lang: Lang,
): JsonLd {
  const { site, day, url, snapshot } = edition
  const modified = dataset.changedOn(snapshot)
  const start = firstDay(snapshot)
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    '@id': idOf(url, dataset),
    name: `${site.title[lang]}${lang === 'zh' ? '：' : ': '}${dataset.title[lang]}`,
    description: `${marked(edition, dataset.about)[lang]} ${descriptionOf(edition)[lang]}`,
    url: absoluteHref(url, lang, pathOf('data', dataset.name)),
    version: day,
    ...(modified && { dateModified: modified }),
    ...(start && { temporalCoverage: `${start}/${day}` }),
    variableMeasured: dataset.columns.map(column => ({
      '@type': 'PropertyValue',
      name: column.name,
      description: column.about ? `${column[lang]}：${column.about[lang]}` : column[lang],
    })),
    distribution: files
      .filter(file => file.dataset === dataset.name)
      .map(({ path, mediaType, bytes, sha256 }) => ({
        '@type': 'DataDownload',
        contentUrl: `${url}datasets/${path}`,
        encodingFormat: mediaType,
        contentSize: `${bytes} B`,
        sha256,
      })),
    includedInDataCatalog: { '@type': 'DataCatalog', '@id': catalogId(url), name: site.title[lang] },
    ...common(edition, lang),
  }
}

/** The page of all datasets: a `DataCatalog`. */
export function catalogJsonLd(edition: Edition, datasets: readonly Dataset[], lang: Lang): JsonLd {
  const { site, url } = edition
  return {
    '@context': 'https://schema.org/',
    '@type': 'DataCatalog',
    '@id': catalogId(url),
    name: site.title[lang],
    description: marked(edition, descriptionOf(edition))[lang],
    url: absoluteHref(url, lang, pathOf('data')),
    dataset: datasets.map(dataset => ({
      '@type': 'Dataset',
      '@id': idOf(url, dataset),
      name: dataset.title[lang],
      description: `${marked(edition, dataset.about)[lang]} ${descriptionOf(edition)[lang]}`,
      url: absoluteHref(url, lang, pathOf('data', dataset.name)),
      ...common(edition, lang),
    })),
    ...common(edition, lang),
  }
}

const catalogId = (url: string) => `${url}data/#catalog`
const idOf = (url: string, { name }: Dataset) => `${url}data/${name}/#dataset`

function common(edition: Edition, lang: Lang): JsonLd {
  const { site, url } = edition
  const publisher = {
    '@type': 'GovernmentOrganization',
    '@id': `${url}#publisher`,
    name: site.publisher[lang],
    url,
  }
  return {
    creator: publisher,
    publisher,
    isAccessibleForFree: true,
    inLanguage: ['zh-CN', 'en'],
    keywords: [...new Set(keywordsOf(edition).map(word => word[lang]))],
    license: site.licence.url,
  }
}
