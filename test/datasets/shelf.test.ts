import { gunzipSync, brotliDecompressSync as unbrotli } from 'node:zlib'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { dataFile, sha256 } from '../../src/datasets/file-info.ts'
import { openShelf, wholeFiles } from '../../src/datasets/shelf.ts'
import { demonstration } from './edition.ts'

const BODIES = new Map([
  ['titles.csv', 'title_id\nt1\n'],
  ['titles.parquet', 'PAR1'],
])

const edition = demonstration()

/** What is handed on, by its path. */
async function shelve() {
  const handed = new Map<string, Uint8Array>()
  const shelf = openShelf(
    edition,
    wholeFiles(file => handed.set(file.path, Buffer.from(file.body as Uint8Array))),
  )
  for (const [path, body] of BODIES) await shelf.add(dataFile(path, body))
  await shelf.add(dataFile('SUMS', 'within'), 'archive')
  await shelf.endArchive()
  return { handed, infos: shelf.infos(), sums: await shelf.sums() }
}

test('hands on each file, and a copy for each kind of compression where it gains by one', async () => {
  const { handed } = await shelve()
  expect([...handed.keys()].sort()).toEqual(
    ['register.zip', 'titles.csv', 'titles.csv.br', 'titles.csv.gz', 'titles.parquet'].map(
      path => `datasets/${path}`,
    ),
  )
  const text = BODIES.get('titles.csv')
  expect(unbrotli(handed.get('datasets/titles.csv.br') ?? Buffer.of()).toString()).toBe(text)
  expect(gunzipSync(handed.get('datasets/titles.csv.gz') ?? Buffer.of()).toString()).toBe(text)
})

test('archives files in their order, those too that it does not hand on', async () => {
  const { handed } = await shelve()
  const archive = handed.get('datasets/register.zip') ?? Buffer.of()
  const within = Object.entries(unzipSync(archive)).map(([path, body]) => [
    path,
    new TextDecoder().decode(body),
  ])
  const folder = `register-${edition.day}`
  expect(within).toEqual([
    ...[...BODIES].map(([path, body]) => [`${folder}/${path}`, body]),
    [`${folder}/SUMS`, 'within'],
  ])
})

test('tells of all that it handed on', async () => {
  const { handed, infos, sums } = await shelve()
  expect(infos.map(({ path }) => path)).toEqual(['titles.csv', 'titles.parquet', 'register.zip'])
  expect(new Map(sums.map(({ path, sha256 }) => [`datasets/${path}`, sha256]))).toEqual(
    new Map([...handed].map(([path, body]) => [path, sha256(body)])),
  )
})
