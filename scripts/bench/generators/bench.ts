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
  const each = [ours(data, out), ...openOthers(dir, inputs).map(other)]
  const spent = new Map<string, Spent[]>()
  for (let round = 0; round < rounds; round++) {
    for (const one of each.map((_, at) => each[(at + round) % each.length] ?? fail())) {
      rmSync(one.out, { recursive: true, force: true })
      for (const [row, cost] of await one.render()) spent.set(row, [...(spent.get(row) ?? []), cost])
    }
    if (round === 0) for (const one of each.slice(1)) requireSame(out, one, files)
  }
  print(count, files.length, seconds, spent)
}

/** A generator that is measured: rendering tells what that took, for each row of the table. */
interface Measured {
  name: string
  out: string
  render: () => Promise<[string, Spent][]>
}

function ours(data: string, out: string): Measured {
  const render = async (): Promise<[string, Spent][]> => {
    mkdirSync(out)
    const { wall, seconds, deriving } = await renderOurs(data, out)
    const rest = { wall: wall - deriving.wall, seconds: seconds - deriving.seconds }
    return [
      ['本站 this program', { wall, seconds }],
      ['本站，不算推导 without deriving what is printed', rest],
    ]
  }
  return { name: '本站 this program', out, render }
}

function other({ name, out, render }: Other): Measured {
  return { name, out, render: async () => [[name, render()]] }
}

function requireSame(ours: string, { name, out }: Measured, files: readonly string[]): void {
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

/** As a table that scripts/README.md can take as it is. */
function print(
  count: number,
  pages: number,
  inputs: number,
  spent: ReadonlyMap<string, readonly Spent[]>,
): void {
  const [enterprises, printed] = [count, pages].map(one => one.toLocaleString('en'))
  console.log(
    `\n${enterprises} 家企业 enterprises；别家的输入写了 the others' inputs took ${inputs.toFixed(1)} s\n`,
  )
  console.log(`| ${printed} pages by | s | CPU s | ours ÷ it: s | CPU s |\n| --- | --: | --: | --: | --: |`)
  const [own] = [...spent.values()].map(middle)
  for (const [name, each] of spent) {
    const { wall, seconds } = middle(each)
    const ratios = own ? [own.wall / wall, own.seconds / seconds] : []
    const figures = [wall.toFixed(1), seconds.toFixed(1), ...ratios.map(ratio => ratio.toFixed(2))]
    console.log(`| ${name} | ${figures.join(' | ')} |`)
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
