// In: an edition and the id of a page of a district. Out: the props of that page: who recommends there, and the titles.
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import type { Snapshot } from '../register/snapshot.ts'
import { pathOf } from '../site/addresses.ts'
import type { PageHead } from './frame.ts'
import { groupsOf } from './groups.ts'
import { districtLink } from './link.ts'
import { type Listing, listingOf, pageIds, readPageId } from './paging.ts'
import { countTitles, tallyTable, titleTable } from './register-tables.ts'
import type { Fact, Table } from './table.ts'

export interface DistrictPage {
  head: PageHead
  title: string
  lead: string | undefined
  /** Undefined on further pages. */
  facts: readonly Fact[] | undefined
  /** Undefined on further pages, and where nothing is certified. */
  tally: Table | undefined
  listing: Listing
}

/** The ids of all pages of all districts: 'rushan', 'rushan/2' … */
export function districtPages(snapshot: Snapshot): string[] {
  const { titles } = groupsOf(snapshot)
  return snapshot.districts.flatMap(({ district }) =>
    pageIds(district, titles.district.get(district)?.length ?? 0),
  )
}

/** A page of a district. */
export function districtPage(edition: Edition, lang: Lang, pageId: string): DistrictPage {
  const { snapshot, base } = edition
  const groups = groupsOf(snapshot)
  const { list: id, index } = readPageId(pageId, one => snapshot.byId.districts.has(one))
  const t = words(lang)
  const titles = groups.titles.district.get(id) ?? []
  const { text: title } = districtLink(snapshot, id, lang)
  const isFirst = index === 0
  return {
    head: {
      path: pathOf('districts', ...pageId.split('/')),
      title: isFirst ? title : t.register.pageOf(title, index + 1),
      description: t.describe.list(
        isFirst ? title : t.register.pageOf(title, index + 1),
        countTitles(titles, lang) ?? t.district.none,
      ),
      crumbs: [{ text: t.register.heading, path: '/register/' }],
    },
    title,
    lead: countTitles(titles, lang),
    facts: isFirst ? factsOf(snapshot, id, lang) : undefined,
    tally: isFirst && titles.length > 0 ? tallyTable(titles, lang, t.district.tally) : undefined,
    listing: listingOf({ base, lang }, 'districts', id, index, titles, some =>
      titleTable(edition, some, lang, t.district.titles, { all: titles, leftOut: ['district'] }),
    ),
  }
}

function factsOf(snapshot: Snapshot, id: string, lang: Lang): Fact[] {
  const t = words(lang).district
  const count = groupsOf(snapshot).enterprises.district.get(id)?.length ?? 0
  const path = pathOf('register', 'enterprises', 'district', id)
  return [
    { label: t.authority, value: snapshot.byId.districts.get(id)?.authority },
    {
      label: t.enterprises,
      value: count > 0 ? { text: t.enterprisesCount(count), path } : t.enterprisesCount(count),
    },
    { label: t.code, value: id },
  ]
}
