// The search page: the address always holds what is asked (address.ts), so that Back, Forward and a bookmark show it again.

import type { PageWords } from '../build/words.ts'
import { readAddress, type Wish, withoutFilters, writeAddress } from './address.ts'
import { FilterForm } from './filter-form.ts'
import type { Lookup } from './lookup.ts'
import { find, SearchPage } from './page-view.ts'

const PAUSE = 200

/** Makes the search page answer: on arrival, on submit, while typing, and when the reader goes back. */
export function startSearch(root: HTMLElement, words: PageWords, lookup: Lookup): void {
  const form = find<HTMLFormElement>(root, 'form')
  const input = find<HTMLInputElement>(form, 'input')
  const filters = new FilterForm(form)
  const page = new SearchPage(root, words, lookup, filters)
  const read = (): Wish => ({ ...filters.read(), query: input.value.trim() })
  const arrive = () => {
    const wish = readAddress(location.search)
    input.value = wish.query
    filters.write(wish)
    page.ask(wish)
  }
  const go = (wish: Wish, isStep: boolean) => {
    clearTimeout(pause)
    const address = writeAddress(wish)
    if (address !== location.search)
      history[isStep ? 'pushState' : 'replaceState'](null, '', address || location.pathname)
    page.ask(wish)
  }
  let pause: ReturnType<typeof setTimeout> | undefined
  form.addEventListener('submit', event => {
    event.preventDefault()
    go(read(), true)
  })
  input.addEventListener('input', () => {
    clearTimeout(pause)
    pause = setTimeout(() => go(read(), false), PAUSE)
  })
  filters.onChange = () => go(read(), true)
  filters.onClear = () => {
    filters.write(withoutFilters(read()))
    go(read(), true)
    input.focus()
  }
  addEventListener('popstate', arrive)
  arrive()
}
