import { expect, test, vi } from 'vitest'
import { inventData } from '../../../scripts/bench/world.ts'
import { packFiles } from '../../../src/search/build/files.ts'
import type { ListManifest, PartName } from '../../../src/search/manifest.ts'
import type { SearchResult } from '../../../src/search/result.ts'
import type { Question } from '../../../src/search/worker/engine.ts'
import { openList } from '../../../src/search/worker/list.ts'
import type { Source, Take } from '../../../src/search/worker/source.ts'
import { STATUS_WORDS } from '../world.ts'

const DATA = inventData(5, 9000)
const FILES = packFiles(DATA)
const MANIFEST = JSON.parse(
  String(FILES.find(({ path }) => path === 'search/index.json')?.body),
) as ListManifest

/** Parts that come when a test lets them. */
interface Held {
  source: Source
  asked: PartName[]
  /** Lets the first bytes of a part come that has been asked for. */
  begin(part: PartName, share: number): void
  /** Lets parts come, or come never, now or when they are asked for. */
  give(...parts: PartName[]): void
  fail(part: PartName): void
}

function hold(): Held {
  const waiting = new Map<
    PartName,
    { take: Take; resolve: (bytes: Uint8Array) => void; reject: () => void }
  >()
  const fates = new Map<PartName, boolean>()
  const asked: PartName[] = []
  const bytesOf = (part: PartName) =>
    FILES.find(({ path }) => path === MANIFEST.files[part].path)?.body as Uint8Array
  const decide = (part: PartName) => {
    const isGiven = fates.get(part)
    const loading = waiting.get(part)
    if (!loading || isGiven === undefined) return
    waiting.delete(part)
    fates.delete(part)
    if (!isGiven) return loading.reject()
    loading.take(bytesOf(part), bytesOf(part).length)
    loading.resolve(bytesOf(part))
  }
  const set = (part: PartName, isGiven: boolean) => {
    fates.set(part, isGiven)
    decide(part)
  }
  return {
    asked,
    source: {
      load(part, take = () => undefined) {
        asked.push(part)
        return new Promise((resolve, reject) => {
          waiting.set(part, { take, resolve, reject: () => reject(new Error(`no ${part}`)) })
          decide(part)
        })
      },
    },
    begin: (part, share) => waiting.get(part)?.take(bytesOf(part), Math.floor(share * bytesOf(part).length)),
    give: (...parts) => {
      for (const part of parts) set(part, true)
    },
    fail: part => set(part, false),
  }
}

interface Heard {
  question: Question
  answers: { result: SearchResult; isWhole: boolean }[]
  errors: unknown[]
}

function ask(text: string): Heard {
  const heard: Heard = { answers: [], errors: [], question: undefined as never }
  heard.question = {
    text,
    options: { limit: 5 },
    answer: (result, isWhole) => heard.answers.push({ result, isWhole }),
    fail: error => heard.errors.push(error),
  }
  return heard
}

const nameOf = (place: number) => DATA.enterprises[place]?.names[0] ?? ''
const open = ({ source }: Held) => openList(source, MANIFEST, STATUS_WORDS)
const until = (check: () => void) => vi.waitFor(check, { timeout: 20_000, interval: 5 })
const firstOf = ({ answers }: Heard) => answers[0]?.result.enterprises[0]?.name
const LATER = ['readings', 'columns', 'notices', 'titles', 'codes'] as const

test('answers from the names that have come, and wholly when all parts are there', async () => {
  const held = hold()
  const heard = ask(nameOf(100))
  open(held).ask(heard.question)
  held.begin('names', 0.6)
  await until(() => expect(firstOf(heard)).toBe(nameOf(100)))
  expect(heard.answers.map(({ isWhole }) => isWhole)).toEqual([false])
  held.give('names', ...LATER)
  await until(() => expect(heard.answers.at(-1)?.isWhole).toBe(true))
  expect(heard.answers.at(-1)?.result.enterprises[0]?.district).toBeDefined()
})

test('while names are still missing, nothing is said of them, and nothing else is fetched', async () => {
  const held = hold()
  const list = open(held)
  const [known, unknown] = [ask(nameOf(100)), ask(nameOf(8900))]
  list.ask(known.question)
  held.begin('names', 0.6)
  await until(() => expect(firstOf(known)).toBe(nameOf(100)))
  list.ask(unknown.question)
  list.ask(known.question)
  await until(() => expect(known.answers).toHaveLength(2))
  list.ask(unknown.question)
  expect(unknown.answers).toEqual([])
  expect(held.asked).toEqual(['names'])
  held.give('names')
  await until(() => expect(firstOf(unknown)).toBe(nameOf(8900)))
})

test('a newer question ends the older one', async () => {
  const held = hold()
  const list = open(held)
  const [older, newer] = [ask(nameOf(1)), ask(nameOf(2))]
  list.ask(older.question)
  list.ask(newer.question)
  held.give('names', ...LATER)
  await until(() => expect(newer.answers.at(-1)?.isWhole).toBe(true))
  expect(firstOf(newer)).toBe(nameOf(2))
  expect(older.answers).toEqual([])
})

test('fails where the names cannot be had, and works when they can again', async () => {
  const held = hold()
  const list = open(held)
  const [first, second] = [ask(nameOf(1)), ask(nameOf(1))]
  list.ask(first.question)
  held.fail('names')
  await until(() => expect(first.errors).toHaveLength(1))
  list.ask(second.question)
  held.give('names')
  await until(() => expect(firstOf(second)).toBe(nameOf(1)))
})

test('a part that cannot be had is done without', async () => {
  const held = hold()
  const heard = ask(nameOf(7))
  open(held).ask(heard.question)
  held.fail('columns')
  held.give('names', 'readings', 'notices', 'titles', 'codes')
  await until(() => expect(heard.answers.at(-1)?.isWhole).toBe(true))
  expect(firstOf(heard)).toBe(nameOf(7))
})
