// In: titles, or what became of candidates, each with its batch and year. Out: groups of them, oldest first, no more than a
// picture holds: by batch, where there are too many by year, and what is older still in one.
import type { Lang } from '../../i18n/lang.ts'
import { words } from '../../i18n/words.ts'
import { compare } from '../../order.ts'
import { batchLink, type Link } from '../link.ts'
import { MOST_ROWS } from './figure.ts'

/** Something of a batch, and the day by which batches stand in order. */
export interface Dated {
  batch: string | undefined
  day: string
}

export interface Group<T> {
  label: Link
  items: readonly T[]
}

export interface Grouped<T> {
  by: 'batch' | 'year'
  groups: readonly Group<T>[]
}

/** What is of one batch, or of one year, together. */
export function inGroups<T extends Dated>(items: readonly T[], lang: Lang): Grouped<T> {
  const batches = Map.groupBy(items, ({ batch }) => batch)
  if (batches.size <= MOST_ROWS)
    return { by: 'batch', groups: byDay([...batches], one => batchOf(one, lang)) }
  const years = [...new Set(items.map(yearOf))].sort()
  const first = years.at(-MOST_ROWS + 1) ?? ''
  const t = words(lang).figures
  const merged = Map.groupBy(items, item =>
    years.length > MOST_ROWS && yearOf(item) < first ? '' : yearOf(item),
  )
  return {
    by: 'year',
    groups: byDay([...merged], year => ({ text: year === '' ? t.before(first) : t.year(year) })),
  }
}

const yearOf = ({ day }: Dated): string => day.slice(0, 4)

function batchOf(batch: string | undefined, lang: Lang): Link {
  return batch === undefined ? { text: words(lang).figures.noBatch } : batchLink(batch, lang)
}

function byDay<K, T extends Dated>(
  groups: readonly (readonly [K, readonly T[]])[],
  labelOf: (key: K) => Link,
): Group<T>[] {
  const firstDay = (items: readonly T[]) => items.map(({ day }) => day).sort()[0] ?? ''
  return groups
    .map(([key, items]) => ({ label: labelOf(key), items, order: firstDay(items) }))
    .sort((a, b) => compare(a.order, b.order) || compare(a.label.text, b.label.text))
    .map(({ label, items }) => ({ label, items }))
}
