// In: an edition. Out: every file below /datasets/, ready to be written, and the manifest that tells of them.
// Scripts write them; pages ask `publish` for the manifest.
import type { Edition } from '../edition.ts'
import { once } from '../once.ts'
import type { OutputFile } from '../output.ts'
import { aboutEdition } from './about.ts'
import type { Dataset, Value } from './dataset.ts'
import { type DataFile, dataFile, infoOf, jsonFile, sha256 } from './file-info.ts'
import { brotli, type Deflated, deflate, gzip } from './formats/compress.ts'
import { writeCsv, writeExcelCsv } from './formats/csv.ts'
import { writeJson, writeNdjson } from './formats/json.ts'
import { writeParquet } from './formats/parquet.ts'
import { writeSqlite } from './formats/sqlite.ts'
import { writeWorkbook, writeWorkbookInWords } from './formats/xlsx.ts'
import { writeZip } from './formats/zip.ts'
import { recordTables } from './in-words.ts'
import { checksums } from './metadata/checksums.ts'
import { dcatCatalog } from './metadata/dcat.ts'
import { metadataFiles } from './metadata/files.ts'
import { type Manifest, manifestOf } from './metadata/manifest.ts'
import { type PublishedTable, tablesOf } from './tables.ts'

type Writer = (dataset: Dataset, rows: readonly Value[][]) => string | Uint8Array

/** The formats in which every dataset is published: extension → writer. */
export const FORMATS: Readonly<Record<string, Writer>> = {
  csv: writeCsv,
  'excel.csv': writeExcelCsv,
  json: writeJson,
  ndjson: writeNdjson,
  parquet: writeParquet,
}

/** What tells of all files of an edition. */
export interface Sealed {
  manifest: Manifest
  /** The SHA-256 of manifest.json: what a citation names. */
  manifestHash: string
}

/** What an edition publishes below datasets/. */
export interface Publication extends Sealed {
  files: readonly OutputFile[]
}

/**
 * Every dataset in every format, the whole in one file, what describes them, and the checksums of all: once for an edition
 * however often it is asked for.
 */
export const publish = once(write)

// Astro bundles its own copy of this module; what a thread of the build has made is found where both find it.
const SEALED = Symbol.for('register.datasets')
const place = globalThis as { [SEALED]?: Promise<Sealed> }

/** Gives pages the manifest of the open edition, which somebody else makes. */
export function setSealed(made: Promise<Sealed>): void {
  place[SEALED] = made
}

/** The manifest of an edition, for its pages. */
export function sealed(edition: Edition): Promise<Sealed> {
  return place[SEALED] ?? publish(edition)
}

async function write(edition: Edition): Promise<Publication> {
  const tables = tablesOf(edition.snapshot)
  const plain = [...tables.flatMap(inEveryFormat), ...(await inOneFile(edition, tables))]
  const described = [...plain, ...metadataFiles(edition, tables, plain.map(infoOf))]
  const sealed = [...described, dataFile('SHA256SUMS', checksums(described.map(infoOf)))]
  const deflated = new Map(
    await Promise.all(sealed.map(async file => [file, await deflate(file.body)] as const)),
  )
  const archive = archiveOf(edition, deflated)
  const listed = [...described, archive]
  const catalogue = jsonFile('catalog.jsonld', dcatCatalog(edition, tables, listed.map(infoOf)))
  const manifest = manifestOf(edition, [...listed, catalogue].map(infoOf))
  const manifestFile = jsonFile('manifest.json', manifest)
  const all = [...listed, catalogue, manifestFile]
  const copies = await Promise.all(all.flatMap(file => compressed(file, deflated.get(file))))
  const sums = checksums([
    ...all.map(infoOf),
    ...copies.map(({ path, body }) => ({ path, sha256: sha256(body) })),
  ])
  const bodies = [...all.map(({ info, body }) => ({ path: info.path, body })), ...copies]
  return {
    files: [...bodies, { path: 'SHA256SUMS', body: sums }].map(({ path, body }) => ({
      path: `datasets/${path}`,
      body,
    })),
    manifest,
    manifestHash: manifestFile.info.sha256,
  }
}

function inEveryFormat({ dataset, rows }: PublishedTable): DataFile[] {
  return Object.entries(FORMATS).map(([format, write]) =>
    dataFile(`${dataset.name}.${format}`, write(dataset, rows), { dataset: dataset.name, rows: rows.length }),
  )
}

async function inOneFile(edition: Edition, tables: readonly PublishedTable[]): Promise<DataFile[]> {
  const count = (some: readonly PublishedTable[]) => some.reduce((sum, table) => sum + table.rows.length, 0)
  const rows = count(tables)
  const records = { rows: count(recordTables(tables)) }
  const about = aboutEdition(edition).map(({ label, value }) => [label.zh, label.en, value.zh, value.en])
  return [
    dataFile('register.zh.xlsx', await writeWorkbookInWords(edition, tables, 'zh'), records),
    dataFile('register.en.xlsx', await writeWorkbookInWords(edition, tables, 'en'), records),
    dataFile('register.xlsx', await writeWorkbook(edition, tables), { rows }),
    dataFile('register.sqlite', writeSqlite(tables, about), { rows }),
  ]
}

function archiveOf({ day }: Edition, deflated: ReadonlyMap<DataFile, Deflated>): DataFile {
  const within = [...deflated].map(([{ info }, body]) => [`register-${day}/${info.path}`, body] as const)
  return dataFile('register.zip', writeZip(new Map(within)))
}

/** What is compressed already gains nothing from a server that compresses. */
const COMPRESSED = /\.(parquet|xlsx|zip)$/

interface Copy {
  path: string
  body: Uint8Array
}

function compressed({ info, body }: DataFile, deflated: Deflated | undefined): Promise<Copy>[] {
  if (COMPRESSED.test(info.path)) return []
  return [
    (async () => ({ path: `${info.path}.br`, body: await brotli(body) }))(),
    (async () => ({ path: `${info.path}.gz`, body: gzip(deflated ?? (await deflate(body))) }))(),
  ]
}
