// npm run build: check, derive, write the whole site and all datasets, swap it in as one step.
import { command, EXIT, run } from './lib/arguments.ts'
import { withThread } from './lib/beside.ts'
import { hashOfCode, hashOfInput, readCache, saveCache } from './lib/build-cache.ts'
import { keepReleases, logOf } from './lib/earlier-releases.ts'
import { isWhole } from './lib/edition-files.ts'
import type { EditionWriter } from './lib/edition-writer.ts'
import { type EditionOptions, readForPublication, withPlace } from './lib/opening.ts'
import { type Place, replaceFolder, requireNoSite } from './lib/output.ts'
import { putPart } from './lib/part-folder.ts'
import { type Part, readJobs, readPart } from './lib/parts.ts'
import { profiled } from './lib/profile.ts'
import { countRecords, sayPart, sayPublished, sayUnchanged, stage } from './lib/progress.ts'

const door = command('build', '检查数据并生成整个网站 / check the data and publish the whole site')
  .option('--out <dir>', '输出文件夹 output folder', 'dist')
  .option('--site <url>', '网站地址 address of the site')
  .option('--base <path>', '网站所在路径 path below the address, such as /register/')
  .option('--jobs <n>', '用几个线程渲染网页 threads that render pages', readJobs)
  .option('--shard <i/n>', '只生成其中一份，再用 npm run merge 合起来 one part of several', readPart)
  .option('--profile <file>', '时间用在哪里，写成 .cpuprofile where the time goes, as a trace')

interface Options extends EditionOptions {
  jobs?: number
  shard?: Part
  profile?: string
}

await run(door, async () => {
  const options = door.opts<Options>()
  if (options.shard) requireNoSite(options.out)
  await withPlace(options, place => profiled(options.profile, () => build(place, options)))
  return EXIT.ok
})

async function build(place: Place, options: Options): Promise<void> {
  const opening = readForPublication(options)
  const code = hashOfCode()
  const input = hashOfInput(code, opening, options.allowFuture)
  const { shard } = options
  const made = shard ? `${input} ${shard.number}/${shard.of}` : input
  const cache = readCache(place.dir, code)
  if (cache.input === made && (cache.untouched || isWhole(place.dir))) return sayUnchanged(options.out)
  await withThread(opening, async beside => {
    // What understands the records and what renders takes seconds to load, for nothing where nothing changed.
    const { openForPublication } = await import('./lib/open.ts')
    const { writeSite } = await import('./lib/site.ts')
    const edition = await stage('读取并检查数据', () => openForPublication(opening, options), countRecords)
    const log = logOf(edition)
    keepReleases(place.dir, log)
    const write = async (writer: EditionWriter) => {
      const work = { edition, opening, writer, before: cache, beside }
      const keys = await writeSite(work, options.jobs, shard)
      if (shard) putPart(writer, { part: shard, code, input, origin: log.origin, keys })
      return keys
    }
    const { measured, result } = await replaceFolder(place, write, cache.untouched)
    saveCache(place.dir, { code, input: made, ...result })
    if (shard) sayPart(shard, options.out, measured)
    else sayPublished(edition, options.out, measured)
  })
}
