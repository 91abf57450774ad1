// The filters of the search page: native controls in its form, of no use without a script and therefore switched off
// until then.

import type { PageHit } from '../text/text-search.ts'
import { FILTERS, type Filter, isFiltered, type Wish } from './address.ts'
import { filterPages } from './page-list.ts'

export class FilterForm {
  onChange: () => void = () => undefined
  onClear: () => void = () => undefined
  private readonly selects = new Map<Filter, HTMLSelectElement>()
  private readonly clear: HTMLButtonElement | null

  constructor(form: HTMLFormElement) {
    const box = form.querySelector<HTMLElement>('[data-part="filters"]')
    for (const set of form.querySelectorAll('fieldset')) set.disabled = false
    if (box) box.hidden = false
    for (const name of FILTERS) {
      const select = form.querySelector<HTMLSelectElement>(`select[name="${name}"]`)
      if (!select) continue
      this.selects.set(name, select)
      for (const option of select.options) option.dataset.text = option.text
      select.addEventListener('change', () => this.onChange())
    }
    this.clear = form.querySelector<HTMLButtonElement>('[data-part="clear"]')
    this.clear?.addEventListener('click', () => this.onClear())
  }

  /** The chosen values. */
  read(): Record<Filter, string> {
    const value = (name: Filter) => this.selects.get(name)?.value ?? ''
    return {
      district: value('district'),
      status: value('status'),
      kind: value('kind'),
      year: value('year'),
    }
  }

  /** Chooses; what is no choice is all. */
  write(wish: Wish): void {
    for (const [name, select] of this.selects) {
      const isChoice = [...select.options].some(({ value }) => value === wish[name])
      select.value = isChoice ? wish[name] : ''
    }
    this.tell([], this.withQuery(wish))
  }

  /** Says behind every kind and year how many pages it would leave. */
  tell(pages: readonly PageHit[], wish: Wish): void {
    if (this.clear) this.clear.hidden = !isFiltered(wish)
    for (const name of ['kind', 'year'] as const)
      for (const option of this.selects.get(name)?.options ?? []) {
        const count = filterPages(pages, { kind: wish.kind, year: wish.year, [name]: option.value }).length
        const text = option.dataset.text ?? ''
        option.text = pages.length > 0 ? `${text} (${count})` : text
      }
  }

  private withQuery(wish: Wish): Wish {
    return { ...this.read(), query: wish.query }
  }
}
