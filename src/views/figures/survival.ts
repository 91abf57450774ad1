// In: a snapshot. Out: what is left of each batch, a square a title.
import type { Lang } from '../../i18n/lang.ts'
import { words } from '../../i18n/words.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import type { TitleState } from '../../register/states.ts'
import { type Group, inGroups } from './batches.ts'
import { type Cells, type Figure, type Form, greatest, inCells, percent, unitFor } from './figure.ts'

type Status = TitleState['status']
const FORMS: Readonly<Record<Status, Form>> = {
  active: 'full',
  'pending-revocation': 'half',
  expired: 'open',
  revoked: 'crossed',
}
const STATUSES = Object.keys(FORMS) as Status[]

interface Title {
  batch: string | undefined
  day: string
  status: Status
}

/** Which titles of each batch hold, and which do not; undefined while there is none. */
export function survival({ titles }: Snapshot, lang: Lang): Figure | undefined {
  if (titles.length === 0) return undefined
  const t = words(lang)
  const { by, groups } = inGroups(
    titles.map(({ title, status }): Title => ({ batch: title.batch, day: title.certifiedOn, status })),
    lang,
  )
  const unit = unitFor(Math.max(...groups.map(({ items }) => items.length)))
  const used = STATUSES.filter(status => titles.some(one => one.status === status))
  return {
    id: 'batches',
    title: findingOf(groups, titles.length, lang),
    key: used.map(status => ({ form: FORMS[status], label: t.status.title[status] })),
    rows: groups.map(({ label, items }) => ({
      label,
      told: t.figures.keptOf(items.length, countOf(items, 'revoked')),
      cells: inCells(cellsOf(items, used), unit),
    })),
    tiles: [],
    notes: [...(unit > 1 ? [t.figures.unit(unit)] : []), ...(by === 'year' ? [t.figures.batchesByYear] : [])],
    table: {
      caption: t.figures.survival,
      columns: [
        { key: 'label', label: by === 'year' ? t.register.year : t.register.batch, is: 'head' },
        { key: 'all', label: t.figures.certified, is: 'number' },
        ...used.map(status => ({ key: status, label: t.status.title[status], is: 'number' as const })),
      ],
      rows: groups.map(({ label, items }) => ({
        label,
        all: items.length,
        ...Object.fromEntries(used.map(status => [status, countOf(items, status)])),
      })),
    },
  }
}

const countOf = (titles: readonly Title[], status: Status): number =>
  titles.filter(one => one.status === status).length

function cellsOf(titles: readonly Title[], statuses: readonly Status[]): Cells[] {
  return statuses.map(status => ({ form: FORMS[status], count: countOf(titles, status) }))
}

/** The batch that lost most, in words. */
function findingOf(groups: readonly Group<Title>[], total: number, lang: Lang): string {
  const t = words(lang).figures
  // Of equal losses the greater share.
  const worst = greatest(groups, ({ items }) => {
    const lost = countOf(items, 'revoked')
    return lost + lost / (items.length + 1)
  })
  const lost = worst ? countOf(worst.items, 'revoked') : 0
  if (!worst || lost === 0) return t.nothingLost(total)
  const all = worst.items.length
  return t.lostMost(worst.label.text, all, lost, percent(lost, all))
}
