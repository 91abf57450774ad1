// Suggestions under a search box: an editable combobox with a list box popup (ARIA Authoring Practices, "Editable Combobox
// With List Autocomplete"). The form itself goes on working without it.

import type { SearchWords } from '../build/words.ts'
import type { SearchResult } from '../result.ts'
import type { Lookup } from './lookup.ts'
import { element, groupsOf, type Item, noticeItem, printItem, summary } from './print.ts'

const SUGGESTIONS = 6
const NOTICES = 3

/** Makes the box of a form suggest: call it when the box has focus or is about to, and the lookup has been warmed. */
export function startBox(form: HTMLFormElement, words: SearchWords, lookup: Lookup): void {
  const input = form.querySelector('input')
  if (!input || input.getAttribute('role') === 'combobox') return
  new Box(form, input, words, lookup).start()
}

class Box {
  private readonly list = element('div', 'suggestions')
  private readonly status = element('p', 'hidden')
  private options: { element: HTMLElement; href: string }[] = []
  private active = -1
  /** Counts the questions, so that an answer to one that was given up is not shown. */
  private question = 0
  private readonly form: HTMLFormElement
  private readonly input: HTMLInputElement
  private readonly words: SearchWords
  private readonly lookup: Lookup

  constructor(form: HTMLFormElement, input: HTMLInputElement, words: SearchWords, from: Lookup) {
    this.form = form
    this.input = input
    this.words = words
    this.lookup = from
  }

  start(): void {
    const { form, input, list, status } = this
    list.id = `${input.id}-suggestions`
    list.hidden = true
    list.setAttribute('role', 'listbox')
    list.setAttribute('aria-label', this.words.say.enterprises)
    status.setAttribute('role', 'status')
    input.setAttribute('role', 'combobox')
    input.setAttribute('aria-autocomplete', 'list')
    input.setAttribute('aria-controls', list.id)
    input.setAttribute('aria-expanded', 'false')
    form.append(list, status)
    input.addEventListener('input', () => this.ask())
    input.addEventListener('keydown', event => this.press(event))
    form.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) this.close()
    })
    // The input keeps the focus, so that a click is not a loss of it.
    list.addEventListener('pointerdown', event => event.preventDefault())
    if (input.value.trim() !== '') this.ask()
  }

  private ask(): void {
    const text = this.input.value
    if (text.trim() === '') {
      this.close()
      return
    }
    this.activate(-1)
    this.question += 1
    const { question } = this
    this.lookup
      .ask(text, { limit: SUGGESTIONS }, (result, isWhole) => {
        // What arrives while the reader is choosing would move the list from under the choice.
        if (question === this.question && this.active < 0) this.show(result, isWhole)
      })
      .catch(() => this.close())
  }

  private show(result: SearchResult, isWhole: boolean): void {
    const { words } = this
    const notices = result.notices.slice(0, NOTICES).map(one => noticeItem(one, words))
    const groups = groupsOf(result, words)
    if (notices.length > 0)
      groups.push({ name: 'pages', heading: words.say.pages, isSimilar: false, items: notices })
    this.options = []
    this.list.replaceChildren(
      ...groups.map(({ heading, items }, index) => this.printGroup(heading, items, index)),
    )
    this.activate(-1)
    this.setOpen(this.options.length > 0)
    if (isWhole || result.total > 0) this.status.textContent = summary(result, groups, notices.length, words)
  }

  private printGroup(heading: string, items: readonly Item[], index: number): HTMLElement {
    const group = element('div')
    group.setAttribute('role', 'group')
    const title = element('div', 'suggestions-heading')
    title.id = `${this.list.id}-${index}`
    title.setAttribute('role', 'presentation')
    title.textContent = heading
    group.setAttribute('aria-labelledby', title.id)
    group.append(title, ...items.map(item => this.printOption(item)))
    return group
  }

  private printOption(item: Item): HTMLElement {
    const option = element('div', 'suggestion')
    option.id = `${this.list.id}-option-${this.options.length}`
    option.setAttribute('role', 'option')
    option.setAttribute('aria-selected', 'false')
    printItem(item, option, element('span', 'suggestion-name'))
    option.addEventListener('click', () => location.assign(item.href))
    this.options.push({ element: option, href: item.href })
    return option
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing) return
    const { key } = event
    const isOpen = !this.list.hidden
    if (key === 'Escape' && isOpen) {
      event.preventDefault()
      this.close()
    } else if (key === 'Enter' && isOpen && this.active >= 0) {
      event.preventDefault()
      location.assign(this.options[this.active]?.href ?? '')
    } else if ((key === 'ArrowDown' || key === 'ArrowUp') && this.options.length > 0) {
      event.preventDefault()
      this.setOpen(true)
      const places = this.options.length + 1
      this.activate(((this.active + 1 + (key === 'ArrowDown' ? 1 : places - 1)) % places) - 1)
    }
  }

  /** Marks the option at a place; -1 is the input itself. */
  private activate(place: number): void {
    this.options[this.active]?.element.setAttribute('aria-selected', 'false')
    this.active = place
    const option = this.options[place]?.element
    option?.setAttribute('aria-selected', 'true')
    option?.scrollIntoView({ block: 'nearest' })
    if (option) this.input.setAttribute('aria-activedescendant', option.id)
    else this.input.removeAttribute('aria-activedescendant')
  }

  private setOpen(isOpen: boolean): void {
    this.list.hidden = !isOpen
    this.input.setAttribute('aria-expanded', String(isOpen))
  }

  private close(): void {
    this.question += 1
    this.setOpen(false)
    this.activate(-1)
  }
}
