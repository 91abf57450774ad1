// The files of the demonstration: they say the same rows, they are what the checksums say, and they are the same on any
// day and in any time zone.
import { createHash } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { DATASETS } from '../../src/datasets/catalog.ts'
import { FORMATS, type Publication, publish } from '../../src/datasets/files.ts'
import { writeWorkbook } from '../../src/datasets/formats/xlsx.ts'
import { tablesOf } from '../../src/datasets/tables.ts'
import { day, registerOf } from '../register/world.ts'
import { anyText } from './any-text.ts'
import { demonstration, editionOf, openDemonstration, publishedDemonstration } from './edition.ts'
import {
  openSqlite,
  readCsv,
  readJson,
  readNdjson,
  readParquet,
  readSqlite,
  readWorkbook,
  sqliteOf,
  stringOf,
  textOf,
} from './readers.ts'

const edition = demonstration()
let published: Publication
let bodies: ReadonlyMap<string, Buffer>

/** The bytes of a file below datasets/. */
const body = (path: string) => {
  const found = bodies.get(path)
  if (!found) throw new Error(`${path} was not published`)
  return found
}

function bodiesOf({ files }: Publication): Map<string, Buffer> {
  return new Map(files.map(({ path, body }) => [path.replace('datasets/', ''), Buffer.from(body as string)]))
}

beforeAll(async () => {
  published = await publishedDemonstration()
  bodies = bodiesOf(published)
})

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('every format says the same rows:', () => {
  test.each(DATASETS.map(dataset => [dataset.name, dataset] as const))('%s', async (name, dataset) => {
    const { columns } = dataset
    const rows = dataset.rows(edition.snapshot)
    const header = columns.map(column => column.name)
    const texts = [header, ...rows.map(row => row.map(textOf))]
    expect(readCsv(body(`${name}.csv`))).toEqual(texts)
    expect(readCsv(body(`${name}.excel.csv`).subarray(3))).toEqual(texts)
    expect(readJson(body(`${name}.json`), columns)).toEqual(rows)
    expect(readNdjson(body(`${name}.ndjson`), columns)).toEqual(rows)
    expect(await readParquet(body(`${name}.parquet`), columns)).toEqual(rows)
    const sheet = (await readWorkbook(body('register.xlsx'))).get(name)
    expect(sheet?.map(row => header.map((_, i) => textOf(row[i] as string | undefined)))).toEqual(texts)
    const sorted = (list: readonly (readonly unknown[])[]) => list.map(row => JSON.stringify(row)).sort()
    expect(sorted(readSqlite(openSqlite(body('register.sqlite')), dataset))).toEqual(sorted(rows))
  })
})

describe('register.xlsx', () => {
  test('begins with what it is, and has a sheet a dataset', async () => {
    const sheets = await readWorkbook(body('register.xlsx'))
    expect([...sheets.keys()]).toEqual(['说明', ...DATASETS.map(({ name }) => name)])
    const about = new Map(sheets.get('说明')?.map(([label, value]) => [label, value]))
    expect(about.get('截至')).toBe('2024-06-19')
    expect(about.get('许可')).toContain('CC BY 4.0')
    expect(about.get('引用')).toContain('截至 2024-06-19')
    expect(about.get('声明')).toContain('示例数据')
  })

  test('has text in every cell that is no count, a frozen header and a filter', () => {
    const parts = unzipSync(body('register.xlsx'))
    const sheet = stringOf(parts['xl/worksheets/sheet3.xml'] ?? '')
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" state="frozen"')
    expect(sheet).toMatch(/<autoFilter ref="A1:L\d+"\/>/)
    const columns = [...sheet.matchAll(/<c r="([A-Z]+)\d+"[^>]*?(?: t="(\w+)")?[^>]*><v>/g)]
    const numeric = new Set(columns.filter(([, , type]) => type !== 's').map(([, column]) => column))
    expect([...numeric]).toEqual(['H', 'I'])
  })
})

describe('the workbooks in words', () => {
  const sheetOf = async (file: string, name: string) => {
    const [heads = [], ...rows] = (await readWorkbook(body(file))).get(name) ?? []
    return rows.map(row => Object.fromEntries(heads.map((head, at) => [String(head), row[at] ?? undefined])))
  }

  test('have the rows of every dataset of records, under heads of which none stands twice', async () => {
    const records = DATASETS.filter(({ name }) => name !== 'dictionary' && name !== 'codes')
    for (const [file, lang] of [
      ['register.zh.xlsx', 'zh'],
      ['register.en.xlsx', 'en'],
    ] as const) {
      const [, ...sheets] = await readWorkbook(body(file))
      expect(sheets.map(([name, rows]) => [name, rows.length - 1])).toEqual(
        records.map(({ title, rows }) => [title[lang], rows(edition.snapshot).length]),
      )
      for (const [name, [heads = []]] of sheets)
        expect([name, new Set(heads).size]).toEqual([name, heads.length])
    }
  })

  test('say values as pages do, and names beside ids', async () => {
    const [title] = await sheetOf('register.zh.xlsx', '称号')
    expect(title).toMatchObject({ 称号编号: 't2016-1-001', 类别: '数字化车间', 无人: '否', 区市: '环翠区' })
    expect(title).toMatchObject({ 最近复评轮次: '2024年复评', 认定日期: '2016-12-15' })
    const [revocation] = await sheetOf('register.en.xlsx', 'Revocations')
    expect(revocation).toMatchObject({
      'Title id': 't2016-1-004',
      'Name of the workshop or factory': '光学玻璃数字化车间',
      'Name of the enterprise': '荣成示例瀚康新材料有限公司',
    })
    const [correction] = await sheetOf('register.zh.xlsx', '更正')
    expect(correction).toMatchObject({ 表: '候选', 列: '车间或工厂名称', 对象名称: '重型锻压行车数字化车间' })
  })

  test('hold no code where there is a word for it', async () => {
    for (const { dataset, columns } of tablesOf(edition.snapshot)) {
      if (dataset.name === 'dictionary' || dataset.name === 'codes') continue
      const rows = await sheetOf('register.zh.xlsx', dataset.title.zh)
      for (const { zh, codes = {} } of columns) {
        const coded = Object.entries(codes).filter(([code, label]) => code !== label.zh)
        const left = rows.filter(row => coded.some(([code]) => code === row[zh]))
        expect([dataset.name, zh, left.length]).toEqual([dataset.name, zh, 0])
      }
    }
  })

  test('begin with what they are, in their language alone', async () => {
    const about = (await readWorkbook(body('register.en.xlsx'))).get('About') ?? []
    expect(about[0]?.[0]).toBe('Title')
    expect(about.map(([label]) => label)).toContain('As of')
  })
})

/** An edition with enterprises e0, e1 …, and its tables with these names: also such as no folder could hold. */
function enterprisesNamed(names: readonly string[]) {
  const register = registerOf({
    notices: [{ notice_id: 'a', published_on: '2022-01-01' }],
    certifications: names.map((_, i) => ({
      title_id: `t${i}`,
      enterprise_id: `e${i}`,
      notice_id: 'a',
      certified_on: '2022-01-01',
    })),
  })
  const small = editionOf(register, day('2022-02-02'))
  const tables = tablesOf(small.snapshot).map(table => {
    if (table.dataset.name !== 'enterprises') return table
    const at = table.columns.findIndex(({ name }) => name === 'name')
    return { ...table, rows: Array.from(table.rows, (row, i) => row.with(at, names[i] ?? '')) }
  })
  return { small, tables }
}

describe('a workbook of texts that XML or Excel cannot hold', () => {
  const nameIn = async (name: string) => {
    const { small, tables } = enterprisesNamed([name])
    const workbook = Buffer.concat(await writeWorkbook(small, tables))
    const parts = Object.values(unzipSync(workbook)).map(part => stringOf(part))
    const read = (await readWorkbook(workbook)).get('enterprises')?.[1]?.[2]
    return { xml: parts.join(''), read: String(read) }
  }

  test('control characters are escaped as ECMA-376 says, and come back', async () => {
    const { xml, read } = await nameIn('a\u0001b\u0000c\r\nd\uFFFEe_x0041_')
    expect(read).toBe('a\u0001b\u0000c\r\nd\uFFFEe_x0041_')
    expect(xml).toContain('a_x0001_b_x0000_c_x000D_\nd_xFFFE_e_x005F_x0041_')
  })

  test('a text longer than Excel takes is cut, and says so', async () => {
    expect((await nameIn('长'.repeat(32_767))).read).toBe('长'.repeat(32_767))
    const { read } = await nameIn('长'.repeat(32_768))
    expect(read).toHaveLength(32_767)
    expect(read).toMatch(/^长+……（过长，全文见 CSV）$/)
  })
})

describe('register.sqlite', () => {
  test('is sound, strict, with its keys', () => {
    const database = openSqlite(body('register.sqlite'))
    expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
    expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([])
    const tables = database.prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'").all()
    for (const { name } of DATASETS) {
      expect(tables).toContainEqual({ name: name.replaceAll('-', '_'), strict: 1 })
    }
    const keys = database.prepare('SELECT "table", "from" FROM pragma_foreign_key_list(\'titles\')').all()
    expect(keys).toContainEqual({ table: 'enterprises', from: 'enterprise_id' })
  })

  test('tells neither how often it was written nor by which SQLite', () => {
    const header = body('register.sqlite').subarray(0, 100)
    expect([...header.subarray(24, 28), ...header.subarray(92)]).toEqual(Array(12).fill(0))
  })

  test('finds an enterprise by a part of any name that it has had', () => {
    const database = openSqlite(body('register.sqlite'))
    const renamed = edition.snapshot.enterprises.find(({ names }) => names.length > 1)
    const former = renamed?.names[0]?.name ?? ''
    const found = database.prepare('SELECT id FROM names WHERE names MATCH ?').all(`"${former.slice(4, 8)}"`)
    expect(found).toContainEqual({ id: renamed?.enterprise.row.enterprise_id })
  })
})

describe('checksums', () => {
  test('name every file but SHA256SUMS, in order, and are right', () => {
    const lines = stringOf(body('SHA256SUMS')).split('\n').slice(0, -1)
    const told = lines.map(line => /^([0-9a-f]{64}) {2}(.+)$/.exec(line)?.slice(1) ?? [])
    const files = [...bodies.keys()].filter(path => path !== 'SHA256SUMS').sort()
    expect(told.map(([, path]) => path)).toEqual(files)
    for (const [sum, path = ''] of told) expect([path, sum]).toEqual([path, sha256(body(path))])
  })

  test('the manifest tells of every file that is no compressed copy', () => {
    const { manifest, manifestHash } = published
    expect(JSON.parse(stringOf(body('manifest.json')))).toEqual(manifest)
    expect(sha256(body('manifest.json'))).toBe(manifestHash)
    expect(manifest).toMatchObject({
      release: 6,
      previous: { release: 5 },
      as_of: '2024-06-19',
      demo: true,
    })
    const plain = [...bodies.keys()].filter(path => !/\.(br|gz)$|^(SHA256SUMS|manifest.json)$/.test(path))
    expect(manifest.files.map(({ path }) => path).sort()).toEqual(plain.sort())
    for (const { path, bytes, sha256: sum } of manifest.files) {
      expect({ path, bytes, sum }).toEqual({ path, bytes: body(path).length, sum: sha256(body(path)) })
    }
    for (const { name, rows } of DATASETS) {
      const listed = manifest.files.filter(file => file.dataset === name)
      expect(listed.map(({ path }) => path)).toEqual(Object.keys(FORMATS).map(one => `${name}.${one}`))
      for (const file of listed) expect(file.rows).toBe(rows(edition.snapshot).length)
    }
  })
})

describe('copies', () => {
  test('compressed ones lie beside all that compresses, and are the same', () => {
    for (const [path, bytes] of bodies) {
      const isCopy = /\.(br|gz|parquet|xlsx|zip)$|^SHA256SUMS$/.test(path)
      expect([path, bodies.has(`${path}.br`), bodies.has(`${path}.gz`)]).toEqual([path, !isCopy, !isCopy])
      if (isCopy) continue
      expect(brotliDecompressSync(body(`${path}.br`)).equals(bytes), path).toBe(true)
      expect(gunzipSync(body(`${path}.gz`)).equals(bytes), path).toBe(true)
      // Neither a time nor the system is written (RFC 1952).
      expect([...body(`${path}.gz`).subarray(4, 10)]).toEqual([0, 0, 0, 0, 0, 255])
    }
  })

  test('the archive holds every file, with README, licence and dictionary, and its own checksums', () => {
    const archive = unzipSync(body('register.zip'))
    const within = Object.keys(archive).map(path => path.replace('register-2024-06-19/', ''))
    const outside = ['register.zip', 'catalog.jsonld', 'manifest.json']
    const plain = published.manifest.files.map(({ path }) => path)
    expect(within).toEqual([...plain, 'SHA256SUMS'].filter(path => !outside.includes(path)))
    expect(within).toEqual(expect.arrayContaining(['README.md', 'LICENCE.txt', 'dictionary.csv']))
    const sums = stringOf(archive['register-2024-06-19/SHA256SUMS'] ?? '')
    for (const [path, bytes] of Object.entries(archive)) {
      if (path.endsWith('SHA256SUMS')) continue
      const name = path.replace('register-2024-06-19/', '')
      expect(body(name).equals(Buffer.from(bytes)), name).toBe(true)
      expect(sums).toContain(`${sha256(bytes)}  ${name}\n`)
    }
  })
})

describe('an edition is the same', () => {
  const zone = process.env.TZ
  test.each(['America/Los_Angeles', 'Pacific/Kiritimati'])('when it is made in %s', async name => {
    process.env.TZ = name
    try {
      const again = bodiesOf(await publish(openDemonstration()))
      expect([...again.keys()]).toEqual([...bodies.keys()])
      for (const [path, bytes] of again) expect(body(path).equals(bytes), path).toBe(true)
    } finally {
      process.env.TZ = zone
      if (zone === undefined) delete process.env.TZ
    }
  })
})

test('names that trip formats over come back from the workbook and the database', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 4 }), async names => {
      const shown = names.map(name => name.trim()).filter(name => name !== '')
      const { small, tables } = enterprisesNamed(shown)
      const sheet = (await readWorkbook(Buffer.concat(await writeWorkbook(small, tables)))).get('enterprises')
      expect(sheet?.slice(1).map(row => row[2])).toEqual(shown)
      const database = openSqlite(sqliteOf(tables))
      expect(database.prepare('SELECT name FROM enterprises').all()).toEqual(shown.map(name => ({ name })))
    }),
    { numRuns: 60 },
  )
})
