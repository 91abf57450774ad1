// A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1).
import type { Feed, FeedEntry } from './feed.ts'
import { rfc3339 } from './xml.ts'

/** Writes JSON Feed. */
export function writeJsonFeed(feed: Feed): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.link,
    feed_url: `${feed.address}.json`,
    language: 'zh-CN',
    authors: [{ name: feed.author, url: feed.site }],
    ...(feed.hub && { hubs: [{ type: 'WebSub', url: feed.hub }] }),
    items: feed.entries.map(item),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function item(entry: FeedEntry) {
  return {
    id: entry.id,
    url: entry.link,
    title: entry.title,
    summary: entry.summary,
    ...(entry.content ? { content_html: entry.content } : { content_text: entry.summary }),
    date_published: rfc3339(entry.published),
    date_modified: rfc3339(entry.updated),
    tags: [entry.category],
  }
}
