import { describe, expect, test } from 'vitest'
import { changeFiles } from '../../../src/datasets/releases/all-changes.ts'
import { filesOfRelease, releaseFiles } from '../../../src/datasets/releases/files.ts'
import { releasedTitle } from '../../../src/datasets/releases/sheet-proof.ts'
import { monthBefore, standingsSince, storiesOf } from '../../../src/datasets/releases/stories.ts'
import { sha256 } from '../../../src/releases/release.ts'
import { releasedThrice } from './three.ts'

const edition = releasedThrice()
const turnsOf = (
  standings: readonly { key: string; column: string; was: string; now: string; page: unknown }[],
) => standings.map(({ key, column, was, now, page }) => [key, column, was, now, page])

describe('storiesOf()', () => {
  const [first, second, third] = storiesOf(edition)

  test('of the first release the counts alone', () => {
    expect(first).toMatchObject({ number: 1, day: '2022-12-31', records: [], standings: [] })
    expect(first?.counts).toContainEqual({
      table: { zh: '认定', en: 'certifications' },
      counts: { added: 2, changed: 0, renamed: 0, removed: 0 },
    })
  })

  test('whose status changed, and on which page it stands', () => {
    expect(turnsOf(second?.standings ?? [])).toEqual(
      expect.arrayContaining([
        ['t2', 'status', 'active', 'pending-revocation', '/titles/t2/'],
        ['t1', 'latest_grade', '', 'excellent', '/titles/t1/'],
        ['e1', 'name', '示例甲机械有限公司', '示例甲智能装备有限公司', '/enterprises/e1/'],
      ]),
    )
    expect(turnsOf(third?.standings ?? [])).toContainEqual([
      't2',
      'status',
      'pending-revocation',
      'revoked',
      '/titles/t2/',
    ])
  })

  test('the records that came, each by name', () => {
    const names = third?.records.map(({ op, name }) => `${op} ${name.zh}`)
    expect(names).toContain('added 撤销 v2023-1')
  })
})

test('standingsSince() sums up what several releases changed', () => {
  const since = standingsSince(edition, 1)
  expect(since?.latest).toBe(3)
  expect(turnsOf(since?.standings ?? [])).toContainEqual(['t2', 'status', 'active', 'revoked', '/titles/t2/'])
  expect(standingsSince(edition, 3)).toBeUndefined()
})

test('monthBefore() begins at the last release of an earlier month', () => {
  expect(monthBefore(edition)?.from.number).toBe(2)
  expect(monthBefore(releasedThrice('2024-01-05'))?.from.number).toBe(3)
  expect(monthBefore(releasedThrice('2022-12-31'))).toBeUndefined()
})

test('changeFiles() has every change after the first release, one a line', async () => {
  const [csv, xlsx] = await changeFiles(edition)
  const lines = String(csv?.body).trimEnd().split('\n')
  expect(lines[0]).toBe('release,day,op,dataset,key,column,was,now')
  expect(lines).toContain('2,2023-04-30,changed,titles,t2,status,active,pending-revocation')
  expect(lines.some(line => line.startsWith('1,'))).toBe(false)
  expect(xlsx?.path).toBe('releases/changes.xlsx')
})

describe('releasedTitle()', () => {
  test('the release in which its line became what it is, and the SHA-256 of that line', () => {
    const proof = releasedTitle(edition, 't1')
    expect(proof).toMatchObject({ release: 2, day: '2023-04-30', isPresent: true })
    for (const release of [2, 3]) expect(hashOfLine(release, 't1')).toBe(proof?.hash)
    expect(hashOfLine(1, 't1')).not.toBe(proof?.hash)
  })

  test('says where something happened that no release holds', () => {
    const earlier = releasedThrice('2023-05-25')
    expect(earlier.releases).toHaveLength(2)
    expect(releasedTitle(earlier, 't2')).toMatchObject({ release: 2, isPresent: false })
    expect(releasedTitle(earlier, 't1')).toMatchObject({ release: 2, isPresent: true })
    expect(releasedTitle(earlier, 'none')).toBeUndefined()
  })

  function hashOfLine(release: number, id: string): string {
    const file = releaseText(release)
    return sha256(file.split('\n').find(line => line.startsWith(`${id},`)) ?? '')
  }
})

function releaseText(release: number): string {
  const listed = filesOfRelease(edition, release).map(({ path }) => path)
  expect(listed).toContain(`releases/${release}/titles.csv`)
  return textsOf().get(`releases/${release}/titles.csv`) ?? ''
}

const textsOf = () =>
  new Map(releaseFiles(edition).map(({ path, body }) => [path, Buffer.from(body).toString()]))
