// npm run export: the datasets and the API alone, without the site.
import { apiFiles } from '../src/datasets/api/files.ts'
import { publish } from '../src/datasets/files.ts'
import { command, EXIT, run } from './lib/arguments.ts'
import { type EditionOptions, openForPublication } from './lib/open.ts'
import { measureFolder, replaceFolder, writeFiles } from './lib/output.ts'

const door = command('export', '只写数据集和接口文件 / write the datasets and the API alone').option(
  '--out <dir>',
  '输出文件夹 output',
  'dist',
)

await run(door, async () => {
  const options = door.opts<EditionOptions>()
  const edition = openForPublication(options)
  await replaceFolder(options.out, async dir => {
    const published = await publish(edition)
    writeFiles(dir, published.files)
    writeFiles(dir, await apiFiles(edition, published.manifestHash))
  })
  const { files, bytes } = measureFolder(options.out)
  console.error(`截至 ${edition.day}：${files} 个文件，${bytes} 字节，在 ${options.out}/`)
  return EXIT.ok
})
