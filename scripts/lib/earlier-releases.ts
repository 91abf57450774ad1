// Holds the releases of a data folder to those that were published where it is to be published: none of them is lost.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Opened } from '../../src/edition.ts'
import { DataError, type Problem } from '../../src/problem.ts'
import { originOf } from '../../src/releases/checkpoint.ts'
import { fileNameOf, readHead, sha256 } from '../../src/releases/release.ts'

/** What is about to be published: which log of releases, and their bytes. */
export interface Published {
  origin: string
  releases: readonly { sha256: string }[]
}

/** The log of a data folder. */
export function logOf({ allReleases, site }: Opened): Published {
  const origin = allReleases[0]?.head.origin ?? originOf(new URL(site.base, site.url).href)
  return { origin, releases: allReleases }
}

/**
 * Refuses to publish over releases of the same log that what is to be published does not have, or has otherwise. Where it
 * has none at all, those that were published are put beside the output and it is said.
 */
export function keepReleases(published: string, { origin, releases }: Published): void {
  const earlier = publishedIn(published)
  if (earlier.length === 0 || originIn(earlier[0]?.bytes) !== origin) return
  if (releases.length === 0) {
    putBeside(published, earlier)
    return
  }
  const lost = earlier.find(one => releases[one.number - 1]?.sha256 !== one.sha256)
  if (!lost) return
  const isMissing = lost.number > releases.length
  throw new DataError([
    isMissing ? missing(published, earlier.length, releases.length) : other(published, lost.number),
  ])
}

interface Earlier {
  number: number
  bytes: Buffer
  sha256: string
}

/** The releases of a published site, the first first. */
export function publishedIn(published: string): Earlier[] {
  const dir = join(published, 'releases')
  const names = existsSync(dir) ? readdirSync(dir).filter(name => /^[1-9]\d*\.ndjson$/.test(name)) : []
  return names
    .map(name => {
      const bytes = readFileSync(join(dir, name))
      return { number: Number.parseInt(name, 10), bytes, sha256: sha256(bytes) }
    })
    .sort((a, b) => a.number - b.number)
}

function originIn(bytes: Buffer | undefined): string | undefined {
  return bytes && readHead(bytes.subarray(0, bytes.indexOf('\n')).toString('utf8'))?.origin
}

function missing(published: string, there: number, here: number): Problem {
  const first = here + 1
  return {
    ...{ rule: 'file/release', level: 'error', file: `releases/${fileNameOf(first)}` },
    message: {
      zh: `${published} 里已发布到第 ${there} 期，数据文件夹只到第 ${here} 期：像是从备份恢复的。`,
      en: `${published} has ${there} releases and the data folder ${here}: it was probably restored from a backup.`,
    },
    hint: {
      zh: `把 ${published}/releases/${first}.ndjson${there > first ? ` 到 ${there}.ndjson` : ''} 取回数据文件夹，改名为 releases/${fileNameOf(first)}${there > first ? ` 到 ${fileNameOf(there)}` : ''}，删去 releases/checkpoint，运行 npm run release。要另起一个网站的，换一个输出文件夹。`,
      en: `Take ${published}/releases/${first}.ndjson${there > first ? ` to ${there}.ndjson` : ''} back into the data folder as releases/${fileNameOf(first)}${there > first ? ` to ${fileNameOf(there)}` : ''}, delete releases/checkpoint and run npm run release; for another site choose another output folder.`,
    },
  }
}

function other(published: string, number: number): Problem {
  return {
    ...{ rule: 'file/release', level: 'error', file: `releases/${fileNameOf(number)}` },
    message: {
      zh: `第 ${number} 期与 ${published} 里已发布的第 ${number} 期不同：两个人各发布了同一期，或者其中一份被改过。`,
      en: `Release ${number} is not the one that ${published} has: two people released the same number, or one of the two was changed.`,
    },
    hint: {
      zh: `哪条记录不同：npm run verify -- ${published} 数据文件夹。已经上了网站的那一份留下：把它取回数据文件夹，把自己的第 ${number} 期（和以后各期、releases/checkpoint）移到别处，再运行 npm run release。要另起一个网站的，换一个输出文件夹。`,
      en: `npm run verify -- ${published} data tells which record differs. The one that was published stays: take it back into the data folder, move your own release ${number}, those after it and releases/checkpoint elsewhere, and run npm run release again; for another site choose another output folder.`,
    },
  }
}

/** Keeps releases that are nowhere else, named as a data folder names them. */
function putBeside(published: string, earlier: readonly Earlier[]): void {
  const dir = join(dirname(published), `${basename(published)}.releases`)
  mkdirSync(dir, { recursive: true })
  for (const { number, bytes } of earlier) {
    const path = join(dir, fileNameOf(number))
    if (!existsSync(path)) writeFileSync(path, bytes)
  }
  console.error(
    `  数据文件夹没有 releases/，而 ${published} 里已发布 ${earlier.length} 期：已存到 ${dir}，放回数据文件夹的 releases/ 就接上 / the data folder has no releases/ and ${published} has ${earlier.length}: they are kept in ${dir}; put them back into releases/`,
  )
}
