// One page of a long list: its rows, the way to the other pages, and what may be done with all of them: filter, save as a
// file, print (ListingScript.astro brings the script).
import { words } from '../i18n/words.ts'
import { fileHref, type Here, href } from '../site/addresses.ts'
import '../styles/listing.css'
import { listWordsPath } from '../views/list-words.ts'
import type { Listing } from '../views/paging.ts'
import { attributes, type Html, html } from './html.ts'
import { pager } from './pager.ts'
import { dataTable, recordList } from './table.ts'

/** What a list has beside its rows. */
export interface AroundList {
  /** Where it is the register, which can be narrowed: what this list of it is narrowed by. */
  register?: Readonly<Record<string, string>> | undefined
  /** Said where nothing is listed. */
  none?: string | undefined
  /** By what it is narrowed. */
  tools?: Html
}

export function listingOf(here: Here, listing: Listing, around: AroundList = {}): Html {
  const { register, none, tools } = around
  const { base, lang } = here
  const { list: t, site } = words(lang)
  const { table, pages, total, first, current } = listing
  const isList = table.columns.some(({ part }) => part)
  const about = attributes({
    'data-words': fileHref(base, listWordsPath(lang)),
    'data-failed': t.failed,
    'data-lists': fileHref(base, '/lists/'),
    'data-pages': register ? undefined : JSON.stringify(pages),
    'data-current': current,
    'data-register': register && href(base, lang, '/register/'),
    'data-own': register && JSON.stringify(register),
  })
  const rows = isList
    ? recordList(here, table, { first, hidesCaption: true })
    : dataTable(here, table, { hidesCaption: true })
  const isFiltered = register !== undefined || total > 8
  return html`
    <record-list${about}>
      <div class="list-tools screen-only">
        ${isFiltered && filterField(words(lang).register.filter)}
        ${tools}
        ${total > 0 && isList && html`${saveAs('xlsx', 'Excel', t.take)}${saveAs('csv', 'CSV', t.take)}`}
      </div>
      <ul class="chips" hidden></ul>
      <p class="list-day" hidden></p>
      <output class="list-said screen-only"></output>
      <div class="list-nothing" hidden></div>
      ${total === 0 ? html`<p>${none ?? site.empty}</p>` : rows}
      ${pager(lang, pages, current)}
      <p class="list-end screen-only">
        <button type="button" class="button-tool" data-take="print" hidden>${t.printAll}</button>
        <a href="${href(base, lang, '/data/')}">${t.allData}</a>
      </p>
    </record-list>`
}

function filterField(label: string): Html {
  return html`
    <div class="filter-rows" hidden>
      <label for="filter-rows" class="hidden">${label}</label>
      <input id="filter-rows" name="q" type="search" autocomplete="off" placeholder="${label}">
    </div>`
}

function saveAs(kind: string, name: string, what: string): Html {
  return html`
    <button type="button" class="button-tool" data-take="${kind}" hidden>
      ${name}
      <span class="hidden">${what}</span>
    </button>`
}
