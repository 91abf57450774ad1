// A lookup over a few enterprises that a test names itself.

import { packFiles } from '../../src/search/build/files.ts'
import { UNPACK } from '../../src/search/codec/parts.ts'
import type { EntryStatus, SearchData } from '../../src/search/data.ts'
import { SearchIndex } from '../../src/search/find/search-index.ts'
import { PARTS, type PartName } from '../../src/search/manifest.ts'

export const STATUS_WORDS: Readonly<Record<EntryStatus, string>> = {
  active: '有效',
  'pending-revocation': '复评未通过',
  expired: '已到期',
  revoked: '已撤销',
  none: '候选',
}

export function dataOf(
  names: readonly (readonly string[])[],
  more: Partial<SearchData> & { codes?: readonly string[]; places?: readonly number[] } = {},
): SearchData {
  const { codes = [], places = [], ...rest } = more
  return {
    day: '2024-06-19',
    districts: [
      { id: 'rongcheng', name: '荣成市', nameEn: 'Rongcheng City' },
      { id: 'gaoqu', name: '火炬高技术产业开发区（高区）', nameEn: 'Torch Zone' },
    ],
    enterprises: names.map((list, index) => ({
      id: `e${String(index).padStart(4, '0')}`,
      names: list,
      district: places[index] ?? 0,
      status: index % 2 === 0 ? 'active' : 'revoked',
      standing: index === 1 ? { refused: '2026-05-17' } : {},
      code: codes[index] ?? '',
    })),
    titles: [],
    notices: [],
    ...rest,
  }
}

/** The lookup as a browser opens it: from the bytes of the files, in order of arrival. */
export function open(data: SearchData, parts: readonly PartName[] = PARTS): SearchIndex {
  const files = packFiles(data)
  const bytesOf = (part: PartName) =>
    files.find(({ path }) => path.startsWith(`search/${part}-`))?.body as Uint8Array
  const index = new SearchIndex(UNPACK.names(bytesOf('names')), data.districts, STATUS_WORDS)
  for (const part of parts) if (part !== 'names') index.add(part, UNPACK[part](bytesOf(part)) as never)
  return index
}

/** Names found as real matches, then similar ones. */
export function found(index: SearchIndex, query: string): { real: string[]; similar: string[] } {
  const { enterprises, similar } = index.search(query, { limit: 10 })
  return { real: enterprises.map(({ name }) => name), similar: similar.map(({ name }) => name) }
}
