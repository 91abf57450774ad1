// What the browser says of files and sheets, from the files of a site with three releases.
import { describe, expect, test } from 'vitest'
import { readCsv } from '../../src/components/read-csv.ts'
import type { SiteFiles } from '../../src/components/site-files.ts'
import { judgeFile } from '../../src/components/verify-file.ts'
import { judgeSheet, type SheetVerdict } from '../../src/components/verify-sheet.ts'
import { publish } from '../../src/datasets/files.ts'
import { releaseFiles } from '../../src/datasets/releases/files.ts'
import { releasedTitle } from '../../src/datasets/releases/sheet-proof.ts'
import type { Edition } from '../../src/edition.ts'
import { sha256 } from '../../src/releases/release.ts'
import { releasedThrice } from '../datasets/releases/three.ts'

const edition = releasedThrice()
const site = await siteOf(edition)

async function siteOf(of: Edition): Promise<SiteFiles> {
  const files = [...releaseFiles(of), ...(await publish(of)).files]
  const texts = new Map(files.map(({ path, body }) => [path, Buffer.from(body).toString()]))
  return { text: async path => texts.get(path) }
}

describe('readCsv()', () => {
  test.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\n"x, ""y""","line\nbreak"\n',
      [
        ['a', 'b'],
        ['x, "y"', 'line\nbreak'],
      ],
    ],
    [
      'a,b\n,\n',
      [
        ['a', 'b'],
        ['', ''],
      ],
    ],
    ['', []],
  ])('%j', (text, records) => expect(readCsv(text)).toEqual(records))
})

describe('judgeFile()', () => {
  const textOf = async (path: string) => (await site.text(path)) ?? ''
  const judge = (name: string, text: string) => judgeFile(name, sha256(text), site)

  test('a file of a release, whatever it is called now', async () => {
    const text = await textOf('releases/2/titles.csv')
    expect(await judge('titles (1).csv', text)).toEqual({
      kind: 'same',
      release: 2,
      file: 'titles.csv',
      day: '2023-04-30',
    })
  })

  test('a data file as it was published with a release', async () => {
    const text = await textOf('datasets/enterprises.ndjson')
    expect(await judge('enterprises.ndjson', text)).toMatchObject({ kind: 'same', release: 3 })
  })

  test('a file that only the present edition has', async () => {
    const text = await textOf('datasets/datapackage.json')
    expect(await judge('datapackage.json', text)).toEqual({
      kind: 'current',
      file: 'datapackage.json',
      day: '2023-12-31',
    })
  })

  test('one byte otherwise, and it is none of them', async () => {
    const text = await textOf('releases/2/titles.csv')
    expect(await judge('titles.csv', text.replace('t1', 't7'))).toEqual({
      kind: 'differs',
      file: 'titles.csv',
    })
    expect(await judge('holiday.jpg', text.replace('t1', 't7'))).toEqual({ kind: 'unknown' })
  })
})

describe('judgeSheet()', () => {
  const changesOf = (verdict: SheetVerdict) => ('said' in verdict ? (verdict.present?.changes ?? []) : [])
  const hashOf = (of: Edition, id: string) => releasedTitle(of, id)?.hash.slice(0, 8) ?? ''

  test('what was printed after the second release matches after the third, and nothing changed since', async () => {
    const hash = hashOf(releasedThrice('2023-04-30'), 't1')
    const verdict = await judgeSheet({ id: 't1', release: 2, hash }, site)
    expect(verdict).toMatchObject({ kind: 'matches', day: '2023-04-30', present: { id: 't1', changes: [] } })
  })

  test('what changed since, and in which release', async () => {
    const hash = hashOf(releasedThrice('2023-04-30'), 't2')
    const verdict = await judgeSheet({ id: 't2', release: 2, hash }, site)
    expect(verdict).toMatchObject({ kind: 'matches' })
    expect(changesOf(verdict)).toContainEqual({
      ...{ of: 'titles', id: 't2', column: 'status' },
      was: 'pending-revocation',
      now: 'revoked',
      release: 3,
    })
    expect('said' in verdict && verdict.said).toContainEqual({
      ...{ of: 'titles', id: 't2', column: 'status', text: 'pending-revocation' },
    })
  })

  test('what no release holds yet says so', async () => {
    const present = releasedThrice('2023-05-25')
    const verdict = await judgeSheet({ id: 't2', release: 1, hash: '00000000' }, await siteOf(present))
    expect(verdict).toMatchObject({ kind: 'mismatch' })
    const changes = changesOf(verdict)
    expect(changes.find(({ column }) => column === 'status')?.release).toBeUndefined()
    expect(changes.find(({ column }) => column === 'latest_grade')?.release).toBe(2)
  })

  test('a release or a title that is not there', async () => {
    expect(await judgeSheet({ id: 't1', release: 9, hash: '00000000' }, site)).toEqual({ kind: 'noRelease' })
    expect(await judgeSheet({ id: 't9', release: 1, hash: '00000000' }, site)).toEqual({ kind: 'noRecord' })
  })
})
