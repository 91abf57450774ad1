// Tells whether what was built is newer than all that it was built from.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Whether the file is there, and nothing among the sources (files and folders) was changed since it was written. */
export function isNewer(built: string, sources: readonly string[]): boolean {
  if (!existsSync(built)) return false
  const { mtimeMs } = statSync(built)
  return sources.every(source => newestChange(source) <= mtimeMs)
}

// A folder changes when something in it is added or goes.
function newestChange(path: string): number {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestChange(join(path, name))), mtimeMs)
}
