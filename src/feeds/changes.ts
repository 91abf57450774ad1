// In: an edition and what its releases changed. Out: the feed of changes, an entry a release, ready to be written.
import type { RecordStory, ReleaseStory, StandingStory } from '../datasets/releases/stories.ts'
import { type Day, latest } from '../day.ts'
import type { Edition } from '../edition.ts'
import { words } from '../i18n/words.ts'
import type { OutputFile } from '../output.ts'
import { escapeMarkup } from '../xml.ts'
import type { Feed, FeedEntry } from './feed.ts'
import { writeFeed } from './files.ts'
import { tagUri } from './tag.ts'

/** So many changes of a kind are told in an entry; its page has all. */
const MOST = 200

/** feeds/changes in every form. */
export function changesFeedFiles(edition: Edition, stories: readonly ReleaseStory[]): OutputFile[] {
  return writeFeed(changesFeed(edition, stories))
}

/** The feed of changes: releases, the newest first. */
export function changesFeed(edition: Edition, stories: readonly ReleaseStory[]): Feed {
  const { site, url, day, snapshot } = edition
  const t = words('zh')
  const mark = site.demo ? `【${t.feeds.demo}】` : ''
  return {
    path: 'feeds/changes',
    address: `${url}feeds/changes`,
    id: tagUri(edition, 'feeds/changes'),
    title: `${mark}${site.title.zh} · ${t.changes.title}`,
    description: t.changes.description,
    author: site.publisher.zh,
    link: `${url}changes/`,
    site: url,
    hub: site.websub_hub,
    updated: updatedOn(stories) ?? snapshot.notices.at(-1)?.since ?? day,
    entries: stories.toReversed().map(story => entryOf(edition, story)),
  }
}

function updatedOn(stories: readonly ReleaseStory[]): Day | undefined {
  return latest(...stories.map(story => story.day))
}

function entryOf(edition: Edition, story: ReleaseStory): FeedEntry {
  const { changes: t, release } = words('zh')
  const { number, day, standings, records } = story
  const counts = summaryOf(story)
  return {
    id: tagUri(edition, `release/${number}`),
    title: `${release.title(number)}（${t.asOf(day)}）`,
    link: `${edition.url}releases/${number}/`,
    published: day,
    updated: day,
    summary: counts,
    content: [
      `<p>${escapeMarkup(counts)}</p>`,
      ...listOf(standings, turnOf),
      ...listOf(records, changeOf),
    ].join(''),
    category: t.title,
  }
}

function summaryOf({ number, head }: ReleaseStory): string {
  const { changes: t, comma } = words('zh')
  if (number === 1) return t.first(head.records.count)
  const { records } = head.counts
  const parts = (['added', 'changed', 'renamed', 'removed'] as const).flatMap(op =>
    records[op] > 0 ? [t.countOf(t.counts[op], records[op])] : [],
  )
  return parts.length > 0 ? parts.join(comma) : t.noRecord
}

function listOf<T>(items: readonly T[], tell: (item: T) => string): string[] {
  if (items.length === 0) return []
  const lines = items.slice(0, MOST).map(item => `<li>${escapeMarkup(tell(item))}</li>`)
  const rest = items.length - MOST
  return [`<ul>${lines.join('')}</ul>`, ...(rest > 0 ? [`<p>${words('zh').changes.more(rest)}</p>`] : [])]
}

function turnOf({ dataset, key, name, header, was, now, wasLabel, nowLabel }: StandingStory): string {
  const t = words('zh').changes
  const subjects: Readonly<Record<string, string>> = t.subjects
  const what = t.turned(header.zh, was && wasLabel.zh, now && nowLabel.zh)
  return `${subjects[dataset] ?? dataset} ${key}${name.zh && `（${name.zh}）`}${t.turnedAlone(what)}`
}

function changeOf({ op, name, cells }: RecordStory): string {
  const t = words('zh').changes
  const told = cells.map(({ header, was, now, reason }) => {
    const why = reason === undefined ? '' : `（${reason}）`
    return `${t.turned(header.zh, was.zh, now.zh)}${why}`
  })
  return [`${t.counts[op]}：${name.zh}`, ...told].join('；')
}
