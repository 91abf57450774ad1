// npm run verify: holds published sites, data folders and downloaded files to their checksums, hash chain and checkpoint.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { Command, Option } from 'commander'
import { checkpointAgainst, type Log, partingOf, whatIs } from '../src/datasets/releases/verify.ts'
import type { Words } from '../src/problem.ts'
import { readCheckpoint } from '../src/releases/checkpoint.ts'
import { textOfNote } from '../src/releases/note.ts'
import { sha256 } from '../src/releases/release.ts'
import { EXIT, run, UsageError } from './lib/arguments.ts'
import { type Finding, type Verified, verifyFolder } from './lib/verify-folder.ts'
import { readSheet, verifySheet } from './lib/verify-sheet.ts'

interface VerifyOptions {
  key?: string
  sheet?: string
  format: 'text' | 'json'
  lang: keyof Words
}

const door = new Command('npm run verify --')
  .description(
    '核对网站、数据文件夹、下载的文件和留存的检查点 / verify a site, a data folder, downloaded files, a kept checkpoint',
  )
  .argument(
    '<path...>',
    '文件夹或文件 folders or files; 几个一起核对时彼此对照 several are held against each other',
  )
  .option('--key <key>', '公布的验证密钥 the verifier key that was made known')
  .option(
    '--sheet <shown>',
    '打印的查询单所写：编号/期次/校验值，或二维码里的网址 what a printed statement shows: id/release/checksum, or the address in its code',
  )
  .addOption(
    new Option('--format <format>', '输出格式 form of the report').choices(['text', 'json']).default('text'),
  )
  .addOption(
    new Option('--lang <lang>', '提示所用语言 language of the messages').choices(['zh', 'en']).default('zh'),
  )
  .exitOverride()

await run(door, async () => {
  const options = door.opts<VerifyOptions>()
  for (const path of door.args)
    if (!existsSync(path)) throw new UsageError(`没有 ${path} / there is no ${path}`)
  const folders = door.args
    .filter(path => statSync(path).isDirectory())
    .map(path => verifyFolder(path, options.key))
  const files = door.args.filter(path => !statSync(path).isDirectory())
  const logs = folders.flatMap(({ path, log }) => (log ? [{ path, log }] : []))
  const sheet = options.sheet === undefined ? undefined : readSheet(options.sheet)
  if (sheet && logs.length === 0)
    throw new UsageError(
      '查询单要有网站或数据文件夹才能核对 / name a site or a data folder to verify a statement by',
    )
  const ofSheet = sheet ? logs.map(({ path, log }) => verifySheet(sheet, path, log)) : []
  const findings = [
    ...folders.flatMap(({ findings }) => findings),
    ...logs.slice(1).flatMap(({ path, log }) => against(path, log, logs[0]?.log)),
    ...files.flatMap(path => verifyFile(path, logs)),
    ...(await Promise.all(ofSheet)),
  ]
  if (options.format === 'json') console.log(tellJson(folders, findings))
  else {
    for (const verified of folders) console.log(summary(verified, options.lang))
    for (const finding of findings) console.log(tell(finding, options.lang))
  }
  return findings.some(({ isFault }) => isFault) ? EXIT.data : EXIT.ok
})

function tell({ path, file, line, message, isFault }: Finding, lang: keyof Words): string {
  const place = file === undefined || line === undefined ? file : `${file}:${line}`
  const where = place === undefined ? path : lang === 'zh' ? `${path}：${place}` : `${path}: ${place}`
  return `${isFault ? '✗' : '✓'} ${where}${lang === 'zh' ? '　' : '  '}${message[lang]}`
}

/** One object: what was verified, what matches, and what does not. */
function tellJson(folders: readonly Verified[], findings: readonly Finding[]): string {
  const told = ({ path, file, line, record, message }: Finding) => ({
    path,
    file: file ?? null,
    line: line ?? null,
    release: releaseIn(file),
    record: record ?? null,
    message,
  })
  const problems = findings.filter(({ isFault }) => isFault).map(told)
  return JSON.stringify({
    verified: folders.map(({ path, files, log }) => ({
      path,
      files,
      releases: log?.releases.length ?? 0,
      as_of: log?.releases.at(-1)?.head.day ?? null,
      checkpoint: log?.checkpoint ? { size: log.checkpoint.size, signed: log.checkpoint.isSigned } : null,
    })),
    matches: findings.filter(({ isFault }) => !isFault).map(told),
    problems,
    errors: problems.length,
  })
}

function releaseIn(file: string | undefined): number | null {
  const [, number] = /^releases\/(\d+)[./]/.exec(file ?? '') ?? []
  return number === undefined ? null : Number(number)
}

function summary({ path, files, log, findings }: Verified, lang: keyof Words): string {
  const isWhole = findings.every(({ isFault }) => !isFault)
  const { releases = [], checkpoint } = log ?? {}
  const last = releases.at(-1)?.head
  const parts: Words[] = [
    ...(files > 0 ? [{ zh: `${files} 个文件的校验值`, en: `checksums of ${files} files` }] : []),
    ...(last
      ? [
          {
            zh: `${releases.length} 期，最近一期截至 ${last.day}`,
            en: `${releases.length} releases, the last as of ${last.day}`,
          },
        ]
      : []),
    ...(checkpoint
      ? [
          checkpoint.isSigned
            ? {
                zh: `检查点（${checkpoint.size} 期，有签名）`,
                en: `the checkpoint (${checkpoint.size} releases, signed)`,
              }
            : { zh: `检查点（${checkpoint.size} 期）`, en: `the checkpoint (${checkpoint.size} releases)` },
        ]
      : []),
  ]
  const what = parts.map(part => part[lang]).join(lang === 'zh' ? '；' : '; ')
  if (isWhole) return `✓ ${path}${lang === 'zh' ? `　全部一致：${what}。` : `  all match: ${what}.`}`
  return `✗ ${path}${lang === 'zh' ? `　有不一致，共核对 ${what}。` : `  does not match; verified ${what}.`}`
}

/** Two logs begin alike; one may have more releases. */
function against(path: string, log: Log, first: Log | undefined): Finding[] {
  const parting = first && partingOf(first, log)
  if (parting) return [{ path, ...parting, isFault: true }]
  const [here, there] = [log, first].map(one => one?.releases.length ?? 0) as [number, number]
  if (here === there) return []
  const [fewer, more] = [Math.min(here, there), Math.max(here, there)]
  const message = {
    zh: `一处有 ${fewer} 期，另一处有 ${more} 期，前 ${fewer} 期相同。少的一处若是数据文件夹，先把第 ${fewer + 1} 期起的文件取回，再发布。`,
    en: `One has ${fewer} releases and the other ${more}; the first ${fewer} are the same. If the data folder has fewer, take the files from ${fewer + 1} on back before the next release.`,
  }
  return [{ path, message, isFault: true }]
}

/** A downloaded file is one that a release published, or a checkpoint that a log goes on from. */
function verifyFile(path: string, logs: readonly { path: string; log: Log }[]): Finding[] {
  if (logs.length === 0)
    throw new UsageError(
      `单独一个文件没有可以对照的；请同时写网站或数据文件夹，例如 npm run verify -- ${path} dist / a file alone has nothing to be held against; name a site or data folder beside it`,
    )
  const bytes = readFileSync(path)
  const isCheckpoint = readCheckpoint(textOfNote(bytes.toString('utf8'))) !== undefined
  return logs.map(({ log }) => (isCheckpoint ? kept(path, bytes, log) : released(path, bytes, log)))
}

function kept(path: string, bytes: Buffer, log: Log): Finding {
  const fault = checkpointAgainst(bytes.toString('utf8'), log)
  const message = {
    zh: `现有的各期接在这个留存的检查点之后，没有改写过。`,
    en: `The releases go on from this kept checkpoint; none was rewritten.`,
  }
  return { path, message: fault?.message ?? message, isFault: fault !== undefined }
}

function released(path: string, bytes: Buffer, log: Log): Finding {
  const hash = sha256(bytes)
  const found = whatIs(hash, log)
  const [first] = found
  if (!first) {
    const message = {
      zh: `不是哪一期发布的文件（校验值 ${hash.slice(0, 8)}）。${alike(path, log).zh}`,
      en: `No release published this file (its hash begins with ${hash.slice(0, 8)}). ${alike(path, log).en}`,
    }
    return { path, message, isFault: true }
  }
  const numbers = found.map(({ release }) => release)
  const message = {
    zh: `与第 ${numbers.join('、')} 期发布的 ${first.path} 一致（截至 ${first.day}）。`,
    en: `It is ${first.path} as release ${numbers.join(', ')} published it (as of ${first.day}).`,
  }
  return { path, message, isFault: false }
}

function alike(path: string, { releases }: Log): Words {
  const name = basename(path)
  const isKnown = releases.some(({ head }) => head.files.some(file => file.path === name))
  if (!isKnown) return { zh: '', en: '' }
  return {
    zh: `各期都有 ${name}，内容都与它不同：下载以后被改过，或者来自两期之间的版本。`,
    en: `Every ${name} that was released differs from it: it was changed, or is of an edition between two releases.`,
  }
}
