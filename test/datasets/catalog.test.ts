// What the declarations promise holds for the rows of the demonstration and of any small world.
import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DATASETS } from '../../src/datasets/catalog.ts'
import type { Dataset, Value } from '../../src/datasets/dataset.ts'
import type { TableColumn } from '../../src/datasets/describe.ts'
import { patternOf } from '../../src/datasets/metadata/pattern.ts'
import { type PublishedTable, tablesOf } from '../../src/datasets/tables.ts'
import { TABLE_NAMES } from '../../src/entries/schema.ts'
import { snapshotOn } from '../../src/register/snapshot.ts'
import { registerOf } from '../register/world.ts'
import { anyRows, daysOf, LAWS } from '../register/worlds.ts'
import { demonstration } from './edition.ts'
import { openSqlite, sqliteOf, textOf } from './readers.ts'

describe('the catalogue', () => {
  test('is all that a file declares, and what tells of these', async () => {
    const files = readdirSync('src/datasets').flatMap(file => /^(.+)\.ts$/.exec(file)?.[1] ?? [])
    const modules: object[] = await Promise.all(files.map(file => import(`../../src/datasets/${file}.ts`)))
    const declared = modules.flatMap(module => Object.values(module)).filter(isDataset)
    const names = new Set([...declared.map(({ name }) => name), 'dictionary', 'codes'])
    const listed = DATASETS.map(({ name }) => name)
    expect(listed.toSorted(), 'RECORDS in src/datasets/catalog.ts lists others').toEqual([...names].sort())
  })

  test('publishes every table of the folder, but for the names of districts, which are codes of others', () => {
    const published = new Set(DATASETS.flatMap(({ madeOf }) => (madeOf === 'all' ? [] : madeOf)))
    expect(TABLE_NAMES.filter(name => !published.has(name))).toEqual(['districts'])
  })

  test('has words in both languages for every dataset, for whom it is, and every column', () => {
    for (const { title, about, forWhom, columns } of DATASETS) {
      for (const { zh, en } of [
        title,
        about,
        forWhom,
        ...columns,
        ...columns.flatMap(one => one.about ?? []),
      ]) {
        expect(zh).toMatch(/[\u4e00-\u9fff]/)
        expect(en).toMatch(/^[\x20-\x7e’“”–—,]+$/)
      }
    }
  })
})

function isDataset(value: unknown): value is Dataset {
  return typeof value === 'object' && value !== null && 'madeOf' in value && 'rows' in value
}

function expectKept({ dataset, columns, ...table }: PublishedTable): void {
  const rows = [...table.rows]
  const at = (name: string) => columns.findIndex(column => column.name === name)
  const keys = rows.map(row => dataset.key.map(name => row[at(name)]).join('\u0000'))
  expect(new Set(keys).size).toBe(keys.length)
  const order = rows.map(row => dataset.order.map(name => row[at(name)]).join('\u0000'))
  if (dataset.order.length > 0) expect(order).toEqual(order.toSorted())
  columns.forEach((column, i) => {
    for (const row of rows) expectFits(column, row[i], dataset.name)
  })
}

function expectFits(column: TableColumn, value: Value, where: string): void {
  const { name, required, codes } = column
  const told = `${where}.${name} ${value}`
  if (value === undefined) {
    expect(required, told).toBe(false)
    return
  }
  expect(value, told).not.toBe('')
  const pattern = patternOf(column)
  if (pattern) expect(textOf(value), told).toMatch(new RegExp(`^(?:${pattern})$`, 'u'))
  if (codes) for (const item of [value].flat()) expect(Object.keys(codes), told).toContain(item)
}

describe('keys, order, required columns, patterns and codes hold', () => {
  test.each(tablesOf(demonstration().snapshot).map(table => [table.dataset.name, table] as const))(
    'in %s of the demonstration',
    (_, table) => expectKept(table),
  )

  test('in any small world on any day, and so do the references that are promised', () => {
    const worldAndDay = anyRows.chain(rows =>
      fc.record({ rows: fc.constant(rows), on: fc.constantFrom(...daysOf(rows)) }),
    )
    fc.assert(
      fc.property(worldAndDay, ({ rows, on }) => {
        const tables = tablesOf(snapshotOn(registerOf(rows, LAWS), on))
        tables.forEach(expectKept)
        const database = openSqlite(sqliteOf(tables))
        expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([])
        expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
      }),
      { numRuns: 40 },
    )
  })

  test('so do the references that the demonstration promises, which are all', () => {
    const tables = tablesOf(demonstration().snapshot)
    const promised = tables.flatMap(({ dataset, columns }) =>
      columns.flatMap(({ name, references }) => (references ? [`${dataset.name}.${name}`] : [])),
    )
    expect(promised).toEqual([
      'titles.enterprise_id',
      'titles.candidate_id',
      'titles.notice_id',
      'windows.notice_id',
      'candidates.window_id',
      'candidates.enterprise_id',
      'proposed-revocations.window_id',
      'proposed-revocations.title_id',
      're-evaluations.title_id',
      're-evaluations.notice_id',
      'revocations.title_id',
      'revocations.notice_id',
      'renames.enterprise_id',
      'renames.notice_id',
      'renames.successor_id',
      'waivers.notice_id',
      'corrections.notice_id',
      'status-periods.notice_id',
      'events.notice_id',
    ])
  })
})
