// In: a snapshot. Out: of what was publicised for recognition, how much was certified, batch by batch, and how long after.
import { daysBetween, latestOf } from '../../day.ts'
import type { Lang } from '../../i18n/lang.ts'
import { words } from '../../i18n/words.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import type { CandidateState } from '../../register/states.ts'
import { inGroups } from './batches.ts'
import { type Durations, durations } from './durations.ts'
import { type Figure, percent } from './figure.ts'

type Fate = 'certified' | 'not' | 'waiting' | 'withdrawn'
const FATES: Readonly<Record<CandidateState['status'], Fate>> = {
  certified: 'certified',
  'not-certified': 'not',
  rejected: 'not',
  'in-publicity': 'waiting',
  'under-review': 'waiting',
  'awaiting-announcement': 'waiting',
  withdrawn: 'withdrawn',
}

interface Publicised {
  batch: string | undefined
  day: string
  fate: Fate
  state: CandidateState
}

/** How much of what was publicised was certified; undefined while nothing was decided. */
export function outcomes({ candidates }: Snapshot, lang: Lang): Figure | undefined {
  const t = words(lang).figures
  const all = candidates.map(
    (state): Publicised => ({
      batch: state.window.window.notice.row.batch,
      day: state.window.window.row.starts_on,
      fate: FATES[state.status],
      state,
    }),
  )
  const publicised = all.filter(({ fate }) => fate !== 'withdrawn')
  const [certified, not] = [countOf(publicised, 'certified'), countOf(publicised, 'not')]
  if (certified + not === 0) return undefined
  const { by, groups } = inGroups(publicised, lang)
  const longest = Math.max(...groups.map(({ items }) => items.length))
  const hasWaiting = publicised.some(({ fate }) => fate === 'waiting')
  return {
    id: 'outcomes',
    title: t.outcome(certified + not, certified, percent(certified, certified + not)),
    key: [
      { form: 'full', label: t.certified },
      { form: 'open', label: t.notCertified },
      ...(hasWaiting ? [{ form: 'half' as const, label: t.undecided }] : []),
    ],
    rows: groups.map(({ label, items }) => ({
      label,
      told: t.certifiedOf(items.length, countOf(items, 'certified'), countOf(items, 'waiting')),
      parts: (['full', 'open', 'half'] as const).map((form, at) => ({
        form,
        share: countOf(items, (['certified', 'not', 'waiting'] as const)[at]) / longest,
      })),
    })),
    tiles: [],
    notes: notesOf(all, lang),
    table: {
      caption: t.outcomes,
      columns: [
        { key: 'label', label: by === 'year' ? t.yearHeading : words(lang).register.batch, is: 'head' },
        { key: 'all', label: t.publicised, is: 'number' },
        { key: 'certified', label: t.certified, is: 'number' },
        { key: 'not', label: t.notCertified, is: 'number' },
        ...(hasWaiting ? [{ key: 'waiting', label: t.undecided, is: 'number' as const }] : []),
        { key: 'days', label: t.daysWaited, is: 'number' },
      ],
      rows: groups.map(({ label, items }) => {
        const wait = waitOf(items.map(({ state }) => state))
        return {
          label,
          all: items.length,
          certified: countOf(items, 'certified'),
          not: countOf(items, 'not'),
          waiting: countOf(items, 'waiting'),
          days: wait && t.days(wait),
        }
      }),
    },
  }
}

function countOf(publicised: readonly Publicised[], fate: Fate | undefined): number {
  return publicised.filter(one => one.fate === fate).length
}

function notesOf(all: readonly Publicised[], lang: Lang): string[] {
  const t = words(lang).figures
  const wait = waitOf(all.map(({ state }) => state))
  const [not, withdrawn] = [countOf(all, 'not'), countOf(all, 'withdrawn')]
  const upheld = all.filter(({ state }) => state.status === 'rejected').length
  return [
    ...(wait ? [t.waited(wait)] : []),
    ...(not > 0 ? [t.notCertifiedNote(not, upheld)] : []),
    ...(withdrawn > 0 ? [t.withdrawnNote(withdrawn)] : []),
  ]
}

/** Days from the end of a window to the notice that certified of it: each pair of window and notice once. */
export function waitOf(candidates: readonly CandidateState[]): Durations | undefined {
  const waits = new Map<string, number>()
  for (const { title, window } of candidates) {
    if (!title) continue
    const { notice_id, published_on } = title.title.notice.row
    const key = `${window.window.row.window_id} ${notice_id}`
    waits.set(key, daysBetween(window.end.day, latestOf([window.end.day, published_on]) ?? published_on))
  }
  return durations([...waits.values()])
}
