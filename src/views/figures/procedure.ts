// In: a snapshot and its measures. Out: the way of a title from application to what may end it, each step with its article and
// how long it took as far as the register tells, and the windows that are at one of them.
import { addDays, type Day, daysBetween } from '../../day.ts'
import type { Edition } from '../../edition.ts'
import type { Lang } from '../../i18n/lang.ts'
import { words } from '../../i18n/words.ts'
import { articleOn, type Measures, type Topic } from '../../law/measures.ts'
import { once } from '../../once.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import type { TitleState, WindowState } from '../../register/states.ts'
import { pathOf } from '../../site/addresses.ts'
import { articleLink, type Link } from '../link.ts'
import { shortNoticeName } from '../notice-name.ts'
import { windowsThatAre } from '../timed-words.ts'
import { type Durations, durations } from './durations.ts'
import { waitOf } from './outcomes.ts'

/** A window that is open from the first day to before the second; undefined where the edition's day stands for today. */
interface Here {
  link: Link
  from: Day | undefined
  before: Day | undefined
  isHidden: boolean
}

export interface Step {
  name: string
  article: Link | undefined
  told: string | undefined
  /** What stands at it now. */
  here: readonly Here[]
  /** Nothing follows from it. */
  isEnd: boolean
}

export interface Procedure {
  steps: readonly Step[]
}

type StepName = keyof ReturnType<typeof words>['procedure']['steps']

/** What an article is about that tells of a step; of the review the measures have no topic of its own. */
const TOPICS: Readonly<Record<StepName, Topic | undefined>> = {
  apply: 'application',
  recommend: 'application',
  review: undefined,
  publicity: 'publicity',
  certify: 'certification',
  reEvaluate: 're-evaluation',
  keep: 're-evaluation',
  revoke: 'revocation',
  refuse: 'refusal',
}

/** The procedure under some measures. */
export function procedureOf(edition: Edition, measures: Measures, lang: Lang): Procedure {
  const { procedure: t } = words(lang)
  const told = toldOf(edition.snapshot, measures, lang)
  const names = Object.keys(TOPICS) as StepName[]
  return {
    steps: names.map(name => {
      const topic = TOPICS[name]
      return {
        name: t.steps[name],
        article: topic && articleLink(measures, articleOn(measures, topic), lang),
        told: told[name],
        here: name === 'publicity' ? hereOf(edition, measures, lang) : [],
        isEnd: name === 'keep' || name === 'refuse',
      }
    }),
  }
}

function toldOf(
  snapshot: Snapshot,
  { revocation_reasons, publicity }: Measures,
  lang: Lang,
): Partial<Record<StepName, string | undefined>> {
  const { procedure: t } = words(lang)
  const took = timesOf(snapshot)
  const years = [...new Set(revocation_reasons.map(one => one.refusal_years))].filter(one => one > 0).sort()
  return {
    review: took.applied && t.applied(took.applied),
    publicity: t.publicised(publicity?.days, took.publicised),
    certify: took.announced && t.announced(took.announced),
    reEvaluate: took.graded && t.graded((took.graded.usual / 365.25).toFixed(1)),
    keep: t.kept,
    revoke: took.revoked && t.revoked(took.revoked),
    refuse: years.length > 0 ? t.refused(years.join(t.or)) : undefined,
  }
}

interface Times {
  applied: Durations | undefined
  publicised: Durations | undefined
  announced: Durations | undefined
  graded: Durations | undefined
  revoked: Durations | undefined
}

/** How long each step took, of all that is on record. */
const timesOf = once(({ windows, candidates, titles }: Snapshot): Times => {
  const recognitions = windows.filter(
    ({ window, withdrawal }) => window.row.subject === 'recognition' && !withdrawal,
  )
  return {
    applied: durations(recognitions.flatMap(applicationsOf)),
    publicised: durations(
      recognitions.map(({ window, end }) => daysBetween(window.row.starts_on, end.day) + 1),
    ),
    announced: waitOf(candidates),
    graded: durations(
      titles.flatMap(({ title, gradings: [first] }) =>
        first ? daysBetween(title.certifiedOn, first.since) : [],
      ),
    ),
    revoked: durations(titles.flatMap(untilRevoked)),
  }
})

/** Days from each day on which some applied to the start of their window. */
function applicationsOf({ window, candidates }: WindowState): number[] {
  const days = new Set(candidates.flatMap(({ candidate }) => candidate.row.applied_on ?? []))
  return [...days].map(day => daysBetween(day, window.row.starts_on))
}

/** Days from the grade that ended a title to the notice that revoked it. */
function untilRevoked({ latest, revocation }: TitleState): number[] {
  return latest?.grade.ends_title && revocation
    ? [Math.max(0, daysBetween(latest.since, revocation.since))]
    : []
}

/** The windows that are open, and on a live edition those that will be. */
function hereOf({ snapshot, isLive }: Edition, measures: Measures, lang: Lang): Here[] {
  const open = windowsThatAre(snapshot.windows, 'open')
  const coming = isLive ? windowsThatAre(snapshot.windows, 'upcoming') : []
  return [...open, ...coming]
    .filter(({ window }) => window.measures === measures && window.row.subject === 'recognition')
    .map(state => {
      const { row, notice } = state.window
      const published = snapshot.byId.notices.get(notice.row.notice_id)
      return {
        link: {
          text: published ? shortNoticeName(snapshot, published, lang) : notice.row.title,
          path: pathOf('publicity', row.window_id),
        },
        from: isLive ? row.starts_on : undefined,
        before: isLive ? addDays(state.end.day, 1) : undefined,
        isHidden: state.status === 'upcoming',
      }
    })
}
