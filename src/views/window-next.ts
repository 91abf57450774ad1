// In: a window that is not decided. Out: what follows it, by which article, and how long that has taken so far. The page of
// the window shows it.
import { daysBetween } from '../day.ts'
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import { articleOn } from '../law/measures.ts'
import type { WindowState } from '../register/states.ts'
import { articleLink, type Link } from './link.ts'
import { windowResult } from './window-head.ts'

export interface WindowNext {
  /** What is done once it has ended. */
  sentence: string
  article: Link | undefined
  /** How many days passed from the end of earlier windows to what they led to; undefined of fewer than two. */
  usual: string | undefined
}

/** Undefined of a window that was withdrawn, whose list was not recorded, or of which all is decided. */
export function windowNext({ snapshot }: Edition, state: WindowState, lang: Lang): WindowNext | undefined {
  const { status, window, candidates, proposals } = state
  const isListed = candidates.length + proposals.length > 0
  if (status === 'withdrawn' || !isListed || windowResult(state, lang) !== undefined) return undefined
  const { next } = words(lang).publicity
  const { subject } = window.row
  const topic = subject === 'revocation' ? 'revocation' : 'certification'
  const taken = snapshot.windows
    .filter(one => one.window.row.subject === subject)
    .flatMap(daysUntilDecided)
    .sort((a, b) => a - b)
  return {
    sentence: next[subject],
    article: articleLink(window.measures, articleOn(window.measures, topic), lang),
    usual: taken.length > 1 ? next.usual(taken[0] ?? 0, taken.at(-1) ?? 0) : undefined,
  }
}

/** Days from the end of a window to the first notice that decided anything of its list. */
function daysUntilDecided({ end, candidates, proposals }: WindowState): number[] {
  const decided = [
    ...candidates.flatMap(({ title }) => title?.title.notice.row.published_on ?? []),
    ...proposals.flatMap(({ title }) => title?.revocation?.since ?? []),
  ].sort()
  return decided
    .map(day => daysBetween(end.day, day))
    .filter(days => days > 0)
    .slice(0, 1)
}
