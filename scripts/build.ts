// npm run build: check, derive, write the whole site and all datasets, swap it in as one step.
import { command, EXIT, run } from './lib/arguments.ts'
import { hashOfCode, hashOfInput, readCache, saveCache } from './lib/build-cache.ts'
import { keepReleases } from './lib/earlier-releases.ts'
import { isWhole } from './lib/edition-files.ts'
import { type EditionOptions, openForPublication, readForPublication, withPlace } from './lib/open.ts'
import { replaceFolder } from './lib/output.ts'
import { countRecords, sayPublished, sayUnchanged, stage } from './lib/progress.ts'

const door = command('build', '检查数据并生成整个网站 / check the data and publish the whole site')
  .option('--out <dir>', '输出文件夹 output folder', 'dist')
  .option('--site <url>', '网站地址 address of the site')
  .option('--base <path>', '网站所在路径 path below the address, such as /register/')

await run(door, async () => {
  const options = door.opts<EditionOptions>()
  await withPlace(options, async place => {
    const opening = readForPublication(options)
    const code = hashOfCode()
    const input = hashOfInput(code, opening, options.allowFuture)
    const cache = readCache(place.dir)
    if (cache.input === input && isWhole(place.dir)) return sayUnchanged(options.out)
    // What renders takes two seconds to load, for nothing where nothing changed.
    const { writeSite } = await import('./lib/site.ts')
    const edition = await stage('读取并检查数据', () => openForPublication(opening, options), countRecords)
    keepReleases(place.dir, edition)
    const { measured, result } = await replaceFolder(place, writer =>
      writeSite(edition, opening, writer, { code, ...cache }),
    )
    saveCache(place.dir, { input, ...result })
    sayPublished(edition, options.out, measured)
  })
  return EXIT.ok
})
