import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { DATASETS } from '../../src/datasets/catalog.ts'
import { quoted, readTable, section } from '../markdown.ts'
import { SITES } from './built.ts'

type Row = Record<string, string>

describe.each(SITES)('the site $name', ({ dir }) => {
  const table = (path: string): Row[] =>
    Papa.parse<Row>(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true })
      .data
  const published = (name: string) => table(join(dir, 'datasets', `${name}.csv`))
  const written = (name: string) => table(`data/${name}.csv`)
  const page = (path: string) => join(dir, path, 'index.html')
  const missing = (paths: readonly string[]) =>
    paths.flatMap(path => [path, `en/${path}`]).filter(path => !existsSync(page(path)))

  test('has a page in both languages for every record that is public', () => {
    const paths = [
      ...published('enterprises').map(row => `enterprises/${row.enterprise_id}`),
      ...published('titles').map(row => `titles/${row.title_id}`),
      ...published('titles').map(row => `batches/${row.batch}`),
      ...published('windows').map(row => `publicity/${row.window_id}`),
      ...published('notices').map(row => `notices/${row.notice_id}`),
      ...published('re-evaluations').map(row => `re-evaluations/${row.round_id}`),
      ...written('districts').map(row => `districts/${row.district}`),
      ...DATASETS.map(({ name }) => `data/${name}`),
      'measures/weihai-2021',
    ]
    expect(missing(paths)).toEqual([])
  })

  test('has every page that data/README.md promises and that needs no record', () => {
    const told = readTable(section(readFileSync('data/README.md', 'utf8'), '网页')).rows
    const paths = told.flatMap(([path]) => quoted(path)).filter(path => !path.includes('<'))
    expect(paths.length).toBeGreaterThan(10)
    expect(missing(paths.map(path => path.slice(1)))).toEqual([])
  })

  test('has every file that data/README.md promises', () => {
    const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    const promised = readTable(section(readFileSync('data/README.md', 'utf8'), '其他文件')).rows.flatMap(
      ([paths]) => quoted(paths),
    )
    // `<id>` stands for an id; the endings that a cell names beside a path are those of the same files.
    const isThere = (path: string) => {
      const [before = '', after] = path.slice(1).split(/<\w+>/)
      if (after === undefined) return files.includes(before)
      return files.some(file => file.startsWith(before) && file.endsWith(after))
    }
    const paths = promised.filter(path => path.startsWith('/'))
    expect(paths.length).toBeGreaterThan(20)
    expect(paths.filter(path => !isThere(path))).toEqual([])
  })

  test('loses no row: what is written and public by the day is published', () => {
    const day = '2024-06-19'
    const noticed = new Map(written('notices').map(row => [row.notice_id, row.published_on ?? '']))
    const known = (row: Row, own?: string) =>
      (own === undefined || (row[own] ?? '') <= day) && (noticed.get(row.notice_id) ?? '') <= day
    const lost = (name: string, source: string, id: string, own?: string) => {
      const ids = new Set(published(name).map(row => row[id]))
      return written(source).filter(row => known(row, own) && !ids.has(row[id]))
    }
    expect(lost('titles', 'certifications', 'title_id', 'certified_on')).toEqual([])
    expect(lost('revocations', 'revocations', 'revocation_id', 'revoked_on')).toEqual([])
    expect(lost('renames', 'renames', 'rename_id', 'changed_on')).toEqual([])
    expect(lost('re-evaluations', 're-evaluations', 'title_id')).toEqual([])
    expect(lost('windows', 'windows', 'window_id')).toEqual([])
    expect(lost('notices', 'notices', 'notice_id', 'published_on')).toEqual([])
  })

  test('shows on a title’s page the status that the dataset has', () => {
    const words: Row = {
      active: '有效',
      'pending-revocation': '尚未公布撤销',
      expired: '已到期',
      revoked: '已撤销',
    }
    for (const row of published('titles')) {
      const html = readFileSync(page(`titles/${row.title_id}`), 'utf8')
      const verdict = /class="verdict[\s\S]*?<\/(?:div|section)>/.exec(html)?.[0] ?? html
      expect([row.title_id, verdict]).toEqual([
        row.title_id,
        expect.stringContaining(words[row.status ?? ''] ?? '?'),
      ])
    }
  })

  test('tells nothing of what came after the day', () => {
    const later = written('notices').filter(row => (row.published_on ?? '') > '2024-06-19')
    expect(later.length).toBeGreaterThan(0)
    const listed = ['', 'notices', 'publicity', 'revocations', 'en/notices'].map(path =>
      readFileSync(page(path), 'utf8'),
    )
    for (const { notice_id = '' } of later) {
      expect(existsSync(page(`notices/${notice_id}`))).toBe(false)
      expect(listed.filter(html => html.includes(notice_id))).toEqual([])
    }
  })
})
