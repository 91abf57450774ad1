// npm run bench -- search: measures, beside others, what the design promises. Nothing here passes or fails.
import { Command, InvalidArgumentError } from 'commander'
import { benchSearch, type SearchBenchOptions } from './bench/search.ts'
import { EXIT, run } from './lib/arguments.ts'

const numbers = (text: string): number[] => {
  const values = text.split(',').map(Number)
  if (values.every(value => Number.isInteger(value) && value > 0)) return values
  throw new InvalidArgumentError(
    '应为正整数，以逗号分隔 / expected positive integers with commas between them',
  )
}

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
  .exitOverride()
  .action((options: SearchBenchOptions) => {
    chosen = () => benchSearch(options)
  })

await run(door, async () => {
  await chosen?.()
  return EXIT.ok
})
