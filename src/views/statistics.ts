// In: an edition. Out: the props of /statistics/: the register in a sentence and in a few numbers, and its pictures.
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { categoryLabel, reasonLabel } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import { once } from '../once.ts'
import type { Snapshot } from '../register/snapshot.ts'
import { type Path, pathOf } from '../site/addresses.ts'
import { districtTiles } from './figures/districts.ts'
import { failing } from './figures/failing.ts'
import { type Figure, percent } from './figures/figure.ts'
import { outcomes } from './figures/outcomes.ts'
import { survival } from './figures/survival.ts'
import { grounds, industries } from './figures/tallies.ts'
import type { PageHead } from './frame.ts'
import { groupsOf } from './groups.ts'
import { countReasons } from './revocations.ts'

/** A large number, and where those are listed that it counts. */
export interface KeyNumber {
  label: string
  value: number
  path?: Path | undefined
}

export interface StatisticsPage {
  head: PageHead
  sentence: string
  numbers: readonly KeyNumber[]
  figures: readonly Figure[]
}

const TITLE_STATUSES = ['active', 'pending-revocation', 'expired', 'revoked'] as const

const FIGURES = [survival, outcomes, failing, districtTiles, grounds, industries]

/** The figures of the register; pictures of which nothing is known yet are left out. */
export function statisticsPage({ snapshot }: Edition, lang: Lang): StatisticsPage {
  const t = words(lang).statistics
  return {
    head: { path: '/statistics/', title: t.heading, description: t.description },
    sentence: sentenceOf(snapshot, lang),
    numbers: numbersOf(snapshot, lang),
    figures: figuresOf(snapshot)[lang],
  }
}

/** Made once for the page and the files of its tables. */
const figuresOf = once((snapshot: Snapshot): Readonly<Record<Lang, readonly Figure[]>> => {
  const all = (lang: Lang) => FIGURES.flatMap(figure => figure(snapshot, lang) ?? [])
  return { zh: all('zh'), en: all('en') }
})

function sentenceOf(snapshot: Snapshot, lang: Lang): string {
  const t = words(lang)
  const { titles, categories } = groupsOf(snapshot)
  const first = titles.all.at(-1)?.title.certifiedOn.slice(0, 4)
  if (first === undefined) return t.statistics.none
  const active = titles.status.get('active')?.length ?? 0
  const kinds = [...categories].map(([code, category]) =>
    t.statistics.kind(categoryLabel(category, false, lang), titles.category.get(code)?.length ?? 0),
  )
  const reasons = countReasons(snapshot.revocations).map(({ reason, count }) =>
    t.statistics.ground(reasonLabel(reason, lang), count),
  )
  const revoked = titles.status.get('revoked')?.length ?? 0
  return [
    t.statistics.since(first, titles.all.length, kinds.join(t.comma)),
    t.statistics.standing(active, percent(active, titles.all.length)),
    revoked > 0 ? t.statistics.revokedFor(revoked, reasons.join(t.comma)) : '',
    t.statistics.end,
  ].join('')
}

function numbersOf(snapshot: Snapshot, lang: Lang): KeyNumber[] {
  const t = words(lang)
  const { titles, enterprises } = groupsOf(snapshot)
  const unmanned = [...titles.unmanned.values()].reduce((sum, { length }) => sum + length, 0)
  const refused = enterprises.status.get('refused')?.length ?? 0
  return [
    { label: t.statistics.titles, value: snapshot.titles.length, path: '/register/' },
    ...TITLE_STATUSES.filter(status => titles.status.has(status)).map(status => ({
      label: t.status.title[status],
      value: titles.status.get(status)?.length ?? 0,
      path: pathOf('register', 'status', status),
    })),
    { label: t.statistics.unmanned, value: unmanned },
    { label: t.statistics.enterprises, value: snapshot.enterprises.length, path: '/register/enterprises/' },
    {
      label: t.statistics.refused,
      value: refused,
      path: refused > 0 ? pathOf('register', 'enterprises', 'status', 'refused') : undefined,
    },
  ]
}
