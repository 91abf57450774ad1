// Verifies what a printed sheet shows by a folder: a published site, or the releases alone. What /verify/ says in a browser.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SiteFiles } from '../../src/components/site-files.ts'
import {
  type CellChange,
  judgeSheet,
  type Sheet,
  type SheetVerdict,
} from '../../src/components/verify-sheet.ts'
import { enterprises } from '../../src/datasets/enterprises.ts'
import { filesOfEach } from '../../src/datasets/releases/files.ts'
import type { Log } from '../../src/datasets/releases/verify.ts'
import { titles } from '../../src/datasets/titles.ts'
import type { Words } from '../../src/problem.ts'
import { UsageError } from './arguments.ts'
import type { Finding } from './verify-folder.ts'

/** What a sheet shows, as it is typed (id/release/checksum), or the address in its code. Throws UsageError for anything else. */
export function readSheet(text: string): Sheet {
  const query = URL.canParse(text) ? new URL(text).searchParams : undefined
  const shown = query
    ? [query.get('title') ?? query.get('enterprise'), query.get('release'), query.get('hash')]
    : text.split('/')
  const [id, release, hash] = shown.map(one => one?.trim().toLowerCase() ?? '')
  if (id && release && /^[1-9]\d*$/.test(release) && hash && /^[0-9a-f]{8,64}$/.test(hash))
    return { id, release: Number(release), hash }
  throw new UsageError(
    `--sheet 写 编号/期次/校验值前 8 位，或二维码里的网址，现为 ${text} / write id/release/checksum, or the address in the code, found ${text}`,
  )
}

/** What a folder says of a sheet. */
export async function verifySheet(sheet: Sheet, path: string, log: Log): Promise<Finding> {
  const verdict = await judgeSheet(sheet, filesOf(path, log))
  return { path, message: tell(sheet, verdict), isFault: verdict.kind !== 'matches' }
}

/** The files of a site; those that a data folder does not have are what its releases come to. */
function filesOf(dir: string, { releases }: Log): SiteFiles {
  const derived = new Map(filesOfEach(releases).flatMap(files => files.map(({ path, body }) => [path, body])))
  const index = { releases: releases.map(({ head: { release, day } }) => ({ release, day, files: [] })) }
  derived.set('releases/index.json', JSON.stringify(index))
  for (const name of ['titles', 'enterprises'])
    derived.set(`datasets/${name}.csv`, derived.get(`releases/${releases.length}/${name}.csv`) ?? '')
  return {
    text: async path => {
      const whole = join(dir, path)
      const body = existsSync(whole) ? readFileSync(whole) : derived.get(path)
      return body === undefined ? undefined : Buffer.from(body).toString('utf8')
    },
  }
}

const COLUMNS = { titles: titles.columns, enterprises: enterprises.columns }

function tell({ id, release, hash }: Sheet, verdict: SheetVerdict): Words {
  if (verdict.kind === 'noRelease')
    return { zh: `没有第 ${release} 期。`, en: `There is no release ${release}.` }
  if (!('said' in verdict))
    return {
      zh: `第 ${release} 期里没有编号为 ${id} 的称号或企业。`,
      en: `Release ${release} has no title or enterprise ${id}.`,
    }
  const { kind, day, found, present } = verdict
  if (kind === 'mismatch')
    return {
      zh: `查询单不符：第 ${release} 期（截至 ${day}）对 ${id} 所载的校验值前 8 位是 ${found.slice(0, hash.length)}，不是 ${hash}。`,
      en: `The statement does not match: the checksum of what release ${release} (as of ${day}) says of ${id} begins with ${found.slice(0, hash.length)}, not ${hash}.`,
    }
  const since = tellSince(id, present)
  return {
    zh: `查询单相符：第 ${release} 期（截至 ${day}）对 ${id} 所载与它一致。${since.zh}`,
    en: `The statement matches: release ${release} (as of ${day}) says of ${id} what it says. ${since.en}`,
  }
}

function tellSince(id: string, present: Extract<SheetVerdict, { said: unknown }>['present']): Words {
  if (!present) return { zh: '现在没有它了。', en: 'It is gone now.' }
  const moved =
    present.id === id
      ? { zh: '', en: '' }
      : { zh: `它现在的编号是 ${present.id}。`, en: `Its id is ${present.id} now. ` }
  if (present.changes.length === 0)
    return { zh: `${moved.zh}此后没有变化。`, en: `${moved.en}Nothing has changed since.` }
  const changes = present.changes.map(change => tellChange(change, present.id))
  return {
    zh: `${moved.zh}此后有变化：${changes.map(({ zh }) => zh).join('；')}。`,
    en: `${moved.en}Since then: ${changes.map(({ en }) => en).join('; ')}.`,
  }
}

function tellChange({ of, id, column, was, now, release }: CellChange, sheet: string): Words {
  const { zh = column, en = column } = COLUMNS[of].find(({ name }) => name === column) ?? {}
  const whose = id === sheet ? '' : `${id} `
  const when =
    release === undefined
      ? { zh: '还没有载入期次', en: 'in no release yet' }
      : { zh: `第 ${release} 期起`, en: `since release ${release}` }
  return {
    zh: `${whose}${zh}由“${was}”变为“${now}”（${when.zh}）`,
    en: `${whose}${en.toLowerCase()} “${was}” → “${now}” (${when.en})`,
  }
}
