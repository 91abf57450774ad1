// A site without English is whole: nothing lies below /en/, nothing names it, and no link leads nowhere.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { environment } from '../environment.ts'
import { readSite, strayTargets } from './built.ts'

const DATA = '.build/without-data'
const SITE = { dir: '.build/without', url: 'https://example.org/', base: '/' }

function run(script: string, ...args: string[]): void {
  const { status, stderr } = spawnSync('node', [`scripts/${script}.ts`, ...args], {
    env: environment(),
    encoding: 'utf8',
  })
  expect([script, status, status === 0 ? '' : stderr]).toEqual([script, 0, ''])
}

beforeAll(() => {
  for (const dir of [DATA, SITE.dir]) rmSync(dir, { recursive: true, force: true })
  mkdirSync(DATA, { recursive: true })
  run('demo', '--data', DATA, '--enterprises', '60')
  const file = join(DATA, 'site.json')
  const settings = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, JSON.stringify({ ...settings, without: ['english'] }))
  run('build', '--data', DATA, '--out', SITE.dir)
}, 240_000)

test('every link leads somewhere', () => {
  const site = readSite(SITE)
  expect(site.pages.length).toBeGreaterThan(100)
  expect(strayTargets(site)).toEqual([])
})

test('no file lies below /en/, and none that is text names it', () => {
  const files = readdirSync(SITE.dir, { recursive: true, encoding: 'utf8' })
  expect(files.filter(file => /^en\b/.test(file))).toEqual([])
  const texts = files.filter(file => /\.(html|json|jsonld|xml|atom|ics|txt|md|svg|conf)$/.test(file))
  const naming = texts.filter(file => readFileSync(join(SITE.dir, file), 'utf8').includes('/en/'))
  expect(naming).toEqual([])
})
