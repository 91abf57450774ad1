// A journalist's eleven questions, answered from the downloads alone: the same from CSV, Parquet and SQLite.
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { beforeAll, describe, expect, test } from 'vitest'
import { DATASETS } from '../../src/datasets/catalog.ts'
import type { Dataset, Value } from '../../src/datasets/dataset.ts'
import { sqlName } from '../../src/datasets/formats/sqlite.ts'
import { QUESTIONS } from '../../src/datasets/questions.ts'
import type { Day } from '../../src/day.ts'
import { statusOn } from '../../src/register/timeline.ts'
import { demonstration, publishedDemonstration } from './edition.ts'
import { openSqlite, readCsv, readParquet, stringOf, textOf } from './readers.ts'

const edition = demonstration()
const databases: Record<'sqlite' | 'csv' | 'parquet', DatabaseSync> = {
  sqlite: new DatabaseSync(':memory:'),
  csv: new DatabaseSync(':memory:'),
  parquet: new DatabaseSync(':memory:'),
}
let markdown = ''

beforeAll(async () => {
  const { files } = await publishedDemonstration()
  const body = (path: string) => files.find(file => file.path === `datasets/${path}`)?.body ?? ''
  databases.sqlite = openSqlite(body('register.sqlite'))
  for (const dataset of DATASETS) {
    const [, ...texts] = readCsv(body(`${dataset.name}.csv`))
    load(
      databases.csv,
      dataset,
      texts.map(row => row.map(fromText(dataset))),
    )
    const rows = await readParquet(body(`${dataset.name}.parquet`), dataset.columns)
    load(databases.parquet, dataset, rows)
  }
  markdown = stringOf(body('QUESTIONS.md'))
})

/** A cell of CSV as its column says: nothing but a reader of CSV and the data dictionary is needed. */
function fromText({ columns }: Dataset) {
  return (cell: string, i: number): Value => {
    if (cell === '') return undefined
    const type = columns[i]?.type
    if (type === 'boolean') return cell === 'true'
    return type === 'integer' ? Number(cell) : cell
  }
}

function load(database: DatabaseSync, { name, columns }: Dataset, rows: readonly Value[][]): void {
  database.exec(`CREATE TABLE ${sqlName(name)} (${columns.map(column => `"${column.name}"`).join(', ')})`)
  const insert = database.prepare(
    `INSERT INTO ${sqlName(name)} VALUES (${columns.map(() => '?').join(', ')})`,
  )
  const written = (value: Value): SQLInputValue => {
    if (typeof value === 'boolean') return value ? 1 : 0
    return typeof value === 'number' ? value : value === undefined ? null : textOf(value)
  }
  for (const row of rows) insert.run(...row.map(written))
}

const ask = (database: DatabaseSync, sql: string) =>
  database
    .prepare(sql)
    .all()
    .map(row => ({ ...row }))

test('there are eleven, each with a name', () => {
  expect(new Set(QUESTIONS.map(({ name }) => name)).size).toBe(11)
})

describe.each(QUESTIONS.map(question => [question.en, question] as const))('%s', (_, { name, sql }) => {
  test('has the same answer from CSV, Parquet and SQLite', () => {
    const answer = ask(databases.sqlite, `SELECT * FROM ${name}`)
    expect(answer.length).toBeGreaterThan(0)
    expect(ask(databases.csv, sql)).toEqual(answer)
    expect(ask(databases.parquet, sql)).toEqual(answer)
  })

  test('is told with its SQL in QUESTIONS.md', () => {
    expect(markdown).toContain(`\`\`\`sql\n-- ${name}\n${sql};\n\`\`\``)
  })
})

test('QUESTIONS.md reads every column of every dataset in its type, from Parquet and from CSV', () => {
  const views = (source: string) =>
    new RegExp(`\`\`\`sql\\n-- ${source}\\n(.*?)\\n\`\`\``, 's').exec(markdown)?.[1]?.split('\n').slice(1) ??
    []
  expect(views('parquet')).toHaveLength(DATASETS.length)
  expect(views('parquet')).toContain(
    "CREATE VIEW revocations AS SELECT * REPLACE (array_to_string(reasons, ';') AS reasons) FROM 'revocations.parquet';",
  )
  const csv = views('csv')
  expect(csv).toHaveLength(DATASETS.length)
  DATASETS.forEach(({ name, columns }, at) => {
    const told = [...(csv[at] ?? '').matchAll(/'(\w+)': '(\w+)'/g)].map(([, column]) => column)
    expect(csv[at]).toContain(`CREATE VIEW ${sqlName(name)} AS SELECT * FROM read_csv('${name}.csv', `)
    expect(told).toEqual(columns.map(column => column.name))
  })
})

describe('the answers are right:', () => {
  const answer = (name: string) => ask(databases.sqlite, `SELECT * FROM ${name}`)
  const { titles, enterprises, revocations, windows, gradings } = edition.snapshot

  test('titles by district', () => {
    const told = answer('titles_by_district')
    for (const { district, titles: all, active, unmanned } of told) {
      const own = titles.filter(one => one.enterprise.enterprise.row.district === district)
      expect({ all, active, unmanned }).toEqual({
        all: own.length,
        active: own.filter(({ status }) => status === 'active').length,
        unmanned: own.filter(({ title }) => title.row.unmanned).length,
      })
    }
    expect(told.reduce((sum, { titles }) => sum + Number(titles), 0)).toBe(titles.length)
  })

  test('what was revoked, on every ground', () => {
    const grounds = revocations.flatMap(({ row, reasons }) =>
      reasons.map(reason => ({ title_id: row.title_id, ground: reason.label })),
    )
    const told = answer('revoked_and_why').map(({ title_id, ground }) => ({ title_id, ground }))
    expect(told).toHaveLength(grounds.length)
    expect(told).toEqual(expect.arrayContaining(grounds))
  })

  test('who held what at the end of the last year', () => {
    const told = answer('held_on_a_day')
    expect(new Set(told.map(one => one.on_day))).toEqual(new Set(['2023-12-31']))
    const expected = titles.flatMap(({ title, history }) => {
      const status = statusOn(history, '2023-12-31' as Day)
      return status ? [{ title_id: title.row.title_id, status }] : []
    })
    expect(told.map(({ title_id, status }) => ({ title_id, status }))).toEqual(expected)
    expect(told.filter(({ status }) => status === 'active').length).toBe(226)
    expect(told.filter(({ status }) => status === 'revoked').length).toBe(16)
  })

  test('who was graded unqualified and is listed', () => {
    const listed = titles.filter(({ status }) => status === 'pending-revocation')
    expect(answer('unqualified_and_listed').map(({ title_id }) => title_id)).toEqual(
      listed.map(({ title }) => title.row.title_id),
    )
  })

  test('the median of the days from a window to the certification', () => {
    const days = windows.flatMap(({ window, candidates }) => {
      const certified = candidates.flatMap(({ title }) => title?.title.row.certified_on ?? []).sort()[0]
      return certified ? [(Date.parse(certified) - Date.parse(window.row.starts_on)) / 86_400_000] : []
    })
    const sorted = days.toSorted((a, b) => a - b)
    const middle = [sorted.at((sorted.length - 1) / 2), sorted.at(sorted.length / 2)]
    expect(answer('median_days_to_announcement')).toEqual([
      { windows: days.length, median_days: (Number(middle[0]) + Number(middle[1])) / 2 },
    ])
  })

  test('who may not apply now', () => {
    const refused = enterprises.filter(({ status }) => status === 'refused')
    expect(
      answer('refused_now')
        .map(({ enterprise_id }) => enterprise_id)
        .sort(),
    ).toEqual(refused.map(({ enterprise }) => enterprise.row.enterprise_id))
  })

  test('who got which grade', () => {
    const told = answer('grades_by_round')
    expect(told.reduce((sum, { titles }) => sum + Number(titles), 0)).toBe(gradings.length)
  })
})
