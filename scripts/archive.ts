// npm run archive: a published edition as one file that a library can keep and anybody can read without a server.
import { readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { writeBag } from './archive/bag.ts'
import { EXIT, run, UsageError } from './lib/arguments.ts'
import { differing, readSums } from './lib/edition-files.ts'
import { whenStopped } from './lib/stopping.ts'

const door = new Command('npm run archive --')
  .description('把一个已发布的版本存成一个文件 / keep a published edition as one file (BagIt, RFC 8493)')
  .option('--out <dir>', '已发布的文件夹 the published folder', 'dist')
  .option('--to <file>', '存成的文件 the file to write; register-DAY.zip if left out')
  .allowExcessArguments(false)
  .exitOverride()

await run(door, async () => {
  const { out, to } = door.opts<{ out: string; to?: string }>()
  const sums = readSums(out)
  if (!sums?.has('index.html'))
    throw new UsageError(
      `${out} 里没有已发布的网站，请先 npm run build / ${out} holds no published site: build it first`,
    )
  const wrong = differing(out, sums)
  if (wrong !== undefined) {
    console.error(`${join(out, wrong)} 与发布时不同，没有存档 / is not what was published; nothing was kept`)
    return EXIT.data
  }
  const { version, homepage, title } = JSON.parse(
    readFileSync(join(out, 'datasets/datapackage.json'), 'utf8'),
  )
  const url = new URL('..', homepage)
  const file = to ?? `register-${version}.zip`
  const draft = `${file}.part`
  const forget = whenStopped(() => rmSync(draft, { force: true }))
  try {
    await writeBag(out, sums, url.pathname, { title, day: version, url: url.href }, draft)
    renameSync(draft, file)
  } finally {
    forget()
    rmSync(draft, { force: true })
  }
  console.error(
    `✓ ${file}：${(statSync(file).size / 1e6).toFixed(1)} MB。解开后，data/read/index.html 用浏览器直接打开 / unpack it and open data/read/index.html`,
  )
  return EXIT.ok
})
