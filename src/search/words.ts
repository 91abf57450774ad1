// The words that the search says in the browser, and the addresses it leads to: handed over in `data-search`, so that no
// dictionary has to be loaded.
import { href, pathOf } from '../i18n/href.ts'
import { type Lang, words } from '../i18n/words.ts'
import type { StatusWords } from './messages.ts'

export interface SearchWords {
  base: string
  /** Addresses of pages, with `*` for the id. */
  pages: { enterprise: string; title: string; notice: string; district: string; search: string }
  status: StatusWords
  kinds: Readonly<Record<string, string>>
  say: Readonly<Record<SayKey, string>>
}

const SAY = [
  'enterprises',
  'similar',
  'titles',
  'pages',
  'places',
  'formerly',
  'searching',
  'foundEnterprises',
  'foundSimilar',
  'foundTitles',
  'foundPages',
  'loose',
  'nothing',
  'failed',
] as const
type SayKey = (typeof SAY)[number]

/** The words in a language, for a site below `base`. */
export function searchWords(base: string, lang: Lang): SearchWords {
  const t = words(lang)
  const page = (kind: string) => href(base, lang, pathOf(kind, '*'))
  return {
    base,
    pages: {
      enterprise: page('enterprises'),
      title: page('titles'),
      notice: page('notices'),
      district: page('districts'),
      search: href(base, lang, '/search/'),
    },
    status: { ...t.status.title, none: t.search.candidateOnly },
    kinds: t.codes.notice,
    say: Object.fromEntries(SAY.map(key => [key, t.search[key]])) as Record<SayKey, string>,
  }
}
