import { edition } from '../open-edition.ts'

/** /robots.txt (RFC 9309): everything may be indexed; here is the map. */
export function GET(): Response {
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${edition().url}sitemap-index.xml\n`)
}
