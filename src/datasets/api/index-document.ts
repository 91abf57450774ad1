// In: an edition and the hash of its manifest. Out: index.json: what there is and where, with every id; so that a program
// that knows this one address finds all the others.
import type { Edition } from '../../edition.ts'
import { words } from '../../i18n/words.ts'
import type { Words } from '../../problem.ts'
import { has } from '../../site/families.ts'
import { DATASETS } from '../catalog.ts'
import { API, fileOf, type Pages, pagesOf } from './addresses.ts'
import { type Moved, presentFile } from './moved.ts'
import { type About, aboutOf } from './resource.ts'

/** The content of index.json. */
export interface IndexDocument extends About {
  version: string
  title: Words
  publisher: Words
  /** The SHA-256 of manifest.json: it proves which edition this is. */
  manifest_sha256: string
  links: Readonly<Record<string, string | Pages>>
  /** URI templates (RFC 6570). */
  templates: Readonly<Record<string, string>>
  datasets: readonly { name: string; title: Words; rows: number; json: string; schema: string }[]
  feeds: readonly string[]
  /** Old addresses that answer, and where what they named is now. */
  moved: readonly { from: string; to: string }[]
  enterprises: readonly { enterprise_id: string; name: string; uscc: string | null; href: string }[]
  titles: readonly { title_id: string; enterprise_id: string; status: string; href: string }[]
}

/** index.json; `moved` are movedOf's. */
export function indexDocument(
  edition: Edition,
  moved: readonly Moved[],
  manifest_sha256: string,
): IndexDocument {
  const { site, url, snapshot } = edition
  return {
    ...aboutOf(edition),
    version: 'v1',
    title: site.title,
    publisher: site.publisher,
    manifest_sha256,
    links: linksOf(edition),
    templates: templatesOf(edition),
    datasets: DATASETS.map(({ name, title, count }) => ({
      name,
      title: { zh: title.zh, en: title.en },
      rows: count(snapshot),
      json: `${url}datasets/${name}.json`,
      schema: `${url}datasets/schemas/${name}.json`,
    })),
    feeds: ['all', ...Object.keys(words('zh').feeds.kinds)].map(name => `${url}feeds/${name}.json`),
    moved: moved.map(one => ({ from: url + fileOf(one.kind, one.old), to: url + presentFile(one) })),
    enterprises: snapshot.enterprises.map(({ name, enterprise: { row } }) => ({
      enterprise_id: row.enterprise_id,
      name,
      uscc: row.uscc ?? null,
      href: url + fileOf('enterprises', row.enterprise_id),
    })),
    titles: snapshot.titles.map(({ title: { row }, status }) => ({
      title_id: row.title_id,
      enterprise_id: row.enterprise_id,
      status,
      href: url + fileOf('titles', row.title_id),
    })),
  }
}

function linksOf(edition: Edition): IndexDocument['links'] {
  const { url } = edition
  return {
    self: `${url}${API}index.json`,
    page: pagesOf(edition, 'api'),
    openapi: `${url}${API}openapi.json`,
    manifest: `${url}datasets/manifest.json`,
    datapackage: `${url}datasets/datapackage.json`,
    catalog: `${url}datasets/catalog.jsonld`,
    calendar: `${url}feeds/publicity.ics`,
  }
}

function templatesOf({ url, site }: Edition): IndexDocument['templates'] {
  return {
    enterprise: url + fileOf('enterprises', '{enterprise_id}'),
    uscc: url + fileOf('uscc', '{uscc}'),
    title: url + fileOf('titles', '{title_id}'),
    enterprise_page: `${url}enterprises/{enterprise_id}/`,
    title_page: `${url}titles/{title_id}/`,
    window_page: `${url}publicity/{window_id}/`,
    notice_page: `${url}notices/{notice_id}/`,
    ...(has(site, 'badges') && { badge: `${url}badges/{title_id}.svg` }),
    dataset: `${url}datasets/{dataset}.json`,
    ...(has(site, 'enterprise-feeds') && {
      enterprise_feed: `${url}feeds/enterprises/{enterprise_id}.xml`,
    }),
    district_feed: `${url}feeds/districts/{district}.json`,
  }
}
