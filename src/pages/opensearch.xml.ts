import { edition } from '../edition.ts'
import { writeXml } from '../feeds/xml.ts'

/** /opensearch.xml (OpenSearch 1.1): lets a browser search the register from its address bar. */
export function GET(): Response {
  const { url, site } = edition()
  const body = writeXml({
    OpenSearchDescription: {
      '@xmlns': 'http://a9.com/-/spec/opensearch/1.1/',
      // The specification allows 16 characters.
      ShortName: [...site.title.zh].slice(0, 16).join(''),
      Description: site.description.zh || site.title.zh,
      InputEncoding: 'UTF-8',
      Url: { '@type': 'text/html', '@template': `${url}search/?q={searchTerms}` },
    },
  })
  return new Response(body, { headers: { 'content-type': 'application/opensearchdescription+xml' } })
}
