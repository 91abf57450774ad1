// Writes an edition beside its place and swaps it in when it is whole: readers see the old one or the new one.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import type { OutputFile } from '../../src/output.ts'
import { UsageError } from './arguments.ts'
import { isRunning } from './running.ts'

/** Every edition has it, so it tells an output of ours from a folder that is somebody's. */
const MARK = 'datasets/manifest.json'

/**
 * Lets `write` fill a fresh folder beside `out` and renames it to `out`; the old output is removed last. If `write`
 * throws, `out` is as it was. A folder that is not empty and holds no edition is refused.
 */
export async function replaceFolder(
  out: string,
  write: (dir: string) => Promise<void> | void,
): Promise<void> {
  const target = resolve(out)
  const next = beside(target, 'next', process.pid)
  const old = beside(target, 'old', process.pid)
  refuseForeign(target)
  try {
    mkdirSync(next, { recursive: true })
    await write(next)
    if (existsSync(target)) renameSync(target, old)
    renameSync(next, target)
    rmSync(old, { recursive: true, force: true })
  } catch (error) {
    if (!existsSync(target) && existsSync(old)) renameSync(old, target)
    rmSync(next, { recursive: true, force: true })
    throw error
  }
}

/**
 * Mends what a killed run left beside `out`: an old edition set aside comes back where the new one did not arrive,
 * half-written folders go. What belongs to a run that is still under way is left alone.
 */
export function recoverFolder(out: string): void {
  const target = resolve(out)
  if (!existsSync(dirname(target))) return
  const left = readdirSync(dirname(target)).flatMap(name => {
    const [, kind, pid] = /\.(next|old)-(\d+)$/.exec(name) ?? []
    const path = join(dirname(target), name)
    const isOurs = kind && path === beside(target, kind, Number(pid)) && !isRunning(Number(pid))
    return isOurs ? [{ kind, path }] : []
  })
  for (const { kind, path } of left) {
    if (kind === 'old' && !existsSync(target)) renameSync(path, target)
    else rmSync(path, { recursive: true, force: true })
  }
}

// Named by the process, so that two runs into one folder do not write into each other.
function beside(target: string, kind: string, pid: number): string {
  return join(dirname(target), `.${basename(target)}.${kind}-${pid}`)
}

/** Refuses to publish into the records or over them: the swap would remove them with the old edition. */
export function requireApart(data: string, out: string): void {
  const [inner, outer] = [resolve(data), resolve(out)].map(path => `${path}${sep}`) as [string, string]
  if (!inner.startsWith(outer) && !outer.startsWith(inner)) return
  throw new UsageError(
    `数据文件夹 ${data} 与输出文件夹 ${out} 不能套在一起 / the data folder and the output must lie apart`,
  )
}

function refuseForeign(target: string): void {
  if (!existsSync(target)) return
  if (!statSync(target).isDirectory()) throw new UsageError(`${target} 不是文件夹 / is not a folder`)
  if (readdirSync(target).length === 0 || existsSync(join(target, MARK))) return
  throw new UsageError(
    `${target} 里有别的文件，不会覆盖；请换一个 --out，或先清空它 / ` +
      `${target} holds other files and is not overwritten; choose another --out or empty it`,
  )
}

/** Writes files below a folder. */
export function writeFiles(dir: string, files: Iterable<OutputFile>): void {
  const made = new Set<string>()
  for (const { path, body } of files) {
    const folder = dirname(join(dir, path))
    if (!made.has(folder)) mkdirSync(folder, { recursive: true })
    made.add(folder)
    writeFileSync(join(dir, path), body)
  }
}

/** How many files and bytes lie below a folder. */
export function measureFolder(dir: string): { files: number; bytes: number; pages: number } {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return {
    files: files.length,
    pages: files.filter(entry => entry.name.endsWith('.html')).length,
    bytes: files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0),
  }
}
