// Sheets that were printed after one release, held to the site as it is after three more: what they say stays true, and what
// happened since is told, though ids were replaced.
import { describe, expect, test } from 'vitest'
import { type FormerIds, judgeSheet, type Sheet } from '../../src/components/verify-sheet.ts'
import { publish } from '../../src/datasets/files.ts'
import { releaseFiles } from '../../src/datasets/releases/files.ts'
import { type Released, releasedEnterprise, releasedTitle } from '../../src/datasets/releases/sheet-proof.ts'
import type { Day } from '../../src/day.ts'
import { type Edition, editionOf } from '../../src/edition.ts'
import { type Folder, goodFolder } from '../entries/good-folder.ts'
import { release, rewrite } from '../releases/released.ts'

const on = (folder: Folder, day: string) => editionOf(folder, { asOf: day as Day }, day as Day)

/** A folder in which an id is another one, and the site leads from the old page to the new. */
function withId(folder: Folder, section: 'titles' | 'enterprises', was: string, now: string): Folder {
  const cell = new RegExp(`(?<=^|,)${was}(?=,|$)`, 'gm')
  const textOf = (path: string) => new TextDecoder().decode(folder.get(path) as Uint8Array)
  const changed = [...folder.keys()]
    .filter(path => path.endsWith('.csv') && textOf(path).search(cell) >= 0)
    .reduce((all, path) => rewrite(all, path, text => text.replace(cell, now)), folder)
  return rewrite(changed, 'site.json', text =>
    text.replace('"redirects": {', `"redirects": { "/${section}/${was}/": "/${section}/${now}/",`),
  )
}

const first = release(goodFolder(), '2022-12-31')
const third = release(release(first, '2023-04-30'), '2023-05-25')
const fourth = release(withId(third, 'titles', 't1', 't9'), '2023-12-31')
const printed = on(first, '2022-12-31')
const FORMER: FormerIds = { titles: {}, enterprises: { e2: 'e8' } }

function sheet(id: string, released: Released | undefined): Sheet {
  if (!released) throw new Error(`${id} was not released`)
  expect(released).toMatchObject({ release: 1, isPresent: true })
  return { id, release: released.release, hash: released.hash.slice(0, 8) }
}

async function judge(printed: Sheet, now: Edition) {
  const files = [...releaseFiles(now), ...(await publish(now)).files]
  const texts = new Map(files.map(({ path, body }) => [path, Buffer.from(body).toString()]))
  return judgeSheet(printed, { text: async path => texts.get(path) }, FORMER)
}

describe('a sheet of release 1, after release 4,', () => {
  const now = on(fourth, '2023-12-31')

  test('of a title: matches, and tells the id that it has now', async () => {
    const verdict = await judge(sheet('t1', releasedTitle(printed, 't1')), now)
    expect(verdict).toMatchObject({ kind: 'matches', of: 'titles', day: '2022-12-31', present: { id: 't9' } })
    expect('said' in verdict && verdict.present?.changes).toEqual([
      change('t9', 'title_id', 't1', 't9', 4),
      change('t9', 'enterprise_name', '示例甲机械有限公司', '示例甲智能装备有限公司', 2),
      change('t9', 'latest_grade', '', 'excellent', 2),
      change('t9', 'latest_round', '', 'r2023', 2),
    ])
  })

  test('of an enterprise: matches, and tells the titles that it lost', async () => {
    const verdict = await judge(sheet('e2', releasedEnterprise(printed, 'e2')), now)
    expect(verdict).toMatchObject({ kind: 'matches', of: 'enterprises', present: { id: 'e2' } })
    expect('said' in verdict && verdict.present?.changes).toContainEqual({
      ...{ of: 'titles', id: 't2', column: 'status', was: 'active', now: 'revoked', release: 3 },
    })
  })

  test('of an enterprise: a title under another id is the same one', async () => {
    const verdict = await judge(sheet('e1', releasedEnterprise(printed, 'e1')), now)
    expect(verdict).toMatchObject({ kind: 'matches' })
    const changes = 'said' in verdict ? (verdict.present?.changes ?? []) : []
    expect(changes.map(({ column }) => column)).not.toContain('status')
    expect(changes.map(({ column }) => column)).toContain('former_names')
  })

  test('of an enterprise under another id that no release holds yet: is found', async () => {
    const verdict = await judge(
      sheet('e2', releasedEnterprise(printed, 'e2')),
      on(withId(fourth, 'enterprises', 'e2', 'e8'), '2023-12-31'),
    )
    expect(verdict).toMatchObject({ kind: 'matches', present: { id: 'e8' } })
  })

  test('that was altered does not match', async () => {
    for (const [id, released] of [
      ['t2', releasedTitle(printed, 't2')],
      ['e2', releasedEnterprise(printed, 'e2')],
    ] as const) {
      const { hash, ...rest } = sheet(id, released)
      const altered = hash.replace(/^./, one => (one === '0' ? '1' : '0'))
      expect(await judge({ ...rest, hash: altered }, now)).toMatchObject({
        kind: 'mismatch',
        found: released?.hash,
      })
    }
  })

  function change(id: string, column: string, was: string, now: string, release: number) {
    return { of: 'titles', id, column, was, now, release }
  }
})

test('the sheet of an enterprise stays what it is while nothing of it or of its titles changes', () => {
  const [then, later] = [third, fourth].map(folder => releasedEnterprise(on(folder, '2023-12-31'), 'e2'))
  expect(later?.release).toBe(3)
  expect(then?.release).toBe(3)
  const same = release(third, '2023-05-26')
  expect(releasedEnterprise(on(same, '2023-05-26'), 'e2')).toEqual(
    releasedEnterprise(on(third, '2023-05-26'), 'e2'),
  )
})
