// The search page: enterprises by the lookup, notices and other pages by Pagefind, together under one box. The address
// always holds the query (?q=), so that a result list can be sent to someone.
import { type Lookup, openLookup } from './lookup.ts'
import { element, groupsOf, type Item, markLanguage, noticeItem, printItem, summary } from './print.ts'
import type { SearchResult } from './search-index.ts'
import { excerptNodes, type FoundPage, openTextSearch, type TextResult } from './text-search.ts'
import type { SearchWords } from './words.ts'

const ENTERPRISES = 50
const AT_ONCE = 10
const PAUSE = 200

/** What has been found so far for the query that is shown. */
interface State {
  query: string
  result: SearchResult | undefined
  isWhole: boolean
  text: TextResult | undefined
  hasFailed: boolean
}

interface Elements {
  form: HTMLFormElement
  input: HTMLInputElement
  status: HTMLElement
  groups: HTMLElement
  help: HTMLElement
  pages: HTMLElement
  pageList: HTMLElement
  loose: HTMLElement
  more: HTMLButtonElement
}

/** Makes the search page answer: on arrival, on submit, while typing, and when the reader goes back. */
export function startSearch(root: HTMLElement): void {
  const elements = elementsOf(root)
  const { form, input } = elements
  const words = JSON.parse(form.dataset.search ?? '{}') as SearchWords
  const page = new SearchPage(elements, words)
  const arrive = () => {
    input.value = new URLSearchParams(location.search).get('q') ?? ''
    page.ask(input.value)
  }
  let pause: ReturnType<typeof setTimeout> | undefined
  form.addEventListener('submit', event => {
    event.preventDefault()
    clearTimeout(pause)
    if (addressOf(input.value) !== location.search) history.pushState(null, '', addressOf(input.value))
    page.ask(input.value)
  })
  input.addEventListener('input', () => {
    clearTimeout(pause)
    pause = setTimeout(() => {
      history.replaceState(null, '', addressOf(input.value))
      page.ask(input.value)
    }, PAUSE)
  })
  addEventListener('popstate', arrive)
  arrive()
}

function elementsOf(root: HTMLElement): Elements {
  const find = <T extends HTMLElement>(selector: string): T => {
    const found = root.querySelector<T>(selector)
    if (!found) throw new Error(`the search page lacks ${selector}`)
    return found
  }
  return {
    form: find('form'),
    input: find('input'),
    status: find('[role="status"]'),
    groups: find('[data-part="groups"]'),
    help: find('[data-part="help"]'),
    pages: find('[data-part="pages"]'),
    pageList: find('[data-part="pages"] ol'),
    loose: find('[data-part="pages"] p'),
    more: find('[data-part="pages"] button'),
  }
}

function addressOf(query: string): string {
  return query.trim() === '' ? location.pathname : `?${new URLSearchParams({ q: query.trim() })}`
}

class SearchPage {
  private readonly elements: Elements
  private readonly words: SearchWords
  private readonly lookup: Lookup
  private readonly textSearch: ReturnType<typeof openTextSearch>
  private state: State = emptyState('')

  constructor(elements: Elements, words: SearchWords) {
    this.elements = elements
    this.words = words
    this.lookup = openLookup(words.base, words.status)
    this.textSearch = openTextSearch(words.base)
  }

  ask(query: string): void {
    const state = emptyState(query.trim())
    this.state = state
    if (state.query === '') {
      this.show()
      return
    }
    this.elements.status.textContent = this.words.say.searching
    const isWanted = () => this.state === state
    const fail = () => {
      state.hasFailed = true
      if (isWanted()) this.show()
    }
    this.lookup
      .ask(state.query, { limit: ENTERPRISES, isThorough: true }, (result, isWhole) => {
        if (!isWanted()) return
        Object.assign(state, { result, isWhole })
        this.show()
      })
      .catch(fail)
    this.textSearch(state.query)
      .then(async text => {
        if (!isWanted()) return
        state.text = text
        await this.showPages(text)
        if (isWanted()) this.show()
      })
      .catch(fail)
  }

  private show(): void {
    const { elements, words, state } = this
    const { result, text } = state
    const groups = result ? groupsOf(result, words) : []
    elements.groups.replaceChildren(...groups.map(({ heading, items }) => printGroup(heading, items)))
    if (!text) elements.pages.hidden = true
    elements.help.hidden = true
    if (state.query === '') {
      elements.status.textContent = ''
      return
    }
    const pages = text?.isExact ? text.pages.length : 0
    const isOver = result !== undefined && state.isWhole && text !== undefined
    const isFound = groups.some(({ isSimilar }) => !isSimilar) || pages > 0
    if (result && (isOver || isFound)) elements.status.textContent = summary(result, pages, words)
    else if (state.hasFailed) elements.status.textContent = words.say.failed
    elements.help.hidden = !(isOver && !isFound)
  }

  private async showPages(text: TextResult): Promise<void> {
    const { pages, pageList, loose, more } = this.elements
    const { state } = this
    const known = (state.result?.notices ?? []).map(notice => noticeItem(notice, this.words))
    const found = await Promise.all(text.pages.slice(0, AT_ONCE).map(page => page.load()))
    if (this.state !== state) return
    const shown = new Set(found.map(({ url }) => url))
    const first = text.isExact ? [] : known.filter(({ href }) => !shown.has(href))
    pageList.replaceChildren(...first.map(printListItem), ...found.map(printPage))
    pages.hidden = pageList.children.length === 0
    loose.textContent = text.isExact || first.length > 0 ? '' : this.words.say.loose
    let next = found.length
    more.hidden = next >= text.pages.length
    more.onclick = async () => {
      const added = await Promise.all(text.pages.slice(next, next + AT_ONCE).map(page => page.load()))
      const items = added.map(printPage)
      pageList.append(...items)
      items[0]?.querySelector('a')?.focus()
      next += added.length
      more.hidden = next >= text.pages.length
    }
  }
}

function emptyState(query: string): State {
  return { query, result: undefined, isWhole: false, text: undefined, hasFailed: false }
}

function printGroup(heading: string, items: readonly Item[]): HTMLElement {
  const section = element('section')
  const title = element('h2')
  title.textContent = heading
  const list = element('ol', 'results')
  list.append(...items.map(printListItem))
  section.append(title, list)
  return section
}

function printListItem(item: Item): HTMLElement {
  const entry = element('li')
  const link = element('a') as HTMLAnchorElement
  link.href = item.href
  printItem(item, entry, link)
  return entry
}

function printPage({ url, title, kind, excerpt }: FoundPage): HTMLElement {
  const entry = element('li')
  const link = element('a') as HTMLAnchorElement
  link.href = url
  link.textContent = title
  const kindOf = element('span', 'result-kind')
  kindOf.textContent = kind
  const text = element('p')
  text.append(...excerptNodes(excerpt))
  for (const made of [link, text]) markLanguage(made)
  entry.append(kindOf, link, text)
  return entry
}
