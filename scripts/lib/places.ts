// What a path names: where it leads, and whether it lies within another. Windows has backslashes, drives, and names that tell no
// case; the rules of a system can be given, so that a test asks both.
import { existsSync, lstatSync, realpathSync } from 'node:fs'
import path, { basename, dirname, join, type PlatformPath, resolve } from 'node:path'
import { UsageError } from './arguments.ts'

type Rules = Pick<PlatformPath, 'isAbsolute' | 'relative' | 'sep'>

/** Where a path leads, links followed, though its end need not be there yet; written as the disk has it. */
export function realPath(named: string): string {
  const whole = resolve(named)
  if (existsSync(whole)) return realpathSync.native(whole)
  if (lstatSync(whole, { throwIfNoEntry: false }))
    throw new UsageError(`链接 ${named} 指向的地方不存在 / the link ${named} leads nowhere`)
  return join(realPath(dirname(whole)), basename(whole))
}

/** Whether a path is that of a folder or of something in it. Both are real and absolute. */
export function isWithin(folder: string, inner: string, rules: Rules = path): boolean {
  const way = rules.relative(folder, inner)
  // From one drive of Windows to another there is no way but the whole path.
  return way !== '..' && !way.startsWith(`..${rules.sep}`) && !rules.isAbsolute(way)
}
