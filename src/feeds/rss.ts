// A feed as RSS 2.0 (rssboard.org/rss-specification), with the link to itself that its best-practices profile asks for.
import { escapeMarkup } from '../xml.ts'
import type { Feed, FeedEntry } from './feed.ts'
import { rfc822, rfc3339, writeXml } from './xml.ts'

/** Writes RSS 2.0. */
export function writeRss(feed: Feed): string {
  return writeXml('rss', {
    '@version': '2.0',
    '@xmlns:atom': 'http://www.w3.org/2005/Atom',
    '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
    channel: {
      title: feed.title,
      link: feed.link,
      description: feed.description,
      language: 'zh-cn',
      'atom:link': [
        { '@href': `${feed.address}.xml`, '@rel': 'self', '@type': 'application/rss+xml' },
        ...(feed.hub ? [{ '@href': feed.hub, '@rel': 'hub' }] : []),
      ],
      lastBuildDate: rfc822(feed.updated),
      docs: 'https://www.rssboard.org/rss-specification',
      item: feed.entries.map(item),
    },
  })
}

function item(entry: FeedEntry) {
  return {
    title: entry.title,
    link: entry.link,
    // Readers take it for HTML.
    description: escapeMarkup(entry.summary),
    ...(entry.content && { 'content:encoded': entry.content }),
    category: entry.category,
    guid: { '@isPermaLink': 'false', '#text': entry.id },
    pubDate: rfc822(entry.published),
    'atom:updated': rfc3339(entry.updated),
  }
}
