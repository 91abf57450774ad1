// Runs the command lines of scripts/, as processes of their own or, many times faster, in this one.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inject, vi } from 'vitest'
import type { Files } from '../../src/source/folder.ts'

export const ROOT = join(import.meta.dirname, '../..')

/** What a command said, and how it ended; `code` is null where a signal ended it. */
export interface Ran {
  code: number | null
  stdout: string
  stderr: string
}

// Not the runner's own options; and what one process has compiled, the next need not: half of what a short one does.
const OF_CHILDREN = { NODE_OPTIONS: '', NODE_COMPILE_CACHE: join(ROOT, '.build/compile-cache') }

/** Runs `scripts/<script>.ts` as a process. */
export function runCommand(
  script: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Ran> {
  return runProgram(process.execPath, [`scripts/${script}.ts`, ...args], env)
}

/** Runs any program in the repository. */
export function runProgram(
  program: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, env: { ...process.env, ...OF_CHILDREN, ...env } })
    const said = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', text => {
        said[name] += text
      })
    }
    child.on('error', reject).on('close', code => resolve({ code, ...said }))
  })
}

let runs = 0

/** Runs `scripts/<script>.ts` in this process: the same file, its arguments and its exit code. One at a time. */
export async function runHere(script: string, args: readonly string[]): Promise<Ran> {
  const said = { stdout: '', stderr: '' }
  const hear = (name: keyof typeof said, end: string) => (text: unknown) => {
    said[name] += `${text}${end}`
    return true
  }
  const before = { argv: process.argv, exitCode: process.exitCode }
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(hear('stdout', '\n')),
    vi.spyOn(console, 'error').mockImplementation(hear('stderr', '\n')),
    vi.spyOn(process.stdout, 'write').mockImplementation(hear('stdout', '')),
    vi.spyOn(process.stderr, 'write').mockImplementation(hear('stderr', '')),
  ]
  process.argv = [process.execPath, `scripts/${script}.ts`, ...args]
  process.exitCode = undefined
  runs += 1
  try {
    // Another address each time, so that the script runs again; what it imports stays loaded.
    await import(/* @vite-ignore */ `${ROOT}/scripts/${script}.ts?run=${runs}`)
    return { code: Number(process.exitCode), ...said }
  } finally {
    for (const spy of spies) spy.mockRestore()
    process.argv = before.argv
    process.exitCode = before.exitCode
  }
}

/** A fresh folder, which lasts until the tests are over. */
export function freshFolder(): string {
  return mkdtempSync(join(inject('scratch'), 'test-'))
}

/** Writes a data folder below a fresh folder, and gives its path. */
export function writeData(files: Files): string {
  const dir = join(freshFolder(), 'data')
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), bytes)
  }
  return dir
}

/** A copy of a folder in a fresh one. */
export function copyOf(dir: string): string {
  const copy = join(freshFolder(), 'copy')
  cpSync(dir, copy, { recursive: true })
  return copy
}

/** Every file below a folder with its bytes: equal for two trees only if they are the same byte for byte. */
export function hashTree(dir: string): string {
  const hash = createHash('sha256')
  for (const path of readdirSync(dir, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()) {
    hash.update(path.slice(dir.length)).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}
