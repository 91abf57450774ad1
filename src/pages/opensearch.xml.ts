import { writeXml } from '../feeds/xml.ts'
import { edition } from '../open-edition.ts'
import { openSearch } from '../views/open-search.ts'

/** /opensearch.xml (OpenSearch 1.1): lets a browser search the register from its address bar. */
export function GET(): Response {
  return new Response(writeXml('OpenSearchDescription', openSearch(edition())), {
    headers: { 'content-type': 'application/opensearchdescription+xml' },
  })
}
