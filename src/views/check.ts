// In: an edition and the lists of enterprises by letter. Out: the props of /check/, where an enterprise looks itself up.
// What the browser answers there is taken from the enterprise's own page, so that the two cannot differ.
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import type { PageHead } from './frame.ts'
import { browseOf, type Letters, type SearchPage } from './search.ts'

export interface CheckPage {
  head: PageHead
  browse: SearchPage['browse']
}

export function checkPage(edition: Edition, lang: Lang, letters: Letters): CheckPage {
  const { check: t } = words(lang)
  return {
    head: { path: '/check/', title: t.title, description: t.description, hasSearch: true },
    browse: browseOf(edition, lang, letters).slice(0, 2),
  }
}
