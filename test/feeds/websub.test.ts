import { XMLParser } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/day.ts'
import { openEdition } from '../../src/edition.ts'
import { feedFiles } from '../../src/feeds/files.ts'

const HUB = 'https://hub.example.org/?a=1&b=2'
const DAY = '2024-06-19' as Day

function filesWith(websub_hub: string | undefined): Map<string, string> {
  const edition = openEdition({ dir: 'data', asOf: DAY }, DAY)
  const files = feedFiles({ ...edition, site: { ...edition.site, websub_hub } })
  return new Map([...files].map(({ path, body }) => [path, String(body)]))
}

const parser = new XMLParser({ ignoreAttributes: false, isArray: name => /(^|:)link$/.test(name) })
const linksOf = (links: readonly Record<string, string>[]) =>
  Object.fromEntries(links.map(link => [link['@_rel'], link['@_href']]))

describe('with a hub, every feed names it and itself (W3C WebSub, 4):', () => {
  const files = filesWith(HUB)
  const at = (extension: string) => [...files].filter(([path]) => path.endsWith(extension))

  test('RSS, with links of Atom', () => {
    for (const [path, body] of at('.xml')) {
      const links = linksOf(parser.parse(body).rss.channel['atom:link'])
      expect(links).toEqual({ self: `https://example.org/${path}`, hub: HUB })
    }
  })

  test('Atom', () => {
    for (const [path, body] of at('.atom')) {
      expect(linksOf(parser.parse(body).feed.link)).toMatchObject({
        self: `https://example.org/${path}`,
        hub: HUB,
      })
    }
  })

  test('JSON Feed 1.1', () => {
    for (const [path, body] of at('.json')) {
      expect(JSON.parse(body)).toMatchObject({
        feed_url: `https://example.org/${path}`,
        hubs: [{ type: 'WebSub', url: HUB }],
      })
    }
  })
})

test('without one, no feed speaks of a hub', () => {
  const files = filesWith(undefined)
  expect(files.size).toBeGreaterThan(20)
  expect([...files].filter(([, body]) => /rel="hub"|"hubs"/.test(body)).map(([path]) => path)).toEqual([])
})
