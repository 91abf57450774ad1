// Where the files of the API lie, and where they lead: from the root of the site, and as whole addresses.
import type { Edition } from '../../edition.ts'
import type { Lang } from '../../i18n/lang.ts'
import { absoluteHref, badgeHref, pathOf } from '../../site/addresses.ts'
import { has } from '../../site/families.ts'

/** The folder of this version of the API. What is there stays; what would break programs becomes a `v2` beside it. */
export const API = 'api/v1/'

/** What can be asked for by its id. */
export type Kind = 'enterprises' | 'uscc' | 'titles'

/** The file of a resource, from the root of the site; ids and credit codes need no encoding (data/README.md, 写法). */
export function fileOf(kind: Kind, id: string): string {
  return `${API}${kind}/${id}.json`
}

/** One address a language of the site. */
export interface Pages {
  zh: string
  en?: string
}

/** A page of the site in its languages; `parts` are as for pathOf. */
export function pagesOf(edition: Edition, ...parts: readonly string[]): Pages {
  return inEach(edition, lang => absoluteHref(edition.url, lang, pathOf(...parts)))
}

/** The badge of a title in the languages of the site. */
export function badgesOf(edition: Edition, title_id: string): Pages {
  return inEach(edition, lang => badgeHref(edition.url, lang, title_id))
}

function inEach({ site }: Edition, address: (lang: Lang) => string): Pages {
  return has(site, 'english') ? { zh: address('zh'), en: address('en') } : { zh: address('zh') }
}
