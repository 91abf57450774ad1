// The search form of every page. It leads to /search/?q=… by GET and needs no script; with one it suggests while one types
// (suggestions.ts).
import { foreignLang, type Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import { pageWords, wordsPath } from '../search/build/words.ts'
import { fileHref, type Here, href } from '../site/addresses.ts'
import type { SearchPage } from '../views/search.ts'
import { attributes, classes, type Html, html } from './html.ts'

interface SearchBox {
  /** Tells two boxes of a page apart. */
  id?: string
  isLarge?: boolean
  /** The page answers by itself and has the words for it: the box suggests nothing. */
  isPlain?: boolean
  /** A heading above it says the same. */
  hidesLabel?: boolean
}

/** A box; what is `within` belongs to its form. */
export function searchBox(here: Here, box: SearchBox = {}, within?: Html): Html {
  const { base, lang } = here
  const { id = 'q', isLarge, isPlain, hidesLabel } = box
  const t = words(lang).site
  const suggesting = { 'data-suggests': base, 'data-words': fileHref(base, wordsPath(lang)) }
  const form = attributes({
    class: classes('search', isLarge && 'search-large'),
    action: href(base, lang, '/search/'),
    method: 'get',
    role: 'search',
    'aria-label': isLarge && t.searchLabel,
    ...(isPlain ? { 'data-search': JSON.stringify(pageWords(base, lang)) } : suggesting),
  })
  return html`
    <form${form}>
      <label for="${id}"${attributes({ class: classes(hidesLabel && 'hidden') })}>${t.searchLabel}</label>
      <div class="search-line">
        <input id="${id}" name="q" type="search" autocomplete="off" enterkeyhint="search">
        <button type="submit">${t.search}</button>
      </div>
      ${within}
    </form>`
}

/**
 * What results can be filtered by. Without a script there are no results here: the controls are hidden, and switched off so
 * that the form does not send them.
 */
export function searchFilters(lang: Lang, filters: SearchPage['filters']): Html {
  const fields = filters.map(
    ({ legend, selects }) => html`
      <fieldset disabled>
        <legend>${legend}</legend>
        ${selects.map(select => filterSelect(lang, select))}
      </fieldset>`,
  )
  return html`
    <div class="search-filters" data-part="filters" hidden>
      ${fields}
      <button type="button" class="button-quiet" data-part="clear" hidden>${words(lang).search.clear}</button>
    </div>`
}

type Select = SearchPage['filters'][number]['selects'][number]

function filterSelect(lang: Lang, { name, label, all, options }: Select): Html {
  const choices = options.map(({ value, text }) => {
    return html`<option${attributes({ value, lang: foreignLang(text, lang) })}>${text}</option>`
  })
  return html`
    <p>
      <label for="filter-${name}">${label}</label>
      <select id="filter-${name}" name="${name}" autocomplete="off">
        <option value="">${all}</option>
        ${choices}
      </select>
    </p>`
}
