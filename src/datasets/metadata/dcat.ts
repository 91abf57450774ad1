// The catalogue of the datasets as DCAT 3, conforming to DCAT-AP 3.0.1. Its context stands in it: no reader has to
// fetch one. Every node says its class, because the profile asks for it of what is linked to.
import type { Day } from '../../day.ts'
import type { Edition } from '../../edition.ts'
import type { Words } from '../../problem.ts'
import { descriptionOf, firstDay, keywordsOf, marked } from '../about.ts'
import type { FileInfo } from '../file-info.ts'
import type { PublishedTable } from '../tables.ts'
import { inBoth } from './language.ts'
import {
  AVAILABLE,
  formatOf,
  IRREGULARLY,
  LANGUAGES,
  languagesOf,
  PUBLIC,
  THEME,
  THEMES,
} from './vocabularies.ts'

const CONTEXT = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

/** What is told of a dataset of the catalogue; the register as a whole is one as well. */
interface Entry {
  id: string
  page: string
  title: Words
  about: Words
  keywords: readonly Words[]
  modified: Day | undefined
  files: readonly FileInfo[]
}

/** The content of catalog.jsonld. */
export function dcatCatalog(edition: Edition, tables: readonly PublishedTable[], files: readonly FileInfo[]) {
  const { site, url, snapshot } = edition
  const entries = [whole(edition, tables, files), ...tables.map(table => entryOf(edition, table, files))]
  const modified = newest(tables) ?? snapshot.day
  const start = firstDay(snapshot)
  return {
    '@context': CONTEXT,
    '@graph': [
      {
        '@id': `${url}data/#catalog`,
        '@type': 'dcat:Catalog',
        'dct:title': inBoth(site.title),
        'dct:description': inBoth(marked(edition, descriptionOf(edition))),
        'dct:publisher': publisherOf(edition),
        ...licenceOf(edition),
        'dct:language': LANGUAGES,
        ...(start && { 'dct:issued': dayOf(start) }),
        'dct:modified': dayOf(modified),
        'foaf:homepage': document(url),
        'dcat:themeTaxonomy': THEMES,
        'dcat:dataset': entries.map(({ id }) => ({ '@id': id })),
      },
      ...entries.map(entry => datasetOf(edition, entry)),
      ...entries.flatMap(entry => entry.files.map(file => distributionOf(edition, entry, file))),
    ],
  }
}

function whole(edition: Edition, tables: readonly PublishedTable[], files: readonly FileInfo[]): Entry {
  const { site, url } = edition
  return {
    id: `${url}data/#register`,
    page: `${url}data/`,
    title: site.title,
    about: descriptionOf(edition),
    keywords: keywordsOf(edition),
    modified: newest(tables),
    files: files.filter(({ path }) => path.startsWith('register.')),
  }
}

function entryOf(
  edition: Edition,
  { dataset, changedOn }: PublishedTable,
  files: readonly FileInfo[],
): Entry {
  const { url } = edition
  return {
    id: `${url}data/${dataset.name}/#dataset`,
    page: `${url}data/${dataset.name}/`,
    title: dataset.title,
    about: dataset.about,
    keywords: [dataset.title, ...keywordsOf(edition)],
    modified: changedOn,
    files: files.filter(file => file.dataset === dataset.name),
  }
}

function datasetOf(edition: Edition, entry: Entry) {
  const { day, snapshot } = edition
  const start = firstDay(snapshot)
  return {
    '@id': entry.id,
    '@type': 'dcat:Dataset',
    'dct:title': inBoth(entry.title),
    'dct:description': inBoth(marked(edition, entry.about)),
    'dct:identifier': entry.id,
    'dct:publisher': publisherOf(edition),
    ...contactOf(edition),
    'dcat:keyword': entry.keywords.flatMap(inBoth),
    'dcat:theme': THEME,
    'dct:language': LANGUAGES,
    'dct:accrualPeriodicity': IRREGULARLY,
    'dct:accessRights': PUBLIC,
    'dcat:landingPage': document(entry.page),
    'dcat:version': day,
    ...(start && { 'dct:issued': dayOf(start) }),
    ...(entry.modified && { 'dct:modified': dayOf(entry.modified) }),
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      ...(start && { 'dcat:startDate': dayOf(start) }),
      'dcat:endDate': dayOf(day),
    },
    'dcat:distribution': entry.files.map(({ path }) => ({ '@id': addressOf(edition, path) })),
  }
}

function distributionOf(edition: Edition, { page, title, modified }: Entry, file: FileInfo) {
  const address = addressOf(edition, file.path)
  return {
    '@id': address,
    '@type': 'dcat:Distribution',
    'dct:title': inBoth({ zh: `${title.zh}（${file.path}）`, en: `${title.en} (${file.path})` }),
    'dct:description': inBoth(sizeOf(file)),
    'dcat:accessURL': resource(page),
    'dcat:downloadURL': resource(address),
    ...licenceOf(edition),
    ...formatOf(file),
    'dcat:byteSize': { '@value': `${file.bytes}`, '@type': 'xsd:nonNegativeInteger' },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': {
        // With https, unlike its class: as the shapes of the profile's vocabularies want it.
        '@id': 'https://spdx.org/rdf/terms#checksumAlgorithm_sha256',
        '@type': 'spdx:ChecksumAlgorithm',
      },
      'spdx:checksumValue': { '@value': file.sha256, '@type': 'xsd:hexBinary' },
    },
    'dcatap:availability': AVAILABLE,
    'dct:language': languagesOf(file.path),
    ...(modified && { 'dct:modified': dayOf(modified) }),
    ...(file.path.endsWith('.csv') &&
      !file.path.endsWith('.excel.csv') && {
        'dct:conformsTo': { '@id': `${address}-metadata.json`, '@type': 'dct:Standard' },
      }),
  }
}

function sizeOf({ path, rows, bytes }: FileInfo): Words {
  const records = rows === undefined ? { zh: '', en: '' } : { zh: `，${rows} 行`, en: `, ${rows} rows` }
  return { zh: `${path}，${bytes} 字节${records.zh}`, en: `${path}, ${bytes} bytes${records.en}` }
}

function publisherOf({ site, url }: Edition) {
  return { '@id': `${url}#publisher`, '@type': 'foaf:Agent', 'foaf:name': inBoth(site.publisher) }
}

function contactOf({ site, url }: Edition) {
  const { office, email, phone } = site.contact
  const digits = phone?.replaceAll(/[^\d+-]/g, '')
  return {
    'dcat:contactPoint': {
      '@id': `${url}#contact`,
      '@type': ['vcard:Kind', 'vcard:Organization'],
      'vcard:fn': office ?? site.publisher.zh,
      ...(email && { 'vcard:hasEmail': { '@id': `mailto:${encodeURI(email)}` } }),
      ...(digits && { 'vcard:hasTelephone': { '@id': `tel:${digits}` } }),
    },
  }
}

function licenceOf({ site }: Edition) {
  return {
    'dct:license': {
      '@id': site.licence.url,
      '@type': 'dct:LicenseDocument',
      'dct:title': site.licence.name,
    },
  }
}

function newest(tables: readonly PublishedTable[]): Day | undefined {
  return tables.flatMap(({ changedOn }) => changedOn ?? []).reduce<Day | undefined>(later, undefined)
}

function later(a: Day | undefined, b: Day): Day {
  return a !== undefined && a > b ? a : b
}

function addressOf({ url }: Edition, path: string): string {
  return `${url}datasets/${path}`
}

const dayOf = (day: Day) => ({ '@value': day, '@type': 'xsd:date' })
const document = (address: string) => ({ '@id': address, '@type': 'foaf:Document' })
const resource = (address: string) => ({ '@id': address })
