// In: an edition and the id of a window. Out: the props of /publicity/<window_id>/: when it is, how its days were
// counted, what changed, who is proposed and what may be done about it.
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import { onceWithin } from '../once.ts'
import { correctionsOfAll } from '../register/corrections.ts'
import { windowChangedOn } from '../register/last-event.ts'
import { publicityState } from '../register/published.ts'
import type { Snapshot } from '../register/snapshot.ts'
import type { WindowState } from '../register/states.ts'
import { pathOf } from '../site/addresses.ts'
import { candidateTable } from './candidates.ts'
import { correctionTable } from './corrections.ts'
import { findingFacts } from './findings.ts'
import type { Filed, PageHead } from './frame.ts'
import { type HowCounted, howCounted } from './how-counted.ts'
import { basisOf, batchLink, measuresLink, noticeLink } from './link.ts'
import { endOfMeasures, type TimedLine } from './measures-end.ts'
import { type Listing, listingOf, pageIds, readPageId } from './paging.ts'
import { proposalTable } from './revocations.ts'
import { type Following, followWindow } from './subscribe.ts'
import { type Fact, type Table, withoutEmpty } from './table.ts'
import { type WindowHead, windowHead } from './window-head.ts'
import { type WindowNext, windowNext } from './window-next.ts'

export interface WindowPage {
  head: PageHead
  /** Kind and day by which the search files it. */
  filed: Filed
  kicker: string
  title: string
  window: WindowHead
  facts: readonly Fact[]
  measuresEnd: readonly TimedLine[]
  counted: HowCounted
  changes: Table
  /** Of the window and of those whom it lists. */
  corrections: Table | undefined
  /** Whom it is about: the candidates, or the titles that are to be revoked. None where the list was not recorded. */
  lists: readonly Listing[]
  /** Whether it is the first page of a long list: only that tells of the window. */
  isFirst: boolean
  /** What follows; undefined on further pages and where all is decided. */
  next: WindowNext | undefined
  /** Its own calendar, while it is not over. */
  follow: Following | undefined
}

/** The ids of all pages of all windows: 'w2024-2', and 'w2024-2/2' … where its list is long. */
export function windowPages({ byId }: Snapshot): string[] {
  return [...byId.windows].flatMap(([id, { candidates, proposals }]) =>
    pageIds(id, Math.max(candidates.length, proposals.length)),
  )
}

export function windowPage(edition: Edition, lang: Lang, pageId: string): WindowPage {
  const { byId } = edition.snapshot
  const { list: id, index } = readPageId(pageId, one => byId.windows.has(one))
  const state = byId.windows.get(id)
  if (!state) throw new Error(`no window “${pageId}” on ${edition.day}`)
  const t = words(lang).publicity
  const { notice } = state.window
  const window = windowHead(edition, state, lang)
  const measuresEnd = endOfMeasures(edition, state.window.measures, lang)
  const title = t.pageTitle(notice.row.title, t.periodOf(window.from, window.to))
  return {
    head: {
      path: pathOf('publicity', ...pageId.split('/')),
      changedOn: windowChangedOn(edition.snapshot, state),
      // The notice's page bears the same title; a browser's tabs and search engines need to tell them apart.
      title: index === 0 ? title : words(lang).register.pageOf(title, index + 1),
      description: t.describe(
        index === 0 ? notice.row.title : words(lang).register.pageOf(notice.row.title, index + 1),
        t.periodOf(window.from, window.to),
        window.list ?? '',
        state.status === 'withdrawn' ? t.state.withdrawn : '',
      ),
      crumbs: [{ text: t.title, path: '/publicity/' }],
      measuresEnd: state.window.measures && measuresEnd,
    },
    filed: { kind: notice.row.kind, day: notice.row.published_on, state: publicityState([state]) },
    kicker: t.of(window.subject),
    title: notice.row.title,
    window,
    facts: [
      ...factsOf(edition, state, lang),
      ...findingFacts(edition, [{ table: 'windows', ids: [id] }], lang),
    ],
    measuresEnd,
    counted: howCounted(state, lang),
    changes: changesOf(state, lang),
    corrections: correctionsOfWindow(edition.snapshot, state, lang),
    isFirst: index === 0,
    next: index === 0 ? windowNext(edition, state, lang) : undefined,
    lists: listsOf(edition, state, lang, id, index),
    follow: followWindow(edition, state, lang),
  }
}

// A list of one kind is empty in a window of the other; its columns are those of the whole list.
function listsOf(edition: Edition, state: WindowState, lang: Lang, id: string, index: number): Listing[] {
  const here = { base: edition.base, lang }
  const { candidates, proposals } = state
  const proposed = proposalTable(edition, proposals, lang)
  return [
    listingOf(here, 'publicity', id, index, candidates, some =>
      candidateTable(edition, some, lang, candidates),
    ),
    listingOf(here, 'publicity', id, index, proposed.rows, rows => ({ ...proposed, rows })),
  ].filter(({ total }) => total > 0)
}

function factsOf({ snapshot }: Edition, { window, span }: WindowState, lang: Lang): WindowPage['facts'] {
  const t = words(lang).publicity
  const { notice, measures } = window
  const { batch } = notice.row
  return [
    { label: t.notice, value: noticeLink(notice) },
    { label: t.batch, value: batch === undefined ? undefined : batchLink(batch, lang) },
    { label: t.measures, value: measures && measuresLink(measures, lang) },
    { label: t.statusBasis, value: basisOf(snapshot, span.because, lang) },
  ]
}

/** Asked once for all pages of a window. */
const correctedIn = onceWithin((snapshot: Snapshot, { window, candidates }: WindowState) =>
  correctionsOfAll(snapshot, [
    { table: 'windows', ids: [window.row.window_id] },
    ...candidates.map(({ candidate }) => ({
      table: 'candidates' as const,
      ids: [candidate.row.candidate_id],
    })),
  ]),
)

function correctionsOfWindow(snapshot: Snapshot, state: WindowState, lang: Lang): Table | undefined {
  const corrections = correctedIn(snapshot, state)
  return corrections.length > 0 ? correctionTable(snapshot, corrections, lang) : undefined
}

function changesOf({ changes }: WindowState, lang: Lang): Table {
  const { publicity: t, codes } = words(lang)
  return withoutEmpty({
    caption: t.changes,
    columns: [
      { key: 'kind', label: t.change, is: 'head' },
      { key: 'day', label: t.changedOn },
      { key: 'end', label: t.newEnd },
      { key: 'notice', label: t.byNotice },
    ],
    rows: changes.map(({ row, changedOn, notice }) => ({
      kind: codes.change[row.kind],
      day: { day: changedOn },
      end: row.new_ends_on && { day: row.new_ends_on },
      notice: notice && noticeLink(notice),
    })),
  })
}
