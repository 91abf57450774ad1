import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextFrom } from '../../scripts/lib/next-release.ts'
import { filesOfEach } from '../../src/datasets/releases/files.ts'
import { verifyLog } from '../../src/datasets/releases/verify.ts'
import { addDays, type Day } from '../../src/day.ts'
import { inspect } from '../../src/edition.ts'
import { foldRecords, readChain } from '../../src/releases/chain.ts'
import { fileOf, isEmpty } from '../../src/releases/next.ts'
import { CHECKPOINT } from '../../src/releases/open.ts'
import { fileNameOf } from '../../src/releases/release.ts'
import { recordIn, writeState } from '../../src/releases/state.ts'
import { expectClientToFollow } from '../datasets/releases/client.ts'
import { type Folder, goodFolder } from '../entries/good-folder.ts'
import { nextOf, rewrite } from './released.ts'

const DAY = /\b\d{4}-\d{2}-\d{2}\b/g
const dayIn = (text: string) => [...text.matchAll(DAY)].map(([day]) => day)

/** The good folder written on by 30 releases: some bring nothing but time, some a notice, a correction, a filled-in cell. */
function histories(): fc.Arbitrary<readonly number[]> {
  return fc.array(fc.nat({ max: 5 }), { minLength: 30, maxLength: 30 })
}

function step(folder: Folder, act: number, n: number, day: Day): Folder {
  if (act === 1) return append(folder, 'notices.csv', `z${n},correction,更正公告${n},,,${day},,,,`)
  if (act === 2)
    return append(
      folder,
      'enterprises.csv',
      `x${n},示例${'甲乙丙丁戊己庚辛壬癸'[n % 10]}${n}号机械有限公司,,东区,,`,
    )
  if (act === 3) {
    const moved = rewrite(folder, 'districts.csv', text =>
      text.replace(/^(west,西区,West,).*/m, `$1西区工信局${n}`),
    )
    const was = /^west,西区,West,(.*)$/m.exec(textOf(folder, 'districts.csv'))?.[1]
    return append(
      moved,
      'corrections.csv',
      `kk${n},districts,west,authority,${was},西区工信局${n},改名,${day},`,
    )
  }
  if (act === 4) return append(folder, 'renames.csv', `rr${n},e3,更名,,示例丙橡胶${n}有限公司,${day},,`)
  return folder
}

const textOf = (folder: Folder, path: string) => {
  const bytes = folder.get(path)
  return bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : ''
}
const append = (folder: Folder, path: string, line: string) =>
  rewrite(folder, path, text => `${text}${line}\n`)

test('fold(1..n) is the records of n, byte for byte, in any history of 30 releases; so is every dataset by its deltas', () => {
  fc.assert(
    fc.property(histories(), acts => {
      let folder: Folder = goodFolder()
      const told: string[] = []
      for (const [n, act] of acts.entries()) {
        const day = addDays('2023-06-01' as Day, n * 3)
        folder = step(folder, act, n, day)
        const found = inspect(folder, () => day)
        const next = nextFrom(found, day)
        if (!next || !found.recordsOn) throw new Error(JSON.stringify(found.problems))
        if (isEmpty(next)) continue
        const path = `releases/${fileNameOf(next.head.release)}`
        folder = new Map([...folder, [path, new TextEncoder().encode(fileOf(next))]])
        told.push(writeState(found.recordsOn(day)))
      }
      const files = new Map(
        [...folder].filter(([path]) => path.startsWith('releases/') && path !== CHECKPOINT),
      )
      const { releases, fault } = readChain(files)
      expect(fault).toBeUndefined()
      const states = foldRecords(releases)
      expect(states.map(writeState)).toEqual(told)
      expect(recordIn(states.at(-1) ?? new Map(), 'certifications', 't1')).toMatchObject({
        category: 'digital-workshop',
      })
      expect(verifyLog(files as Map<string, Uint8Array>).faults).toEqual([])
      const published = new Map(
        filesOfEach(releases).flatMap(own => own.map(({ path, body }) => [path, String(body)])),
      )
      expectClientToFollow(releases.length, path => published.get(path) ?? '')
    }),
    // Thirty releases take seconds: a history that fails is told as it is.
    { numRuns: 1, endOnFailure: true },
  )
}, 120_000)

test('a release knows no notice, row or cell of a later day', () => {
  const folder = goodFolder()
  for (const day of ['2022-03-02', '2022-03-06', '2022-12-31', '2023-04-10']) {
    const { records, rows } = nextOf(folder, day)
    const rowsTold = records.filter(({ of }) => !['measures', 'windows', 'window-changes'].includes(of))
    for (const { of, key, value } of rowsTold)
      for (const found of dayIn(JSON.stringify(value)))
        expect(found <= day, `${of} ${key}: ${found}`).toBe(true)
    expect(records.some(({ of, key }) => of === 'notices' && key === 'v1')).toBe(false)
    expect(rows.some(({ of, key }) => of === 'revocations' && key === 'v2023-1')).toBe(false)
  }
  const open = nextOf(folder, '2022-03-06').records.find(({ of, key }) => of === 'objections' && key === 'o1')
  expect(open?.value).toEqual({ objection_id: 'o1', candidate_id: 'c1', received_on: '2022-03-03' })
})
