// npm run bench -- search, notices, build, rivals, parts: measures, beside others, what is promised. Figures neither pass nor fail;
// that others' pages say the same does.
import { Command, InvalidArgumentError } from 'commander'
import { type BuildBenchOptions, benchBuild } from './bench/build.ts'
import { benchRivals, type RivalsBenchOptions } from './bench/generators/bench.ts'
import { benchNotices, type NoticesBenchOptions } from './bench/notices.ts'
import { benchParts, type PartsBenchOptions } from './bench/parts.ts'
import { benchSearch, type SearchBenchOptions } from './bench/search.ts'
import { EXIT, run } from './lib/arguments.ts'

const numbers = (text: string): number[] => {
  const values = text.split(',').map(Number)
  if (values.every(value => Number.isInteger(value) && value > 0)) return values
  throw new InvalidArgumentError(
    '应为正整数，以逗号分隔 / expected positive integers with commas between them',
  )
}

const count = (text: string): number => numbers(text)[0] ?? 1

const door = new Command('npm run bench --').description('测量 / measure').exitOverride()
let chosen: (() => Promise<void>) | undefined

door
  .command('search')
  .description(
    '企业检索：查全率、首位命中率、字节、请求、毫秒，与其他引擎并列 / the lookup beside other engines',
  )
  .option('--enterprises <n,…>', '多少家企业 how many enterprises', numbers, [5000, 30_000])
  .option('--seed <n,…>', '种子 seed, of enterprises and queries', numbers, [1])
  .option('--queries <n,…>', '每类多少个查询 queries of each class', numbers, [40])
  .option('--site <dir>', '已生成的网站 a built site, whose scripts are measured', 'dist')
  .option('--no-browser', '只在 Node 里测查准查全 quality only, in Node')
  .option('--no-rivals', '不测其他引擎 without the other engines')
  .option('--inland', '换一套地名、字号、行业 names of other places, brands and trades', false)
  .exitOverride()
  .action((options: SearchBenchOptions) => {
    chosen = () => benchSearch(options)
  })

door
  .command('notices')
  .description(
    '公告等网页的全文检索：查全率、查准率、条数 / the text search against brute force over the pages',
  )
  .option('--seed <n,…>', '种子 seed, of the queries', numbers, [1])
  .option('--queries <n,…>', '每类多少个查询 queries of each class', numbers, [40])
  .option('--site <dir>', '已生成的网站 a built site', 'dist')
  .exitOverride()
  .action((options: NoticesBenchOptions) => {
    chosen = () => benchNotices(options)
  })

door
  .command('build')
  .description('生成网站：从头、没有变化、改十个名称、第二天 / a build from nothing, and those after it')
  .option('--enterprises <n,…>', '多少家企业 how many enterprises', numbers, [1000, 10_000])
  .exitOverride()
  .action((options: BuildBenchOptions) => {
    chosen = async () => benchBuild(options)
  })

door
  .command('parts')
  .description('大数据集分开的文件：DuckDB 执行数据页上的语句，打开了几个 / how many parts DuckDB opens')
  .option('--site <dir>', '已生成的网站或数据 a built site, or an export', 'dist')
  .option('--python <program>', '装有 duckdb 的 Python with its package duckdb', 'python3')
  .exitOverride()
  .action((options: PartsBenchOptions) => {
    chosen = async () => benchParts(options)
  })

door
  .command('rivals')
  .description('同样的企业网页由 Hugo 和 Eleventy 生成 / the same pages of enterprises by Hugo and Eleventy')
  .option('--enterprises <n,…>', '多少家企业 how many enterprises', numbers, [10_000])
  .option('--rounds <n>', '每家轮流几次，取中位数 rounds, of which the median counts', count, 3)
  .exitOverride()
  .action((options: RivalsBenchOptions) => {
    chosen = () => benchRivals(options)
  })

await run(door, async () => {
  await chosen?.()
  return EXIT.ok
})
