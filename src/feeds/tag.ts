// What never changes, wherever the site moves: the ids of feeds, of their entries and of events.
import type { Edition } from '../edition.ts'
import { once } from '../once.ts'

/** The host that site.json gives the register; that of the edition's address where it gives none. */
export const authorityOf = once(({ site, url }: Edition): string => {
  const { hostname } = new URL(site.url)
  return hostname === 'localhost' ? new URL(url).hostname : hostname
})

/** The tag URI (RFC 4151) of something of this site: the host and a year in which it was the bureau's, then what it is. */
export function tagUri(edition: Edition, what: string): string {
  const path = what.split('/').map(encodeURIComponent).join('/')
  return `tag:${authorityOf(edition)},2021:${path}`
}
