import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import measures from '../../data/measures/weihai-2021.json' with { type: 'json' }
import { makeReleases } from '../../scripts/demo/releases.ts'
import { FEWEST, makeTables, toCsv } from '../../scripts/demo/tables.ts'
import { readEntries } from '../../src/entries/entries.ts'
import { readChain } from '../../src/releases/chain.ts'
import { readFolder } from '../../src/source/folder.ts'
import { expectSame } from '../same.ts'

const DATA = `${import.meta.dirname}/../../data`
const { categories } = measures
const demo = (enterprises: number, seed: number) => makeTables({ enterprises, seed, categories })
const bytes = (enterprises: number, seed: number) =>
  Object.values(demo(enterprises, seed)).map(toCsv).join('')

const KEYS = {
  districts: 'district',
  enterprises: 'enterprise_id',
  notices: 'notice_id',
  windows: 'window_id',
  candidates: 'candidate_id',
  objections: 'objection_id',
  certifications: 'title_id',
  revocations: 'revocation_id',
  renames: 'rename_id',
  corrections: 'correction_id',
} as const

/**
 * GB 32100-2015 §4.5, told in another way than the generator: the weighted sum with its check is a
 * multiple of 31.
 */
function isCreditCode(code: string): boolean {
  const values = [...code].map(character => '0123456789ABCDEFGHJKLMNPQRTUWXY'.indexOf(character))
  const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1]
  const sum = weights.reduce((total, weight, place) => total + weight * (values[place] ?? Number.NaN), 0)
  return values.length === 18 && !values.includes(-1) && sum % 31 === 0
}

test('the same seed gives the same bytes, another seed others', () => {
  expect(bytes(200, 7)).toBe(bytes(200, 7))
  expect(bytes(200, 7)).not.toBe(bytes(200, 8))
})

test('data/ is what `npm run demo` writes', () => {
  for (const [table, rows] of Object.entries(demo(160, 45))) {
    expect(readFileSync(`${DATA}/${table}.csv`, 'utf8'), `${table}.csv; run npm run demo`).toBe(toCsv(rows))
  }
})

// The rows of datasets in a release are what the program made of its records when it was released; measures and texts are
// written by hand, and a release has them as they were.
test('data/releases/ hold the rows of tables that `npm run demo` releases', () => {
  const files = readFolder(DATA)
  const made = readChain(makeReleases(demo(160, 45), files)).releases
  const kept = readChain(files).releases
  const told = (releases: typeof kept) =>
    releases.map(({ head, records }) => [head.day, records.filter(({ of }) => of in KEYS)])
  expectSame(told(kept), told(made))
  expect(kept.length).toBeGreaterThan(4)
})

test('the releases of the demonstration have something of everything', () => {
  const { releases } = readChain(readFolder(DATA))
  const told = new Set(releases.flatMap(({ records }) => records.map(({ op, of }) => `${op} ${of}`)))
  for (const one of ['changed candidates', 'added corrections', 'added window-changes', 'changed objections'])
    expect(told).toContain(one)
  for (const one of ['changed renames', 'added revocations', 'added certifications', 'added re-evaluations'])
    expect(told).toContain(one)
})

test('data/ reads without a problem', () => {
  expect(readEntries(readFolder(DATA)).problems).toEqual([])
})

test.each([FEWEST, 160, 3000])('%i enterprises: as many as asked for, every id once', enterprises => {
  const tables = demo(enterprises, 1)
  expect(tables.enterprises).toHaveLength(enterprises)
  for (const [table, key] of Object.entries(KEYS)) {
    const ids = tables[table as keyof typeof KEYS].map(row => String(row[key]))
    expect(new Set(ids).size, table).toBe(ids.length)
    expect(
      ids.filter(id => !/^[a-z0-9][a-z0-9-]{0,63}$/.test(id)),
      table,
    ).toEqual([])
  }
})

test('every name, past and present, carries 示例 and belongs to one enterprise', () => {
  const { enterprises, renames } = demo(3000, 2)
  const names = enterprises.map(row => String(row.name))
  const others = renames.flatMap(row => [String(row.old_name), String(row.new_name)])
  expect([...names, ...others].filter(name => !name.includes('示例'))).toEqual([])
  expect(new Set(names).size).toBe(names.length)
})

test('every credit code is well formed, of no region, and unique', () => {
  const codes = demo(3000, 3).enterprises.map(row => String(row.uscc))
  const given = codes.filter(code => code !== '')
  expect(given.filter(code => !isCreditCode(code) || code.slice(2, 8) !== '000000')).toEqual([])
  expect(new Set(given).size).toBe(given.length)
  expect(given.length).toBeLessThan(codes.length)
})

test('every case of the law is there, whatever the seed', () => {
  const tables = demo(FEWEST, 4)
  const values = (table: keyof typeof tables, column: string) =>
    new Set(tables[table].map(row => row[column]))
  expect(values('re-evaluations', 'round_id')).toEqual(new Set(['2022', '2023', '2024']))
  for (const grade of ['excellent', 'qualified', 'unqualified', 'absent', 'exempt']) {
    expect(values('re-evaluations', 'grade')).toContain(grade)
  }
  for (const reasons of ['1', '2', '3', '4', '5', '2;5'])
    expect(values('revocations', 'reasons')).toContain(reasons)
  for (const outcome of ['rejected', 'upheld', 'withdrawn', '']) {
    expect(values('objections', 'outcome')).toContain(outcome)
  }
  expect(values('renames', 'kind')).toEqual(new Set(['rename', 'merger', 'split', 'reorganisation']))
  expect(values('renames', 'inherits_refusal')).toEqual(new Set([true, false]))
  expect(values('renames', 'changed_on')).toContain('')
  expect(values('window-changes', 'kind')).toEqual(new Set(['extended', 'withdrawn']))
  expect(new Set(tables.certifications.map(row => `${row.category} ${row.unmanned}`)).size).toBe(4)
})
