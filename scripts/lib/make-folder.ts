// Makes the folders that a command writes to.
import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it, as far as they are missing. Throws what the system says where it lets none be made:
 * `mkdirSync` with `recursive` would try for ever below /proc.
 */
export function makeFolder(dir: string): void {
  if (existsSync(dir)) return
  makeFolder(dirname(dir))
  try {
    mkdirSync(dir)
  } catch (error) {
    // Another run may have been faster.
    if (!existsSync(dir)) throw error
  }
}
