// Writing so that it lasts, and what a file system says when it does not do what it is asked.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
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

/** Milliseconds between tries, some three seconds in all: so long scanners hold what is new on Windows. */
const PAUSES = process.platform === 'win32' ? [20, 80, 320, 640, 2_000] : []
/** What Windows says of a file that another program holds open. */
const HELD = ['EBUSY', 'EPERM', 'EACCES']

/** Renames a file or folder; where another program holds it, waits for a moment. */
export function move(from: string, to: string): void {
  patiently(() => renameSync(from, to), PAUSES)
}

/** Does something again after each pause as long as another program holds the file; throws what is thrown at last. */
export function patiently(act: () => void, pauses: readonly number[]): void {
  for (const pause of pauses) {
    try {
      act()
      return
    } catch (error) {
      if (!isCode(error, ...HELD)) throw error
      sleep(pause)
    }
  }
  act()
}

/** Removes a folder with all that is in it, though a thread that is being ended may add to it for a moment. */
export function removeFolder(dir: string): void {
  for (const pause of [20, 80, 320]) {
    try {
      rmSync(dir, { recursive: true, force: true })
    } catch (error) {
      if (!isCode(error, 'ENOTEMPTY')) throw error
    }
    sleep(pause)
    if (!existsSync(dir)) return
  }
  rmSync(dir, { recursive: true, force: true })
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

/** Refuses to begin what would end half way: Excel on Windows lets nobody replace a file that it shows. */
export function requireFree(path: string, open: (path: string) => void = openToWrite): void {
  if (!existsSync(path)) return
  try {
    open(path)
  } catch (error) {
    if (!isCode(error, ...HELD)) throw error
    throw new Error(
      `${path} 不能改写：正被别的程序（如 Excel、WPS）打开，或没有权限；关闭后再试 / is open in another program or may not be written`,
    )
  }
}

function openToWrite(path: string): void {
  closeSync(openSync(path, 'r+'))
}

/** Whether an error is one of these of the file system, such as `EEXIST`. */
export function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}
