import { addYears, type Day } from '../../day.ts'
import { edition } from '../../edition.ts'

/** /.well-known/security.txt (RFC 9116): whom to tell of a weakness; good for almost a year from the day of the edition. */
export function GET(): Response {
  const { url, site, day } = edition()
  const contact = site.contact.email ? `mailto:${site.contact.email}` : `${url}about/`
  const lines = [
    `Contact: ${contact}`,
    // From the first of the month, so that it does not change with every day.
    `Expires: ${addYears(`${day.slice(0, 7)}-01` as Day, 1)}T00:00:00+08:00`,
    'Preferred-Languages: zh, en',
    `Canonical: ${url}.well-known/security.txt`,
  ]
  return new Response(`${lines.join('\n')}\n`)
}
