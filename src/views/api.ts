// In: an edition and the guide to its API. Out: the props of /api/: its addresses with ones that answer, lines to try them
// with, every member of the documents.
import type { Endpoint, Guide, GuideField } from '../datasets/api/guide.ts'
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import { fileHref, pathOf } from '../site/addresses.ts'
import type { PageHead } from './frame.ts'
import type { Snippet } from './snippets.ts'
import type { Fact, Table } from './table.ts'

export interface ApiPage {
  head: PageHead
  facts: readonly Fact[]
  endpoints: Table
  snippets: readonly Snippet[]
  fields: readonly Table[]
}

/** The page that explains the API. */
export function apiPage(edition: Edition, lang: Lang, source: Guide): ApiPage {
  const { site, day, base } = edition
  const t = words(lang).api
  return {
    head: {
      path: '/api/',
      title: t.title,
      description: t.description,
      crumbs: [{ text: words(lang).data.heading, path: '/data/' }],
    },
    facts: [
      { label: t.facts.begin, value: fileLink(base, 'index.json') },
      { label: t.facts.described, value: fileLink(base, 'openapi.json') },
      { label: t.facts.asOf, value: { day } },
      { label: t.facts.licence, value: { text: site.licence.name, href: site.licence.url } },
    ],
    endpoints: endpointTable(source.endpoints, lang),
    snippets: snippetsOf(source.endpoints, lang),
    fields: source.resources.map(resource => fieldTable(resource, lang)),
  }
}

const fileLink = (base: string, name: string) => ({ text: name, href: fileHref(base, `/api/v1/${name}`) })

function endpointTable(endpoints: readonly Endpoint[], lang: Lang): Table {
  const t = words(lang).api
  return {
    caption: t.endpoints,
    columns: [
      { key: 'what', label: t.what, is: 'head' },
      { key: 'template', label: t.template },
      { key: 'example', label: t.example },
    ],
    rows: endpoints.map(({ name, template, example }) => ({
      what: t.purposes[name],
      template,
      example:
        example === undefined
          ? undefined
          : { text: example.slice(example.lastIndexOf('/') + 1), href: example },
    })),
  }
}

/** Lines that run as they stand: the first address that answers with an enterprise, and with a title. */
function snippetsOf(endpoints: readonly Endpoint[], lang: Lang): Snippet[] {
  const { tools } = words(lang).api
  const at = (...names: readonly Endpoint['name'][]) =>
    names.flatMap(name => endpoints.find(one => one.name === name)?.example ?? [])[0]
  const [enterprise, title] = [at('uscc', 'enterprise'), at('title')]
  return [
    ...(enterprise ? [{ label: tools.curl, text: `curl -fsS ${enterprise}` }] : []),
    ...(enterprise
      ? [
          {
            label: tools.javascript,
            text: `const response = await fetch('${enterprise}')
if (!response.ok) throw new Error(\`\${response.status}\`)
const enterprise = await response.json()
console.log(enterprise.as_of, enterprise.name, enterprise.refused_until)
for (const title of enterprise.records.titles) console.log(title.title_id, title.name, title.status)`,
          },
        ]
      : []),
    ...(title
      ? [
          {
            label: tools.python,
            text: `import json
from urllib.request import urlopen

with urlopen("${title}") as response:
    title = json.load(response)
print(title["as_of"], title["enterprise_name"], title["status"])
for period in title["records"]["status_periods"]:
    print(period["from"], period["to"], period["status"])`,
          },
        ]
      : []),
  ]
}

function fieldTable({ name, title, fields }: Guide['resources'][number], lang: Lang): Table {
  const t = words(lang).api
  const types: Readonly<Record<string, string>> = t.types
  const typeOf = ({ type, isNullable }: GuideField) => {
    const text = types[type] ?? type
    return isNullable ? t.nullable(text) : text
  }
  return {
    caption: t.fields(title[lang]),
    columns: [
      { key: 'name', label: t.field, is: 'head', isShort: true },
      { key: 'meaning', label: t.meaning },
      { key: 'type', label: t.type },
      { key: 'dataset', label: t.source, isShort: true },
    ],
    rows: fields.map(field => ({
      id: `${name}.${field.name}`,
      name: field.name,
      meaning: field.words[lang],
      type: typeOf(field),
      dataset: field.dataset && { text: field.dataset, path: pathOf('data', field.dataset) },
    })),
  }
}
