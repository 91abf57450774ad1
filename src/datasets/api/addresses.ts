// Where the files of the API lie, and where they lead: from the root of the site, and as whole addresses.
import { absoluteHref, badgePath, pathOf } from '../../site/addresses.ts'

/** The folder of this version of the API. What is there stays; what would break programs becomes a `v2` beside it. */
export const API = 'api/v1/'

/** What can be asked for by its id. */
export type Kind = 'enterprises' | 'uscc' | 'titles'

/** The file of a resource, from the root of the site; ids and credit codes need no encoding (data/README.md, 写法). */
export function fileOf(kind: Kind, id: string): string {
  return `${API}${kind}/${id}.json`
}

/** One address a language. */
export interface Pages {
  zh: string
  en: string
}

/** A page of the site in both languages; `url` is the edition's, `parts` are as for pathOf. */
export function pagesOf(url: string, ...parts: readonly string[]): Pages {
  return { zh: absoluteHref(url, 'zh', pathOf(...parts)), en: absoluteHref(url, 'en', pathOf(...parts)) }
}

/** The badge of a title in both languages. */
export function badgesOf(url: string, title_id: string): Pages {
  const path = badgePath(title_id)
  return { zh: absoluteHref(url, 'zh', path), en: absoluteHref(url, 'en', path) }
}
