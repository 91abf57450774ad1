// In: an edition and what its releases changed. Out: the props of /changes/: since last month, by month and release, since any
// release, and the files of it all.
import type { ReleaseStory, StandingStory } from '../datasets/releases/stories.ts'
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import { fileHref, type Path, pathOf } from '../site/addresses.ts'
import type { PageHead } from './frame.ts'
import type { Link } from './link.ts'
import type { OutLink } from './table.ts'

/** So many changes of status are told one by one; the rest is counted. */
const MOST = 30

/** A change of status, and of all whom it befell: alone, what follows its name; of several, what stands before them. */
export interface Turn {
  subjects: readonly Link[]
  what: string
}

/** Some changes of status, and how many more there are. */
export interface Turns {
  turns: readonly Turn[]
  more: string | undefined
}

export interface ChangesPage {
  head: PageHead
  /** That nothing was released, or how the records differ from the newest release. */
  state: string
  month: (Turns & { heading: string }) | undefined
  months: readonly { label: string; releases: readonly ReleaseItem[] }[]
  since: readonly Link[]
  downloads: readonly OutLink[]
}

interface ReleaseItem extends Turns {
  link: Link
  counts: string
}

/** What /changes/ tells; `sinceMonth` is what holds otherwise than after the last release before the newest one's month. */
export function changesPage(
  edition: Edition,
  lang: Lang,
  stories: readonly ReleaseStory[],
  sinceMonth: { from: ReleaseStory; standings: readonly StandingStory[] } | undefined,
): ChangesPage {
  const t = words(lang).changes
  const months = Map.groupBy(stories.toReversed(), ({ day }) => day.slice(0, 7))
  // Where the month has but one release, what it changed is what the month changed, and stands above.
  const told = sinceMonth && sinceMonth.from.number === stories.length - 1 ? stories.length : undefined
  return {
    head: { path: '/changes/', title: t.title, description: t.description },
    state: stateOf(edition, lang),
    month: sinceMonth && {
      heading: t.sinceMonth(sinceMonth.from.number, sinceMonth.from.day),
      ...turnsOf(sinceMonth.standings, lang),
    },
    months: [...months].map(([month, releases]) => ({
      label: t.month(month.slice(0, 4), Number(month.slice(5))),
      releases: releases.map(story => itemOf(story, lang, story.number === told)),
    })),
    since: stories
      .slice(0, -1)
      .toReversed()
      .map(({ number, day }) => ({
        text: t.releaseOn(number, day),
        path: releasePath(number),
        hash: 'since',
      })),
    downloads: stories.length > 0 ? downloadsOf(edition, lang) : [],
  }
}

/** The page of a release. */
export function releasePath(release: number): Path {
  return pathOf('releases', String(release))
}

function stateOf({ releases, unreleased }: Edition, lang: Lang): string {
  const t = words(lang).changes
  const last = releases.at(-1)?.head
  if (!last) return t.none
  const release = t.releaseOn(last.release, last.day)
  return unreleased > 0 ? t.unreleased(release, unreleased) : t.upToDate(release)
}

function itemOf(story: ReleaseStory, lang: Lang, isTold: boolean): ReleaseItem {
  const t = words(lang).changes
  const { number, day, head, standings } = story
  return {
    link: { text: t.releaseOn(number, day), path: releasePath(number) },
    counts: number === 1 ? t.first(head.records.count) : countsOf(story, lang),
    ...(isTold ? { turns: [], more: t.above } : turnsOf(standings, lang)),
  }
}

/** How many records a release changed, in words: 新增 12 条，改动 3 条. */
function countsOf({ head }: ReleaseStory, lang: Lang): string {
  const { changes: t, comma } = words(lang)
  const { records } = head.counts
  const parts = (['added', 'changed', 'renamed', 'removed'] as const).flatMap(op =>
    records[op] > 0 ? [t.countOf(t.counts[op], records[op])] : [],
  )
  return parts.length > 0 ? parts.join(comma) : t.noRecord
}

/** Changes of status in words, the first of them; what befell several is told once. */
export function turnsOf(standings: readonly StandingStory[], lang: Lang, most = MOST): Turns {
  const t = words(lang).changes
  const rest = standings.length - most
  // What ends or begins is told before the many grades of a round.
  const weight = ({ column }: StandingStory) => (column === 'latest_grade' ? 1 : 0)
  const inOrder = standings.toSorted((a, b) => weight(a) - weight(b)).slice(0, most)
  const alike = Map.groupBy(inOrder, one => `${one.dataset} ${turned(one, lang)}`)
  return {
    turns: [...alike.values()].map(some => turnOf(some, lang)),
    more: rest > 0 ? t.more(rest) : undefined,
  }
}

function turnOf(some: readonly StandingStory[], lang: Lang): Turn {
  const { subjects: kinds, turnedAlone, turnedTogether } = words(lang).changes
  const [one, ...others] = some
  if (!one) throw new Error('a change of status befalls somebody')
  const kind: string = (kinds as Readonly<Record<string, string>>)[one.dataset] ?? one.dataset
  const what = turned(one, lang)
  if (others.length === 0) {
    return { subjects: [subjectOf(one, lang, `${kind} `)], what: turnedAlone(what) }
  }
  return { subjects: some.map(each => subjectOf(each, lang)), what: turnedTogether(kind, what, some.length) }
}

function subjectOf({ key, name, page }: StandingStory, lang: Lang, kind = ''): Link {
  const called = name[lang] && (lang === 'zh' ? `（${name.zh}）` : ` (${name.en})`)
  return { text: `${kind}${key}${called}`, path: page }
}

function turned({ header, was, now, wasLabel, nowLabel }: StandingStory, lang: Lang): string {
  return words(lang).changes.turned(header[lang], was && wasLabel[lang], now && nowLabel[lang])
}

function downloadsOf({ base }: Edition, lang: Lang): OutLink[] {
  const t = words(lang).changes
  const file = (path: Path, text = path.slice(1)) => ({ text, href: fileHref(base, path) })
  return [
    file('/releases/changes.xlsx'),
    file('/releases/changes.csv'),
    file('/releases/index.json'),
    file('/feeds/changes.xml', t.feed),
  ]
}
