// The notices and other pages of a result, on the search page: fetched ten at a time, filtered by kind and year.

import type { PageWords } from '../build/words.ts'
import type { NoticeEntry } from '../data.ts'
import type { Excerpt } from '../text/excerpt.ts'
import type { FoundPage, PageHit } from '../text/text-search.ts'
import type { Wish } from './address.ts'
import { dayInWords, element, markLanguage, noticeItem, printListItem, stateInWords } from './print.ts'

const AT_ONCE = 10

type Filed = Pick<Wish, 'kind' | 'year'>

/** Pages of the kind and the year that are wanted. */
export function filterPages(pages: readonly PageHit[], { kind, year }: Filed): PageHit[] {
  return pages.filter(page => (kind === '' || page.kind === kind) && (year === '' || page.year === year))
}

/** A section with a heading, a note, a list and a button for more; hidden while it has nothing to show. */
export class PageList {
  private readonly section: HTMLElement
  private readonly list: HTMLElement
  private readonly more: HTMLButtonElement
  private readonly words: PageWords
  /** What is shown, so that the same is not fetched and printed again. */
  private shown: readonly unknown[] = []

  constructor(section: HTMLElement, words: PageWords) {
    this.section = section
    this.words = words
    this.list = section.querySelector('ol') as HTMLElement
    this.more = section.querySelector('button') as HTMLButtonElement
  }

  /** Shows those of some pages that are wanted; the section stays as it is until they are there. */
  show(pages: readonly PageHit[], { kind, year }: Filed): void {
    if (isSame(this.shown, [pages, kind, year])) return
    this.shown = [pages, kind, year]
    void this.print(filterPages(pages, { kind, year }))
  }

  /** Shows notices that the lookup knows by their titles and numbers: where there is no text search. */
  showKnown(notices: readonly NoticeEntry[], { kind, year }: Filed): void {
    this.shown = []
    const wanted = notices.filter(one => (kind === '' || one.kind === kind) && one.day.startsWith(year))
    this.list.replaceChildren(...wanted.map(notice => printListItem(noticeItem(notice, this.words))))
    this.section.hidden = wanted.length === 0
    this.more.hidden = true
  }

  hide(): void {
    this.shown = []
    this.section.hidden = true
  }

  /** Says what the reader should know of all of them. */
  note(text: string): void {
    const note = this.section.querySelector('.note')
    if (note) note.textContent = text
  }

  private async print(pages: readonly PageHit[]): Promise<void> {
    const { shown } = this
    const found = await Promise.all(pages.slice(0, AT_ONCE).map(page => page.load()))
    if (this.shown !== shown) return
    this.list.replaceChildren(...found.map(page => printPage(page, this.words)))
    this.section.hidden = found.length === 0
    this.offerMore(pages, found.length)
  }

  private offerMore(pages: readonly PageHit[], from: number): void {
    const { shown } = this
    this.more.hidden = from >= pages.length
    this.more.onclick = async () => {
      const added = await Promise.all(pages.slice(from, from + AT_ONCE).map(page => page.load()))
      if (this.shown !== shown) return
      const items = added.map(page => printPage(page, this.words))
      this.list.append(...items)
      items[0]?.querySelector('a')?.focus()
      this.offerMore(pages, from + added.length)
    }
  }
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((value, place) => value === other[place])

function printPage({ url, title, kind, day, state, excerpt }: FoundPage, words: PageWords): HTMLElement {
  const entry = element('li')
  const link = element('a') as HTMLAnchorElement
  link.href = url
  link.append(...excerptNodes(title))
  const told = element('span', 'result-kind')
  const notes = [kind, day && dayInWords(day, words), stateInWords(state, words)]
  told.textContent = notes.filter(note => note !== '').join(' · ')
  const text = element('p')
  // Words that answer nothing, the beginning of a page whose name alone was found, are left out.
  if (excerpt.some(({ isMark }) => isMark)) text.append(...excerptNodes(excerpt))
  for (const made of [link, text]) markLanguage(made)
  entry.append(told, link, text)
  return entry
}

function excerptNodes(excerpt: Excerpt): (Node | string)[] {
  return excerpt.map(({ text, isMark }) => {
    if (!isMark) return text
    const mark = element('mark')
    mark.textContent = text
    return mark
  })
}
