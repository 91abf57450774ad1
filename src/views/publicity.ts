// In: an edition. Out: the props of /publicity/: the windows that are open or to come, and all earlier ones.
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import { compare } from '../order.ts'
import type { WindowState } from '../register/states.ts'
import { type Procedure, procedureOf } from './figures/procedure.ts'
import type { PageHead } from './frame.ts'
import { windowLink } from './link.ts'
import { windowStatusCell } from './statuses.ts'
import { type Row, type Table, withoutSame } from './table.ts'
import { type WindowHeadings, windowHeadings, windowsThatAre } from './timed-words.ts'
import { type WindowHead, windowAgain, windowHead, windowList, windowResult } from './window-head.ts'

export interface PublicityPage {
  head: PageHead
  headings: WindowHeadings
  open: readonly WindowHead[]
  upcoming: readonly WindowHead[]
  past: Table
  /** Under the measures in force. */
  procedure: Procedure | undefined
}

export function publicityPage(edition: Edition, lang: Lang): PublicityPage {
  const { windows, presentMeasures } = edition.snapshot
  const t = words(lang).publicity
  const heads = (status: WindowState['status']) =>
    windowsThatAre(windows, status).map(state => windowHead(edition, state, lang))
  const past = windows
    .filter(({ status }) => status === 'closed' || status === 'withdrawn')
    .sort((a, b) => compare(b.window.row.starts_on, a.window.row.starts_on))
  return {
    head: { path: '/publicity/', title: t.title, description: t.description },
    headings: windowHeadings(edition, lang),
    open: heads('open'),
    upcoming: heads('upcoming'),
    past: windowTable(edition, past, lang, t.past),
    procedure: presentMeasures && procedureOf(edition, presentMeasures, lang),
  }
}

/** Windows as a table, in the order given. */
export function windowTable(
  edition: Edition,
  windows: readonly WindowState[],
  lang: Lang,
  caption: string,
): Table {
  const t = words(lang).publicity
  return withoutSame({
    caption,
    columns: [
      { key: 'notice', label: t.notice, is: 'head' },
      { key: 'period', label: t.period, part: 'detail' },
      { key: 'subject', label: t.subject, part: 'detail' },
      { key: 'list', label: t.count, part: 'detail' },
      { key: 'result', label: t.result, part: 'detail' },
      { key: 'status', label: t.status, part: 'status' },
    ],
    rows: windows.map(state => windowRow(edition, state, lang)),
  })
}

function windowRow(edition: Edition, state: WindowState, lang: Lang): Row {
  const { window, end } = state
  const { codes, publicity: t } = words(lang)
  const period = t.periodOf(window.row.starts_on, end.day)
  return {
    notice: windowLink(state),
    period: end.isComputed ? t.periodComputed(period) : period,
    subject: codes.subject[window.row.subject],
    list: windowList(state, lang),
    result: windowResult(state, lang) ?? windowAgain(edition, state, lang) ?? awaited(state, lang),
    status: windowStatusCell(edition, state, lang),
  }
}

/** Of a window that is closed and of which not all is decided. */
function awaited({ status, candidates, proposals }: WindowState, lang: Lang): string | undefined {
  const isListed = candidates.length + proposals.length > 0
  return status === 'closed' && isListed ? words(lang).status.candidate['awaiting-announcement'] : undefined
}
