// In: an edition. Out: every file below /datasets/, ready to be written, and the manifest that tells of them.
// Scripts write them; pages ask `publish` for the manifest.
import type { Edition } from '../edition.ts'
import { once } from '../once.ts'
import type { Output, OutputFile } from '../output.ts'
import { aboutEdition } from './about.ts'
import type { Dataset, Value } from './dataset.ts'
import { dataFile, jsonFile } from './file-info.ts'
import { csvLines, excelCsvLines } from './formats/csv.ts'
import { jsonLines, ndjsonLines } from './formats/json.ts'
import { writeParquet } from './formats/parquet.ts'
import { inPieces } from './formats/pieces.ts'
import { writeSqlite } from './formats/sqlite.ts'
import { writeWorkbook, writeWorkbookInWords } from './formats/xlsx.ts'
import { recordTables } from './in-words.ts'
import { checksums } from './metadata/checksums.ts'
import { dcatCatalog } from './metadata/dcat.ts'
import { metadataFiles } from './metadata/files.ts'
import { type Manifest, manifestOf } from './metadata/manifest.ts'
import { partsOf } from './parts.ts'
import { openShelf, wholeFiles } from './shelf.ts'
import { type PublishedTable, tablesOf } from './tables.ts'

type Writer = (dataset: Dataset, rows: Iterable<Value[]>) => Iterable<Uint8Array>

/** The formats in which every dataset is published: extension → what writes it, in pieces. */
export const FORMATS: Readonly<Record<string, Writer>> = {
  csv: (...table) => inPieces(csvLines(...table)),
  'excel.csv': (...table) => inPieces(excelCsvLines(...table)),
  json: (...table) => inPieces(jsonLines(...table)),
  ndjson: (...table) => inPieces(ndjsonLines(...table)),
  parquet: (...table) => [writeParquet(...table)],
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

/** The same as publishInto, all files at once; once for an edition however often it is asked for. */
export const publish = once(async (edition: Edition): Promise<Publication> => {
  const files: OutputFile[] = []
  const made = await publishInto(
    edition,
    wholeFiles(file => files.push(file)),
  )
  return { files, ...made }
})

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

/**
 * The SHA-256 of a dated edition's manifest, which its pages show. `astro dev` makes no dataset for the sake of it: its pages
 * are nobody's to cite.
 */
export async function manifestHashOf(edition: Edition): Promise<string | undefined> {
  if (edition.isLive || import.meta.env?.DEV) return undefined
  return (await sealed(edition)).manifestHash
}

/**
 * Every dataset in every format, the whole in one file, what describes them, and the checksums of all. Each file is handed
 * on as soon as it is made, and with it whatever is compressed of it: a large register has more bytes of files than a
 * machine has memory.
 */
export async function publishInto(edition: Edition, output: Output): Promise<Sealed> {
  const tables = tablesOf(edition.snapshot)
  const shelf = openShelf(edition, output)
  for (const { dataset, rows, count } of tables)
    for (const [format, write] of Object.entries(FORMATS))
      await shelf.grow(`${dataset.name}.${format}`, write(dataset, rows), {
        dataset: dataset.name,
        rows: count,
      })
  const inWords = { rows: countOf(recordTables(tables)) }
  await shelf.grow('register.zh.xlsx', await writeWorkbookInWords(edition, tables, 'zh'), inWords)
  await shelf.grow('register.en.xlsx', await writeWorkbookInWords(edition, tables, 'en'), inWords)
  await shelf.grow('register.xlsx', await writeWorkbook(edition, tables), { rows: countOf(tables) })
  const about = aboutEdition(edition).map(({ label, value }) => [label.zh, label.en, value.zh, value.en])
  await shelf.grow('register.sqlite', writeSqlite(tables, about, output.scratch()), { rows: countOf(tables) })
  for (const file of metadataFiles(edition, tables, shelf.infos())) await shelf.add(file)
  const described = shelf.infos()
  await shelf.add(dataFile('SHA256SUMS', checksums(described)), 'archive')
  await shelf.endArchive()
  for (const { dataset } of tables)
    for (const part of partsOf(dataset, edition.snapshot)) await shelf.add(part, 'site')
  const listed = shelf.infos()
  const catalogue = jsonFile('catalog.jsonld', dcatCatalog(edition, tables, listed))
  await shelf.add(catalogue, 'site')
  const manifest = manifestOf(edition, [...listed, catalogue.info])
  const manifestFile = jsonFile('manifest.json', manifest)
  await shelf.add(manifestFile, 'site')
  output.put({ path: 'datasets/SHA256SUMS', body: checksums(await shelf.sums()) })
  return { manifest, manifestHash: manifestFile.info.sha256 }
}

function countOf(tables: readonly PublishedTable[]): number {
  return tables.reduce((sum, { count }) => sum + count, 0)
}
