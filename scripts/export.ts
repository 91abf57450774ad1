// npm run export: the datasets and the API alone, without the site.
import { publishApi } from '../src/datasets/api/files.ts'
import { publishInto } from '../src/datasets/files.ts'
import { releaseFiles } from '../src/datasets/releases/files.ts'
import { command, EXIT, run } from './lib/arguments.ts'
import { keepReleases, logOf } from './lib/earlier-releases.ts'
import { putAll } from './lib/edition-writer.ts'
import { outputOf } from './lib/growing-file.ts'
import { openForPublication } from './lib/open.ts'
import { type EditionOptions, readForPublication, withPlace } from './lib/opening.ts'
import { replaceFolder, requireNoSite } from './lib/output.ts'

const door = command('export', '只写数据集和接口文件 / write the datasets and the API alone').option(
  '--out <dir>',
  '输出文件夹 output',
  'dist-data',
)

// Two are busy at once, one for each way of compressing: every further thread that had a turn keeps as much memory.
process.env.UV_THREADPOOL_SIZE ??= '2'

await run(door, async () => {
  const options = door.opts<EditionOptions>()
  requireNoSite(options.out)
  await withPlace(options, async place => {
    const edition = openForPublication(readForPublication(options), options)
    keepReleases(place.dir, logOf(edition))
    const { measured } = await replaceFolder(place, async writer => {
      const output = outputOf(writer)
      const { manifestHash } = await publishInto(edition, output)
      putAll(writer, releaseFiles(edition))
      await publishApi(edition, manifestHash, output)
    })
    console.error(`截至 ${edition.day}：${measured.files} 个文件，${measured.bytes} 字节，在 ${options.out}/`)
  })
  return EXIT.ok
})
