// In: the files below datasets/, one by one. Out: each handed on, with copies of it that are compressed for servers; the archive
// of those that are in it; the checksums of all. One is compressed while the next is made, and none stays. Only files.ts opens it.
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Edition } from '../edition.ts'
import type { Output } from '../output.ts'
import { type DataFile, type FileInfo, growingFile, sha256 } from './file-info.ts'
import { beginBrotli, beginDeflate, brotli, type Deflated, deflate, gzip } from './formats/compress.ts'
import { openZip } from './formats/zip.ts'

type Shelved = 'site and archive' | 'site' | 'archive'

export interface Shelf {
  /** Hands a file on, puts it into the archive, or both. */
  add: (file: DataFile, to?: Shelved) => Promise<void>
  /** The same of a file that may be too large to be held, piece by piece as it is made. */
  grow: (
    path: string,
    pieces: Iterable<Uint8Array>,
    holds: Pick<FileInfo, 'dataset' | 'rows'>,
  ) => Promise<void>
  /** What is known of the files so far. */
  infos: () => FileInfo[]
  /** Ends the archive, once what goes into it is there. */
  endArchive: () => Promise<void>
  /** The checksums of all files and their copies. */
  sums: () => Promise<readonly Pick<FileInfo, 'path' | 'sha256'>[]>
}

/** What is compressed already gains nothing from a server that compresses. */
const COMPRESSED = /\.(parquet|xlsx|zip)$/

/** What was made of a file; undefined where it needs none. */
interface Compressed {
  deflated: Deflated | undefined
  br: Uint8Array | undefined
}

const ARCHIVE = 'register.zip'

export function openShelf({ day }: Edition, { put, begin }: Pick<Output, 'put' | 'begin'>): Shelf {
  const [infos, sums] = [[] as FileInfo[], [] as Pick<FileInfo, 'path' | 'sha256'>[]]
  const archive = growingFile(ARCHIVE, begin(`datasets/${ARCHIVE}`))
  const zip = openZip(archive.write)
  const putOne = (path: string, body: Uint8Array, sum: string) => {
    sums.push({ path, sha256: sum })
    put({ path: `datasets/${path}`, body })
  }
  const putCopy = (path: string, body: Uint8Array) => putOne(path, body, sha256(body))
  const take = (path: string, to: Shelved, { deflated, br }: Compressed) => {
    if (to !== 'site' && deflated) zip.add(`register-${day}/${path}`, deflated)
    if (br) putCopy(`${path}.br`, br)
    if (br && deflated) putCopy(`${path}.gz`, gzip(deflated))
  }
  // Whatever the threads take, copies follow in the same order.
  let pending = async () => {}
  const settle = async () => {
    await pending()
    pending = async () => {}
  }
  return {
    add: async ({ info, body }, to = 'site and archive') => {
      if (to !== 'archive') {
        infos.push(info)
        putOne(info.path, body, info.sha256)
      }
      const compressing = compress(info.path, body, to)
      // Whoever awaits it next is told as well.
      compressing.catch(() => undefined)
      await settle()
      pending = async () => take(info.path, to, await compressing)
    },
    grow: async (path, pieces, holds) => {
      const file = growingFile(path, begin(`datasets/${path}`))
      const deflating = beginDeflate()
      const compressing = COMPRESSED.test(path) ? undefined : beginBrotli()
      for (const piece of pieces) {
        file.write(piece)
        await Promise.all([deflating.write(piece), compressing?.write(piece)])
      }
      const info = { ...file.end(), ...holds }
      infos.push(info)
      sums.push(info)
      await settle()
      const [deflated, br] = await Promise.all([deflating.end(), compressing?.end()])
      take(path, 'site and archive', { deflated, br })
    },
    infos: () => [...infos],
    endArchive: async () => {
      await settle()
      zip.end()
      const info = archive.end()
      infos.push(info)
      sums.push(info)
    },
    sums: async () => {
      await settle()
      return sums
    },
  }
}

async function compress(path: string, body: Uint8Array, to: Shelved): Promise<Compressed> {
  const hasCopies = to !== 'archive' && !COMPRESSED.test(path)
  const [deflated, br] = await Promise.all([
    hasCopies || to !== 'site' ? deflate(body) : undefined,
    hasCopies ? brotli(body) : undefined,
  ])
  return { deflated, br }
}

/** An output of whole files alone. */
export function wholeFiles(put: Output['put']): Output {
  return {
    put,
    begin: path => {
      const chunks: Uint8Array[] = []
      return { write: bytes => chunks.push(bytes), end: () => put({ path, body: Buffer.concat(chunks) }) }
    },
    scratch: () => join(tmpdir(), randomUUID()),
  }
}
