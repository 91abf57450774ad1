// In: a snapshot. Out: plain bars of how many there are of each: grounds of revocation, industries of valid titles.
import { divisionOf, industryName } from '../../i18n/industries.ts'
import type { Lang } from '../../i18n/lang.ts'
import { reasonLabel } from '../../i18n/measures.ts'
import { words } from '../../i18n/words.ts'
import { compare } from '../../order.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import { groupsOf } from '../groups.ts'
import { countReasons } from '../revocations.ts'
import { type Figure, percent } from './figure.ts'

/** Bars that are drawn; what remains is one more. */
const MOST_BARS = 6

interface Count {
  label: string
  count: number
}

/** The names of those that are counted most often; of equals all. */
function leadersOf<C extends Count & { name: string }>(counts: readonly C[]): string[] {
  const most = Math.max(...counts.map(({ count }) => count))
  return counts.filter(({ count }) => count === most).map(({ name }) => name)
}

/** On what grounds titles were revoked; undefined while none was. */
export function grounds({ revocations }: Snapshot, lang: Lang): Figure | undefined {
  const t = words(lang)
  const counts = countReasons(revocations).map(({ reason, count }) => ({
    label: t.revocation.item(reason.item, reasonLabel(reason, lang)),
    name: reasonLabel(reason, lang),
    count,
  }))
  const [first] = [...counts].sort(byCount)
  if (!first) return undefined
  const share = percent(first.count, revocations.length)
  return barsOf(counts, {
    id: 'grounds',
    title: t.figures.commonGround(leadersOf(counts), revocations.length, first.count, share),
    caption: t.figures.grounds,
    head: t.revocation.reason,
    whole: revocations.length,
    other: t.figures.others,
  })
}

/** The industries of the titles that are valid; undefined while there is none. */
export function industries(snapshot: Snapshot, lang: Lang): Figure | undefined {
  const t = words(lang).figures
  const active = groupsOf(snapshot).titles.status.get('active') ?? []
  const divisions = Map.groupBy(active, ({ enterprise }) =>
    divisionOf(enterprise.enterprise.row.industry ?? ''),
  )
  const counts = [...divisions].flatMap(([code, { length }]) =>
    code === undefined
      ? []
      : {
          label: industryName(code, lang),
          name: industryName(code, lang).replace(/^C\d+ /, ''),
          count: length,
        },
  )
  const [first] = [...counts].sort(byCount)
  if (!first) return undefined
  return barsOf(counts.sort(byCount), {
    id: 'industries',
    title: t.commonIndustry(
      leadersOf(counts),
      active.length,
      first.count,
      percent(first.count, active.length),
    ),
    caption: t.industries,
    head: t.industry,
    whole: active.length,
    other: t.others,
    rest: divisions.get(undefined)?.length ?? 0,
  })
}

const byCount = (a: Count, b: Count): number => b.count - a.count || compare(a.label, b.label)

interface About {
  id: string
  title: string
  caption: string
  head: string
  /** Of what a share is told. */
  whole: number
  other: string
  /** What belongs to none of the counts. */
  rest?: number
}

function barsOf(
  counts: readonly Count[],
  { id, title, caption, head, whole, other, rest = 0 }: About,
): Figure {
  const isMore = counts.length > MOST_BARS + 1
  const shown = isMore ? counts.slice(0, MOST_BARS) : counts
  const left = counts.slice(shown.length).reduce((sum, { count }) => sum + count, rest)
  const counted = left > 0 ? [...shown, { label: other, count: left }] : shown
  const longest = Math.max(...shown.map(({ count }) => count))
  return {
    id,
    title,
    key: [],
    rows: counted.map(({ label, count }, index) => ({
      label: { text: label },
      told: `${count} · ${percent(count, whole)}`,
      // What is left over is a number: it is no kind of its own that a bar could be compared with.
      parts: index < shown.length ? [{ form: 'full', share: count / longest }] : [],
    })),
    tiles: [],
    notes: [],
    table: {
      caption,
      columns: [
        { key: 'label', label: head, is: 'head' },
        { key: 'count', label: caption, is: 'number' },
        { key: 'share', label: '%', is: 'number' },
      ],
      rows: counted.map(({ label, count }) => ({ label, count, share: percent(count, whole) })),
    },
  }
}
