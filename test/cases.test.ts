// Golden cases. A case is a folder: `data/` as a bureau writes it, and `expected/<day>/<dataset>.csv`, worked out by
// hand from the law. A file that names only some columns is held against those alone, but always against every row.
// `expected/<day>/problems.json` lists [rule, subject] in order of place; without it the data has none on that day.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { beforeAll, describe, expect, test } from 'vitest'
import { DATASETS } from '../src/datasets/catalog.ts'
import { writeCsv } from '../src/datasets/formats/csv.ts'
import { type Day, parseDay } from '../src/day.ts'
import { inspect, openEdition } from '../src/edition.ts'
import { readFolder } from '../src/source/folder.ts'

const CASES = `${import.meta.dirname}/cases`
const NOW = '2026-12-31' as Day

for (const name of readdirSync(CASES)) {
  const dir = `${CASES}/${name}/data`
  describe(name, () => {
    describe.each(daysOf(name))('as of %s', day => {
      const expected = `${CASES}/${name}/expected/${day}`
      const published = new Map<string, string>()

      beforeAll(() => {
        const { snapshot } = openEdition({ dir, asOf: day }, NOW)
        for (const dataset of DATASETS) {
          published.set(`datasets/${dataset.name}.csv`, writeCsv(dataset, dataset.rows(snapshot)))
        }
      })

      test.each(readdirSync(expected).filter(file => file.endsWith('.csv')))('%s', file => {
        const wanted = readFileSync(`${expected}/${file}`, 'utf8')
        expect(narrow(published.get(`datasets/${file}`) ?? '', wanted)).toBe(wanted)
      })

      test('problems', () => {
        const path = `${expected}/problems.json`
        const wanted = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : []
        const { problems } = inspect(readFolder(dir), () => day)
        expect(
          problems.map(({ rule, subject }) => [rule, subject]),
          `${path} lists what is meant`,
        ).toEqual(wanted)
      })
    })
  })
}

function daysOf(name: string): Day[] {
  return readdirSync(`${CASES}/${name}/expected`)
    .sort()
    .map(text => {
      const day = parseDay(text)
      if (!day) throw new Error(`test/cases/${name}/expected/${text} is not named after a day`)
      return day
    })
}

/** A published file with the columns of the wanted one alone; all of them leave its bytes untouched. */
function narrow(published: string, wanted: string): string {
  const columns = Papa.parse<string[]>(wanted, { preview: 1 }).data[0] ?? []
  const rows = Papa.parse<string[]>(published, { skipEmptyLines: true }).data
  const header = rows[0] ?? []
  if (header.join() === columns.join()) return published
  const picked = rows.map(row => columns.map(column => row[header.indexOf(column)] ?? `no column ${column}`))
  return `${Papa.unparse(picked, { newline: '\n' })}\n`
}
