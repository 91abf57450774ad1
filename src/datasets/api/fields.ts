// What a program finds in a document of the API beside the columns of its dataset. The schemas and the page that explains
// the API are made of the same fields.
import type { Edition } from '../../edition.ts'
import type { Words } from '../../problem.ts'
import { has } from '../../site/families.ts'
import { sqlName } from '../formats/sqlite.ts'
import { COMMON_LINKS, type Leading, linksOf, type Resource } from './resource.ts'

/** What a member may hold; `rows` are objects of a dataset, `pages` one address a language, `page` that of the only one. */
export type FieldType =
  | 'string'
  | 'date'
  | 'boolean'
  | 'licence'
  | 'move'
  | 'rows'
  | 'page'
  | Leading<never>['type']

/** A member of a document. */
export interface Field extends Words {
  name: string
  type: FieldType
  isNullable: boolean
  /** Whose rows they are. */
  dataset?: string
}

/** The head of every document. */
export const HEAD: readonly Field[] = [
  {
    name: 'as_of',
    type: 'date',
    isNullable: true,
    zh: '数据截至的日期（含当日，北京时间）；企业和称号在实时版本里为 null，以 edition.json 为准',
    en: 'The last day that it knows, inclusive (Asia/Shanghai); null for a resource of a live edition: see edition.json',
  },
  {
    name: 'is_live',
    type: 'boolean',
    isNullable: false,
    zh: '是否为截至生成当日的版本；为 false 的是历史版本',
    en: 'Whether it goes up to the day on which it was made; if false, it is a dated edition',
  },
  {
    name: 'demo',
    type: 'boolean',
    isNullable: false,
    zh: '是否为示例数据（均为虚构）',
    en: 'Whether everything in it is invented',
  },
  {
    name: 'disclaimer',
    type: 'string',
    isNullable: true,
    zh: '示例数据的声明；正式数据为 null',
    en: 'What is said of demonstration data; null in the real register',
  },
  { name: 'licence', type: 'licence', isNullable: false, zh: '数据许可', en: 'The licence of the data' },
]

/** What an enterprise and a title have beside. */
export const OF_RESOURCE: readonly Field[] = [
  {
    name: 'changed_on',
    type: 'date',
    isNullable: false,
    zh: '最近一次变动的日期：认定、复评、撤销、更名、更正等',
    en: 'The day of its last event: given, graded, revoked, renamed, corrected and so on',
  },
  {
    name: 'moved',
    type: 'move',
    isNullable: true,
    zh: '用旧编号、原信用代码访问时，写明现在的地址；其余为 null',
    en: 'The present address, at an old id or a corrected credit code; otherwise null',
  },
]

/** The records that belong to a resource, as its documents name them. */
export function recordFields<State>({ records }: Pick<Resource<State>, 'records'>): Field[] {
  return records.map(({ dataset, about: { zh, en } }) => ({
    name: sqlName(dataset.name),
    type: 'rows',
    isNullable: false,
    dataset: dataset.name,
    zh,
    en,
  }))
}

/** The links of a resource, as the documents of an edition name them. */
export function linkFields<State>(
  edition: Pick<Edition, 'site'>,
  resource: Pick<Resource<State>, 'links'>,
): Field[] {
  const { self, ...common } = COMMON_LINKS
  return [
    { name: 'self', type: 'address', isNullable: false, ...self },
    ...linksOf(edition, resource).map(({ name, isNullable = false, type, zh, en }) => ({
      name,
      isNullable,
      ...(type === 'pages' ? inLanguages(edition, { zh, en }) : { type, zh, en }),
    })),
    ...Object.entries(common).map(([name, words]): Field => {
      return { name, type: 'address', isNullable: false, ...words }
    }),
  ]
}

/** What holds one address a language says which languages these are. */
function inLanguages({ site }: Pick<Edition, 'site'>, { zh, en }: Words): Pick<Field, 'type' | 'zh' | 'en'> {
  return has(site, 'english')
    ? { type: 'pages', zh: `${zh}，中文和英文`, en: `${en}, in Chinese and in English` }
    : { type: 'page', zh, en }
}
