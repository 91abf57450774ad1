// Whether a process is still at work: what it left behind belongs to it until then.
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** A process as another one may find it again: numbers are given anew, so its start and its machine belong to it. */
export interface ProcessMark {
  pid: number
  /** In ticks since the machine started (proc(5), field 22); empty where the system does not tell. */
  started: string
  /** Host, start of the machine and namespace of its process numbers: a container counts its own. */
  machine: string
}

/** The mark of this process. */
export function markOfThis(): ProcessMark {
  const machine = [hostname(), read('/proc/sys/kernel/random/boot_id'), readLink('/proc/self/ns/pid')]
  return { pid: process.pid, started: startOf(process.pid), machine: machine.join(' ').trim() }
}

/**
 * Whether the process of a mark runs; undefined where nobody can tell: on another machine, or where a process has the
 * number and the system does not say since when.
 */
export function isRunning({ pid, started, machine }: ProcessMark): boolean | undefined {
  if (machine !== markOfThis().machine) return undefined
  if (!exists(pid)) return false
  return started === '' ? undefined : startOf(pid) === started
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // It runs, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

// The name of the program stands in brackets and may hold both blanks and brackets.
function startOf(pid: number): string {
  return (
    read(`/proc/${pid}/stat`)
      .replace(/^.*\) /s, '')
      .split(' ')[19] ?? ''
  )
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return ''
  }
}

function readLink(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}
