// A part of a site as it lies in a folder, to be joined with the others: what it holds, and what tells that all are of one
// site.
import { hash } from 'node:crypto'
import { join } from 'node:path'
import { UsageError } from './arguments.ts'
import type { Keys } from './build-cache.ts'
import { bytesAt, PART_FILE, readSums, type Sums } from './edition-files.ts'
import { type EditionWriter, put } from './edition-writer.ts'
import type { Part } from './parts.ts'

/** What a part says of itself. */
export interface PartTold {
  part: Part
  /** Of the program, and of all that the site is made from. */
  code: string
  input: string
  /** Of the site's log of releases. */
  origin: string
  keys: Keys
}

/** A part that was read. */
export interface PartFolder extends PartTold {
  dir: string
  sums: Sums
}

/** Writes down in a part what it is. */
export function putPart(writer: EditionWriter, { keys, ...told }: PartTold): void {
  const body = JSON.stringify({ ...told, keys: { ...keys, pages: [...keys.pages] } })
  put(writer, { path: PART_FILE, body })
}

/** The parts that lie in folders, the first first; throws UsageError unless these are all the parts of one site. */
export function readParts(dirs: readonly string[]): PartFolder[] {
  const parts = dirs.map(readPart).sort((a, b) => a.part.number - b.part.number)
  const [first] = parts
  const other = parts.find(({ input, part }) => input !== first?.input || part.of !== first.part.of)
  if (first && other)
    throw new UsageError(
      `${first.dir} 和 ${other.dir} 不是同一个网站的：程序、数据、日期或者份数不同 / ` +
        `${first.dir} and ${other.dir} are not of one site: code, data, day or number of parts differ`,
    )
  const numbers = parts.map(({ part }) => part.number)
  const wanted = Array.from({ length: first?.part.of ?? 0 }, (_, at) => at + 1)
  if (numbers.join() !== wanted.join())
    throw new UsageError(
      `要第 ${wanted.join('、')} 份各一，给的是第 ${numbers.join('、')} 份 / ` +
        `expected each of the parts ${wanted.join(', ')} once, found ${numbers.join(', ')}`,
    )
  return parts
}

function readPart(dir: string): PartFolder {
  const sums = readSums(dir)
  if (!sums?.has(PART_FILE))
    throw new UsageError(
      `${dir} 里没有完整的一份（npm run build -- --shard …） / holds no whole part of a site (npm run build -- --shard …)`,
    )
  const { keys, ...told } = JSON.parse(asWritten({ dir, sums }, PART_FILE).toString())
  return { ...told, keys: { ...keys, pages: new Map(keys.pages) }, dir, sums }
}

/** Puts the files of a part; throws UsageError where one is not as it was written. */
export function putFilesOf(part: PartFolder, writer: EditionWriter): void {
  for (const path of part.sums.keys())
    if (path !== PART_FILE) put(writer, { path, body: asWritten(part, path) })
}

function asWritten({ dir, sums }: Pick<PartFolder, 'dir' | 'sums'>, path: string): Buffer {
  const body = bytesAt(join(dir, path))
  if (body && hash('sha256', body) === sums.get(path)) return body
  throw new UsageError(
    `${join(dir, path)} 不是写下的样子，请重新生成这一份 / is not as it was written; make this part again`,
  )
}
