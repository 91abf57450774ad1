import { XMLParser } from 'fast-xml-parser'
import { SyntaxValidator } from 'fast-xml-validator'
import ICAL from 'ical.js'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Day } from '../../src/day.ts'
import { type Edition, openEdition } from '../../src/edition.ts'
import { feedFiles } from '../../src/feeds/files.ts'

const NOW = '2024-06-19' as Day
let edition: Edition
let files: Map<string, string>

const filesOn = (asOf: Day) => {
  const opened = openEdition({ dir: 'data', asOf }, NOW)
  return new Map([...feedFiles(opened)].map(({ path, body }) => [path, String(body)]))
}
const validator = new SyntaxValidator()
const parser = new XMLParser({ ignoreAttributes: false, isArray: name => ['item', 'entry'].includes(name) })
const rss = (path: string) => parser.parse(files.get(path) ?? '').rss.channel
const atom = (path: string) => parser.parse(files.get(path) ?? '').feed

beforeAll(() => {
  edition = openEdition({ dir: 'data', asOf: NOW }, NOW)
  files = filesOn(NOW)
})

describe('feedFiles', () => {
  test('writes every feed that data/README.md promises in three forms, and the calendar', () => {
    const kinds = ['publicity', 'announcement', 're-evaluation', 'revocation', 'rename', 'correction', 'all']
    const districts = edition.snapshot.districts.map(({ district }) => `districts/${district}`)
    for (const name of [...kinds, ...districts]) {
      for (const extension of ['xml', 'atom', 'json'])
        expect(files.has(`feeds/${name}.${extension}`)).toBe(true)
    }
    expect(files.has('feeds/publicity.ics')).toBe(true)
  })

  test('writes XML that is well formed, and says what it is made of', () => {
    for (const [path, body] of files) {
      if (/\.(xml|atom)$/.test(path)) expect([path, validator.validate(body)]).toEqual([path, true])
    }
  })

  test('says the same bytes twice', () => expect(filesOn(NOW)).toEqual(files))
})

describe('feeds/publicity.xml', () => {
  test('has an item for every publicity notice, newest first, with a permanent id and the day of the data', () => {
    const expected = edition.snapshot.notices.filter(({ row }) => row.kind === 'publicity')
    const items = rss('feeds/publicity.xml').item
    expect(items.map((item: { title: string }) => item.title)).toEqual(expected.map(({ row }) => row.title))
    expect(items[0]).toMatchObject({
      link: 'https://example.org/notices/publicity-2024-2/',
      guid: { '#text': 'tag:example.org,2021:notice/publicity-2024-2', '@_isPermaLink': 'false' },
      pubDate: 'Fri, 14 Jun 2024 00:00:00 +0800',
    })
    expect(items[0].description).toContain('2024年6月17日至2024年6月22日')
  })

  test('has the elements that RSS 2.0 requires, and says where it lies', () => {
    const channel = rss('feeds/publicity.xml')
    expect(channel.title).toContain('示例数据')
    expect(channel.description).not.toBe('')
    expect(channel['atom:link']['@_href']).toBe('https://example.org/feeds/publicity.xml')
    expect(channel.lastBuildDate).toBe('Fri, 14 Jun 2024 00:00:00 +0800')
  })

  test('knows nothing of a notice before its day', () => {
    expect(files.get('feeds/publicity.xml')).toContain('publicity-2024-2/')
    expect(filesOn('2024-06-13' as Day).get('feeds/publicity.xml')).not.toContain('publicity-2024-2/')
  })
})

describe('feeds/*.atom', () => {
  test('has what RFC 4287 requires of a feed and of an entry', () => {
    const feed = atom('feeds/all.atom')
    expect(feed).toMatchObject({
      id: 'tag:example.org,2021:feeds/all',
      author: { name: edition.site.publisher.zh },
    })
    expect(feed.updated).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\+08:00$/)
    for (const entry of feed.entry) {
      for (const member of ['id', 'title', 'updated', 'link', 'summary']) expect(entry[member]).toBeTruthy()
      expect(entry.updated >= entry.published).toBe(true)
    }
    expect(new Set(feed.entry.map(({ id }: { id: string }) => id)).size).toBe(feed.entry.length)
  })

  test('a correction or an extension is an update of the same entry, on its day', () => {
    const changed = edition.snapshot.windows.flatMap(({ window, changes }) =>
      changes.map(({ since }) => [window.row.notice_id, since] as const),
    )
    expect(changed.length).toBeGreaterThan(0)
    for (const [notice, since] of changed) {
      const entry = atom('feeds/publicity.atom').entry.find(({ id }: { id: string }) =>
        id.endsWith(`/${notice}`),
      )
      expect(entry.updated >= `${since}T00:00:00+08:00`).toBe(true)
    }
  })

  test('an enterprise’s feed tells of that enterprise alone', () => {
    const [first] = edition.snapshot.enterprises
    const body = files.get(`feeds/enterprises/${first?.enterprise.row.enterprise_id}.xml`) ?? ''
    const others = edition.snapshot.enterprises
      .slice(1)
      .filter(({ name }) => body.includes(`&gt;${name}&lt;`))
    expect(others).toEqual([])
    expect(body).toContain(first?.names[0]?.name)
  })
})

describe('feeds/*.json', () => {
  test('is JSON Feed 1.1', () => {
    const feed = JSON.parse(files.get('feeds/all.json') ?? '')
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: 'https://example.org/feeds/all.json',
    })
    for (const item of feed.items) {
      expect(typeof item.id).toBe('string')
      expect('content_html' in item || 'content_text' in item).toBe(true)
      expect(Number.isNaN(Date.parse(item.date_published))).toBe(false)
    }
  })
})

describe('feeds/publicity.ics', () => {
  const events = (path = 'feeds/publicity.ics') =>
    new ICAL.Component(ICAL.parse(files.get(path) ?? '')).getAllSubcomponents('vevent')

  test('has an all-day event a window; its end is the day after the last (RFC 5545 §3.6.1)', () => {
    expect(events().length).toBe(edition.snapshot.windows.length)
    const event = events().find(one => one.getFirstPropertyValue('uid') === 'w2024-2@example.org')
    expect(String(event?.getFirstPropertyValue('dtstart'))).toBe('2024-06-17')
    expect(String(event?.getFirstPropertyValue('dtend'))).toBe('2024-06-23')
    const alarm = event?.getFirstSubcomponent('valarm')
    expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('2024-06-22T01:00:00Z')
  })

  test('a withdrawn window is cancelled, and a changed one has a higher sequence', () => {
    for (const { window, status, changes } of edition.snapshot.windows) {
      const [event] = events(`feeds/windows/${window.row.window_id}.ics`)
      expect(event?.getFirstPropertyValue('sequence')).toBe(changes.length)
      const expected = status === 'withdrawn' ? 'CANCELLED' : 'CONFIRMED'
      expect(event?.getFirstPropertyValue('status')).toBe(expected)
    }
  })

  test('folds lines at 75 octets and ends them in CRLF (RFC 5545 §3.1)', () => {
    const body = files.get('feeds/publicity.ics') ?? ''
    expect(body.endsWith('\r\n')).toBe(true)
    const lines = body.split('\r\n')
    expect(lines.filter(line => line.includes('\n'))).toEqual([])
    expect(lines.filter(line => Buffer.byteLength(line) > 75)).toEqual([])
  })
})
