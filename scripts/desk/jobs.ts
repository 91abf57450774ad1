// Long work of the desk: another command of the house in a process of its own, one at a time, with what it says.
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../lib/root.ts'

export interface Job {
  /** What is being done, in words. */
  title: string
  /** What it said so far. */
  lines: string[]
  /** Undefined while it runs; null where it was stopped. */
  code: number | null | undefined
  /** Where to look when it went well, below the token. */
  links: readonly { text: string; path: string }[]
}

export interface Jobs {
  current: Job | undefined
  /** Starts `scripts/<door>.ts`; false while another one runs. */
  start: (door: string, args: readonly string[], job: Pick<Job, 'title' | 'links'>) => boolean
  /** Ends what runs, and waits until it has. */
  stop: () => Promise<void>
}

export function openJobs(): Jobs {
  let child: ChildProcess | undefined
  const jobs: Jobs = {
    current: undefined,
    start: (door, args, { title, links }) => {
      if (jobs.current && jobs.current.code === undefined) return false
      const job: Job = { title, links, lines: [], code: undefined }
      jobs.current = job
      // In the folder that the desk was opened in: relative paths mean the same to both.
      child = spawn(process.execPath, [join(ROOT, 'scripts', `${door}.ts`), ...args], {
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', hear(job))
      child.on('error', error => job.lines.push(error.message))
      child.on('close', code => {
        job.code = code
      })
      return true
    },
    stop: async () => {
      const running = child
      if (!running || running.exitCode !== null || running.signalCode !== null) return
      const ended = new Promise<void>(resolve => running.once('close', () => resolve()))
      running.kill('SIGTERM')
      await ended
    },
  }
  return jobs
}

// Progress is said again and again: of its lines that follow each other the last one is kept.
const PROGRESS = /^ {2}已完成 /

function hear(job: Job): (text: string) => void {
  return text => {
    const lines = text.split(/\r?\n|\r/).map(line => line.replaceAll('\u001b[K', '').trimEnd())
    for (const line of lines.filter(line => line !== '')) {
      if (PROGRESS.test(line) && PROGRESS.test(job.lines.at(-1) ?? '')) job.lines.pop()
      job.lines.push(line)
    }
    if (job.lines.length > 400) job.lines.splice(0, job.lines.length - 400)
  }
}
