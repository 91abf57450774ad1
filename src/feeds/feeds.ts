// In: an edition. Out: its feeds: all notices, each kind, each district, each enterprise; newest first.
import { latest } from '../day.ts'
import type { Edition } from '../edition.ts'
import { words } from '../i18n/words.ts'
import type { Enterprise } from '../register/facts.ts'
import { entryOf, type Told, type ToldRow, tagUri, tell } from './entry.ts'
import type { Feed } from './feed.ts'

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
  const told = snapshot.notices.map(notice => tell(edition, notice))
  const whole = told.map(one => ({ told: one, rows: one.rows }))
  const kinds = Object.entries(t.kinds).map(([kind, title]) =>
    feed(edition, {
      path: `feeds/${kind}`,
      title,
      description: kind === 'publicity' ? t.publicityDescription : t.kindDescription(title),
      page: kind === 'publicity' ? 'publicity/' : 'notices/',
      items: whole.filter(item => item.told.notice.row.kind === kind),
    }),
  )
  const byDistrict = groupRows(told, ({ row }) => row.district)
  const districts = snapshot.districts.map(({ district, name }) =>
    feed(edition, {
      path: `feeds/districts/${district}`,
      title: name,
      description: t.districtDescription(name),
      page: `districts/${encodeURIComponent(district)}/`,
      items: byDistrict.get(district) ?? [],
    }),
  )
  const all = {
    path: 'feeds/all',
    title: t.all,
    description: t.allDescription,
    page: 'notices/',
    items: whole,
  }
  const byEnterprise = groupRows(told, ({ row }) => row.enterprise_id)
  const enterprises = snapshot.enterprises.map(({ enterprise: { row }, name }) =>
    feed(edition, {
      path: `feeds/enterprises/${row.enterprise_id}`,
      title: name,
      description: t.enterpriseDescription(name),
      page: `enterprises/${row.enterprise_id}/`,
      items: byEnterprise.get(row.enterprise_id) ?? [],
    }),
  )
  return { shared: [feed(edition, all), ...kinds, ...districts], enterprises }
}

/** A notice, and the rows of it that a feed is about. */
interface Item {
  told: Told
  rows: readonly ToldRow[]
}

interface About {
  path: string
  title: string
  description: string
  page: string
  items: readonly Item[]
}

function feed(edition: Edition, about: About): Feed {
  const { site, url, day } = edition
  const entries = about.items.slice(0, NEWEST).map(({ told, rows }) => entryOf(edition, told, rows))
  const mark = site.demo ? `【${words('zh').feeds.demo}】` : ''
  return {
    path: about.path,
    id: tagUri(edition, about.path),
    title: `${mark}${site.title.zh} · ${about.title}`,
    description: about.description,
    author: site.publisher.zh,
    link: url + about.page,
    site: url,
    updated: latest(...entries.map(entry => entry.updated)) ?? day,
    entries,
  }
}

/** For each district or enterprise the notices that name it, in their order, with its own rows alone. */
function groupRows(
  all: readonly Told[],
  keyOf: (enterprise: Enterprise) => string | undefined,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const told of all) {
    for (const [key, rows] of Map.groupBy(told.rows, ({ enterprise }) => keyOf(enterprise))) {
      if (key !== undefined) push(groups, key, { told, rows })
    }
  }
  return groups
}

function push<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key)
  if (group) group.push(item)
  else groups.set(key, [item])
}
