// In the browser: the fields of /verify/. What is dropped or typed stays here; only files of the site are fetched.
import { dayInWords } from './edition-day.ts'
import { type SiteFiles, sha256, siteFiles } from './site-files.ts'
import { type FileVerdict, judgeFile } from './verify-file.ts'
import {
  type CellChange,
  type FormerIds,
  judgeSheet,
  type Place,
  type Section,
  type Sheet,
  type SheetVerdict,
} from './verify-sheet.ts'

/** What the page says, and what columns and codes are called; {…} stand for what is found. */
interface Said {
  words: Readonly<Record<string, string>>
  columns: Readonly<Record<Section, Readonly<Record<string, string>>>>
  codes: Readonly<Record<Section, Readonly<Record<string, Readonly<Record<string, string>>>>>>
  empty: string
  /** What a title and what an enterprise is called. */
  subjects: Readonly<Record<Section, string>>
  /** The addresses of their pages, `{id}` for the id. */
  pages: Readonly<Record<Section, string>>
  former: FormerIds
}

const NOTHING = { titles: {}, enterprises: {} }

class VerifyPage extends HTMLElement {
  said: Said = {
    ...{ words: {}, columns: NOTHING, codes: NOTHING, empty: '', former: NOTHING },
    ...{ subjects: { titles: '', enterprises: '' }, pages: { titles: '', enterprises: '' } },
  }
  files: SiteFiles = siteFiles('/')

  connectedCallback() {
    this.said = JSON.parse(this.dataset.said ?? '{}') as Said
    this.files = siteFiles(this.dataset.base ?? '/')
    this.hidden = false
    this.openFile()
    this.openSheet()
  }

  openFile() {
    const field = this.querySelector<HTMLElement>('.verify-file')
    const input = field?.querySelector('input')
    const output = field?.querySelector<HTMLElement>('[role="status"]')
    if (!field || !input || !output) return
    const verify = (file: File | undefined) => file && this.answer(output, () => this.sayFile(file))
    input.addEventListener('change', () => verify(input.files?.[0]))
    field.addEventListener('dragover', event => {
      event.preventDefault()
      field.classList.add('is-over')
    })
    field.addEventListener('dragleave', () => field.classList.remove('is-over'))
    field.addEventListener('drop', event => {
      event.preventDefault()
      field.classList.remove('is-over')
      verify(event.dataTransfer?.files[0])
    })
  }

  openSheet() {
    const form = this.querySelector<HTMLFormElement>('form.verify-sheet')
    const output = form?.querySelector<HTMLElement>('[role="status"]')
    if (!form || !output) return
    form.addEventListener('submit', event => {
      event.preventDefault()
      this.answer(output, () => this.saySheet(form))
    })
    // The code on a printed sheet leads here with all that it shows.
    const asked = new URLSearchParams(location.search)
    for (const name of ['title', 'release', 'hash']) {
      const input = form.querySelector<HTMLInputElement>(`input[name="${name}"]`)
      const other = name === 'title' ? asked.get('enterprise') : undefined
      if (input) input.value = asked.get(name) ?? other ?? ''
    }
    if ((asked.has('title') || asked.has('enterprise')) && asked.has('hash'))
      this.answer(output, () => this.saySheet(form))
  }

  async answer(output: HTMLElement, act: () => Promise<Node[]>): Promise<void> {
    output.replaceChildren(this.line('working'))
    try {
      output.replaceChildren(...(isSecureContext ? await act() : [this.line('insecure')]))
    } catch {
      output.replaceChildren(this.line('failed'))
    }
  }

  async sayFile(file: File): Promise<Node[]> {
    const hash = await sha256(await file.arrayBuffer())
    const verdict = await judgeFile(file.name, hash, this.files)
    return [this.line(verdict.kind, wordsOf(verdict), isGood(verdict)), this.line('itsHash', { hash })]
  }

  async saySheet(form: HTMLFormElement): Promise<Node[]> {
    const value = (name: string) =>
      form.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value.trim().toLowerCase() ?? ''
    const sheet = { id: value('title'), release: Number(value('release')), hash: value('hash') }
    if (!/^[0-9a-f]{8,64}$/.test(sheet.hash)) return [this.line('noHash')]
    return this.tellSheet(sheet, await judgeSheet(sheet, this.files, this.said.former))
  }

  tellSheet({ id, release, hash }: Sheet, verdict: SheetVerdict): Node[] {
    const number = String(release)
    if (!('said' in verdict)) return [this.line(verdict.kind, { id, release: number })]
    const { kind, of, day, found, said, present } = verdict
    const about = { release: number, hash, day, found: found.slice(0, hash.length) }
    const subject = `${this.said.subjects[of]} ${id}`
    const first = this.line(kind, { ...about, subject }, kind === 'matches')
    const then = tableOf(
      [this.word('column'), this.word('inThat', about)],
      said.map(cell => [this.label(cell, of), this.cell(cell, cell.text)]),
    )
    if (!present) return [first, then, this.line('gone', { subject })]
    const moved = present.id === id ? [] : [this.line('moved', { id: present.id })]
    return [
      first,
      then,
      ...moved,
      ...this.tellChanges(verdict.of, present.changes, about),
      this.pageOf(of, present.id),
    ]
  }

  tellChanges(of: Section, changes: readonly CellChange[], about: Readonly<Record<string, string>>): Node[] {
    if (changes.length === 0) return [this.line('unchanged')]
    const rows = changes.map(change => [
      this.label(change, of),
      this.cell(change, change.was),
      this.cell(change, change.now),
      change.release === undefined
        ? this.word('unreleased')
        : this.word('inRelease', { release: String(change.release) }),
    ])
    const heads = [this.word('column'), this.word('inThat', about), this.word('now'), this.word('since')]
    return [this.line('changed'), tableOf(heads, rows)]
  }

  /** What a cell is called; that of a title on the sheet of an enterprise bears its id. */
  label({ of, id, column }: Place, sheet: Section): string {
    const called = this.said.columns[of][column] ?? column
    return of === sheet ? called : `${this.said.subjects[of]} ${id} · ${called}`
  }

  cell({ of, column }: Place, code: string): string {
    if (code === '') return this.said.empty
    return this.said.codes[of][column]?.[code] ?? code
  }

  pageOf(of: Section, id: string): HTMLElement {
    const line = document.createElement('p')
    const link = document.createElement('a')
    link.href = this.said.pages[of].replace('{id}', encodeURIComponent(id))
    link.textContent = this.word('page')
    line.append(link)
    return line
  }

  line(name: string, about: Readonly<Record<string, string>> = {}, isGood = false): HTMLElement {
    const line = document.createElement('p')
    line.className = isGood ? 'verified' : ''
    line.textContent = this.word(name, about)
    return line
  }

  word(name: string, about: Readonly<Record<string, string>> = {}): string {
    return (this.said.words[name] ?? name).replace(/\{(\w+)\}/g, (_, key: string) => {
      const value = about[key] ?? ''
      return key === 'day' ? dayInWords(value, document.documentElement.lang) : value
    })
  }
}

function isGood({ kind }: FileVerdict): boolean {
  return kind === 'same' || kind === 'current'
}

function wordsOf(verdict: FileVerdict): Record<string, string> {
  return Object.fromEntries(Object.entries(verdict).map(([name, value]) => [name, String(value)]))
}

function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): HTMLElement {
  const table = document.createElement('table')
  const head = table.createTHead().insertRow()
  for (const text of heads) head.append(cellOf('th', text, 'col'))
  const body = table.createTBody()
  for (const [name = '', ...cells] of rows) {
    const row = body.insertRow()
    row.append(cellOf('th', name, 'row'))
    for (const [at, text] of cells.entries()) {
      const cell = cellOf('td', text)
      cell.dataset.label = heads[at + 1] ?? ''
      row.append(cell)
    }
  }
  const frame = document.createElement('div')
  frame.className = 'table table-cards'
  frame.append(table)
  return frame
}

function cellOf(kind: 'th' | 'td', text: string, scope?: 'col' | 'row'): HTMLTableCellElement {
  const cell = document.createElement(kind)
  cell.textContent = text
  if (scope) cell.scope = scope
  return cell
}

customElements.define('verify-page', VerifyPage)
