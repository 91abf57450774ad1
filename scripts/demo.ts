// npm run demo: writes a demonstration data folder. The same seed and number of enterprises give the same
// bytes.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { readFolder } from '../src/source/folder.ts'
import { emptyFolder } from './demo/empty.ts'
import type { Category } from './demo/figures.ts'
import { makeReleases } from './demo/releases.ts'
import { FEWEST, makeTables, type Rows, toCsv } from './demo/tables.ts'
import { EXIT, run, UsageError } from './lib/arguments.ts'
import { writeFiles } from './lib/output.ts'

/**
 * The checked-in demonstration: its settings, measures, texts and description are written by hand, and
 * copied.
 */
const HAND_WRITTEN = resolve(import.meta.dirname, '../data')
const COPIED = ['site.json', 'README.md', 'measures', 'notices']

const door = new Command('npm run demo --')
  .description('写一个演示数据文件夹 / write a demonstration data folder')
  .option('--data <dir>', '写到哪里 where to write', 'data')
  .option('--enterprises <n>', '多少家企业 how many enterprises', integerFrom(FEWEST), 160)
  .option('--seed <n>', '随机数种子 seed of the random numbers', integerFrom(0), 45)
  .option(
    '--releases',
    '也写各期发布；默认只有不多于一千家企业才写 releases too, as up to a thousand enterprises have them',
  )
  .option('--empty <dir>', '改为写一个空的登记簿，不含任何数据 write an empty register of one’s own instead')
  .option('--city <name>', '空登记簿是哪个市的 the city of the empty register, such as 烟台市')
  .allowExcessArguments(false)
  .exitOverride()

await run(door, () => {
  const { data, enterprises, seed, releases, empty, city } = door.opts<DemoOptions>()
  if (empty !== undefined) return writeEmpty(empty, city)
  for (const dir of [HAND_WRITTEN, data]) requireDemonstration(dir)
  copyHandWritten(data)
  const tables = makeTables({ enterprises, seed, categories: readCategories(data) })
  for (const [table, rows] of Object.entries(tables)) {
    writeFileSync(join(data, `${table}.csv`), toCsv(rows))
    console.log(`${String(rows.length).padStart(8)}  ${join(data, table)}.csv`)
  }
  rmSync(join(data, 'releases'), { recursive: true, force: true })
  if (releases || enterprises <= 1000) writeReleases(data, tables)
  return EXIT.ok
})

interface DemoOptions {
  data: string
  enterprises: number
  seed: number
  releases?: boolean
  empty?: string
  city?: string
}

function writeReleases(data: string, tables: Rows): void {
  mkdirSync(join(data, 'releases'))
  for (const [path, bytes] of makeReleases(tables, readFolder(data))) {
    writeFileSync(join(data, path), bytes)
    console.log(`          ${join(data, path)}`)
  }
}

/** Writes an empty register into a folder that is not there yet, or holds nothing. */
function writeEmpty(dir: string, city: string | undefined): number {
  if (!city) throw new UsageError('请写是哪个市的：--city 烟台市 / name the city: --city 烟台市')
  if (existsSync(dir) && readdirSync(dir).length > 0)
    throw new UsageError(`${dir} 里已经有文件，没有改动 / ${dir} is not empty and was left alone`)
  writeFiles(dir, emptyFolder(city))
  console.log(`✓ 空的登记簿写在 ${dir}/。接下来：`)
  console.log(`  1. 填 ${dir}/districts.csv、${dir}/measures/、${dir}/site.json，怎样填见 ${dir}/README.md`)
  console.log(`  2. npm run check -- --data ${dir}    缺什么，一处一处写明`)
  console.log(`  3. npm run desk -- --data ${dir}     把名单放进去`)
  return EXIT.ok
}

function integerFrom(least: number): (text: string) => number {
  return text => {
    const value = Number(text)
    if (/^\d{1,9}$/.test(text) && value >= least) return value
    throw new InvalidArgumentError(`应为不小于 ${least} 的整数 / expected an integer of at least ${least}`)
  }
}

/**
 * Refuses a folder that holds anything but a demonstration: a bureau's own records must never be
 * overwritten.
 */
function requireDemonstration(dir: string): void {
  if (!existsSync(dir) || readdirSync(dir).length === 0) return
  const site = join(dir, 'site.json')
  if (existsSync(site) && JSON.parse(readFileSync(site, 'utf8')).demo === true) return
  throw new UsageError(
    `${dir} 不是演示数据（site.json 的 demo 不是 true），没有改动 / ` +
      `${dir} is no demonstration (demo is not true in site.json) and was left alone`,
  )
}

function copyHandWritten(dir: string): void {
  mkdirSync(dir, { recursive: true })
  if (resolve(dir) === HAND_WRITTEN) return
  for (const name of COPIED) cpSync(join(HAND_WRITTEN, name), join(dir, name), { recursive: true })
}

function readCategories(dir: string): readonly Category[] {
  return JSON.parse(readFileSync(join(dir, 'measures/weihai-2021.json'), 'utf8')).categories
}
