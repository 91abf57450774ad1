// Worlds of the demonstration for benchmarks: of any size, always as of the day on which they are built, never released.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '../../src/day.ts'
import { runScript } from './run-script.ts'

/** The day of these worlds: the last of the demonstration's calendar. */
export const WORLD_DAY: Day = '2024-09-10' as Day

/** Writes a data folder with so many enterprises. */
export function makeWorld(data: string, enterprises: number): void {
  mkdirSync(data)
  runScript('demo', ['--data', data, '--enterprises', String(enterprises)], WORLD_DAY)
  // What was released may not change without a correction.
  rmSync(join(data, 'releases'), { recursive: true, force: true })
  rewrite(join(data, 'site.json'), text => text.replace(/^.*"as_of".*\n/m, ''))
}

/** Changes the text of a file. */
export function rewrite(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}
