// The concepts of the vocabularies that DCAT-AP prescribes (EU authority tables, IANA media types).
import type { FileInfo } from '../file-info.ts'
import { inBoth } from './language.ts'

const EU = 'http://publications.europa.eu/resource/authority'

/** Updated when there is something to tell. */
export const IRREGULARLY = authority('frequency', 'IRREG', 'dct:Frequency')

export const PUBLIC = authority('access-right', 'PUBLIC', 'dct:RightsStatement')

/** Meant to stay where it is. */
export const AVAILABLE = {
  ...authority('planned-availability', 'STABLE', 'skos:Concept'),
  'skos:prefLabel': inBoth({ zh: '稳定', en: 'stable' }),
}

const CHINESE = authority('language', 'ZHO', 'dct:LinguisticSystem')
export const LANGUAGES = [CHINESE, authority('language', 'ENG', 'dct:LinguisticSystem')]

/** Of a file: `register.zh.xlsx` says all in Chinese; what is in English words has the names in Chinese. */
export function languagesOf(path: string): typeof LANGUAGES {
  return path.includes('.zh.') ? [CHINESE] : LANGUAGES
}

export const THEMES = {
  '@id': `${EU}/data-theme`,
  '@type': 'skos:ConceptScheme',
  'dct:title': inBoth({ zh: '数据主题', en: 'Data theme' }),
}

export const THEME = {
  ...authority('data-theme', 'ECON', 'skos:Concept'),
  'skos:prefLabel': inBoth({ zh: '经济和财政', en: 'Economy and finance' }),
}

/** The file types of the EU vocabulary, by extension; it has none for NDJSON and SQLite. */
const FILE_TYPES: Readonly<Record<string, string>> = {
  csv: 'CSV',
  json: 'JSON',
  parquet: 'PARQUET',
  xlsx: 'XLSX',
  zip: 'ZIP',
}

/** The format of a file, as far as the vocabularies know it. */
export function formatOf({ path, mediaType }: FileInfo) {
  const type = FILE_TYPES[path.split('.').at(-1) ?? '']
  const isRegistered = !mediaType.includes('/x-')
  return {
    ...(type && { 'dct:format': authority('file-type', type, 'dct:MediaTypeOrExtent') }),
    ...(isRegistered && {
      'dcat:mediaType': {
        '@id': `https://www.iana.org/assignments/media-types/${mediaType}`,
        '@type': 'dct:MediaType',
      },
    }),
  }
}

// A concept of the controlled vocabularies that the profile prescribes.
function authority(vocabulary: string, code: string, type: string) {
  return {
    '@id': `${EU}/${vocabulary}/${code}`,
    '@type': type,
    'skos:inScheme': { '@id': `${EU}/${vocabulary}` },
  }
}
