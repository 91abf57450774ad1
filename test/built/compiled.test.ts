// Pages are compiled once, and again where what was kept of that is not whole any more.
import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { isWhole } from '../../scripts/lib/edition-files.ts'

/** Asks for the pages of a program that only this test has; gives the folder in which they lie, and what was said. */
function compile(...flags: string[]): { dir: string; said: string } {
  const program = `import { compiledPages } from './scripts/lib/compiled.ts'
    console.log(await compiledPages('test/built/compiled.test.ts', '/'))`
  // A shell that would have Vite write pages for developers.
  const env = { ...process.env, NODE_ENV: 'development', PROD: '', DEV: '1', FAKE_DAY: '2024-12-30' }
  const asked = spawnSync('node', [...flags, '--input-type=module', '-e', program], { encoding: 'utf8', env })
  expect([asked.status, asked.status === 0 ? '' : asked.stderr]).toEqual([0, ''])
  return { dir: asked.stdout.trim(), said: asked.stderr }
}

let dir = ''

beforeAll(() => {
  dir = compile().dir
  rmSync(dir, { recursive: true })
  expect(compile().said).toContain('编译网页')
})

test('what is kept is used', () => {
  const { ino } = statSync(join(dir, 'SHA256SUMS'))
  expect(compile()).toEqual({ dir, said: '' })
  expect(statSync(join(dir, 'SHA256SUMS')).ino).toBe(ino)
})

test('what is used by a build of another day counts as used today', () => {
  expect(compile('--import', './test/clock.ts').said).toBe('')
  expect(statSync(dir).mtimeMs).toBeGreaterThan(Date.now() - 60_000)
})

test('what somebody else compiled is used, though its times are theirs', () => {
  const refusing = `import fs from 'node:fs'
    import { syncBuiltinESMExports } from 'node:module'
    fs.utimesSync = () => { throw new Error('EPERM') }
    syncBuiltinESMExports()`
  const preloaded = `data:text/javascript,${encodeURIComponent(refusing)}`
  expect(compile('--import', preloaded)).toEqual({ dir, said: '' })
})

test('what somebody’s shell says is not in it', () => {
  const chunks = readdirSync(join(dir, 'server/chunks')).map(name =>
    readFileSync(join(dir, 'server/chunks', name), 'utf8'),
  )
  expect(chunks.some(code => code.includes('Content-Security-Policy'))).toBe(true)
})

/** What Node keeps of the program, and a folder in it. */
const CACHE = '.build/compile-cache/of-this-test'

test('a damaged page is made again, and what Node keeps of the program stays', () => {
  mkdirSync(CACHE, { recursive: true })
  expectMadeAgain('server/entry.mjs')
  expect(existsSync(CACHE)).toBe(true)
})

test('so is a damaged picture; pages that nobody used for a week go then, and with them what Node keeps', () => {
  const old = '.build/compiled/old'
  mkdirSync(old)
  utimesSync(old, 0, 0)
  expectMadeAgain('client/favicon.svg')
  expect([existsSync(old), existsSync(CACHE)]).toEqual([false, false])
})

function expectMadeAgain(damaged: string): void {
  appendFileSync(join(dir, damaged), '\n')
  expect(compile().said).toContain('编译网页')
  expect(isWhole(dir)).toBe(true)
}

test('what somebody put beside is not published: the pages are made again without it', () => {
  appendFileSync(join(dir, 'client/of-mine.txt'), '')
  expect(compile().said).toContain('编译网页')
  expect(readdirSync(join(dir, 'client'))).not.toContain('of-mine.txt')
})
