// The words that the search says in the browser, and the addresses it leads to: handed over in `data-search`, so that no
// dictionary has to be loaded.

import type { Lang } from '../../i18n/lang.ts'
import { words } from '../../i18n/words.ts'
import { href, pathOf } from '../../site/addresses.ts'
import type { StatusWords } from '../messages.ts'

export interface SearchWords {
  base: string
  lang: Lang
  /** Addresses of pages, with `*` for the id. */
  pages: { enterprise: string; title: string; notice: string; district: string; search: string }
  status: StatusWords
  kinds: Readonly<Record<string, string>>
  say: Readonly<Record<BoxKey, string>>
}

/** What the search page says besides. */
export interface PageWords extends SearchWords {
  say: Readonly<Record<BoxKey | PageKey, string>>
}

/** Every page carries these: as few as can be. */
const IN_BOX = [
  'enterprises',
  'similar',
  'titles',
  'pages',
  'places',
  'formerly',
  'foundEnterprises',
  'atLeast',
  'foundSimilar',
  'foundTitles',
  'foundPages',
  'enterpriseId',
  'publicisedUntil',
  'refusedUntil',
  'withdrawnNotice',
  'nothing',
] as const
type BoxKey = (typeof IN_BOX)[number]

const ON_PAGE = [
  'searching',
  'failed',
  'shownOf',
  'narrow',
  'more',
  'loose',
  'asCode',
  'asWrongCode',
  'asOddCode',
  'asNumber',
  'asLetters',
  'asName',
  'asParts',
  'nothingFiltered',
] as const
type PageKey = (typeof ON_PAGE)[number]

/** The words of a box in a language, for a site below `base`. */
export function searchWords(base: string, lang: Lang): SearchWords {
  return { ...addresses(base, lang), say: pick(IN_BOX, lang) }
}

/** The words of the search page. */
export function pageWords(base: string, lang: Lang): PageWords {
  return { ...addresses(base, lang), say: { ...pick(IN_BOX, lang), ...pick(ON_PAGE, lang) } }
}

function pick<Key extends BoxKey | PageKey>(keys: readonly Key[], lang: Lang): Record<Key, string> {
  const { search } = words(lang)
  return Object.fromEntries(keys.map(key => [key, search[key]])) as Record<Key, string>
}

function addresses(base: string, lang: Lang): Omit<SearchWords, 'say'> {
  const t = words(lang)
  const page = (kind: string) => href(base, lang, pathOf(kind, '*'))
  return {
    base,
    lang,
    pages: {
      enterprise: page('enterprises'),
      title: page('titles'),
      notice: page('notices'),
      district: page('districts'),
      search: href(base, lang, '/search/'),
    },
    status: { ...t.status.title, none: t.search.candidateOnly },
    kinds: t.codes.notice,
  }
}
