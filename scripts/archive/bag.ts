// In: an edition in a folder. Out: the same as one file that a library keeps: a bag (BagIt, RFC 8493) in a ZIP, with every
// checksum, the edition byte for byte, and its pages once more as they can be read from a disk.
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { Sums } from '../lib/edition-files.ts'
import { type Places, readOffline } from './read-offline.ts'

/** What bag-info.txt says. */
export interface BagInfo {
  title: string
  day: string
  url: string
}

interface Item {
  path: string
  sha256: string
  bytes: number
  open: () => Readable
}

/** Writes the bag to a file: the same edition, the same bytes. `base` is the path below which the site was published. */
export async function writeBag(
  dir: string,
  sums: Sums,
  base: string,
  info: BagInfo,
  file: string,
): Promise<void> {
  const name = `register-${info.day}`
  const payload = [...ofSite(dir, sums), ...toRead(dir, sums, { base, has: path => sums.has(path) })]
  const tags = tagsOf(payload, info)
  const zip = new ZipFile()
  // A time without a zone, as ZIP has them of old: midnight anywhere.
  const mtime = new Date(`${info.day}T00:00:00`)
  const options = { mtime, mode: 0o100644, forceDosTimestamp: true }
  for (const { path, open } of [...tags, manifestOf('tagmanifest-sha256.txt', tags), ...payload])
    zip.addReadStreamLazy(`${name}/${path}`, options, send => send(null, open()))
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(file))
}

function* ofSite(dir: string, sums: Sums): Generator<Item> {
  for (const [path, sha256] of sums) {
    const from = join(dir, path)
    yield {
      path: `data/site/${path}`,
      sha256,
      bytes: statSync(from).size,
      open: () => createReadStream(from),
    }
  }
}

// Made twice, once for the checksum and once for the file: a large register does not fit into memory.
function* toRead(dir: string, sums: Sums, places: Places): Generator<Item> {
  for (const path of sums.keys()) {
    if (!path.endsWith('.html')) continue
    const make = () => readOffline(readFileSync(join(dir, path), 'utf8'), path, places)
    yield item(`data/read/${path}`, make)
  }
}

function tagsOf(payload: readonly Item[], { title, day, url }: BagInfo): Item[] {
  const bytes = payload.reduce((sum, one) => sum + one.bytes, 0)
  const info = [
    `External-Description: ${title}`,
    `External-Identifier: ${url}`,
    `Bagging-Date: ${day}`,
    `Payload-Oxum: ${bytes}.${payload.length}`,
  ]
  return [
    item('bagit.txt', () => 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'),
    item('bag-info.txt', () => `${info.join('\n')}\n`),
    manifestOf('manifest-sha256.txt', payload),
  ]
}

function manifestOf(path: string, items: readonly Item[]): Item {
  return item(path, () => items.map(one => `${one.sha256}  ${escapePath(one.path)}\n`).join(''))
}

/** RFC 8493, 2.1.3: what would end a line is written in percent. */
function escapePath(path: string): string {
  return path.replace(/[%\r\n]/g, encodeURIComponent)
}

function item(path: string, make: () => string): Item {
  const text = make()
  return {
    path,
    sha256: createHash('sha256').update(text).digest('hex'),
    bytes: Buffer.byteLength(text),
    open: () => Readable.from([Buffer.from(make())]),
  }
}
