// Editions of any day as the command line writes them: nothing later in them, and the same bytes everywhere.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { quoted, readTable, section } from '../markdown.ts'
import { freshFolder, hashTree, ROOT, runCommand, runHere } from './command.ts'

type Cells = Readonly<Record<string, unknown>>

/** What a dataset holds of days that lie ahead by law: when a window begins and ends, and until when is refused. */
const AHEAD = ['starts_on', 'ends_on', 'refused_until', 'may_reapply_from']

/** Days in each data folder: an ordinary one, the end of a window, a day between a fact and its notice … */
const EDITIONS: readonly [data: string, days: readonly string[]][] = [
  ['data', ['2016-05-01', '2021-12-31', '2022-03-15', '2023-07-01', '2024-02-29', '2024-06-19']],
  [
    'test/cases/weihai/data',
    ['2022-02-28', '2022-03-05', '2022-03-19', '2022-09-07', '2023-07-11', '2024-02-28'],
  ],
  ['test/cases/another-city/data', ['2019-09-26', '2020-01-20', '2021-04-30', '2023-03-01']],
  [
    'test/cases/edges/data',
    ['2022-02-24', '2022-02-25', '2022-03-09', '2022-05-31', '2022-06-11', '2022-07-06'],
  ],
]

const PROMISED = readTable(section(readFileSync(join(ROOT, 'data/README.md'), 'utf8'), '### 数据集')).rows

test.each(PROMISED.map(([name, , columns]) => [quoted(name)[0] ?? '', quoted(columns).join()] as const))(
  '%s.csv begins with the columns that data/README.md promises',
  async (name, columns) => {
    const text = readFileSync(join(await exported('data', '2024-06-19'), `datasets/${name}.csv`), 'utf8')
    expect(`${text.split('\n', 1)[0]},`.slice(0, columns.length + 1)).toBe(`${columns},`)
  },
)

describe('export --as-of', () => {
  describe.each(EDITIONS)('%s', (data, days) => {
    test.each(days)('%s: nothing dated later', async day => {
      const out = await exported(data, day)
      const cells = cellsOf(out).filter(({ column }) => !AHEAD.includes(column))
      const dated = cells.filter(({ value }) => /^\d{4}-\d{2}-\d{2}$/.test(value))
      expect(dated.filter(({ value }) => value > day)).toEqual([])
    })

    test.each(days)('%s: no notice that is still to come', async day => {
      const later = noticesOf(data).filter(({ published_on }) => String(published_on) > day)
      const ids = new Set(later.map(({ notice_id }) => notice_id))
      const named = cellsOf(await exported(data, day)).filter(({ column }) => column === 'notice_id')
      expect(named.filter(({ value }) => ids.has(value))).toEqual([])
    })
  })

  test('the later day has more', async () => {
    const count = async (day: string) => cellsOf(await exported('data', day)).length
    expect(await count('2021-12-31')).toBeLessThan(await count('2023-07-01'))
  })
})

test('the same bytes in every time zone and language', async () => {
  const places = [
    { TZ: 'America/New_York', LANG: 'en_US.UTF-8', LC_ALL: 'C' },
    { TZ: 'Pacific/Kiritimati', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
  ]
  const hashes = await Promise.all(
    places.map(async env => {
      const out = join(freshFolder(), 'out')
      const { code, stderr } = await runCommand('export', ['--data', 'data', '--out', out], env)
      expect(code, stderr).toBe(0)
      return hashTree(out)
    }),
  )
  expect(new Set([...hashes, hashTree(await exported('data', '2024-06-19'))]).size).toBe(1)
})

const editions = new Map<string, Promise<string>>()

/** The folder with the edition of a day; each is written once. */
function exported(data: string, day: string): Promise<string> {
  const key = `${data} ${day}`
  const known = editions.get(key) ?? write()
  editions.set(key, known)
  return known

  async function write(): Promise<string> {
    const out = join(freshFolder(), 'out')
    const args = ['--data', join(ROOT, data), '--out', out, '--as-of', day]
    const { code, stderr } = await runHere('export', args)
    expect(code, stderr).toBe(0)
    return out
  }
}

/** Every cell of every dataset, as CSV and as JSON have it. */
function cellsOf(out: string): { file: string; column: string; value: string }[] {
  const dir = join(out, 'datasets')
  const files = readdirSync(dir, { withFileTypes: true }).filter(entry => entry.isFile())
  return files.flatMap(({ name: file }) => {
    const rows = rowsOf(join(dir, file))
    return rows.flatMap(row =>
      Object.entries(row).flatMap(([column, value]) =>
        [value ?? []].flat().map(item => ({ file, column, value: String(item) })),
      ),
    )
  })
}

function rowsOf(path: string): Cells[] {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  if (path.endsWith('.csv')) return Papa.parse<Cells>(text, { header: true, skipEmptyLines: true }).data
  if (path.endsWith('.ndjson')) return text.split('\n').flatMap(line => (line ? JSON.parse(line) : []))
  const value = path.endsWith('.json') ? JSON.parse(text) : []
  return Array.isArray(value) ? value : []
}

/** The notices of a data folder; their headers are English, or the Chinese titles of data/README.md. */
function noticesOf(data: string): Cells[] {
  return rowsOf(join(ROOT, data, 'notices.csv')).map(({ 公告编号, 发布日期, ...row }) => ({
    notice_id: 公告编号,
    published_on: 发布日期,
    ...row,
  }))
}
