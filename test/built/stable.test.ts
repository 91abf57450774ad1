// From one day to the next a live edition changes where something happened, and where it tells of itself.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'node-html-parser'
import { beforeAll, expect, test } from 'vitest'
import { isOfEdition } from '../../src/views/frame.ts'
import { goodFolder } from '../entries/good-folder.ts'
import { environment } from '../environment.ts'

const DATA = '.build/stable-data'
/** In the good folder nothing happens on either, nor later. */
const DAYS = ['2025-11-28', '2025-11-29'] as const

/** What belongs to the edition beside its pages: its day stands in it. All else may change with its own facts alone. */
const OF_EDITION = [
  /^(en\/)?api\/index\.html$/,
  /^(edition\.json|SHA256SUMS)$/,
  /^(search\/index|lists\/titles)\.json$/,
  /^api\/v1\/(index|openapi)\.json/,
  /^datasets\/(SHA256SUMS|README\.md|register(\.\w+)+|\w+\.json|catalog\.jsonld|csv-metadata\.json)(\.br|\.gz)?$/,
]

beforeAll(() => {
  rmSync(DATA, { recursive: true, force: true })
  for (const [path, body] of goodFolder()) {
    mkdirSync(dirname(join(DATA, path)), { recursive: true })
    writeFileSync(join(DATA, path), body)
  }
  const site = JSON.parse(readFileSync(join(DATA, 'site.json'), 'utf8'))
  delete site.as_of
  writeFileSync(join(DATA, 'site.json'), JSON.stringify(site))
  for (const day of DAYS) build(day)
}, 120_000)

function build(day: string): void {
  const args = ['--import', './test/clock.ts', 'scripts/build.ts', '--data', DATA, '--out', outOf(day)]
  execFileSync('node', args, { env: environment({ FAKE_DAY: day }), stdio: 'pipe' })
}

const outOf = (day: string) => `.build/stable-${day}`
const read = (day: string, path: string) => readFileSync(join(outOf(day), path), 'utf8')
const bytesOf = (day: string, path: string) => readFileSync(join(outOf(day), path), 'latin1')

function filesOf(day: string): string[] {
  const entries = readdirSync(outOf(day), { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile())
  return files.map(({ parentPath, name }) => join(parentPath, name).slice(outOf(day).length + 1)).sort()
}

test('the next day’s live edition without an event has the same files, and only those of the edition differ', () => {
  const [today, tomorrow] = DAYS
  expect(filesOf(tomorrow)).toEqual(filesOf(today))
  const differ = filesOf(today).filter(path => bytesOf(today, path) !== bytesOf(tomorrow, path))
  const tellsOfDay = (path: string) =>
    isOfEdition(`/${path.replace(/^en\//, '').replace(/index\.html$/, '')}`)
  expect(
    differ.filter(path => !tellsOfDay(path) && !OF_EDITION.some(pattern => pattern.test(path))),
    'a page that says the day is named in OF_EDITION of src/views/frame.ts',
  ).toEqual([])
  expect(differ).toContain('edition.json')
})

test('edition.json says the day, and that it is live', () => {
  for (const day of DAYS)
    expect(JSON.parse(read(day, 'edition.json'))).toEqual({
      as_of: day,
      live: true,
      release: null,
      checkpoint: null,
    })
})

test('no page of a record names the day of the edition; each names that of its own last event', () => {
  const [today] = DAYS
  const records = filesOf(today).filter(path =>
    /^(en\/)?(titles|enterprises|publicity|notices)\/[^/]+\/index/.test(path),
  )
  expect(records.length).toBeGreaterThan(10)
  for (const path of records) {
    const html = read(today, path)
    expect(html).not.toContain(today)
    const line = parse(html).querySelector('.edition-line p')?.text ?? ''
    expect([path, line]).toEqual([
      path,
      expect.stringMatching(
        /本页所载记录最近一次变动：\d{4}年\d+月\d+日|Last change on record here: \d+ \w+ \d{4}/,
      ),
    ])
  }
})

test('the map of the site gives each page the day of its last event', () => {
  const [today] = DAYS
  const map = parse(read(today, 'sitemap-0.xml'))
  const days = map.querySelectorAll('url').map(url => url.querySelector('lastmod')?.text ?? '')
  expect(days.length).toBeGreaterThan(10)
  expect(days.filter(day => !/^\d{4}-\d\d-\d\d/.test(day) || day.slice(0, 10) >= today)).toEqual([])
  expect(new Set(days).size).toBeGreaterThan(1)
})
