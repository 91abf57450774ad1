// What a build costs: from nothing, with nothing changed, with ten names changed, again (now there are spare folders), on the
// next day, each in all and by stages; and whether the last three wrote what one from nothing writes. Processor time beside that
// of the build from nothing, for machines are busy.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, type Day } from '../../src/day.ts'
import { readSums } from '../lib/edition-files.ts'
import { makeWorld, rewrite, WORLD_DAY } from './demo-world.ts'
import { runScript, type Used } from './run-script.ts'

export interface BuildBenchOptions {
  enterprises: readonly number[]
}

const TOMORROW = addDays(WORLD_DAY, 1)

/** Prints what each kind of build costs, a world at a time. */
export function benchBuild({ enterprises }: BuildBenchOptions): void {
  for (const count of enterprises) {
    const dir = mkdtempSync(join(tmpdir(), 'bench-build-'))
    try {
      benchWorld(dir, count)
    } finally {
      rmSync(dir, { recursive: true, force: true })
    }
  }
}

function benchWorld(dir: string, count: number): void {
  const [data, out, apart] = ['data', 'out', 'apart'].map(name => join(dir, name)) as [string, string, string]
  makeWorld(data, count)
  const build = (to: string, day: Day) => runScript('build', ['--data', data, '--out', to], day)
  const full = build(out, WORLD_DAY)
  const files = readSums(out)?.size ?? 0
  console.log(
    `\n${count.toLocaleString('en')} 家企业，${files.toLocaleString('en')} 个文件 / enterprises, files`,
  )
  print('从头生成 from nothing', full, full)
  print('没有变化 unchanged', build(out, WORLD_DAY), full)
  for (const name of ['改十个名称 ten names', '再改一次 ten names again']) {
    rewrite(join(data, 'enterprises.csv'), renameTen)
    print(
      name,
      build(out, WORLD_DAY),
      full,
      differing(out, apart, () => build(apart, WORLD_DAY)),
    )
  }
  const before = readSums(out)
  print(
    '第二天 the next day',
    build(out, TOMORROW),
    full,
    differing(out, apart, () => build(apart, TOMORROW)),
  )
  const after = readSums(out)
  const others = [...(after ?? [])].filter(([path, sum]) => before?.get(path) !== sum).length
  console.log(
    `  ${((others / files) * 100).toFixed(2)}% 的文件与前一天不同 of the files differ from the day before`,
  )
}

function renameTen(text: string): string {
  const lines = text.split('\n')
  const step = Math.floor((lines.length - 2) / 10)
  return lines
    .map((line, at) => (at % step === 1 && at < step * 10 ? line.replace('示例', '示例新') : line))
    .join('\n')
}

/** What differs from a build from nothing. */
function differing(out: string, apart: string, build: () => unknown): string {
  rmSync(apart, { recursive: true, force: true })
  build()
  const [kept, whole] = [out, apart].map(dir => readFileSync(join(dir, 'SHA256SUMS'), 'utf8'))
  return kept === whole ? '与从头生成的逐字节相同 same bytes' : '与从头生成的不同 OTHER BYTES'
}

function print(name: string, used: Used, full: Used, note = ''): void {
  const share = (used.seconds / full.seconds).toFixed(3)
  const wall = `${used.wall.toFixed(1).padStart(7)} s  ${(used.wall / full.wall).toFixed(3)} ×`
  const figures = `${wall}  ${used.seconds.toFixed(1).padStart(7)} CPU s  ${share} ×  ${used.megabytes.toFixed(0).padStart(5)} MB`
  console.log(`  ${figures}  ${name}${note && `：${note}`}`)
  for (const { name: stage, wall: seconds, megabytes } of used.stages)
    console.log(`    ${seconds.toFixed(1).padStart(7)} s  ${megabytes.toFixed(0).padStart(5)} MB  ${stage}`)
}
