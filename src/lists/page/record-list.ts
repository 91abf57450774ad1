// In the browser: a list of records can be filtered by what a reader types, saved as a file, and printed whole. A list of
// titles of the register can besides be narrowed and asked of a day: title-list.ts, fetched when it is needed.
import { matchesWords } from '../../components/match-words.ts'
import type { ListPages } from '../../site/list-pages.ts'
import type { ListWords } from '../../views/list-words.ts'
import { type Cells, cellsOf, otherRows, rowsOf } from './cells.ts'
import type { TitleList } from './title-list.ts'
import { fill } from './words.ts'

class RecordList extends HTMLElement {
  said: Promise<ListWords> | undefined
  titles: Promise<TitleList> | undefined
  isWhole = this.pages.count < 2

  connectedCallback() {
    const input = this.querySelector<HTMLInputElement>('.filter-rows input')
    const field = input?.closest<HTMLElement>('.filter-rows')
    if (field) field.hidden = false
    const isRegister = this.dataset.register !== undefined
    if (input && !isRegister) input.addEventListener('input', () => void this.filter())
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-take]')) {
      button.hidden = button.dataset.take === 'print' && this.isWhole && !isRegister
      button.addEventListener('click', () => void this.take(button))
    }
    if (!isRegister) return
    this.querySelector('details')?.addEventListener('toggle', () => void this.narrow(), { once: true })
    input?.addEventListener('focus', () => void this.narrow(), { once: true })
    if (!location.search) return
    // The list as it was built is not what the address asks for.
    this.setAttribute('aria-busy', 'true')
    void this.narrow()
  }

  get pages(): ListPages {
    return JSON.parse(this.dataset.pages ?? '{ "count": 1 }')
  }

  get table(): HTMLTableElement | null {
    return this.querySelector<HTMLTableElement>('.list table')
  }

  /** What it is narrowed by in its own field. */
  get typed(): string {
    return this.querySelector<HTMLInputElement>('.filter-rows input')?.value.trim() ?? ''
  }

  /** What it says, fetched when it has something to say first. */
  words(): Promise<ListWords> {
    this.said ??= fetchWords(this.dataset.words ?? '')
    // What failed is asked for again.
    this.said.catch(() => {
      this.said = undefined
    })
    return this.said
  }

  /** That something was not to be had: said without words that are fetched. */
  sayFailed() {
    this.say(this.dataset.failed ?? '')
  }

  say(text: string) {
    const output = this.querySelector('output')
    if (output) output.textContent = text
  }

  /** The register as a list that can be narrowed. */
  narrow(): Promise<TitleList> {
    this.titles ??= Promise.all([import('./title-list.ts'), this.words()]).then(
      ([{ startTitleList }, words]) => startTitleList(this, words, text => this.say(text)),
    )
    this.titles.catch(() => {
      this.titles = undefined
      this.removeAttribute('aria-busy')
      this.sayFailed()
    })
    return this.titles
  }

  async filter() {
    const { table } = this
    if (!table || (this.typed !== '' && !(await this.whole()))) return
    const { typed } = this
    const rows = rowsOf(table)
    for (const row of rows) row.hidden = !matchesWords(textOf(row), typed)
    const shown = rows.filter(row => !row.hidden).length
    try {
      const text = typed === '' ? '' : fill((await this.words()).shown, { shown, all: rows.length })
      // Meanwhile something else may have been typed.
      if (typed === this.typed) this.say(text)
    } catch {
      this.sayFailed()
    }
  }

  /** Puts the rows of the other pages into this one; whether they are there. */
  async whole(): Promise<boolean> {
    const body = this.table?.tBodies[0]
    if (this.isWhole || !body) return true
    const { pages } = this
    const current = Number(this.dataset.current)
    try {
      const { loading } = await this.words()
      const all = pages.count - 1
      const { before, after } = await otherRows(pages, current, done =>
        this.say(fill(loading, { done, all })),
      )
      if (this.isWhole) return true
      body.prepend(...before)
      body.append(...after)
    } catch {
      this.sayFailed()
      return false
    }
    this.isWhole = true
    this.say('')
    for (const pager of this.querySelectorAll<HTMLElement>('.pager')) pager.hidden = true
    return true
  }

  async take(button: HTMLButtonElement) {
    const kind = button.dataset.take
    button.disabled = true
    try {
      if (kind === 'print') await this.printWhole()
      else if (kind) await this.save(kind)
    } catch {
      this.sayFailed()
    }
    button.disabled = false
  }

  async printWhole() {
    if (this.dataset.register !== undefined) await (await this.narrow()).showAll()
    else if (!(await this.whole())) return
    print()
  }

  async save(kind: string) {
    const { saveList } = await import('./save-list.ts')
    const heading = document.querySelector('h1')?.textContent?.trim() ?? ''
    const lists = this.dataset.lists ?? ''
    const words = await this.words()
    if (this.dataset.register !== undefined) {
      const titles = await this.narrow()
      const cells = await titles.cells()
      await saveList(kind, heading, titles.filter(), cells, lists, words, titles.day())
      return
    }
    // A file is all of the list or none: nobody would see that rows are missing.
    if (!(await this.whole())) return
    const cells: Cells = this.table ? cellsOf(this.table, words.heads.id) : { heads: [], rows: [] }
    const { typed } = this
    await saveList(kind, heading, typed === '' ? [] : [typed], cells, lists, words)
  }
}

async function fetchWords(address: string): Promise<ListWords> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return answer.json()
}

function textOf(row: HTMLTableRowElement): string {
  return [...row.cells].map(cell => cell.textContent).join(' ')
}

customElements.define('record-list', RecordList)
