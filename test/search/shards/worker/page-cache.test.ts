import { describe, expect, test } from 'vitest'
import { inventData } from '../../../../scripts/bench/world.ts'
import { makeReadings } from '../../../../src/search/build/make-readings.ts'
import { makeShards } from '../../../../src/search/shards/build/make-shards.ts'
import { PageCache } from '../../../../src/search/shards/worker/page-cache.ts'
import { dataOf } from '../../world.ts'
import { SIZES } from './paged.ts'

const data = inventData(3, 300)

/** A cache over the pages of a world, and the files that it got, in order; `fail` says which requests fail. */
function open(world = data, fail: (file: string, nth: number) => boolean = () => false) {
  const { files, shards } = makeShards(
    world,
    makeReadings(world.enterprises.flatMap(({ names }) => names)),
    SIZES,
  )
  const bodies = new Map(files.map(({ path, body }) => [path, body as Uint8Array]))
  const got: string[] = []
  const cache = new PageCache(shards, async file => {
    got.push(file)
    if (fail(file, got.filter(one => one === file).length)) throw new Error(`${file} did not come`)
    return bodies.get(`${shards.folder}/${file}`) as Uint8Array
  })
  return { cache, got }
}
const [name = ''] = data.enterprises[7]?.names ?? []

describe('leaves', () => {
  test('a key leads to one page, which is got once, with the node and what it is read with', async () => {
    const { cache, got } = open()
    const [leaf, ...others] = await cache.leaves('names', name)
    expect(others).toEqual([])
    expect(leaf?.page.lines.flat()).toContain(name)
    expect(got).toHaveLength(3)
    expect(got).toContain(leaf?.file)
    await cache.leaves('names', name)
    expect(got).toHaveLength(3)
  })

  test('pages that follow come as long as they hold what longer keys lead to', async () => {
    const { cache } = open()
    const key = name.slice(0, 1)
    const leaves = await cache.leaves('names', key, 2)
    expect(leaves.length).toBeLessThanOrEqual(3)
    expect(new Set(leaves.map(({ file }) => file)).size).toBe(leaves.length)
  })

  test('an empty table has none, and nothing is asked for', async () => {
    const { cache, got } = open(dataOf([['海丰']]))
    cache.prepare('titles', '车间')
    expect(await cache.leaves('titles', '车间')).toEqual([])
    expect(got).toEqual([])
  })
})

test('prepare: begins with what leads to the page, and a failure is not its own', async () => {
  const { cache, got } = open(data, file => file.startsWith('names/'))
  cache.prepare('names', name)
  await new Promise(resolve => setTimeout(resolve))
  expect(got.length).toBeGreaterThan(0)
})

test('what failed is asked for again, for a network may come back', async () => {
  const { cache, got } = open(data, (file, nth) => file.startsWith('names/') && nth === 1)
  await expect(cache.leaves('names', name)).rejects.toThrow('did not come')
  const first = got.length
  // The page itself fails once too.
  await cache.leaves('names', name).catch(() => undefined)
  const [leaf] = await cache.leaves('names', name)
  expect(leaf?.page.lines.flat()).toContain(name)
  expect(got.length).toBeGreaterThan(first)
})
