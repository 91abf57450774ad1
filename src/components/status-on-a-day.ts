// In the browser: answers what the status was on a day that the reader picks, from the spans that stand in the page.
import { fill } from '../lists/page/words.ts'
import { dayInWords, editionDay } from './edition-day.ts'
import { spanAt } from './span-at.ts'

class StatusOnADay extends HTMLElement {
  /** Up to it the last span holds, where the page leaves that to edition.json. */
  lastDay = ''

  connectedCallback() {
    const field = this.querySelector<HTMLElement>('.on-a-day')
    const input = this.querySelector('input')
    const output = this.querySelector('output')
    if (!field || !input || !output) return
    field.hidden = false
    void editionDay(document).then(day => {
      if (day === undefined || input.max) return
      this.lastDay = day
      input.max = day
    })
    input.addEventListener('input', () => this.answer(input.value, output))
    const on = new URLSearchParams(location.search).get('on') ?? ''
    if (/^\d{4}-\d{2}-\d{2}$/.test(on))
      void editionDay(document).then(() => this.tellFirst(on, input, output))
  }

  /** What the address asks for stands first, with the way to the other records of that day and back. */
  tellFirst(day: string, input: HTMLInputElement, output: HTMLOutputElement) {
    input.value = day
    this.answer(day, output)
    const line = document.createElement('p')
    line.className = 'list-day'
    const told = [...output.childNodes].map(node => node.cloneNode(true))
    const link = (href: string, text = '') => {
      const element = document.createElement('a')
      element.href = href
      element.textContent = text
      return element
    }
    const { on = '', register = '', list, now } = this.dataset
    const titles = link(`${register}?on=${day}&q=${location.pathname.split('/').filter(Boolean).pop()}`, list)
    line.append(
      fill(on, { day: dayInWords(day, document.documentElement.lang) }),
      ...told,
      ' · ',
      ...(list ? [titles, ' · '] : []),
      link(location.pathname, now),
    )
    document.querySelector('.page-head')?.append(line)
  }

  answer(day: string, output: HTMLOutputElement) {
    const rows = [...this.querySelectorAll<HTMLElement>('tr[data-from]')]
    const found = spanAt(
      rows.map(({ dataset }) => ({ from: dataset.from ?? '', to: dataset.to || this.lastDay })),
      day,
    )
    for (const [index, row] of rows.entries()) row.classList.toggle('picked', index === found)
    const row = typeof found === 'number' ? rows[found] : undefined
    const status = row?.querySelector('.status')?.cloneNode(true)
    const basis = row?.querySelector('.basis')?.cloneNode(true)
    if (status) output.replaceChildren(status, ...(basis ? [' ', basis] : []))
    else output.replaceChildren(typeof found === 'string' ? this.said(output.dataset[found]) : '')
  }

  said(text = ''): string {
    const last = this.querySelector('input')?.max ?? ''
    return text.replace('{day}', dayInWords(last, document.documentElement.lang))
  }
}

customElements.define('status-on-a-day', StatusOnADay)
