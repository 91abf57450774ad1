// Parts of the demonstration's site that are joined are the site that one run makes, byte for byte.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { environment } from '../environment.ts'
import { expectSite } from './built.ts'

const PARTS = ['.build/part-1', '.build/part-2'] as const
const JOINED = '.build/joined'

function run(script: string, ...args: string[]): { status: number | null; stderr: string } {
  const command = ['--import', './scripts/lib/compile-cache.mjs', `scripts/${script}.ts`, ...args]
  return spawnSync('node', command, { env: environment(), encoding: 'utf8' })
}

const merge = (...parts: string[]) => run('merge', ...parts, '--out', JOINED)

function build(...args: string[]): string {
  const { status, stderr } = run('build', ...args)
  expect([status, status === 0 ? '' : stderr]).toEqual([0, ''])
  return stderr
}

beforeAll(() => {
  for (const dir of [...PARTS, JOINED]) rmSync(dir, { recursive: true, force: true })
  for (const [at, part] of PARTS.entries()) build('--out', part, '--shard', `${at + 1}/2`)
})

test('that are joined are the site that one machine makes, and known as such', () => {
  const { status, stderr } = merge(...PARTS.toReversed())
  expect([status, stderr]).toEqual([0, expect.stringContaining('2 份已合成')])
  expectSite(JOINED)
  expect(build('--out', JOINED)).toContain('没有变化')
})

test('one is not put in the place of a whole site', () => {
  const { status, stderr } = run('build', '--out', JOINED, '--shard', '2/2')
  expect([status, stderr]).toEqual([2, expect.stringContaining('里是整个网站')])
})

test.each([
  ['one is missing', [PARTS[1]], '要第 1、2 份各一'],
  ['one is given twice', [PARTS[0], PARTS[0]], '要第 1、2 份各一'],
  ['a folder is none', [PARTS[0], 'data'], '没有完整的一份'],
])('are refused where %s', (_, parts, said) => {
  const { status, stderr } = merge(...parts)
  expect([status, stderr]).toEqual([2, expect.stringContaining(said)])
})

test('are refused where a file is not as it was written, or the day is another; what was there stays', () => {
  const page = `${PARTS[1]}/titles/${readdirSync(`${PARTS[1]}/titles`)[0]}/index.html`
  for (const path of [page, `${PARTS[0]}/part.json`]) {
    const whole = readFileSync(path)
    writeFileSync(path, '别的')
    const damaged = merge(...PARTS)
    expect([damaged.status, damaged.stderr]).toEqual([2, expect.stringContaining(path)])
    writeFileSync(path, whole)
  }
  build('--out', PARTS[1], '--shard', '2/2', '--as-of', '2023-12-31')
  const mixed = merge(...PARTS)
  expect([mixed.status, mixed.stderr]).toEqual([2, expect.stringContaining('不是同一个网站的')])
  expectSite(JOINED)
})
