// npm run export: the datasets alone, without the site.
import { datasetFiles } from '../src/datasets/files.ts'
import { command, EXIT, run } from './lib/arguments.ts'
import { type EditionOptions, openForPublication } from './lib/open.ts'
import { measureFolder, replaceFolder, writeFiles } from './lib/output.ts'

const door = command('export', '只写数据集 / write the datasets alone').option(
  '--out <dir>',
  '输出文件夹 output',
  'dist',
)

await run(door, async () => {
  const options = door.opts<EditionOptions>()
  const edition = openForPublication(options)
  await replaceFolder(options.out, async dir => writeFiles(dir, await datasetFiles(edition)))
  const { files, bytes } = measureFolder(options.out)
  console.error(`截至 ${edition.day}：${files} 个文件，${bytes} 字节，在 ${options.out}/datasets/`)
  return EXIT.ok
})
