// Builds a site again and again after random changes of data, settings, program and day, with caches that vanish, output that is
// damaged and runs that are killed; after each change the site has to be what a build from nothing writes, byte for byte. It
// does so in a copy of the program, for it changes that, too.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { addDays, type Day } from '../../src/day.ts'
import { FAMILIES } from '../../src/site/families.ts'
import { makeWorld, rewrite, WORLD_DAY } from '../bench/demo-world.ts'
import { type Random, seeded } from '../demo/random.ts'
import { EXIT } from '../lib/arguments.ts'
import { differing, foreignFiles, readSums } from '../lib/edition-files.ts'
import { ROOT } from '../lib/root.ts'

/** A site that is built again and again. */
interface Place {
  program: string
  data: string
  out: string
  day: Day
  random: Random
}

/** What may happen before a build. */
const CHANGES: Readonly<Record<string, (place: Place) => void>> = {
  name: at => rewriteRow(at, 'enterprises.csv', row => row.replace('示例', '示例新')),
  'enterprise is gone': at => rewriteRow(at, 'enterprises.csv', () => ''),
  'grade is gone': at => rewriteRow(at, 're-evaluations.csv', () => ''),
  telephone: at => setting(at, 'phone', `0631-${at.random.integer(1_000_000, 9_999_999)}`),
  measures: at =>
    rewrite(join(at.data, 'measures/weihai-2021.json'), text =>
      text.replace('"label_en": "', '"label_en": "New '),
    ),
  families: at =>
    rewrite(join(at.data, 'site.json'), text =>
      text.includes('"without"')
        ? text.replace(/^ *"without".*\n/m, '')
        : text.replace('{\n', `{\n  "without": ["${at.random.pick(FAMILIES)}"],\n`),
    ),
  day: at => {
    at.day = addDays(at.day, at.random.pick([1, 1, 7, 200]))
  },
  template: at =>
    rewrite(join(at.program, 'src/layouts/Page.astro'), text => text.replace('<head>', '<head><!-- -->')),
  style: at =>
    rewrite(join(at.program, 'src/styles/base.css'), text => `${text}\n.n${text.length} { top: 0 }\n`),
  'keys are gone': at => rmSync(join(at.program, '.build/editions'), { recursive: true, force: true }),
  'compiled pages are gone': at =>
    rmSync(join(at.program, '.build/compiled'), { recursive: true, force: true }),
  'output is damaged': at => {
    const paths = [...(readSums(at.out)?.keys() ?? [])]
    const path = join(at.out, at.random.pick(paths))
    if (at.random.chance(0.5)) rmSync(path, { force: true })
    else writeFileSync(path, readFileSync(path).subarray(0, -1))
  },
}

/** How many changes of each sequence are followed by a build. */
const STEPS = 4
const ENTERPRISES = 60

/** What a sequence found: what happened before the site that differs, and where; undefined where none does. */
export interface Differing {
  happened: string[]
  path: string
}

/** Copies the program, so that it can be changed; gives the folder. */
export function copyProgram(): string {
  mkdirSync(join(ROOT, '.build'), { recursive: true })
  const program = mkdtempSync(join(ROOT, '.build/sequences-'))
  for (const path of ['src', 'public', 'scripts', 'test/clock.ts', 'astro.config.mjs', 'tsconfig.json'])
    cpSync(join(ROOT, path), join(program, path), { recursive: true })
  for (const path of ['package.json', 'package-lock.json']) cpSync(join(ROOT, path), join(program, path))
  symlinkSync(join(ROOT, 'node_modules'), join(program, 'node_modules'))
  return program
}

/** Lets one sequence of changes happen to a fresh world in a copy of the program, which is left changed. */
export async function runSequence(program: string, seed: number): Promise<Differing | undefined> {
  const dir = mkdtempSync(join(program, 'sequence-'))
  const place: Place = {
    program,
    data: join(dir, 'data'),
    out: join(dir, 'out'),
    day: WORLD_DAY,
    random: seeded(seed),
  }
  const happened: string[] = []
  try {
    makeWorld(place.data, ENTERPRISES)
    const first = await build(place, place.out)
    if (first !== EXIT.ok) return { happened, path: ended(first) }
    for (let step = 0; step < STEPS; step += 1) {
      const { told, code } = await change(place)
      happened.push(...told)
      if (code !== EXIT.ok) return { happened, path: ended(code) }
      const path = await firstDifference(place, join(dir, 'apart'))
      if (path !== undefined) return { happened, path }
    }
    return undefined
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** Lets one or two things happen, kills a build perhaps, and builds. Data that are refused are taken back; gives how it ended. */
async function change(place: Place): Promise<{ told: string[]; code: number | null }> {
  const { random, data } = place
  const names = Array.from({ length: random.integer(1, 2) }, () => random.pick(Object.keys(CHANGES)))
  cpSync(data, `${data}-before`, { recursive: true })
  for (const name of names) CHANGES[name]?.(place)
  const isKilled = random.chance(0.3)
  if (isKilled) await kill(start(place, place.out), random.integer(100, 5000))
  let code = await build(place, place.out)
  const isRefused = code === EXIT.data
  if (isRefused) {
    rmSync(data, { recursive: true })
    cpSync(`${data}-before`, data, { recursive: true })
    code = await build(place, place.out)
  }
  rmSync(`${data}-before`, { recursive: true })
  return { told: [...names, ...(isKilled ? ['killed'] : []), ...(isRefused ? ['refused'] : [])], code }
}

/** The first file or folder of the site that is not as a build from nothing writes it. */
async function firstDifference(place: Place, apart: string): Promise<string | undefined> {
  rmSync(apart, { recursive: true, force: true })
  const code = await build(place, apart)
  const [sums, whole] = [readSums(place.out), readSums(apart)]
  if (code !== EXIT.ok || !sums || !whole) return ended(code)
  const paths = new Set([...sums.keys(), ...whole.keys()])
  const other = [...paths].find(path => sums.get(path) !== whole.get(path))
  const folders = new Set(foldersIn(apart))
  const unused = foldersIn(place.out).find(path => !folders.has(path))
  return other ?? differing(place.out, sums) ?? foreignFiles(place.out)[0] ?? unused
}

function foldersIn(dir: string): string[] {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter(one => one.isDirectory())
  return entries.map(({ parentPath, name }) => relative(dir, join(parentPath, name)))
}

function ended(code: number | null): string {
  return `没有生成 / not built: ${code}`
}

/** Its exit code; null where a signal ended it. */
async function build(place: Place, out: string): Promise<number | null> {
  const [code] = await once(start(place, out), 'exit')
  return code
}

function start({ program, data, day, random }: Place, out: string): ChildProcess {
  const preloaded = ['scripts/lib/compile-cache.mjs', 'test/clock.ts'].map(
    path => `--import=${pathToFileURL(join(program, path))}`,
  )
  const jobs = String(random.integer(1, 3))
  const args = [...preloaded, 'scripts/build.ts', '--data', data, '--out', out, '--jobs', jobs]
  return spawn(process.execPath, args, {
    cwd: program,
    env: { ...process.env, FAKE_DAY: day },
    stdio: 'ignore',
  })
}

async function kill(child: ChildProcess, after: number): Promise<void> {
  const ended = once(child, 'exit')
  const timer = setTimeout(() => child.kill('SIGKILL'), after)
  await ended
  clearTimeout(timer)
}

function setting({ data }: Place, key: string, value: string): void {
  rewrite(join(data, 'site.json'), text =>
    text.replace(new RegExp(`"${key}": "[^"]*"`), `"${key}": "${value}"`),
  )
}

/** Lets a random row of a table be another, or none. */
function rewriteRow({ data, random }: Place, path: string, change: (row: string) => string): void {
  rewrite(join(data, path), text => {
    const [head = '', ...rows] = text.trimEnd().split('\n')
    const at = random.integer(0, rows.length - 1)
    rows[at] = change(rows[at] ?? '')
    return `${[head, ...rows.filter(row => row !== '')].join('\n')}\n`
  })
}
