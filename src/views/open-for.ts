// In: an enterprise on the day. Out: what is being publicised of it, so that its page can say it first: until when, and
// where it is told how to object. Views of pages import it.
import { addDays, type Day } from '../day.ts'
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { kindOf } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import { compare } from '../order.ts'
import type { EnterpriseState, WindowState } from '../register/states.ts'
import { pathOf } from '../site/addresses.ts'
import type { Link } from './link.ts'
import { windowStatusCell } from './statuses.ts'
import type { StatusCell } from './table.ts'

/** One thing that a window proposes of an enterprise. */
export interface OpenProposal {
  /** “X”数字化车间拟认定，2024年6月17日至6月21日公示。 */
  sentence: string
  status: StatusCell
  /** To the part of the window's page that says how to object. */
  object: Link
  /** On a live edition, the first day on which this is no longer so. */
  over: Day | undefined
}

/** Proposals to certify or to revoke whose window is open or to come, the first to end first. */
export function openFor(edition: Edition, state: EnterpriseState, lang: Lang): OpenProposal[] {
  const t = words(lang).publicity
  const certify = state.candidates
    .filter(({ window }) => isOpen(window))
    .map(one => ({
      window: one.window,
      said: t.proposedToCertify(one.candidate.row.name, kindOf(one.candidate, lang)),
    }))
  const revoke = edition.snapshot.windows.filter(isOpen).flatMap(window =>
    window.proposals.flatMap(({ title }) => {
      if (title?.enterprise.enterprise !== state.enterprise) return []
      return [{ window, said: t.proposedToRevoke(title.title.name, kindOf(title.title, lang)) }]
    }),
  )
  return [...certify, ...revoke]
    .toSorted((a, b) => compare(a.window.end.day, b.window.end.day))
    .map(({ window, said }) => proposalOf(edition, window, said, lang))
}

const isOpen = ({ status }: WindowState) => status === 'open' || status === 'upcoming'

function proposalOf(edition: Edition, window: WindowState, said: string, lang: Lang): OpenProposal {
  const t = words(lang).publicity
  const { row } = window.window
  return {
    sentence: t.proposedDuring(said, t.periodOf(row.starts_on, window.end.day)),
    status: windowStatusCell(edition, window, lang),
    object: { text: t.objecting, path: pathOf('publicity', row.window_id), hash: 'object' },
    over: edition.isLive ? addDays(window.end.day, 1) : undefined,
  }
}
