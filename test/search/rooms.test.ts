// Where code of the search runs shows in where it lies: who may import whom there, for programs. Types may come from
// anywhere, for they are gone when a program runs.
import { readdirSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

const SEARCH = 'src/search'
/** What pages, the worker and the build tell each other. */
const SHARED = /^(?:data|difference|districts|fold|manifest|messages|readings|result|terms)\.ts$/

/** Folders and files of the search whose programs each folder uses, beside its own and what is shared. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  'build/': ['codec/', 'shards/build/'],
  'page/': ['text/'],
  'worker/': ['codec/', 'find/', 'shards/worker/'],
  'find/': ['codec/', 'match/'],
  'match/': ['codec/'],
  'codec/': [],
  'text/': [],
  'shards/build/': ['codec/', 'match/', 'shards/codec/', 'shards/shard-manifest.ts'],
  'shards/codec/': ['codec/', 'shards/shard-manifest.ts'],
  'shards/worker/': [
    'codec/',
    'find/',
    'match/',
    'shards/codec/',
    'shards/shard-manifest.ts',
    'worker/source.ts',
  ],
  'shards/shard-manifest.ts': [],
}

const files = readdirSync(SEARCH, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.ts'))

/** What a file imports of the search when it runs: a line of types alone, or of names that are all types, is no import. */
function programsOf(from: string): string[] {
  const text = readFileSync(join(SEARCH, from), 'utf8')
  const found = text.matchAll(
    /(?:^(?:import|export)\s+(?!type\b)([\w\s{},*]+?\sfrom\s+)?|\bimport\()'(\.[^']+)'/gm,
  )
  return [...found]
    .filter(([, names = '']) => !/^\{(?:\s*type\s[^,}]*,?)+\s*\}/.test(names))
    .map(([, , to = '']) => normalize(join(from, '..', to)))
    .filter(to => !to.startsWith('..'))
}

const roomOf = (path: string) => Object.keys(MAY).find(room => path.startsWith(room))

test('every file of the search is in a room, or shared', () => {
  expect(files.filter(path => roomOf(path) === undefined && !SHARED.test(path))).toEqual([])
})

describe('programs are imported only where they run:', () => {
  test.each(Object.entries(MAY))('%s', (room, may) => {
    const strays = files
      .filter(from => roomOf(from) === room)
      .flatMap(from => programsOf(from).map(to => ({ from, to })))
      .filter(({ to }) => !SHARED.test(to) && ![room, ...may].some(place => to.startsWith(place)))
    expect(strays.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })

  test('what is shared needs nothing but what is shared', () => {
    const strays = files.filter(path => SHARED.test(path)).flatMap(programsOf)
    expect(strays.filter(to => !SHARED.test(to))).toEqual([])
  })
})
