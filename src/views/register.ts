// In: an edition and the id of a page of a list. Out: the props of that page of /register/: the facets by which the
// register can be browsed, each value a list of its own with its number and its link, and the rows of the chosen one.
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { categoryLabel, gradeLabel } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import { once } from '../once.ts'
import type { Snapshot } from '../register/snapshot.ts'
import type { EnterpriseState, TitleState } from '../register/states.ts'
import { pathOf } from '../site/addresses.ts'
import type { PageHead } from './frame.ts'
import { type Group, groupsOf, NOT_GRADED } from './groups.ts'
import { batchLink, districtLink, districtShort, type Link } from './link.ts'
import { type Listing, listingOf, pageIds, readPageId } from './paging.ts'
import { countTitles, enterpriseTable, titleTable } from './register-tables.ts'

/** A value of a facet: how many there are, and where they are listed; a mere link has no number. */
export interface FacetItem {
  link: Link
  count: number | undefined
  isCurrent: boolean
  /** What stands for it in an address; undefined of a mere link. */
  value?: string | undefined
  /** Kinds within it; they are counted in it. */
  within: readonly FacetItem[]
}

export interface Facet {
  /** What it is called in an address; undefined where it can be combined with no other. */
  key?: string | undefined
  label: string
  items: readonly FacetItem[]
}

export interface RegisterPage {
  head: PageHead
  title: string
  lead: string
  /** The first is what is listed: titles or enterprises. */
  facets: readonly Facet[]
  /** What this list of titles is narrowed by; undefined of a list of enterprises. */
  own: Readonly<Record<string, string>> | undefined
  listing: Listing
}

type List =
  | { of: 'titles'; items: readonly TitleState[] }
  | { of: 'enterprises'; items: readonly EnterpriseState[] }

const TITLE_FACETS = ['category', 'unmanned', 'status', 'grade', 'year', 'level'] as const
const ENTERPRISE_FACETS = ['level', 'district', 'status'] as const
const ENTERPRISES = 'enterprises'

/** The ids of all pages: '' and '2' are those of all titles, 'status/revoked' the first of the revoked. */
export function registerPages(snapshot: Snapshot): string[] {
  return [...listsOf(snapshot)].flatMap(([id, { items }]) => pageIds(id, items.length))
}

/** A page of the register. */
export function registerPage(edition: Edition, lang: Lang, pageId: string): RegisterPage {
  const { snapshot, base } = edition
  const lists = listsOf(snapshot)
  const { list: id, index } = readPageId(pageId, one => lists.has(one))
  const list = lists.get(id)
  if (!list) throw new Error(`the register has no list “${id}”`)
  const t = words(lang).register
  const title = headingOf(snapshot, id, lang)
  const here = { base, lang }
  const isTitles = list.of === 'titles'
  return {
    head: {
      path: pathOf('register', ...partsOf(pageId)),
      title: index === 0 ? title : t.pageOf(title, index + 1),
      description: words(lang).describe.list(
        index === 0 ? title : t.pageOf(title, index + 1),
        isTitles
          ? (countTitles(list.items, lang) ?? words(lang).describe.noTitles)
          : t.leadEnterprises(list.items.length),
      ),
      crumbs: id === '' ? [] : [{ text: t.heading, path: '/register/' }],
    },
    title,
    lead: isTitles ? t.leadTitles(list.items.length) : t.leadEnterprises(list.items.length),
    facets: [kindsOf(snapshot, id, lang), ...(isTitles ? titleFacets : enterpriseFacets)(snapshot, id, lang)],
    own: isTitles ? ownOf(id) : undefined,
    listing: isTitles
      ? listingOf(here, 'register', id, index, list.items, some =>
          titleTable(edition, some, lang, title, { all: list.items, leftOut: [partsOf(id)[0] ?? ''] }),
        )
      : listingOf(here, 'register', id, index, list.items, some =>
          enterpriseTable(edition, some, lang, title, [partsOf(id)[1] ?? '']),
        ),
  }
}

function ownOf(id: string): Readonly<Record<string, string>> {
  const [facet, value] = partsOf(id)
  return facet === undefined || value === undefined ? {} : { [facet]: value }
}

const listsOf = once((snapshot: Snapshot): ReadonlyMap<string, List> => {
  const { titles, enterprises } = groupsOf(snapshot)
  const lists = new Map<string, List>([
    ['', { of: 'titles', items: titles.all }],
    [ENTERPRISES, { of: 'enterprises', items: snapshot.enterprises }],
  ])
  for (const facet of TITLE_FACETS) {
    for (const [value, items] of titles[facet]) lists.set(`${facet}/${value}`, { of: 'titles', items })
  }
  for (const facet of ENTERPRISE_FACETS) {
    for (const [value, items] of enterprises[facet]) {
      lists.set(`${ENTERPRISES}/${facet}/${value}`, { of: 'enterprises', items })
    }
  }
  return lists
})

function headingOf(snapshot: Snapshot, id: string, lang: Lang): string {
  const t = words(lang).register
  if (id === '') return t.heading
  if (id === ENTERPRISES) return t.enterprises
  const isOfEnterprises = id.startsWith(`${ENTERPRISES}/`)
  const [facet = '', value = ''] = partsOf(id).slice(isOfEnterprises ? 1 : 0)
  const label = labelOf(snapshot, facet, value, lang, isOfEnterprises)
  return isOfEnterprises ? t.enterprisesOf(label) : t.titlesOf(label)
}

function labelOf(
  snapshot: Snapshot,
  facet: string,
  value: string,
  lang: Lang,
  ofEnterprises: boolean,
): string {
  const { categories, grades } = groupsOf(snapshot)
  const { status, register } = words(lang)
  const category = categories.get(value)
  const grade = grades.get(value)
  if (category && facet !== 'grade') return categoryLabel(category, facet === 'unmanned', lang)
  if (facet === 'grade') return grade ? gradeLabel(grade, lang) : register.notGraded
  if (facet === 'district') return districtLink(snapshot, value, lang).text
  const applications = { ...status.enterprise, 'may-apply': register.notRefused }
  const names: Readonly<Record<string, string>> = ofEnterprises ? applications : status.title
  return names[value] ?? value
}

function kindsOf(snapshot: Snapshot, current: string, lang: Lang): Facet {
  const t = words(lang).register
  const kind = (id: string, text: string, count: number): FacetItem => ({
    link: { text, path: pathOf('register', ...partsOf(id)) },
    count,
    isCurrent: current === id,
    within: [],
  })
  return {
    label: t.all,
    items: [
      kind('', t.titles, snapshot.titles.length),
      kind(ENTERPRISES, t.enterprises, snapshot.enterprises.length),
      { link: { text: t.statistics, path: '/statistics/' }, count: undefined, isCurrent: false, within: [] },
    ],
  }
}

function titleFacets(snapshot: Snapshot, current: string, lang: Lang): Facet[] {
  const { titles, categories, grades, batches } = groupsOf(snapshot)
  const { register: t, level } = words(lang)
  const item = (facet: string, value: string, group: Group<unknown>) =>
    valued(
      value,
      itemOf(`${facet}/${value}`, labelOf(snapshot, facet, value, lang, false), group.get(value), current),
    )
  const levels = [...categories.keys()].filter(value => titles.level.has(value))
  const unmanned = (value: string) =>
    titles.unmanned.has(value) ? [item('unmanned', value, titles.unmanned)] : []
  const statuses = Object.keys(words(lang).status.title).filter(status => titles.status.has(status))
  return [
    {
      key: 'category',
      label: t.category,
      items: [...categories.keys()].map(value => ({
        ...item('category', value, titles.category),
        within: unmanned(value),
      })),
    },
    { key: 'status', label: t.status, items: statuses.map(value => item('status', value, titles.status)) },
    {
      key: 'grade',
      label: t.latestGrade,
      items: [...grades.keys(), NOT_GRADED]
        .filter(value => titles.grade.has(value))
        .map(value => item('grade', value, titles.grade)),
    },
    {
      key: 'district',
      label: t.district,
      items: snapshot.districts.map(({ district }) =>
        valued(
          district,
          elsewhere(
            { ...districtLink(snapshot, district, lang), text: districtShort(snapshot, district, lang) },
            titles.district.get(district),
          ),
        ),
      ),
    },
    {
      key: 'batch',
      label: t.batch,
      items: batches.map(({ id }) => valued(id, elsewhere(batchLink(id, lang), titles.batch.get(id)))),
    },
    {
      key: 'year',
      label: t.year,
      items: [...titles.year.keys()].map(value => item('year', value, titles.year)),
    },
    ...(levels.length > 0
      ? [
          {
            key: 'level',
            label: level.present,
            items: levels.map(value => item('level', value, titles.level)),
          },
        ]
      : []),
  ]
}

function enterpriseFacets(snapshot: Snapshot, current: string, lang: Lang): Facet[] {
  const { enterprises, categories } = groupsOf(snapshot)
  const { register: t, level } = words(lang)
  const item = (facet: (typeof ENTERPRISE_FACETS)[number]) => (value: string) =>
    itemOf(
      `${ENTERPRISES}/${facet}/${value}`,
      labelOf(snapshot, facet, value, lang, true),
      enterprises[facet].get(value),
      current,
    )
  const districts = snapshot.districts
    .map(({ district }) => district)
    .filter(one => enterprises.district.has(one))
  const statuses = Object.keys(words(lang).status.enterprise).filter(one => enterprises.status.has(one))
  const levels = [...categories.keys()].filter(one => enterprises.level.has(one))
  return [
    ...(levels.length > 0 ? [{ label: level.present, items: levels.map(item('level')) }] : []),
    { label: t.district, items: districts.map(item('district')) },
    { label: t.application, items: statuses.map(item('status')) },
  ]
}

function itemOf(id: string, text: string, items: readonly unknown[] | undefined, current: string): FacetItem {
  const link = { text, path: pathOf('register', ...partsOf(id)) }
  return { link, count: items?.length ?? 0, isCurrent: current === id, within: [] }
}

function valued(value: string, item: FacetItem): FacetItem {
  return { ...item, value }
}

// Districts and batches have pages of their own.
function elsewhere(link: Link, items: readonly unknown[] | undefined): FacetItem {
  return { link, count: items?.length ?? 0, isCurrent: false, within: [] }
}

function partsOf(id: string): string[] {
  return id.split('/').filter(part => part !== '')
}
