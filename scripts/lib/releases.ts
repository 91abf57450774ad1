// Writes a release into a data folder in one step, and the checkpoint over all of them behind it.
import { randomUUID } from 'node:crypto'
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { leavesOf, readChain } from '../../src/releases/chain.ts'
import { writeCheckpoint } from '../../src/releases/checkpoint.ts'
import {
  readSigningKey,
  type SigningKey,
  signNote,
  verifierOf,
  writeVerifierKey,
} from '../../src/releases/note.ts'
import { CHECKPOINT, PUBLIC_KEY } from '../../src/releases/open.ts'
import { fileNameOf } from '../../src/releases/release.ts'
import { readFolder } from '../../src/source/folder.ts'
import { UsageError } from './arguments.ts'
import { isCode, move, syncFolder, writeSafely } from './disk.ts'
import { isWithin, realPath } from './places.ts'

/** Somebody else released the same number in between. */
export class TakenError extends Error {}

/**
 * Writes the file of a release: whole beside its place, then there in one step. Throws TakenError where a release of that
 * number is there already, whoever wrote it.
 */
export function writeReleaseFile(data: string, release: number, text: string): void {
  const dir = join(data, 'releases')
  mkdirSync(dir, { recursive: true })
  sweep(dir)
  const name = fileNameOf(release)
  const draft = draftFor(join(dir, name))
  writeSafely(draft, text)
  try {
    // A link, unlike a renaming, never takes the place of what is there.
    linkSync(draft, join(dir, name))
  } catch (error) {
    if (isCode(error, 'EEXIST')) throw new TakenError(name)
    if (!isCode(error, 'EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EMLINK')) throw error
    // File systems without links (FAT): two clerks in the same instant could not be told apart.
    if (existsSync(join(dir, name))) throw new TakenError(name)
    move(draft, join(dir, name))
  } finally {
    rmSync(draft, { force: true })
  }
  syncFolder(dir)
}

/** Writes the checkpoint over all releases of a data folder; signed, and with the key that verifies it, where a key is given. */
export function writeCheckpointFile(data: string, origin: string, key: SigningKey | undefined): void {
  const leaves = leavesOf(readChain(readFolder(data)).releases)
  const text = writeCheckpoint(origin, leaves)
  replace(join(data, CHECKPOINT), key ? signNote(text, key) : text)
  if (key) replace(join(data, PUBLIC_KEY), `${writeVerifierKey(verifierOf(key))}\n`)
}

/** The signing key in a file; a key in the data folder would be published with it one day. */
export function readKeyFile(data: string, path: string): SigningKey {
  requireOutside(data, path)
  if (!existsSync(path)) throw new UsageError(`没有密钥文件 ${path} / there is no key file ${path}`)
  const key = readSigningKey(readFileSync(path, 'utf8'))
  if (key) return key
  throw new UsageError(
    `${path} 不是签名密钥；用 npm run release -- --new-key 文件名 生成 / ${path} holds no signing key; make one with --new-key`,
  )
}

/** Writes a key into a new file that its owner alone may read. */
export function writeKeyFile(data: string, path: string, text: string): void {
  requireOutside(data, path)
  mkdirSync(dirname(resolve(path)), { recursive: true })
  try {
    writeFileSync(path, `${text}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
    throw new UsageError(`${path} 已经有了，不覆盖 / ${path} is there already and is not overwritten`)
  }
}

/** Refuses a key in the data folder, whatever links lead there. */
function requireOutside(data: string, path: string): void {
  if (!isWithin(realPath(data), realPath(path))) return
  throw new UsageError(
    `签名密钥不能放在数据文件夹里：${path}；放在别处，妥善保管 / the signing key must not lie in the data folder: ${path}`,
  )
}

// Numbers of processes return, and two containers have the same; these names do not.
const DRAFT = /^\..*\.[0-9a-f-]{36}$/

function draftFor(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomUUID()}`)
}

/** What a killed run left: a draft that is written lives for moments. */
function sweep(dir: string): void {
  for (const name of readdirSync(dir)) {
    const path = join(dir, name)
    if (DRAFT.test(name) && statSync(path).mtimeMs < Date.now() - 3_600_000) rmSync(path, { force: true })
  }
}

function replace(path: string, text: string): void {
  const draft = draftFor(path)
  writeSafely(draft, text)
  move(draft, path)
  syncFolder(dirname(path))
}
