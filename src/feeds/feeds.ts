// In: an edition. Out: its feeds: all notices, each kind, each district, each enterprise; newest first.
import { type Day, latest, latestOf } from '../day.ts'
import type { Edition } from '../edition.ts'
import { words } from '../i18n/words.ts'
import { once } from '../once.ts'
import { compare } from '../order.ts'
import type { KnownEnterprise } from '../register/known.ts'
import { has } from '../site/families.ts'
import { type Content, contentsOf } from './content.ts'
import type { ContentRow } from './content-rows.ts'
import { entryOf, type Item } from './entry.ts'
import type { Feed, FeedEntry } from './feed.ts'
import { tagUri } from './tag.ts'

/** How many notices a feed holds: readers keep the older ones, and the whole is in the datasets. */
const NEWEST = 50

/** `feeds/all`, `feeds/<kind>`, `feeds/districts/<district>` and `feeds/enterprises/<enterprise_id>`. */
export interface Feeds {
  shared: readonly Feed[]
  enterprises: readonly Feed[]
}

/** Every feed of an edition. */
export function feedsOf(edition: Edition): Feeds {
  const { snapshot } = edition
  const t = words('zh').feeds
  const contents = contentsOf(edition)
  const whole = contents.map(one => ({ content: one, rows: one.rows, updated: newest(one, one.rows) }))
  // They stand in the feed of all and in that of their kind.
  const wholeEntry = once((item: Item) => entryOf(edition, item))
  const kinds = Object.entries(t.kinds).map(([kind, title]) =>
    feed(edition, {
      path: `feeds/${kind}`,
      title,
      description: kind === 'publicity' ? t.publicityDescription : t.kindDescription(title),
      page: kind === 'publicity' ? 'publicity/' : 'notices/',
      items: whole.filter(item => item.content.notice.row.kind === kind),
      entry: wholeEntry,
    }),
  )
  const byDistrict = groupRows(contents, ({ row }) => row.district)
  const districts = snapshot.districts.map(({ district, name }) =>
    feed(edition, {
      path: `feeds/districts/${district}`,
      title: name,
      description: t.districtDescription(name),
      page: `districts/${encodeURIComponent(district)}/`,
      items: byDistrict.get(district) ?? [],
      entry: item => entryOf(edition, item, `districts/${district}`),
    }),
  )
  const all = {
    path: 'feeds/all',
    title: t.all,
    description: t.allDescription,
    page: 'notices/',
    items: whole,
    entry: wholeEntry,
  }
  const followed = has(edition.site, 'enterprise-feeds') ? snapshot.enterprises : []
  const byEnterprise = groupRows(contents, ({ row }) => row.enterprise_id)
  const enterprises = followed.map(({ enterprise: { row }, name }) =>
    feed(edition, {
      path: `feeds/enterprises/${row.enterprise_id}`,
      title: name,
      description: t.enterpriseDescription(name),
      page: `enterprises/${row.enterprise_id}/`,
      items: byEnterprise.get(row.enterprise_id) ?? [],
      entry: item => entryOf(edition, item, `enterprises/${row.enterprise_id}`),
    }),
  )
  return { shared: [feed(edition, all), ...kinds, ...districts], enterprises }
}

interface About {
  path: string
  title: string
  description: string
  page: string
  items: readonly Item[]
  entry: (item: Item) => FeedEntry
}

function feed(edition: Edition, about: About): Feed {
  const { site, url, day, snapshot } = edition
  const entries = lastChanged(about.items).map(about.entry)
  const mark = site.demo ? `【${words('zh').feeds.demo}】` : ''
  return {
    path: about.path,
    address: url + about.path.split('/').map(encodeURIComponent).join('/'),
    id: tagUri(edition, about.path),
    title: `${mark}${site.title.zh} · ${about.title}`,
    description: about.description,
    author: site.publisher.zh,
    link: url + about.page,
    site: url,
    hub: site.websub_hub,
    // An empty feed stays as it is from day to day: it is as old as the register.
    updated: latestOf(entries.map(entry => entry.updated)) ?? snapshot.notices.at(-1)?.since ?? day,
    entries,
  }
}

/** Those that changed last, in their order: a correction of an old notice is news. */
function lastChanged(items: readonly Item[]): readonly Item[] {
  if (items.length <= NEWEST) return items
  const newest = new Set([...items].sort((a, b) => compare(b.updated, a.updated)).slice(0, NEWEST))
  return items.filter(item => newest.has(item))
}

function newest({ updated }: Content, rows: readonly ContentRow[]): Day {
  return rows.reduce((day, row) => latest(day, row.updated) ?? day, updated)
}

// A part of a notice tells of an enterprise from the day on which that is public, though the whole told its id before.
function newestOfPart(content: Content, rows: readonly ContentRow[]): Day {
  const since = ({ about }: ContentRow) => (typeof about === 'object' ? about.since : undefined)
  return rows.reduce((day, row) => latest(day, since(row)) ?? day, newest(content, rows))
}

/**
 * For each district or enterprise the notices that name it, in their order, with its own rows and what is said of all
 * whom the notice names.
 */
function groupRows(
  all: readonly Content[],
  keyOf: (enterprise: KnownEnterprise) => string | undefined,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const content of all) {
    const ofAll = content.rows.filter(({ about }) => about === 'all')
    const byKey = Map.groupBy(content.rows, ({ about }) =>
      typeof about === 'object' ? keyOf(about.enterprise) : undefined,
    )
    for (const [key, own] of byKey) {
      const rows = [...own, ...ofAll]
      if (key !== undefined) push(groups, key, { content, rows, updated: newestOfPart(content, rows) })
    }
  }
  return groups
}

function push<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key)
  if (group) group.push(item)
  else groups.set(key, [item])
}
