// The words that the search says in the browser, and the addresses it leads to, so that no dictionary has to be loaded:
// those of the box of every page are a file of each language, the search page's own stand in its `data-search`.

import type { Edition } from '../../edition.ts'
import type { Lang } from '../../i18n/lang.ts'
import { words } from '../../i18n/words.ts'
import type { OutputFile } from '../../output.ts'
import { href, type Path, pathOf } from '../../site/addresses.ts'
import { langsOf } from '../../site/families.ts'
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

/** What suggestions say. */
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
  'namesFailed',
  'textsFailed',
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

/** Where the words of a box are published: a page does not carry what few of its readers use. */
export const wordsPath = (lang: Lang): Path => `/search/words.${lang}.json`

/** The words of a box in every language of a site, as files. */
export function wordFiles({ base, site }: Pick<Edition, 'base' | 'site'>): OutputFile[] {
  return langsOf(site).map(lang => ({
    path: wordsPath(lang).slice(1),
    body: `${JSON.stringify(searchWords(base, lang))}\n`,
  }))
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
