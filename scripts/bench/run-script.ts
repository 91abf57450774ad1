// Runs a command of this program as a process of its own, on a day, and tells what it used.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Day } from '../../src/day.ts'
import { ROOT } from '../lib/root.ts'

/** What a run used, with all processes that it started. */
export interface Used {
  /** Seconds that went by. */
  wall: number
  /** Seconds of processor time. */
  seconds: number
  /** The most memory of each process, added up. */
  megabytes: number
  /** Of the process that was run, in order. */
  stages: StageUsed[]
}

/** What a stage of a run used. */
export interface StageUsed {
  name: string
  /** Seconds that went by until the next began. */
  wall: number
  /** The most memory of the process meanwhile. */
  megabytes: number
}

/** Runs `npm run <name>` with the clock at noon of a day; throws with what it said where it fails. */
export function runScript(name: string, args: readonly string[], day: Day): Used {
  const usage = mkdtempSync(join(tmpdir(), 'bench-usage-'))
  const preloaded = ['scripts/lib/compile-cache.mjs', 'scripts/bench/usage.ts', 'test/clock.ts'].map(
    path => `--import=${pathToFileURL(join(ROOT, path))}`,
  )
  const env = { ...process.env, NODE_OPTIONS: preloaded.join(' '), USAGE_DIR: usage, FAKE_DAY: day }
  const start = performance.now()
  const { pid, status, stderr } = spawnSync(process.execPath, [join(ROOT, `scripts/${name}.ts`), ...args], {
    env,
    encoding: 'utf8',
  })
  const wall = (performance.now() - start) / 1000
  if (status !== 0) throw new Error(`${name}: ${stderr}`)
  const read = (file: string): Omit<Used, 'wall'> => JSON.parse(readFileSync(join(usage, file), 'utf8'))
  const each = readdirSync(usage).map(read)
  const { stages } = read(`${pid}.json`)
  rmSync(usage, { recursive: true })
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
  const [seconds, megabytes] = [sum(each.map(one => one.seconds)), sum(each.map(one => one.megabytes))]
  return { wall, seconds, megabytes, stages }
}
