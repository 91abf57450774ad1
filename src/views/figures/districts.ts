// In: a snapshot. Out: a tile a district, in the order of the register's districts: its titles, and how many were revoked.
import type { Lang } from '../../i18n/lang.ts'
import { words } from '../../i18n/words.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import type { TitleState } from '../../register/states.ts'
import { groupsOf } from '../groups.ts'
import { districtLink, districtShort, type Link } from '../link.ts'
import { type Figure, greatest, MOST_ROWS, percent } from './figure.ts'

interface District {
  label: Link
  titles: readonly TitleState[]
  revoked: number
  active: number
}

/** The districts, and what of their titles was revoked; undefined while there is no title. */
export function districtTiles(snapshot: Snapshot, lang: Lang): Figure | undefined {
  const t = words(lang)
  const all = districtsOf(snapshot, lang)
  if (all.every(({ titles }) => titles.length === 0)) return undefined
  const shown = most(all)
  return {
    id: 'districts',
    title: findingOf(all, snapshot.titles.length, lang),
    key: [],
    rows: [],
    tiles: shown.map(({ label, titles, revoked }) => ({
      label,
      number: titles.length,
      told: t.figures.revokedShare(revoked, titles.length, percent(revoked, titles.length)),
      share: titles.length === 0 ? 0 : revoked / titles.length,
    })),
    notes: shown.length < all.length ? [t.figures.largestDistricts(shown.length, all.length)] : [],
    table: {
      caption: t.figures.districts,
      columns: [
        { key: 'label', label: t.register.district, is: 'head' },
        { key: 'all', label: t.register.titles, is: 'number' },
        { key: 'active', label: t.status.title.active, is: 'number' },
        { key: 'revoked', label: t.status.title.revoked, is: 'number' },
        { key: 'share', label: t.figures.revokedShareHeading, is: 'number' },
      ],
      rows: shown.map(({ label, titles, active, revoked }) => ({
        label,
        all: titles.length,
        active,
        revoked,
        share: percent(revoked, titles.length),
      })),
    },
  }
}

function districtsOf(snapshot: Snapshot, lang: Lang): District[] {
  const { titles } = groupsOf(snapshot)
  const placed = snapshot.districts.map(({ district }) => {
    const { path } = districtLink(snapshot, district, lang)
    return districtOf(
      { text: districtShort(snapshot, district, lang), path },
      titles.district.get(district) ?? [],
    )
  })
  const nowhere = titles.all.filter(({ enterprise }) => enterprise.enterprise.row.district === undefined)
  return nowhere.length === 0
    ? placed
    : [...placed, districtOf({ text: words(lang).figures.noDistrict }, nowhere)]
}

function districtOf(label: Link, titles: readonly TitleState[]): District {
  const count = (status: TitleState['status']) => titles.filter(one => one.status === status).length
  return { label, titles, revoked: count('revoked'), active: count('active') }
}

/** Those with the most titles, as many as a picture holds, in the order in which they stood. */
function most(districts: readonly District[]): readonly District[] {
  const largest = [...districts].sort((a, b) => b.titles.length - a.titles.length).slice(0, MOST_ROWS)
  return districts.filter(one => largest.includes(one))
}

function findingOf(districts: readonly District[], total: number, lang: Lang): string {
  const t = words(lang).figures
  const worst = greatest(districts, ({ revoked, titles }) =>
    titles.length === 0 ? 0 : revoked / titles.length,
  )
  if (!worst || worst.revoked === 0) return t.nothingLost(total)
  const { label, titles, revoked } = worst
  return t.worstDistrict(label.text, titles.length, revoked, percent(revoked, titles.length))
}
