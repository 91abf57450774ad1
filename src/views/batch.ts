// In: an edition and the id of a page of a batch. Out: the props of that page: the notices, windows and titles of it.
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { batchLabel } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import type { Snapshot } from '../register/snapshot.ts'
import { pathOf } from '../site/addresses.ts'
import type { PageHead } from './frame.ts'
import { type Batch, groupsOf } from './groups.ts'
import { noticeLink } from './link.ts'
import { type Listing, listingOf, pageIds, readPageId } from './paging.ts'
import { countTitles, tallyTable, titleTable } from './register-tables.ts'
import { windowStatusCell } from './statuses.ts'
import type { Table } from './table.ts'

export interface BatchPage {
  head: PageHead
  title: string
  lead: string | undefined
  /** Undefined on further pages, and where nothing is certified. */
  tally: Table | undefined
  /** Undefined on further pages. */
  notices: Table | undefined
  windows: Table | undefined
  listing: Listing
}

/** The ids of all pages of all batches: '2023-1', '2023-1/2' … */
export function batchPages(snapshot: Snapshot): string[] {
  return groupsOf(snapshot).batches.flatMap(({ id, titles }) => pageIds(id, titles.length))
}

/** A page of a batch that the public knows on the day. */
export function batchPage(edition: Edition, lang: Lang, pageId: string): BatchPage {
  const { snapshot, base } = edition
  const { batch: batches } = groupsOf(snapshot)
  const { list: id, index } = readPageId(pageId, one => batches.has(one))
  const batch = batches.get(id)
  if (!batch) throw new Error(`there is no batch “${id}”`)
  const t = words(lang)
  const title = t.batch.heading(batchLabel(id, lang))
  const isFirst = index === 0
  return {
    head: {
      path: pathOf('batches', ...pageId.split('/')),
      title: isFirst ? title : t.register.pageOf(title, index + 1),
      description: t.describe.list(
        isFirst ? title : t.register.pageOf(title, index + 1),
        countTitles(batch.titles, lang) ?? t.batch.none,
      ),
      crumbs: [{ text: t.register.heading, path: '/register/' }],
    },
    title,
    lead: countTitles(batch.titles, lang),
    tally: isFirst && batch.titles.length > 0 ? tallyTable(batch.titles, lang, t.batch.tally) : undefined,
    notices: isFirst ? noticesOf(batch, lang) : undefined,
    windows: isFirst && batch.windows.length > 0 ? windowsOf(edition, batch, lang) : undefined,
    listing: listingOf({ base, lang }, 'batches', id, index, batch.titles, some =>
      titleTable(edition, some, lang, t.batch.titles, { all: batch.titles, leftOut: ['batch'] }),
    ),
  }
}

function noticesOf({ notices }: Batch, lang: Lang): Table {
  const t = words(lang)
  return {
    caption: t.batch.notices,
    columns: [
      { key: 'day', label: t.batch.publishedOn },
      { key: 'kind', label: t.batch.kind },
      { key: 'title', label: t.batch.notice, is: 'head' },
      { key: 'number', label: t.batch.documentNo },
    ],
    rows: notices.map(notice => ({
      day: { day: notice.row.published_on },
      kind: t.codes.notice[notice.row.kind],
      title: noticeLink(notice),
      number: notice.row.document_no,
    })),
  }
}

function windowsOf(edition: Edition, { windows }: Batch, lang: Lang): Table {
  const t = words(lang)
  return {
    caption: t.batch.windows,
    columns: [
      { key: 'window', label: t.batch.window, is: 'head' },
      { key: 'from', label: t.batch.startsOn },
      { key: 'to', label: t.batch.endsOn },
      { key: 'candidates', label: t.batch.candidates, is: 'number' },
      { key: 'certified', label: t.status.candidate.certified, is: 'number' },
      { key: 'status', label: t.register.status },
    ],
    rows: windows.map(state => {
      const { row } = state.window
      return {
        window: { text: row.window_id, path: pathOf('publicity', row.window_id) },
        from: { day: row.starts_on },
        to: { day: state.end.day },
        candidates: state.candidates.length,
        certified: state.candidates.filter(({ status }) => status === 'certified').length,
        status: windowStatusCell(edition, state, lang),
      }
    }),
  }
}
