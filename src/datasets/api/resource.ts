// What a resource of the API is: a row of the catalogue, the rows of other datasets that belong to it, and where it
// leads. enterprise.ts and title.ts declare the two there are; files, schemas, the OpenAPI description and the page that
// explains them iterate over the declarations, so that none can say what another does not.
import type { Day } from '../../day.ts'
import type { Edition } from '../../edition.ts'
import { once } from '../../once.ts'
import type { Words } from '../../problem.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import { type Family, has } from '../../site/families.ts'
import { disclaimerOf } from '../about.ts'
import type { Dataset } from '../dataset.ts'
import { type JsonRow, objectOf } from '../formats/json.ts'
import { sqlName } from '../formats/sqlite.ts'
import { both } from '../metadata/language.ts'
import { API, fileOf, type Kind, type Pages } from './addresses.ts'

/** Rows that belong to a resource, under the name that their dataset bears in the database. */
export interface Belonging<State> {
  dataset: Dataset
  /** Which of its rows. */
  about: Words
  rows: (snapshot: Snapshot, state: State) => readonly JsonRow[]
}

/** An address, several, or one a language; null where there is none. */
export type Target = string | readonly string[] | Pages | null

/** Where a resource leads, under a name. */
export interface Leading<State> extends Words {
  name: string
  type: 'address' | 'addresses' | 'pages'
  isNullable?: boolean
  /** To what only sites with this family have. */
  family?: Family
  to: (edition: Edition, state: State, records: Records) => Target
}

/** The rows of each dataset that belong to a resource. */
export type Records = Readonly<Record<string, readonly JsonRow[]>>

/** A kind of resource. */
export interface Resource<State> {
  /** What its schema is called. */
  name: string
  kind: Kind
  title: Words
  about: Words
  /** Whose row it is. */
  dataset: Dataset<State>
  idOf: (state: State) => string
  /** The day of its last event. */
  changedOn: (snapshot: Snapshot, state: State) => Day
  records: readonly Belonging<State>[]
  links: readonly Leading<State>[]
}

/** The links that its documents have: none to what the site is without. */
export function linksOf<State>(
  { site }: Pick<Edition, 'site'>,
  { links }: Pick<Resource<State>, 'links'>,
): readonly Leading<State>[] {
  return links.filter(({ family }) => family === undefined || has(site, family))
}

/** An old id or code, and where that which it named is now. */
export interface Move {
  from: string
  to: string
  /** The correction by which a credit code changed; null where site.json redirects. */
  correction_id: string | null
}

/** What every document of the API says of its edition. */
export interface About {
  /** Null in the document of a resource of a live edition: edition.json tells it. */
  as_of: Day | null
  is_live: boolean
  demo: boolean
  /** What is to be said wherever the data of a demonstration goes; null in the real register. */
  disclaimer: string | null
  licence: { name: string; url: string }
}

/** The head of a document. */
export const aboutOf = once((edition: Edition): About => {
  const { site, day, isLive } = edition
  const disclaimer = disclaimerOf(edition)
  return {
    as_of: day,
    is_live: isLive,
    demo: site.demo,
    disclaimer: disclaimer ? both(disclaimer) : null,
    licence: site.licence,
  }
})

/** Where every resource leads: each to one address. */
export const COMMON_LINKS = {
  self: { zh: '本资源的固定地址', en: 'The permanent address of this resource' },
  index: { zh: '接口的总目录', en: 'The index of the API' },
  openapi: { zh: '接口说明（OpenAPI）', en: 'The OpenAPI description' },
  edition: {
    zh: '本站这一版本：截至哪一天，是否为截至当日的版本',
    en: 'What edition the site is: up to which day, and whether it is live',
  },
  manifest: {
    zh: '本版数据的清单，含各文件的校验值',
    en: 'The manifest of this edition, with the checksums of its files',
  },
} as const satisfies Record<string, Words>

/** The document of a resource; `moved` where it stands at an old address. */
export function documentOf<State>(
  edition: Edition,
  resource: Resource<State>,
  state: State,
  moved: Move | null = null,
) {
  const { snapshot, url } = edition
  const id = resource.idOf(state)
  const records: Record<string, readonly JsonRow[]> = {}
  for (const { dataset, rows } of resource.records) records[sqlName(dataset.name)] = rows(snapshot, state)
  const links: Record<string, Target> = {}
  for (const { name, to } of linksOf(edition, resource)) links[name] = to(edition, state, records)
  return {
    ...aboutOf(edition),
    // So that the document changes with its resource alone, and not with every day.
    ...(edition.isLive && { as_of: null }),
    changed_on: resource.changedOn(snapshot, state),
    moved,
    ...objectOf(resource.dataset, resource.dataset.rowOf(state)),
    records,
    links: {
      self: url + fileOf(resource.kind, id),
      ...links,
      index: `${url}${API}index.json`,
      openapi: `${url}${API}openapi.json`,
      edition: `${url}edition.json`,
      manifest: `${url}datasets/manifest.json`,
    },
  }
}

/** The pages of the notices that some records name, and of others that are known by id: each once, in order of id. */
export function noticePages(
  { snapshot, url }: Edition,
  records: Records,
  further: readonly string[] = [],
): string[] {
  const ids = Object.values(records).flatMap(rows => rows.map(row => row.notice_id))
  const named = new Set([...ids.filter(id => typeof id === 'string'), ...further])
  return [...named]
    .filter(id => snapshot.byId.notices.has(id))
    .sort()
    .map(id => `${url}notices/${id}/`)
}
