// In: an edition. Out: what the page /api/ tells of the API: its addresses with one that answers, and every field. The page
// hands it to the view.
import type { Edition } from '../../edition.ts'
import type { Words } from '../../problem.ts'
import { DATASETS } from '../catalog.ts'
import type { Type } from '../dataset.ts'
import { describeColumns } from '../describe.ts'
import { API, fileOf } from './addresses.ts'
import { enterpriseResource } from './enterprise.ts'
import { type FieldType, HEAD, linkFields, OF_RESOURCE, recordFields } from './fields.ts'
import { examplesOf } from './openapi.ts'
import type { Resource } from './resource.ts'
import { titleResource } from './title.ts'

/** A member of a document, `records.titles` where it lies deeper. */
export interface GuideField {
  name: string
  words: Words
  type: Type | FieldType
  isNullable: boolean
  /** The dataset that it is a column of or whose rows it holds. */
  dataset: string | undefined
}

/** An address of the API: as a template, and one that answers; undefined where the register has none. */
export interface Endpoint {
  name: 'index' | 'enterprise' | 'uscc' | 'title' | 'openapi'
  template: string
  example: string | undefined
}

/** All that there is to explain. */
export interface Guide {
  endpoints: readonly Endpoint[]
  resources: readonly { name: string; title: Words; about: Words; fields: readonly GuideField[] }[]
}

/** The guide to the API of an edition; addresses are absolute. */
export function guideOf(edition: Edition): Guide {
  const { url } = edition
  const { enterprise, title } = examplesOf(edition)
  const shared = (name: 'index' | 'openapi') => {
    const address = `${url}${API}${name}.json`
    return { name, template: address, example: address }
  }
  const uscc = enterprise?.enterprise.row.uscc
  const [byId, byTitle] = [enterprise?.enterprise.row.enterprise_id, title?.title.row.title_id]
  return {
    endpoints: [
      shared('index'),
      {
        name: 'enterprise',
        template: url + fileOf('enterprises', '{enterprise_id}'),
        example: byId && url + fileOf('enterprises', byId),
      },
      { name: 'uscc', template: url + fileOf('uscc', '{uscc}'), example: uscc && url + fileOf('uscc', uscc) },
      {
        name: 'title',
        template: url + fileOf('titles', '{title_id}'),
        example: byTitle && url + fileOf('titles', byTitle),
      },
      shared('openapi'),
    ],
    resources: [partOf(edition, enterpriseResource), partOf(edition, titleResource)],
  }
}

function partOf<State>(edition: Edition, resource: Resource<State>): Guide['resources'][number] {
  const { snapshot } = edition
  const { kind, title, about, dataset } = resource
  const columns = describeColumns(dataset, DATASETS, snapshot)
  const below = (place: string, fields: typeof HEAD): GuideField[] =>
    fields.map(({ name, type, isNullable, dataset, zh, en }) => ({
      name: place + name,
      words: { zh, en },
      type,
      isNullable,
      dataset,
    }))
  return {
    name: kind,
    title,
    about,
    fields: [
      ...below('', [...HEAD, ...OF_RESOURCE]),
      ...columns.map(({ name, type, required, zh, en }) => ({
        name,
        words: { zh, en },
        type,
        isNullable: !required,
        dataset: dataset.name,
      })),
      ...below('records.', recordFields(resource)),
      ...below('links.', linkFields(edition, resource)),
    ],
  }
}
