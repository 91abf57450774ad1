import { expect, test } from 'vitest'
import { packFiles } from '../../../../src/search/build/files.ts'
import type { SearchData } from '../../../../src/search/data.ts'
import type { Manifest, PagesManifest } from '../../../../src/search/manifest.ts'
import type { SearchResult } from '../../../../src/search/result.ts'
import { type Files, Gone, openShards } from '../../../../src/search/shards/worker/open-shards.ts'
import { dataOf, STATUS_WORDS } from '../../world.ts'

const OLD = dataOf([['威海海丰精密机械有限公司']])
const NEW = dataOf([['威海海丰精密机械有限公司'], ['荣成海锋精密机械有限公司']])
/** Even these are cut into pages. */
const MOST = 0

/** A site that may be replaced by another, and may fail. */
function siteOf(data: SearchData) {
  let bodies = new Map<string, string | Uint8Array>()
  const site = {
    isDown: false,
    publish: (next: SearchData) => {
      bodies = new Map(packFiles(next, MOST).map(({ path, body }) => [path, body]))
    },
    get: async (path: string): Promise<Uint8Array> => {
      if (site.isDown) throw new Error('no network')
      const body = bodies.get(path)
      if (body === undefined) throw new Gone(path)
      return body as Uint8Array
    },
    index: async () => JSON.parse(String(bodies.get('search/index.json'))) as Manifest,
  } satisfies Files & Record<string, unknown>
  site.publish(data)
  return site
}

async function openOn(site: Files) {
  const engine = openShards(site, (await site.index()) as PagesManifest, STATUS_WORDS)
  const ask = (text: string) =>
    new Promise<SearchResult>((resolve, reject) => {
      const answer = (result: SearchResult, isWhole: boolean) => {
        if (isWhole) resolve(result)
      }
      engine.ask({ text, options: { limit: 10 }, answer, fail: reject })
    })
  return { engine, ask }
}

test('a question is answered from pages', async () => {
  const { ask } = await openOn(siteOf(OLD))
  expect((await ask('海丰')).enterprises).toMatchObject([{ name: '威海海丰精密机械有限公司' }])
})

test('a newer question ends the older one', async () => {
  const { engine, ask } = await openOn(siteOf(OLD))
  const answers: string[] = []
  const answer = ({ query }: SearchResult) => answers.push(query)
  engine.ask({ text: '海', options: { limit: 10 }, answer, fail: () => answers.push('failed') })
  await ask('海丰')
  expect(answers).toEqual([])
})

test('an edition that has taken the place of the one that was opened is opened instead', async () => {
  const site = siteOf(OLD)
  const { ask } = await openOn(site)
  site.publish(NEW)
  expect((await ask('荣成')).enterprises).toMatchObject([{ name: '荣成海锋精密机械有限公司' }])
})

test('what cannot be had is said, and had when it can be', async () => {
  const site = siteOf(OLD)
  const { engine, ask } = await openOn(site)
  site.isDown = true
  engine.warm()
  await expect(ask('海丰')).rejects.toThrow('no network')
  site.isDown = false
  expect((await ask('海丰')).total).toBe(1)
})

test('an index that has no pages any more cannot be read by this program', async () => {
  const site = siteOf(OLD)
  const { ask } = await openOn(site)
  site.publish(NEW)
  site.index = async () =>
    ({ version: 0, as_of: '', enterprises: 0, districts: [], files: {} }) as unknown as Manifest
  await expect(ask('荣成')).rejects.toThrow('older than the search index')
})
