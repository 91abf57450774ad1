// In: an edition. Out: what a browser is told of the search (OpenSearch 1.1), as members of an XML element.
import type { Edition } from '../edition.ts'
import { HTML_LANG } from '../i18n/lang.ts'
import { langsOf } from '../site/families.ts'

/** Characters that the specification allows. */
const SHORT = 16
const LONG = 48
const DESCRIPTION = 1024
/** What a title that is too long can do without. */
const PLACE = /^\p{Script=Han}{2,6}?[省市县区]/u

/** The description of the search. It names no address of suggestions: they are made in the browser. */
export function openSearch({ url, site }: Edition) {
  const title = site.title.zh
  return {
    '@xmlns': 'http://a9.com/-/spec/opensearch/1.1/',
    ShortName: shorten(length(title) > SHORT ? title.replace(PLACE, '') : title, SHORT),
    LongName: shorten(title, LONG),
    Description: shorten(site.description.zh || title, DESCRIPTION),
    ...(site.contact.email && { Contact: site.contact.email }),
    Url: [
      { '@type': 'text/html', '@method': 'get', '@template': `${url}search/?q={searchTerms}` },
      {
        '@type': 'application/opensearchdescription+xml',
        '@rel': 'self',
        '@template': `${url}opensearch.xml`,
      },
    ],
    Image: { '@type': 'image/svg+xml', '@width': 16, '@height': 16, '#text': `${url}favicon.svg` },
    Language: langsOf(site).map(lang => HTML_LANG[lang]),
    InputEncoding: 'UTF-8',
    OutputEncoding: 'UTF-8',
  }
}

const length = (text: string): number => [...text].length
const shorten = (text: string, most: number): string => [...text].slice(0, most).join('')
