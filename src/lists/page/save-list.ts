// In the browser: saves a list as a file whose name says what it is: its title, its filter, its day. In: cells in words. Out: a
// download; fetched when one is asked for.

import type { ListWords } from '../../views/list-words.ts'
import type { Cells } from './cells.ts'
import { writeCsv, writeXlsx } from './files.ts'

/** Saves cells as `xlsx` or `csv`; the filter in words, outermost first. `on` is the day that they are of. */
export async function saveList(
  kind: string,
  title: string,
  filter: readonly string[],
  cells: Cells,
  lists: string,
  words: ListWords,
  on?: string,
): Promise<void> {
  const { file } = words
  const day = on ?? (await editionDay(lists))
  const about = [
    [file.title, title],
    [file.filter, filter.join(words.comma) || file.all],
    [file.asOf, day],
    [file.count, String(cells.rows.length)],
    [file.address, location.href],
  ] as const
  const list = { about, sheets: [file.about, file.rows] as const, ...cells }
  const bytes = kind === 'csv' ? writeCsv(list) : writeXlsx(list)
  const name = [title, ...filter, day].map(plain).filter(Boolean).join('-')
  offer(bytes, `${name.slice(0, 120)}.${kind}`, TYPES[kind] ?? 'application/octet-stream')
}

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

async function editionDay(lists: string): Promise<string> {
  const answer = await fetch(`${lists}../edition.json`)
  return ((await answer.json()) as { as_of: string }).as_of
}

/** What may stand in the name of a file on every system. */
function plain(text: string): string {
  return text.replace(/[\\/:*?"<>|\s]+/g, ' ').trim()
}

function offer(bytes: Uint8Array, name: string, type: string): void {
  const href = URL.createObjectURL(new Blob([bytes as BlobPart], { type }))
  const link = document.createElement('a')
  link.href = href
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}
