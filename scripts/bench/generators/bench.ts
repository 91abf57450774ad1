// The pages of all enterprises of a world, by this program and by other static generators, each from its best templates; all
// in turn, several rounds. That every page says the same in the same elements is checked first: a difference ends it.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { today } from '../../../src/day.ts'
import { editionOf } from '../../../src/edition.ts'
import { readFolder } from '../../../src/source/folder.ts'
import { hashOfCode } from '../../lib/build-cache.ts'
import { compiledPages } from '../../lib/compiled.ts'
import { makeWorld, WORLD_DAY } from '../demo-world.ts'
import { writeInputs } from './inputs.ts'
import { type Other, openOthers } from './others.ts'
import { renderOurs } from './ours.ts'
import { firstDifference, toldBy } from './same-text.ts'
import type { Spent } from './spent.ts'

export interface RivalsBenchOptions {
  enterprises: readonly number[]
  rounds: number
}

/** Prints what the pages cost by each generator, a world at a time; throws where a page says something else. */
export async function benchRivals({ enterprises, rounds }: RivalsBenchOptions): Promise<void> {
  console.log(
    `${cpus()[0]?.model ?? ''}，${availableParallelism()} 核 cores，Node ${process.version}，${today()}`,
  )
  for (const count of enterprises) {
    const dir = mkdtempSync(join(tmpdir(), 'bench-rivals-'))
    try {
      await benchWorld(dir, count, rounds)
    } finally {
      rmSync(dir, { recursive: true, force: true })
    }
  }
}

async function benchWorld(dir: string, count: number, rounds: number): Promise<void> {
  const [data, inputs, out] = ['data', 'inputs', 'ours'].map(name => join(dir, name)) as [
    string,
    string,
    string,
  ]
  makeWorld(data, count)
  // Once for a program, whatever the edition.
  await compiledPages(hashOfCode(), '/')
  const start = performance.now()
  const files = writeInputs(editionOf(readFolder(data), {}, WORLD_DAY), inputs)
  const seconds = (performance.now() - start) / 1000
  const each = [ours(data, out), ...openOthers(dir, inputs)]
  const spent = new Map(each.map(({ name }): [string, Spent[]] => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const one of each.map((_, at) => each[(at + round) % each.length] ?? fail())) {
      rmSync(one.out, { recursive: true, force: true })
      spent.get(one.name)?.push(await one.render())
    }
    if (round === 0) for (const other of each.slice(1)) requireSame(out, other, files)
  }
  print(count, files.length, seconds, spent)
}

type Ours = Omit<Other, 'render'> & { render: () => Promise<Spent> | Spent }

function ours(data: string, out: string): Ours {
  const render = () => {
    mkdirSync(out)
    return renderOurs(data, out)
  }
  return { name: '本站 this program', out, render }
}

function requireSame(ours: string, { name, out }: Ours, files: readonly string[]): void {
  for (const file of sampleOf(ours, files)) {
    const [own, other] = [ours, out].map(dir => toldBy(readFileSync(join(dir, file), 'utf8'))) as [
      ReturnType<typeof toldBy>,
      ReturnType<typeof toldBy>,
    ]
    const difference = firstDifference(own, other)
    if (difference) throw new Error(`${name}，${file}：网页不同 / another page: ${difference}`)
  }
}

/** The longest pages, and others from everywhere. */
function sampleOf(dir: string, files: readonly string[]): string[] {
  const size = (file: string) => statSync(join(dir, file)).size
  const longest = files.toSorted((a, b) => size(b) - size(a)).slice(0, 40)
  const step = Math.max(1, Math.floor(files.length / 260))
  return [...new Set([...longest, ...files.filter((_, at) => at % step === 0)])]
}

function print(
  count: number,
  pages: number,
  inputs: number,
  spent: ReadonlyMap<string, readonly Spent[]>,
): void {
  console.log(
    `\n${count.toLocaleString('en')} 家企业，${pages.toLocaleString('en')} 页 pages；别家的输入写了 the others' inputs took ${inputs.toFixed(1)} s`,
  )
  const [own] = [...spent.values()].map(middle)
  for (const [name, each] of spent) {
    const { wall, seconds } = middle(each)
    const ratio = own ? `${(own.wall / wall).toFixed(2)} ×  ${(own.seconds / seconds).toFixed(2)} ×` : ''
    console.log(
      `  ${wall.toFixed(1).padStart(7)} s  ${seconds.toFixed(1).padStart(7)} CPU s  ${ratio}  ${name}`,
    )
  }
}

/** The medians of several rounds. */
function middle(each: readonly Spent[]): Spent {
  const of = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
  return { wall: of(each.map(({ wall }) => wall)), seconds: of(each.map(({ seconds }) => seconds)) }
}

function fail(): never {
  throw new Error('no generator')
}
