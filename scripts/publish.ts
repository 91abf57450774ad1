// npm run publish: builds beside what is served, and moves the link `current` to it in one step; goes back in one step, too.
import { join, resolve } from 'node:path'
import { InvalidArgumentError } from 'commander'
import type { Opened } from '../src/edition.ts'
import { command, EXIT, run } from './lib/arguments.ts'
import { withThread } from './lib/beside.ts'
import { hashOfCode, readCache, saveCache } from './lib/build-cache.ts'
import { removeFolder } from './lib/disk.ts'
import { keepReleases, logOf } from './lib/earlier-releases.ts'
import { openWriter, seal } from './lib/edition-writer.ts'
import {
  addEdition,
  currentEdition,
  editionBefore,
  openEditions,
  prune,
  serve,
  unfinished,
} from './lib/editions.ts'
import { openForPublication } from './lib/open.ts'
import { type EditionOptions, readForPublication } from './lib/opening.ts'
import { requireApart } from './lib/output.ts'
import { countRecords, sayPublished, stage } from './lib/progress.ts'
import { type Work, writeSite } from './lib/site.ts'
import { stopIfLeft, whenStopped } from './lib/stopping.ts'

interface Options extends Omit<EditionOptions, 'out'> {
  to: string
  keep: number
  rollback?: boolean
}

const door = command(
  'publish',
  '在正在使用的版本旁边生成新版本，一步换上 / build beside what is served, and move a link to it',
)
  .requiredOption(
    '--to <dir>',
    '版本所在的文件夹，网站指向其中的 current folder of the editions; the server serves its `current`',
  )
  .option('--keep <n>', '保留最近几个版本 how many editions stay', readCount, 5)
  .option('--rollback', '换回上一个版本 go back to the edition before')
  .option('--site <url>', '网站地址 address of the site')
  .option('--base <path>', '网站所在路径 path below the address, such as /register/')

await run(door, async () => {
  const options = door.opts<Options>()
  requireApart(options.data, options.to)
  const lock = await openEditions(options.to)
  try {
    if (options.rollback) rollBack(options.to)
    else await publishTo(options)
  } finally {
    lock.release()
  }
  return EXIT.ok
})

function publishTo(options: Options): Promise<void> {
  const opening = readForPublication(options)
  return withThread(opening, async beside => {
    const edition = await stage('读取并检查数据', () => openForPublication(opening, options), countRecords)
    await publishEdition(edition, { opening, beside }, options)
  })
}

async function publishEdition(
  edition: Opened,
  work: Pick<Work, 'opening' | 'beside'>,
  options: Options,
): Promise<void> {
  const { to } = options
  const current = currentEdition(to)
  if (current !== undefined) keepReleases(join(to, current), logOf(edition))
  const { dir, folders } = unfinished(to)
  const remove = () => removeFolder(dir)
  const forget = whenStopped(remove)
  try {
    const code = hashOfCode()
    const before = readCache(current ? resolve(to, current) : dir, code)
    const writer = openWriter(dir, current && join(to, current), before.untouched?.sizes, folders)
    const keys = await writeSite({ edition, ...work, writer, before })
    const measured = seal(writer)
    stopIfLeft()
    const name = addEdition(to, dir, edition.day)
    serve(to, name)
    sayPublished(edition, join(to, name), measured)
    removeOld(options, [...writer.files.keys()])
    // What an old edition shared with it counts as touched when that goes.
    saveCache(resolve(to, name), { code, input: '', ...keys })
  } finally {
    forget()
    remove()
  }
}

function removeOld({ to, keep }: Options, files: readonly string[]): void {
  for (const name of prune(to, keep, files))
    console.error(
      `  ${join(to, name)} 里有不是本程序写的文件，没有删除 / holds files that are not ours and stays`,
    )
}

function rollBack(to: string): void {
  const name = editionBefore(to)
  serve(to, name)
  console.error(`✓ 已换回 ${join(to, name)} / serving it again`)
}

function readCount(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('应为 1 以上的整数 / expected a whole number above 0')
}
