// npm run merge: joins the parts that several machines made (npm run build -- --shard) into the site that one would have made.
import { Command } from 'commander'
import { EXIT, run } from './lib/arguments.ts'
import { saveCache } from './lib/build-cache.ts'
import { keepReleases, publishedIn } from './lib/earlier-releases.ts'
import { openPlace, replaceFolder } from './lib/output.ts'
import { putFilesOf, readParts } from './lib/part-folder.ts'
import { sayMerged } from './lib/progress.ts'

const door = new Command('npm run merge --')
  .description('把几份合成整个网站 / join the parts of a site')
  .argument('<part...>', '各份所在的文件夹 the folders of all parts')
  .option('--out <dir>', '输出文件夹 output folder', 'dist')
  .exitOverride()

await run(door, async () => {
  const { out } = door.opts<{ out: string }>()
  const parts = readParts(door.args)
  const [first] = parts
  if (!first) return EXIT.usage
  const place = await openPlace(out)
  try {
    keepReleases(place.dir, { origin: first.origin, releases: publishedIn(first.dir) })
    const { measured } = await replaceFolder(place, writer => {
      for (const part of parts) putFilesOf(part, writer)
    })
    const pages = new Map(parts.flatMap(({ keys }) => [...keys.pages]))
    saveCache(place.dir, { code: first.code, input: first.input, pages, texts: first.keys.texts })
    sayMerged(parts.length, out, measured)
  } finally {
    place.lock.release()
  }
  return EXIT.ok
})
