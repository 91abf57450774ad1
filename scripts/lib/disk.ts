// Writing so that it lasts, and what a file system says when it does not do what it is asked.
import { closeSync, fsyncSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a file so that it is on the disk, not only on its way there; makes the folders above it. */
export function writeSafely(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  const file = openSync(path, 'w')
  try {
    writeFileSync(file, content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Puts what was added to a folder, or renamed in it, on the disk. Systems that cannot open a folder do so by themselves. */
export function syncFolder(dir: string): void {
  try {
    const folder = openSync(dir, 'r')
    fsyncSync(folder)
    closeSync(folder)
  } catch {
    return
  }
}

/** Whether an error is one of these of the file system, such as `EEXIST`. */
export function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}
