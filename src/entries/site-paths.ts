// In: the records that have pages. Out: whether a path of the site is one of its own, and whether anything is there.
import { pathKey } from '../characters.ts'
import { once } from '../once.ts'
import { isDataset, isDatasetFile } from '../site/dataset-files.ts'
import { type Family, familiesOf } from '../site/families.ts'
import { CLOSED_SECTIONS, FURTHER_PAGES, OPEN_SECTIONS, type RecordSection } from '../site/sections.ts'
import type { Tables } from './tables.ts'

/** The ids of the records that have a page, and the names of pages that are no record's, of a section of the site. */
export type RecordPages = (section: string) => ReadonlySet<string>

export function recordPages(tables: Tables, measures: Iterable<string>): RecordPages {
  const { certifications, notices } = tables
  const pages: Readonly<Record<RecordSection, () => readonly string[]>> = {
    batches: () => [...certifications, ...notices].flatMap(({ batch }) => batch ?? []),
    districts: () => tables.districts.map(row => row.district),
    enterprises: () => tables.enterprises.map(row => row.enterprise_id),
    measures: () => [...measures],
    notices: () => notices.map(row => row.notice_id),
    publicity: () => tables.windows.map(row => row.window_id),
    're-evaluations': () => tables['re-evaluations'].map(row => row.round_id),
    titles: () => certifications.map(row => row.title_id),
  }
  const further = Object.entries(FURTHER_PAGES).map(([section, ids]) => [section, () => ids] as const)
  const idsOf = new Map<string, () => readonly string[]>([...Object.entries(pages), ...further])
  // Few sections are asked for, and a large one is a set of a hundred thousand ids.
  const asked = new Map<string, ReadonlySet<string>>()
  return section => {
    const ids = asked.get(section) ?? new Set(idsOf.get(section)?.())
    asked.set(section, ids)
    return ids
  }
}

const FILES =
  '404.html edition.json favicon.svg index.html opensearch.xml robots.txt sitemap-0.xml sitemap-index.xml'.split(
    ' ',
  )
/** Written for servers, to which no page links. */
const FURTHER_FILES = ['_redirects', 'redirects.conf', 'sha256sums', '500.html']
const FOLDERS = '_astro badges datasets feeds lists pagefind shared .well-known'.split(' ')

/** Whatever lies below these is the site's, and so are these files. */
const OWNED: readonly string[] = [...CLOSED_SECTIONS, ...FOLDERS, ...FILES, ...FURTHER_FILES, '404', '500']
const OPEN: readonly string[] = OPEN_SECTIONS
const CLOSED: readonly string[] = CLOSED_SECTIONS

/**
 * Whether the parts of a path, without its language and folded by pathKey, lead where the site has something of its own:
 * a disk that tells no case would have one place for both.
 */
export function isOwn([section, id]: readonly string[], pages: RecordPages): boolean {
  if (section === undefined || OWNED.includes(section) || /^sitemap-\d+\.xml$/.test(section)) return true
  if (id === undefined || id === 'index.html') return OPEN.includes(section)
  return folded(pages(section)).has(id)
}

const folded = once((ids: ReadonlySet<string>) => new Set([...ids].map(pathKey)))

/**
 * Whether there is a page or a file at a path from the root of the site, as far as the records can tell; the site is
 * `without` some families.
 */
export function isThere(path: string, pages: RecordPages, without: readonly Family[] = []): boolean {
  const [place = ''] = path.split(/[?#]/)
  if (familiesOf(place).some(family => without.includes(family))) return false
  const parts = place.split('/').filter(part => part !== '')
  const [section, id] = parts[0] === 'en' ? parts.slice(1) : parts
  if (!place.endsWith('/')) return (parts[0] !== 'en' || isInEnglish(section)) && isFile(section, id, pages)
  if (section === undefined) return true
  if (id === undefined) return OPEN.includes(section) || CLOSED.includes(section)
  if (section === 'data') return isDataset(id)
  return CLOSED.includes(section) || pages(section).has(id)
}

/** Pages have languages, and the tables under pictures; what is any other file is there once. */
function isInEnglish(section: string | undefined): boolean {
  return section === 'index.html' || section === 'statistics'
}

function isFile(folder: string | undefined, name: string | undefined, pages: RecordPages): boolean {
  if (folder === undefined || name === undefined) return FILES.includes(folder ?? '')
  if (folder === 'badges') return pages('titles').has(name.replace(/\.svg$/, ''))
  if (folder === 'datasets') return name === 'schemas' || isDatasetFile(name)
  if (folder === 'statistics') return name.endsWith('.csv')
  return FOLDERS.includes(folder) || folder === 'api' || folder === 'releases'
}
