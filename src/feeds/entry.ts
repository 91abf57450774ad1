// In: what a notice says, and the edition. Out: its entry in a feed, that of all of it or that of some of its rows.
// feeds.ts imports it.
import type { Day } from '../day.ts'
import type { Edition } from '../edition.ts'
import { words } from '../i18n/words.ts'
import { escapeMarkup } from '../xml.ts'
import type { Content } from './content.ts'
import { CONTENT_TABLES, type ContentRow } from './content-rows.ts'
import type { FeedEntry } from './feed.ts'
import { tagUri } from './tag.ts'

/** A table is whole in the feed up to this many rows, which no notice of the kind is known to reach; then its page is. */
const MOST_ROWS = 2000

/** A notice, and the rows of it that an entry tells of. */
export interface Item {
  content: Content
  rows: readonly ContentRow[]
  /** The day on which what they say became what it is. */
  updated: Day
}

/**
 * The entry of a notice. One that tells of some of its rows alone says something else, so `within` (what its feed is
 * of) makes its id another: a reader who follows both sees both.
 */
export function entryOf(edition: Edition, { content, rows, updated }: Item, within?: string): FeedEntry {
  const { notice, lines } = content
  const { notice_id, title, kind } = notice.row
  const t = words('zh').feeds
  const id = `notice/${notice_id}`
  return {
    id: tagUri(edition, within === undefined ? id : `${id}/${within}`),
    title,
    link: `${edition.url}notices/${notice_id}/`,
    published: notice.since,
    updated,
    summary: [...lines, ...(rows.length > 0 ? [t.records(rows.length)] : [])].join('。') || title,
    content: [...lines.map(line => `<p>${escapeMarkup(line)}</p>`), ...tables(rows)].join(''),
    category: t.kinds[kind],
  }
}

function tables(rows: readonly ContentRow[]): string[] {
  const byTable = Map.groupBy(rows, ({ table }) => table)
  const { tables: t, rest } = words('zh').feeds
  return CONTENT_TABLES.flatMap(name => {
    const own = byTable.get(name)
    if (!own) return []
    const { caption, columns } = t[name]
    const table = `<table><caption>${caption}</caption>${head(columns)}${body(own.slice(0, MOST_ROWS))}</table>`
    return own.length > MOST_ROWS ? [table, `<p>${rest(MOST_ROWS, own.length)}</p>`] : [table]
  })
}

function head(columns: readonly string[]): string {
  return `<thead><tr>${columns.map(column => `<th>${column}</th>`).join('')}</tr></thead>`
}

function body(rows: readonly ContentRow[]): string {
  const lines = rows.map(
    ({ cells }) => `<tr>${cells.map(cell => `<td>${escapeMarkup(cell)}</td>`).join('')}</tr>`,
  )
  return `<tbody>${lines.join('')}</tbody>`
}
