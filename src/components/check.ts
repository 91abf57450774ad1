// In the browser: /check/. Finds the enterprise that is asked for, and shows what its own page says of it; where several
// answer, the reader chooses. The address holds the question, so that an answer can be sent to someone.
import type { SearchWords } from '../search/build/words.ts'
import { type Lookup, openLookup } from '../search/page/lookup.ts'
import { groupsOf, printListItem } from '../search/page/print.ts'
import type { EnterpriseHit, SearchResult } from '../search/result.ts'
import { namedBy } from './named-by.ts'

interface CheckWords extends SearchWords {
  check: { several: string; similar: string; none: string; failed: string; searching: string }
}

const CHOICES = 20

class CheckPage extends HTMLElement {
  private readonly said = JSON.parse(this.dataset.words ?? '{}') as CheckWords
  private readonly lookup: Lookup = openLookup(this.said.base, this.said.status)
  private question = 0

  connectedCallback() {
    const form = this.querySelector('form')
    const input = this.querySelector('input')
    if (!form || !input) return
    const arrive = () => {
      input.value = new URLSearchParams(location.search).get('q') ?? ''
      void this.ask(input.value)
    }
    form.addEventListener('submit', event => {
      event.preventDefault()
      const query = input.value.trim()
      history.pushState(null, '', query === '' ? location.pathname : addressOf(query))
      void this.ask(query)
    })
    input.addEventListener('focus', () => this.lookup.warm(), { once: true })
    addEventListener('popstate', arrive)
    arrive()
  }

  private async ask(query: string) {
    this.question += 1
    const { question } = this
    const { check } = this.said
    this.show(query.trim() === '' ? '' : check.searching)
    if (query.trim() === '') return
    try {
      const result = await this.find(query)
      if (question !== this.question) return
      const named = namedBy(query, result.enterprises, result.total)
      if (!named) return this.showChoices(query, result)
      const parts = await this.answerOf(named)
      if (question === this.question) this.show('', parts)
    } catch {
      if (question === this.question) this.show(check.failed)
    }
  }

  /** The whole result: a first one may lack the very name that is meant. */
  private find(query: string): Promise<SearchResult> {
    return new Promise((resolve, reject) => {
      this.lookup
        .ask(query, { limit: CHOICES }, (result, isWhole) => isWhole && resolve(result))
        .catch(reject)
    })
  }

  private showChoices(query: string, result: SearchResult) {
    const { check } = this.said
    const isSimilar = result.enterprises.length === 0
    const hits = isSimilar ? result.similar : result.enterprises
    const group = groupsOf(result, this.said).find(
      ({ name }) => name === (isSimilar ? 'similar' : 'enterprises'),
    )
    if (!group || hits.length === 0) return this.show(check.none.replace('{query}', query.trim()))
    const list = document.createElement('ol')
    list.className = 'results'
    const items = group.items.map((item, i) => ({ ...item, href: this.choiceOf(hits[i], hits) ?? item.href }))
    list.append(...items.map(printListItem))
    this.show((isSimilar ? check.similar : check.several).replace('{query}', query.trim()), [list])
  }

  /** Asks for one of several: by its code, or by its name where no other bears it; else its own page is left. */
  private choiceOf(hit: EnterpriseHit | undefined, hits: readonly EnterpriseHit[]): string | undefined {
    if (!hit) return undefined
    if (hit.code) return addressOf(hit.code)
    return hits.filter(({ name }) => name === hit.name).length === 1 ? addressOf(hit.name) : undefined
  }

  /** What the page of an enterprise says of it first. */
  private async answerOf({ id }: EnterpriseHit): Promise<HTMLElement[]> {
    const address = (this.dataset.page ?? '').replace('*', encodeURIComponent(id))
    const page = await pageAt(address)
    const parts = [...page.querySelectorAll<HTMLElement>('[data-answer]')]
    return parts.map(part => headed(document.importNode(part, true), address))
  }

  private show(status: string, parts: readonly HTMLElement[] = []) {
    const line = this.querySelector('[role=status]')
    const answer = this.querySelector<HTMLElement>('[data-part=answer]')
    if (line) line.textContent = status
    answer?.replaceChildren(...parts)
    // On a live edition live.ts shows what holds today of what was put in, as whenever the page is looked at again.
    document.dispatchEvent(new Event('visibilitychange'))
  }
}

/** A page of the site, read but not shown: a request can, where trusted types forbid to parse a text. */
function pageAt(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('GET', address)
    request.responseType = 'document'
    request.onload = () => {
      if (request.status === 200 && request.responseXML) resolve(request.responseXML)
      else reject(new Error(`${address}: ${request.status}`))
    }
    request.onerror = () => reject(new Error(address))
    request.send()
  })
}

const addressOf = (query: string) => `?${new URLSearchParams({ q: query }).toString()}`

/** The page has a title of its own: that of the answer is below it, and leads to the enterprise's page. */
function headed(part: HTMLElement, address: string): HTMLElement {
  const title = part.querySelector('h1')
  if (!title) return part
  const heading = document.createElement('h2')
  const link = document.createElement('a')
  link.href = address
  link.lang = title.lang
  link.textContent = title.textContent
  heading.append(link)
  title.replaceWith(heading)
  return part
}

customElements.define('check-page', CheckPage)
