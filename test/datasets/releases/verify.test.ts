import { describe, expect, test } from 'vitest'
import type { Told } from '../../../src/datasets/releases/altered.ts'
import {
  checkpointAgainst,
  type LogFiles,
  partingOf,
  verifyLog,
  whatIs,
} from '../../../src/datasets/releases/verify.ts'
import { leavesOf, readChain } from '../../../src/releases/chain.ts'
import { writeCheckpoint } from '../../../src/releases/checkpoint.ts'
import { newKey, signNote, verifierOf, writeVerifierKey } from '../../../src/releases/note.ts'
import { fileNameOf, sha256 } from '../../../src/releases/release.ts'
import { goodFolder } from '../../entries/good-folder.ts'
import { inspectOn, release, rewrite } from '../../releases/released.ts'

const ORIGIN = 'example.org/releases'
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
const bytes = (written: string) => new TextEncoder().encode(written)

/** The log of the good folder, released on three days, and the checkpoint over it. */
function log(): Map<string, Uint8Array> {
  const days = ['2022-03-10', '2022-12-31', '2023-12-31']
  const folder = days.reduce(release, goodFolder())
  const files = new Map(
    [...folder].flatMap(([path, found]) =>
      path.startsWith('releases/') && found instanceof Uint8Array ? [[path, found] as const] : [],
    ),
  )
  return files.set('releases/checkpoint', bytes(checkpointOf(files)))
}

function checkpointOf(files: LogFiles, size = 3): string {
  return writeCheckpoint(ORIGIN, leavesOf(readChain(files).releases.slice(0, size)))
}

const LOG = log()
const faultsOf = (files: LogFiles, key?: string) => verifyLog(files, key).faults.map(({ file }) => file)

describe('verifyLog()', () => {
  test('finds nothing wrong with a log as it was written', () => {
    const found = verifyLog(LOG)
    expect(found.faults).toEqual([])
    expect(found.releases.map(({ head }) => head.release)).toEqual([1, 2, 3])
    expect(found.checkpoint).toEqual({ size: 3, isSigned: false })
  })

  test('names the file of any byte that is flipped', () => {
    let seed = 45
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2 ** 31
      return seed % below
    }
    const names = [...LOG.keys()]
    for (let i = 0; i < 120; i++) {
      const name = names[i % names.length] ?? ''
      const flipped = Uint8Array.from(LOG.get(name) ?? [])
      const at = random(flipped.length)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << random(8))
      expect(faultsOf(new Map([...LOG, [name, flipped]])), `byte ${at} of ${name}`).toContain(name)
    }
  })

  test('names the record and the cell where what other lines or the tables say gives the release its hash', () => {
    const name = 'releases/0003.ndjson'
    const change = (was: string, now: string) => {
      const written = text(LOG.get(name))
      const changed = written.replace(was, now)
      expect(changed).not.toBe(written)
      return new Map([...LOG, [name, bytes(changed)]])
    }
    const day = change('"revoked_on":"2023-05-20"', '"revoked_on":"2023-05-21"')
    const [fault] = verifyLog(day).faults
    expect(fault?.record).toEqual({ of: 'revocations', key: 'v2023-1', column: 'revoked_on' })
    expect(fault?.message.zh).toContain('发布时是“2023-05-20”，现在是“2023-05-21”')
    // No other line says the kind of a rename; the table of the folder does.
    const kind = change('"kind":"merger"', '"kind":"demerger"')
    expect(verifyLog(kind).faults[0]?.record).toBeUndefined()
    const found = inspectOn(goodFolder(), '2023-12-31')
    const told: Told = (_, day) => ({ table: found.recordsOn?.(day) ?? new Map(), dataset: new Map() })
    expect(verifyLog(kind, undefined, told).faults[0]?.record).toEqual({
      of: 'renames',
      key: 'n2',
      column: 'kind',
    })
  })

  test('names the first line where a release itself is as it was written', () => {
    const name = 'releases/0001.ndjson'
    const changed = text(LOG.get(name)).replace('"demo":true', '"demo":false')
    expect(changed).not.toBe(text(LOG.get(name)))
    const { faults } = verifyLog(new Map([...LOG, [name, bytes(changed)]]))
    expect(faults[0]).toMatchObject({ file: name, line: 1 })
  })

  test('names a release that is missing, and those that a checkpoint tells of and are not there', () => {
    const gap = new Map(LOG)
    gap.delete('releases/0002.ndjson')
    expect(faultsOf(gap)).toContain('releases/0002.ndjson')
    const short = new Map(LOG)
    short.delete('releases/0003.ndjson')
    expect(faultsOf(short)).toEqual(['releases/checkpoint'])
  })

  test('a release that the checkpoint does not cover yet is none', () => {
    const behind = new Map([...LOG, ['releases/checkpoint', bytes(checkpointOf(LOG, 2))]])
    expect(faultsOf(behind)).toEqual([])
  })

  test('two people who released one number: the one whose release the next does not follow is named', () => {
    const first = release(goodFolder(), '2022-03-10')
    const mine = release(first, '2022-12-31')
    const theirs = release(release(first, '2022-11-30'), '2023-12-31')
    const mixed = new Map([...theirs, ['releases/0002.ndjson', mine.get('releases/0002.ndjson') ?? '']])
    const { faults } = verifyLog(mixed as LogFiles)
    expect(faults.map(({ file }) => file)).toEqual(['releases/0003.ndjson', 'releases/0002.ndjson'])
    expect(faults[0]?.message.zh).toContain('另一份第 2 期')
  })

  test('a signed checkpoint holds with its key, and with no other', () => {
    const key = newKey(ORIGIN)
    const vkey = writeVerifierKey(verifierOf(key))
    const note = signNote(checkpointOf(LOG), key)
    const signed = new Map([
      ...LOG,
      ['releases/checkpoint', bytes(note)],
      ['releases/public-key', bytes(`${vkey}\n`)],
    ])
    expect(verifyLog(signed)).toMatchObject({ faults: [], checkpoint: { size: 3, isSigned: true } })
    expect(faultsOf(signed, vkey)).toEqual([])
    expect(faultsOf(signed, writeVerifierKey(verifierOf(newKey(ORIGIN))))).toEqual(['releases/checkpoint'])
    const unsigned = new Map([...signed, ['releases/checkpoint', bytes(checkpointOf(LOG))]])
    expect(faultsOf(unsigned)).toEqual(['releases/checkpoint'])
  })
})

describe('checkpointAgainst()', () => {
  test.each([1, 2, 3])('a log goes on from a checkpoint of %i that somebody kept', size => {
    expect(checkpointAgainst(checkpointOf(LOG, size), verifyLog(LOG))).toBeUndefined()
  })

  test('history that was rewritten, or cut off, is seen', () => {
    const other = rewrite(goodFolder(), 'candidates.csv', written => written.replace('密炼', '硫化'))
    const rewritten = ['2022-03-10', '2022-12-31'].reduce(release, other)
    const log = verifyLog(
      new Map([...rewritten].filter(([path]) => path.startsWith('releases/'))) as LogFiles,
    )
    expect(log.faults).toEqual([])
    expect(checkpointAgainst(checkpointOf(LOG, 1), log)?.message.zh).toContain('改写')
    expect(checkpointAgainst(checkpointOf(LOG, 3), log)?.message.zh).toContain('第 3 期起不见了')
  })
})

test('partingOf() names the first release and record of which two logs say different things', () => {
  const other = rewrite(goodFolder(), 'candidates.csv', written => written.replace('密炼', '硫化'))
  const files = [...release(other, '2022-03-10')].filter(([path]) => path.startsWith('releases/'))
  const parting = partingOf(verifyLog(LOG), verifyLog(new Map(files) as LogFiles))
  expect(parting).toMatchObject({ file: 'releases/0001.ndjson', line: 1 })
  expect(partingOf(verifyLog(LOG), verifyLog(LOG))).toBeUndefined()
})

test('partingOf() compares releases as they lie there, though one cannot be read', () => {
  const name = 'releases/0002.ndjson'
  const written = text(LOG.get(name))
  const broken = new Map([...LOG, [name, bytes(written.replace('"op":"added"', '"op":"addde"'))]])
  const parting = partingOf(verifyLog(LOG), verifyLog(broken))
  expect(parting?.file).toBe(name)
  expect(parting?.record).toBeDefined()
})

test('whatIs() knows a file that a release published', () => {
  const verified = verifyLog(LOG)
  const [file] = verified.releases[1]?.head.files ?? []
  expect(whatIs(file?.sha256 ?? '', verified)).toContainEqual({
    release: 2,
    day: '2022-12-31',
    path: 'titles.csv',
  })
  const own = sha256(LOG.get(`releases/${fileNameOf(1)}`) ?? bytes(''))
  expect(whatIs(own, verified)).toEqual([{ release: 1, day: '2022-03-10', path: '0001.ndjson' }])
  expect(whatIs(sha256('else'), verified)).toEqual([])
  expect(text(LOG.get('releases/checkpoint'))).toMatch(/^example\.org\/releases\n3\n/)
})
