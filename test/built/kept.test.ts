// A build that takes pages from the edition before writes what one from nothing writes, byte for byte.
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { type Random, seeded } from '../../scripts/demo/random.ts'
import { environment } from '../environment.ts'

const DATA = '.build/kept-data'
const OUT = '.build/kept'
const FULL = '.build/kept-full'
/** The measures end on the second of them. */
const DAYS = ['2024-12-30', '2024-12-31', '2025-01-02']

function spawn(script: string, args: readonly string[], day = DAYS[0]) {
  const preloaded = ['./scripts/lib/compile-cache.mjs', './test/clock.ts'].flatMap(path => ['--import', path])
  const command = [...preloaded, `scripts/${script}.ts`, ...args]
  return spawnSync('node', command, { env: environment({ FAKE_DAY: day }), encoding: 'utf8' })
}

/** Runs a command and gives what it said. */
function run(script: string, args: readonly string[], day = DAYS[0]): string {
  const { status, stderr } = spawn(script, args, day)
  expect([script, status, status === 0 ? '' : stderr]).toEqual([script, 0, ''])
  return stderr
}

const build = (out: string, day?: string, ...more: string[]) =>
  run('build', ['--data', DATA, '--out', out, ...more], day)
/** How many pages a build did not make again, as it says. */
const takenBy = (said: string) => Number(/其中 (\d+) 页与上一版相同/.exec(said)?.[1] ?? 0)

beforeAll(() => {
  for (const dir of [DATA, OUT, FULL]) rmSync(dir, { recursive: true, force: true })
  mkdirSync(DATA, { recursive: true })
  run('demo', ['--data', DATA, '--enterprises', '60'])
  rmSync(join(DATA, 'releases'), { recursive: true })
  rewrite('site.json', text => text.replace(/^.*"as_of".*\n/m, ''))
  build(OUT)
}, 240_000)

function rewrite(path: string, change: (text: string) => string): void {
  const before = readFileSync(join(DATA, path), 'utf8')
  const after = change(before)
  expect(after, `${path} was to change`).not.toBe(before)
  writeFileSync(join(DATA, path), after)
}

/** Lets a random row of a table, of those that hold a text, be another, or none. */
function rewriteRow(
  path: string,
  random: Random,
  held: string,
  change: (row: string) => string | undefined,
): void {
  rewrite(path, text => {
    const lines = text.trimEnd().split('\n')
    const at = random.pick([...lines.keys()].filter(line => lines[line]?.includes(held)))
    const row = change(lines[at] ?? '')
    lines.splice(at, 1, ...(row === undefined ? [] : [row]))
    return `${lines.join('\n')}\n`
  })
}

/** What may happen between two builds. */
const CHANGES: Readonly<Record<string, (random: Random) => void>> = {
  'a name is mended': random =>
    rewriteRow('enterprises.csv', random, '示例', row => row.replace('示例', '示例新')),
  'a grade is taken back': random => rewriteRow('re-evaluations.csv', random, ',qualified,', () => undefined),
  'another telephone': random =>
    rewrite('site.json', text =>
      text.replace(/"phone": "[^"]*"/, `"phone": "0631-${random.integer(1000000, 9999999)}"`),
    ),
  'the measures are told in other words': () =>
    rewrite('measures/weihai-2021.json', text => text.replace('"label_en": "', '"label_en": "New ')),
}

/** Path → bytes of every file of a site; every folder without any. */
function readAll(dir: string): Map<string, string> {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true })
  return new Map(
    entries.map(entry => {
      const path = join(entry.parentPath, entry.name)
      return [path.slice(dir.length + 1), entry.isDirectory() ? '' : readFileSync(path, 'latin1')]
    }),
  )
}

function differing(a: string, b: string): string[] {
  const [left, right] = [readAll(a), readAll(b)]
  return [...new Set([...left.keys(), ...right.keys()])].filter(path => left.get(path) !== right.get(path))
}

const cases = [
  { some: ['a name is mended', 'a grade is taken back'], day: DAYS[0], takes: /^[1-9]/ },
  { some: [], day: DAYS[1], takes: /^[1-9]/ },
  { some: ['another telephone', 'the measures are told in other words'], day: DAYS[2], takes: /^0$/ },
]

test.each(cases)('after $some, on $day', ({ some, day, takes }) => {
  const random = seeded(some.length)
  for (const name of some) CHANGES[name]?.(random)
  rmSync(FULL, { recursive: true, force: true })
  expect(String(takenBy(build(OUT, day)))).toMatch(takes)
  expect(takenBy(build(FULL, day, '--jobs', '2'))).toBe(0)
  expect(differing(OUT, FULL)).toEqual([])
})

test('what nothing happened to is not made again, and what somebody changed in the output is', () => {
  const page = readdirSync(join(OUT, 'titles'))[0] ?? ''
  const path = join(OUT, 'titles', page, 'index.html')
  const { ino } = statSync(path)
  expect(build(OUT, DAYS[2])).toContain('没有变化')
  expect(statSync(path).ino).toBe(ino)
  const whole = readFileSync(path, 'utf8')
  rmSync(path)
  writeFileSync(path, '别的')
  const index = join(OUT, 'pagefind/pagefind-entry.json')
  const entry = readFileSync(index, 'utf8')
  writeFileSync(index, '{}')
  build(OUT, DAYS[2])
  expect(readFileSync(path, 'utf8')).toBe(whole)
  expect(readFileSync(index, 'utf8')).toBe(entry)
})

test('parts of a live edition that are joined are that edition', () => {
  const parts = ['.build/kept-part-1', '.build/kept-part-2']
  const joined = '.build/kept-joined'
  for (const dir of [...parts, joined]) rmSync(dir, { recursive: true, force: true })
  for (const [at, part] of parts.entries()) build(part, DAYS[2], '--shard', `${at + 1}/2`)
  run('merge', [...parts, '--out', joined])
  expect(differing(OUT, joined)).toEqual([])
})

test('a file of somebody’s beside those of the last build is refused and stays', () => {
  const foreign = join(OUT, 'enterprises/e0001/of-mine.txt')
  writeFileSync(foreign, '')
  // There is something to write.
  const { status, stderr } = spawn('build', ['--data', DATA, '--out', OUT], DAYS[0])
  expect([status, stderr.includes('enterprises/e0001/of-mine.txt')]).toEqual([2, true])
  expect(existsSync(foreign)).toBe(true)
  rmSync(foreign)
})

test('pages of a record that is gone are gone, with or without what was remembered', () => {
  cpSync(OUT, FULL, { recursive: true })
  expect(existsSync('.build/editions')).toBe(true)
  rmSync('.build/editions', { recursive: true })
  build(OUT, DAYS[2])
  expect(differing(OUT, FULL)).toEqual([])
})
