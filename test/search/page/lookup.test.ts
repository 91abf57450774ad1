import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { VERSION } from '../../../src/search/manifest.ts'
import type { FromWorker, ToWorker } from '../../../src/search/messages.ts'
import { openLookup } from '../../../src/search/page/lookup.ts'
import { EMPTY, type SearchResult } from '../../../src/search/result.ts'
import { STATUS_WORDS } from '../world.ts'

const MANIFEST = { version: VERSION, files: {} }
const RESULT: SearchResult = { ...EMPTY, query: '海丰' }

/** Workers that hear what they are told, and say what a test lets them say. */
class FakeWorker {
  static made: FakeWorker[] = []
  heard: ToWorker[] = []
  onmessage: (event: { data: FromWorker }) => void = () => undefined
  onerror: () => void = () => undefined
  constructor() {
    FakeWorker.made.push(this)
  }
  postMessage(message: ToWorker) {
    this.heard.push(message)
  }
  get questions() {
    return this.heard.flatMap(message => (message.type === 'ask' ? [message] : []))
  }
  answer(isWhole: boolean) {
    const id = this.questions.at(-1)?.id ?? 0
    this.onmessage({ data: { type: 'answer', id, result: RESULT, isWhole } })
  }
}

let answers: (() => Response)[]
beforeEach(() => {
  FakeWorker.made = []
  answers = []
  vi.stubGlobal('Worker', FakeWorker)
  vi.stubGlobal('fetch', async () => (answers.shift() ?? (() => Response.json(MANIFEST)))())
})
afterEach(() => void vi.unstubAllGlobals())

const open = () => openLookup('/a/b/', STATUS_WORDS)
const until = (check: () => void) => vi.waitFor(check, { interval: 1 })

test('opens the worker once, with the index, and hands its answers on', async () => {
  const lookup = open()
  lookup.warm()
  const told: boolean[] = []
  const asked = lookup.ask('海丰', { limit: 5 }, (_, isWhole) => told.push(isWhole))
  await until(() => expect(FakeWorker.made[0]?.questions).toHaveLength(1))
  const [worker] = FakeWorker.made
  expect(worker?.heard[0]).toMatchObject({ type: 'open', base: '/a/b/', manifest: MANIFEST })
  worker?.answer(false)
  await asked
  worker?.answer(true)
  expect(told).toEqual([false, true])
  expect(FakeWorker.made).toHaveLength(1)
})

test('a newer question ends the older one, whose answers are not told any more', async () => {
  const lookup = open()
  const older = vi.fn()
  const first = lookup.ask('海', { limit: 5 }, older)
  await until(() => expect(FakeWorker.made[0]?.questions).toHaveLength(1))
  void lookup.ask('海丰', { limit: 5 }, vi.fn())
  await first
  FakeWorker.made[0]?.answer(true)
  expect(older).not.toHaveBeenCalled()
})

test('rejects where the index cannot be had or is of another version, and asks for it again', async () => {
  answers = [() => new Response(null, { status: 404 }), () => Response.json({ ...MANIFEST, version: 1 })]
  const lookup = open()
  await expect(lookup.ask('海丰', { limit: 5 }, vi.fn())).rejects.toThrow('404')
  await expect(lookup.ask('海丰', { limit: 5 }, vi.fn())).rejects.toThrow('older than the search index')
  const answer = vi.fn()
  const asked = lookup.ask('海丰', { limit: 5 }, answer)
  await until(() => expect(FakeWorker.made[0]?.questions).toHaveLength(1))
  FakeWorker.made[0]?.answer(true)
  await asked
  expect(answer).toHaveBeenCalledOnce()
})

test('rejects where the worker fails; the next question starts another', async () => {
  const lookup = open()
  const asked = lookup.ask('海丰', { limit: 5 }, vi.fn())
  await until(() => expect(FakeWorker.made[0]?.questions).toHaveLength(1))
  FakeWorker.made[0]?.onerror()
  await expect(asked).rejects.toThrow('cannot start')
  void lookup.ask('海丰', { limit: 5 }, vi.fn())
  await until(() => expect(FakeWorker.made[1]?.questions).toHaveLength(1))
})
