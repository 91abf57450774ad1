// npm run build: check, derive, write the whole site and all datasets, swap it in as one step.
import { command, EXIT, run } from './lib/arguments.ts'
import { keepReleases } from './lib/earlier-releases.ts'
import { measureFolder } from './lib/edition-files.ts'
import { type EditionOptions, openForPublication, withPlace } from './lib/open.ts'
import { replaceFolder } from './lib/output.ts'
import { countRecords, sayPublished, stage } from './lib/progress.ts'
import { writeSite } from './lib/site.ts'

const door = command('build', '检查数据并生成整个网站 / check the data and publish the whole site')
  .option('--out <dir>', '输出文件夹 output folder', 'dist')
  .option('--site <url>', '网站地址 address of the site')
  .option('--base <path>', '网站所在路径 path below the address, such as /register/')

await run(door, async () => {
  const options = door.opts<EditionOptions>()
  await withPlace(options, async place => {
    const edition = await stage('读取并检查数据', () => openForPublication(options), countRecords)
    keepReleases(place.dir, edition)
    const changed = await replaceFolder(place, dir => writeSite(edition, dir))
    sayPublished(edition, options.out, { ...measureFolder(place.dir), changed })
  })
  return EXIT.ok
})
