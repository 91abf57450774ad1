// What the search page shows for a wish: enterprises by the lookup, notices and other pages by Pagefind, and help where
// nothing is found.

import type { PageWords } from '../build/words.ts'
import type { EntryStatus } from '../data.ts'
import type { SearchOptions, SearchResult } from '../result.ts'
import { openTextSearch, type TextResult } from '../text/text-search.ts'
import { unitOf } from '../text/tokens.ts'
import { isFiltered, type Wish } from './address.ts'
import type { FilterForm } from './filter-form.ts'
import type { Lookup } from './lookup.ts'
import { filterPages, PageList } from './page-list.ts'
import { element, groupsOf, printGroup, summary, totalOf } from './print.ts'
import { understand } from './understood.ts'

const ENTERPRISES = 50

/** What has been found so far for what is shown. */
interface State {
  wish: Wish
  limit: number
  result: SearchResult | undefined
  isWhole: boolean
  text: TextResult | undefined
  /** What could not be asked. */
  failed: { names: boolean; texts: boolean }
}

/** The parts of the page that answer. */
export class SearchPage {
  private readonly status: HTMLElement
  private readonly groups: HTMLElement
  private readonly help: HTMLElement
  private readonly pages: PageList
  private readonly similarPages: PageList
  private readonly textSearch: ReturnType<typeof openTextSearch>
  private state: State = emptyState({ query: '', district: '', status: '', kind: '', year: '' })
  private readonly words: PageWords
  private readonly lookup: Lookup
  private readonly filters: FilterForm

  constructor(root: HTMLElement, words: PageWords, lookup: Lookup, filters: FilterForm) {
    this.words = words
    this.lookup = lookup
    this.filters = filters
    this.status = find(root, '[role="status"]')
    this.groups = find(root, '[data-part="groups"]')
    this.help = find(root, '[data-part="help"]')
    this.pages = new PageList(find(root, '[data-part="pages"]'), words)
    this.similarPages = new PageList(find(root, '[data-part="similar-pages"]'), words)
    this.textSearch = openTextSearch(words.base, unitOf(document.documentElement.lang))
  }

  ask(wish: Wish): void {
    const isSameText = this.state.wish.query === wish.query
    const state = { ...emptyState(wish), text: isSameText ? this.state.text : undefined }
    this.state = state
    if (wish.query === '') {
      this.show()
      return
    }
    this.status.textContent = this.words.say.searching
    this.askLookup(state)
    if (state.text) this.show()
    else this.askText(state)
  }

  private askLookup(state: State): void {
    const { query, district, status } = state.wish
    const options: SearchOptions = {
      limit: state.limit,
      isThorough: true,
      district: district || undefined,
      status: (status || undefined) as EntryStatus | undefined,
    }
    this.lookup
      .ask(query, options, (result, isWhole) => {
        if (this.state !== state) return
        Object.assign(state, { result, isWhole })
        this.show()
      })
      .catch(() => this.fail(state, 'names'))
  }

  private askText(state: State): void {
    this.textSearch(state.wish.query)
      .then(text => {
        if (this.state !== state) return
        state.text = text
        this.show()
      })
      .catch(() => this.fail(state, 'texts'))
  }

  private fail(state: State, what: keyof State['failed']): void {
    state.failed[what] = true
    if (this.state === state) this.show()
  }

  private show(): void {
    const { words, state } = this
    const { result, text, wish, failed } = state
    const groups = result ? groupsOf(result, words, isFiltered({ ...wish, kind: '', year: '' })) : []
    this.groups.replaceChildren(...groups.map(group => printGroup(group)))
    if (result && result.total > result.enterprises.length) this.showMore(result)
    const pages = this.showPages()
    this.filters.tell(text?.pages ?? [], wish)
    this.help.hidden = true
    if (wish.query === '') {
      this.status.textContent = ''
      return
    }
    const isOver = result !== undefined && state.isWhole && (text !== undefined || failed.texts)
    const isFound = groups.some(({ isSimilar }) => !isSimilar) || pages > 0
    const found = result && (isOver || isFound) ? summary(result, groups, pages, words) : undefined
    const told = this.answer(found)
    // What is said again is read out again.
    if (told !== undefined && told !== this.status.textContent) this.status.textContent = told
    if (isOver && !isFound) this.showHelp(wish)
  }

  /** What was found, and what could not be asked; undefined while there is nothing to say. */
  private answer(found: string | undefined): string | undefined {
    const { say } = this.words
    const { text, failed } = this.state
    if (found === undefined && failed.names && failed.texts) return say.failed
    if (found === undefined && !(failed.names && text)) return undefined
    const told = [found, failed.names && say.namesFailed, failed.texts && say.textsFailed]
    return told.filter(Boolean).join(' · ')
  }

  /** Shows notices and other pages, and tells how many have all that was asked for. */
  private showPages(): number {
    const { pages, similarPages, words } = this
    const { text, wish, result, failed } = this.state
    if (text && wish.query !== '') {
      pages.show(text.pages, wish)
      similarPages.show(text.similar, wish)
      similarPages.note(words.say.loose.replace('{query}', wish.query))
      return filterPages(text.pages, wish).length
    }
    similarPages.hide()
    if (!failed.texts || !result) {
      pages.hide()
      return 0
    }
    pages.showKnown(result.notices, wish)
    return result.notices.length
  }

  /** Says how it was looked for, and what else may be tried. */
  private showHelp(wish: Wish): void {
    const { say } = this.words
    const lines = understand(wish.query).map(how => say[how])
    if (isFiltered(wish)) lines.unshift(say.nothingFiltered)
    const list = find(this.help, '[data-part="understood"]')
    list.replaceChildren(
      ...lines.map(line => {
        const entry = element('li')
        entry.textContent = line
        return entry
      }),
    )
    this.help.hidden = false
  }

  private showMore(result: SearchResult): void {
    const section = this.groups.querySelector('[data-group="enterprises"]')
    const note = element('p', 'note')
    const { say } = this.words
    const shown = result.enterprises.length
    note.textContent = say.shownOf.replace('{count}', totalOf(result, say)).replace('{shown}', `${shown}`)
    // A list too long to be loaded whole is told by its best.
    if (shown < this.state.limit) {
      note.append(` ${say.narrow}`)
      section?.append(note)
      return
    }
    const more = element('button', 'button-quiet') as HTMLButtonElement
    more.type = 'button'
    more.textContent = say.more
    more.addEventListener('click', () => {
      this.state.limit += ENTERPRISES
      this.askLookup(this.state)
    })
    section?.append(note, more)
  }
}

function emptyState(wish: Wish): State {
  return {
    wish,
    limit: ENTERPRISES,
    result: undefined,
    isWhole: false,
    text: undefined,
    failed: { names: false, texts: false },
  }
}

/** An element that the page must have. */
export function find<T extends HTMLElement>(root: HTMLElement, selector: string): T {
  const found = root.querySelector<T>(selector)
  if (!found) throw new Error(`the search page lacks ${selector}`)
  return found
}
