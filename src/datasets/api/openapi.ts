// In: an edition and its index. Out: openapi.json: the API as OpenAPI 3.1 tells of it, with schemas from the catalogue's
// columns and examples that are documents of this edition.
import type { Edition } from '../../edition.ts'
import type { Words } from '../../problem.ts'
import { marked } from '../about.ts'
import { both } from '../metadata/language.ts'
import { API, pagesOf } from './addresses.ts'
import { enterpriseResource } from './enterprise.ts'
import type { IndexDocument } from './index-document.ts'
import { documentOf, type Resource } from './resource.ts'
import { schemasOf } from './schemas.ts'
import { titleResource } from './title.ts'

/** An enterprise and one of its titles, to show what a document looks like; undefined where there is none. */
export function examplesOf({ snapshot }: Edition) {
  const enterprise = snapshot.enterprises.find(
    ({ titles, enterprise }) => titles.length > 0 && enterprise.row.uscc,
  )
  return {
    enterprise: enterprise ?? snapshot.enterprises[0],
    title: enterprise?.titles[0] ?? snapshot.titles[0],
  }
}

/** The content of openapi.json; `index` is that of index.json. */
export function openApi(edition: Edition, index: IndexDocument) {
  const { site, url, day } = edition
  return {
    openapi: '3.1.1',
    info: {
      title: both(site.title),
      version: '1.0.0',
      summary: both({ zh: `名单的接口，截至 ${day}`, en: `The register as an API, as of ${day}` }),
      description: both(marked(edition, ABOUT)),
      license: site.licence,
      contact: { name: both(site.publisher), url },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    externalDocs: {
      url: pagesOf(edition, 'api').zh,
      description: both({ zh: '使用说明', en: 'How to use it' }),
    },
    servers: [{ url: `${url}${API.slice(0, -1)}` }],
    security: [],
    tags: TAGS.map(({ name, ...words }) => ({ name, description: both(words) })),
    paths: pathsOf(edition, index),
    components: {
      schemas: schemasOf(edition),
      responses: { NotFound: { description: both(NOT_FOUND) } },
    },
  }
}

const ABOUT: Words = {
  zh: '静态文件，只读，无需密钥，没有查询参数。地址保持不变；以后只增加字段，不删除字段，也不改变其含义。日期按北京时间。',
  en: 'Static, read-only files: no key, no query parameters. Addresses are permanent; fields may be added, none is removed or redefined. Days are in Asia/Shanghai.',
}

const NOT_FOUND: Words = {
  zh: '没有这个编号或代码，或者到截至日尚未公开。内容是网站的 404 页面，不是 JSON。',
  en: 'There is no such id or code, or it was not yet public on the as-of day. The body is the 404 page of the site, not JSON.',
}

const TAGS = [
  { name: 'register', zh: '企业和称号', en: 'Enterprises and titles' },
  { name: 'about', zh: '接口本身', en: 'The API itself' },
] as const

interface Asked extends Words {
  operationId: string
  tag: (typeof TAGS)[number]['name']
  schema: object
  example?: unknown
  parameter?: { name: string; pattern: string; words: Words; example: string | undefined }
}

function pathsOf(edition: Edition, index: IndexDocument) {
  const { enterprise, title } = examplesOf(edition)
  const ofEnterprise = enterprise && documentOf(edition, enterpriseResource, enterprise)
  const { moved, enterprises, titles } = index
  // Its lists are as long as the register.
  const short = {
    ...index,
    moved: moved.slice(0, 1),
    enterprises: enterprises.slice(0, 1),
    titles: titles.slice(0, 1),
  }
  return {
    '/index.json': get({
      operationId: 'getIndex',
      tag: 'about',
      zh: '总目录：地址模板、数据集、订阅源、全部企业和称号的编号',
      en: 'The index: templates, datasets, feeds, the ids of all enterprises and titles',
      schema: { $ref: '#/components/schemas/Index' },
      example: short,
    }),
    '/openapi.json': get({
      operationId: 'getOpenApi',
      tag: 'about',
      zh: '本说明',
      en: 'This description',
      schema: { type: 'object' },
    }),
    '/enterprises/{enterprise_id}.json': get({
      ...ofResource(enterpriseResource, '按企业编号', 'by its id'),
      example: ofEnterprise,
      parameter: id(
        'enterprise_id',
        '企业编号，也可以是旧编号',
        'Its id, or an old one',
        enterprise?.enterprise.row.enterprise_id,
      ),
    }),
    '/uscc/{uscc}.json': get({
      ...ofResource(enterpriseResource, '按统一社会信用代码', 'by its credit code'),
      operationId: 'getEnterpriseByUscc',
      example: ofEnterprise,
      parameter: {
        name: 'uscc',
        pattern: '^[0-9A-Z]{18}$',
        words: {
          zh: '统一社会信用代码，18 位，字母大写；也可以是更正以前的',
          en: 'Its unified social credit code, in capitals, or the one before a correction',
        },
        example: enterprise?.enterprise.row.uscc,
      },
    }),
    '/titles/{title_id}.json': get({
      ...ofResource(titleResource, '按称号编号', 'by its id'),
      example: title && documentOf(edition, titleResource, title),
      parameter: id(
        'title_id',
        '称号编号，也可以是旧编号',
        'Its id, or an old one',
        title?.title.row.title_id,
      ),
    }),
  }
}

function ofResource<State>({ name, title }: Resource<State>, zh: string, en: string) {
  return {
    operationId: `get${name}`,
    tag: 'register' as const,
    zh: `${title.zh}，${zh}`,
    en: `${title.en}, ${en}`,
    schema: { $ref: `#/components/schemas/${name}` },
  }
}

function id(name: string, zh: string, en: string, example: string | undefined) {
  return { name, pattern: '^[a-z0-9][a-z0-9-]{0,63}$', words: { zh, en }, example }
}

function get({ operationId, tag, schema, example, parameter, ...words }: Asked) {
  const content = { 'application/json': { schema, ...(example !== undefined && { example }) } }
  return {
    get: {
      operationId,
      tags: [tag],
      summary: both(words),
      ...(parameter && { parameters: [parameterOf(parameter)] }),
      responses: {
        200: { description: both(words), content },
        ...(parameter && { 404: { $ref: '#/components/responses/NotFound' } }),
      },
    },
  }
}

function parameterOf({ name, pattern, words, example }: NonNullable<Asked['parameter']>) {
  return {
    name,
    in: 'path',
    required: true,
    description: both(words),
    schema: { type: 'string', pattern },
    ...(example !== undefined && { example }),
  }
}
