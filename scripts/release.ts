// npm run release: what the next release would add, change, rename and remove; with --accept it is written.
import { Option } from 'commander'
import { type Day, today } from '../src/day.ts'
import { type Inspection, inspect } from '../src/edition.ts'
import { hasErrors } from '../src/problem.ts'
import { snapshotOn } from '../src/register/snapshot.ts'
import { originOf } from '../src/releases/checkpoint.ts'
import { fileOf, isEmpty, type Next } from '../src/releases/next.ts'
import {
  newKey,
  type SigningKey,
  verifierOf,
  writeSigningKey,
  writeVerifierKey,
} from '../src/releases/note.ts'
import { CHECKPOINT } from '../src/releases/open.ts'
import { sha256 } from '../src/releases/release.ts'
import { report } from '../src/report.ts'
import { readFolder } from '../src/source/folder.ts'
import {
  type CommonOptions,
  command,
  EXIT,
  requireFolder,
  requirePast,
  run,
  UsageError,
} from './lib/arguments.ts'
import {
  readKeyFile,
  TakenError,
  writeCheckpointFile,
  writeKeyFile,
  writeReleaseFile,
} from './lib/releases.ts'
import { tellJson, tellText } from './lib/tell-release.ts'

interface ReleaseOptions extends CommonOptions {
  accept?: boolean
  sign?: string
  newKey?: string
  format: 'text' | 'json'
}

const door = command(
  'release',
  '发布新的一期：先看会变什么，再写 / show what the next release changes, then write it',
)
  .option('--accept', '写入 releases/ write the release')
  .option('--sign <keyfile>', '用这个文件里的密钥给检查点签名 sign the checkpoint with the key in this file')
  .option('--new-key <file>', '生成签名密钥 make a signing key')
  .addOption(
    new Option('--format <format>', '输出格式 form of the report').choices(['text', 'json']).default('text'),
  )

await run(door, async () => {
  const options = door.opts<ReleaseOptions>()
  requireFolder(options.data)
  const key = options.sign === undefined ? undefined : readKeyFile(options.data, options.sign)
  const files = readFolder(options.data)
  let day = options.asOf ?? today()
  const found = inspect(files, site => {
    day = options.asOf ?? site?.as_of ?? today()
    requirePast(day, options.allowFuture)
    return day
  })
  if (options.newKey !== undefined) return makeKey(options.newKey, options.data, found)
  requireLater(found, day)
  const next = hasErrors(found.problems) ? undefined : await nextOf(found, day)
  if (!next) {
    console.log(report(found.problems, options.format, options.lang))
    return EXIT.data
  }
  await show(options, found, next, day)
  if (!options.accept) return key ? sign(options.data, found, key) : EXIT.ok
  if (!isEmpty(next) && !accept(options, next)) return EXIT.data
  writeCheckpointFile(options.data, originIn(found), key)
  return EXIT.ok
})

/** Refuses a day before that of the last release: what it knows would be taken back. */
function requireLater({ releases }: Inspection, day: Day): void {
  const last = releases.chain.releases.at(-1)?.head
  if (!last || day >= last.day) return
  throw new UsageError(
    `第 ${last.release} 期已经截至 ${last.day}，下一期不能早于它，现为 ${day} / release ${last.release} is as of ${last.day}; the next cannot be before it: ${day}`,
  )
}

/** What is published is loaded only for records that may be: those that may not are to be told at once. */
async function nextOf(found: Inspection, day: Day): Promise<Next | undefined> {
  const { nextFrom } = await import('./lib/next-release.ts')
  return nextFrom(found, day)
}

async function show(
  { format, lang, accept }: ReleaseOptions,
  found: Inspection,
  next: Next,
  day: Day,
): Promise<void> {
  if (!found.register) return
  const { standingChanges } = await import('../src/datasets/releases/standing.ts')
  const { tablesOf } = await import('../src/datasets/tables.ts')
  const tables = tablesOf(snapshotOn(found.register, day))
  const standings = standingChanges(tables, next.rows, next.before.rows)
  if (format === 'json') console.log(tellJson(next, standings, found.problems))
  else console.log(tellText(next, standings, { lang, isWritten: accept === true }))
}

function accept({ data, lang, format }: ReleaseOptions, next: Next): boolean {
  const text = fileOf(next)
  const { release } = next.head
  try {
    writeReleaseFile(data, release, text)
  } catch (error) {
    if (!(error instanceof TakenError)) throw error
    console.error(
      lang === 'zh'
        ? `第 ${release} 期刚刚由别人发布了（${data}/releases/${error.message}），没有覆盖。再运行一次，就接在它后面。`
        : `Somebody released ${release} just now (${data}/releases/${error.message}); it was not overwritten. Run it again to go on from there.`,
    )
    return false
  }
  if (format === 'text')
    console.log(
      lang === 'zh'
        ? `\n✓ 第 ${release} 期已写入 ${data}/releases/${String(release).padStart(4, '0')}.ndjson，校验值 ${sha256(text).slice(0, 8)}。`
        : `\n✓ Release ${release} was written to ${data}/releases/; its hash begins with ${sha256(text).slice(0, 8)}.`,
    )
  return true
}

/** Signs the checkpoint of what was released before. */
function sign(data: string, found: Inspection, key: SigningKey): number {
  if (found.releases.chain.releases.length === 0)
    throw new UsageError(
      '还没有发布过，没有检查点可签 / nothing was released, so there is no checkpoint to sign',
    )
  writeCheckpointFile(data, originIn(found), key)
  console.error(`✓ ${data}/${CHECKPOINT}`)
  return EXIT.ok
}

/** The name of the log: once a release bears it, it stays, whatever address the site has. */
function originIn({ site, releases }: Inspection): string {
  const known = releases.chain.releases[0]?.head.origin
  return known ?? originOf(new URL(site?.base ?? '/', site?.url ?? 'https://example.org/').href)
}

function makeKey(path: string, data: string, found: Inspection): number {
  const key = newKey(originIn(found))
  writeKeyFile(data, path, writeSigningKey(key))
  console.log(writeVerifierKey(verifierOf(key)))
  console.error(
    `✓ 签名密钥已写入 ${path}，只有本人能读；丢失或泄露了要换。上面一行是公开的验证密钥，请用别的途径（如公告）公布。\n  The signing key is in ${path}. The line above is the public key that verifies its signatures.`,
  )
  return EXIT.ok
}
