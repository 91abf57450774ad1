// In the browser: shows only those rows of a table that hold every word of what the reader types.
import { matchesWords } from './match-words.ts'

class FilterRows extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')
    const input = this.querySelector('input')
    const output = this.querySelector('output')
    if (!form || !input || !output) return
    const rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')].map(row => ({
      row,
      text: [...row.cells].map(cell => cell.textContent).join(' '),
    }))
    form.hidden = false
    form.addEventListener('submit', event => event.preventDefault())
    input.addEventListener('input', () => {
      for (const { row, text } of rows) row.hidden = !matchesWords(text, input.value)
      const shown = rows.filter(({ row }) => !row.hidden).length
      const count = (output.dataset.shown ?? '')
        .replace('{shown}', `${shown}`)
        .replace('{all}', `${rows.length}`)
      output.textContent = input.value.trim() === '' ? '' : count
    })
  }
}

customElements.define('filter-rows', FilterRows)
