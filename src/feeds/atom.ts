// A feed as Atom (RFC 4287).
import type { Feed, FeedEntry } from './feed.ts'
import { rfc3339, writeXml } from './xml.ts'

/** Writes Atom. */
export function writeAtom(feed: Feed): string {
  return writeXml('feed', {
    '@xmlns': 'http://www.w3.org/2005/Atom',
    '@xml:lang': 'zh-CN',
    id: feed.id,
    title: feed.title,
    subtitle: feed.description,
    updated: rfc3339(feed.updated),
    author: { name: feed.author },
    link: [
      { '@rel': 'self', '@type': 'application/atom+xml', '@href': `${feed.address}.atom` },
      ...(feed.hub ? [{ '@rel': 'hub', '@href': feed.hub }] : []),
      { '@rel': 'alternate', '@type': 'text/html', '@href': feed.link },
    ],
    entry: feed.entries.map(entry),
  })
}

function entry(one: FeedEntry) {
  return {
    id: one.id,
    title: one.title,
    link: { '@rel': 'alternate', '@type': 'text/html', '@href': one.link },
    published: rfc3339(one.published),
    updated: rfc3339(one.updated),
    category: { '@term': one.category },
    summary: one.summary,
    ...(one.content && { content: { '@type': 'html', '#text': one.content } }),
  }
}
