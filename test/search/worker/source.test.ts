import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PartFile, PartName } from '../../../src/search/manifest.ts'
import { PARTS } from '../../../src/search/manifest.ts'
import { openSource } from '../../../src/search/worker/source.ts'

const FILES = Object.fromEntries(
  PARTS.map(part => [part, { path: `search/${part}-0.bin`, bytes: 6 }]),
) as Record<PartName, PartFile>

/** A body that comes in pieces. */
function inPieces(...pieces: number[][]): Response {
  return new Response(
    new ReadableStream({
      start(controller) {
        for (const piece of pieces) controller.enqueue(Uint8Array.from(piece))
        controller.close()
      },
    }),
  )
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('openSource().load()', () => {
  test('fetches a part once, and tells of its bytes as they come', async () => {
    const asked: string[] = []
    const source = openSource('/a/b/', FILES, async address => {
      asked.push(address)
      return inPieces([1, 2], [3, 4, 5, 6])
    })
    const seen: number[] = []
    const first = await source.load('names', (_, arrived) => seen.push(arrived))
    expect([...first]).toEqual([1, 2, 3, 4, 5, 6])
    expect(await source.load('names')).toBe(first)
    expect(seen).toEqual([2, 6])
    expect(asked).toEqual(['/a/b/search/names-0.bin'])
  })

  test('tries again where the network fails, a file is missing or ends too soon', async () => {
    const answers = [
      () => Promise.reject(new Error('offline')),
      () => Promise.resolve(inPieces([1, 2])),
      () => Promise.resolve(inPieces([1, 2, 3], [4, 5, 6])),
    ]
    const source = openSource(
      '/',
      FILES,
      () => answers.shift()?.() ?? Promise.reject(new Error('asked again')),
    )
    const loading = source.load('codes')
    await vi.runAllTimersAsync()
    expect([...(await loading)]).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('gives up after three times, and begins anew when asked later', async () => {
    let isOnline = false
    let asked = 0
    const source = openSource('/', FILES, () => {
      asked += 1
      return Promise.resolve(isOnline ? inPieces([1, 2, 3, 4, 5, 6]) : new Response(null, { status: 404 }))
    })
    const loading = expect(source.load('names')).rejects.toThrow('search/names-0.bin: 404')
    await vi.runAllTimersAsync()
    await loading
    expect(asked).toBe(3)
    isOnline = true
    expect((await source.load('names')).length).toBe(6)
  })

  test('more bytes than the index says are refused', async () => {
    const source = openSource('/', FILES, () => Promise.resolve(inPieces([1, 2, 3, 4, 5, 6, 7])))
    const loading = expect(source.load('names')).rejects.toThrow()
    await vi.runAllTimersAsync()
    await loading
  })
})
