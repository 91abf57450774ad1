import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { publish } from '../../../src/datasets/files.ts'
import { releaseFiles } from '../../../src/datasets/releases/files.ts'
import { csvOf } from '../../../src/datasets/releases/table.ts'
import type { Edition } from '../../../src/edition.ts'
import { foldRows } from '../../../src/releases/chain.ts'
import { demonstration } from '../edition.ts'
import { expectClientToFollow } from './client.ts'

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

let edition: Edition
let files: ReadonlyMap<string, string>

beforeAll(() => {
  edition = demonstration()
  files = new Map(releaseFiles(edition).map(({ path, body }) => [path, Buffer.from(body).toString()]))
})

const fileAt = (path: string) => files.get(path) ?? ''

interface Index {
  origin: string
  size: number
  releases: { release: number; day: string; files: { path: string; sha256: string }[] }[]
}

describe('files below /releases/', () => {
  test('the index tells of every release, and the checksums of its files hold', () => {
    const index: Index = JSON.parse(fileAt('releases/index.json'))
    expect(index.releases.map(({ release }) => release)).toEqual([1, 2, 3, 4, 5, 6])
    for (const { files: listed } of index.releases) {
      expect(listed.map(({ path }) => path.replace(/\d+/, 'n'))).toEqual(
        expect.arrayContaining([
          'releases/n.ndjson',
          'releases/n/manifest.json',
          'releases/n/titles.csv',
          'releases/n/delta.csv',
        ]),
      )
      for (const { path, sha256: told } of listed) expect(sha256(fileAt(path)), path).toBe(told)
    }
  })

  test('titles.csv of a release is the file whose checksum its manifest gives', () => {
    for (const { head } of edition.releases) {
      const told = head.files.find(({ path }) => path === 'titles.csv')
      expect(sha256(fileAt(`releases/${head.release}/titles.csv`))).toBe(told?.sha256)
    }
  })

  // A tlog reader of its own: text alone, another way to the root, none of the program's code.
  test('the checkpoint is the Merkle root over the release files', () => {
    const [origin, size, root, end] = fileAt('releases/checkpoint').split('\n')
    expect([origin, size, end]).toEqual(['example.org/releases', '6', ''])
    const hash = (prefix: number, ...parts: Uint8Array[]) =>
      createHash('sha256')
        .update(Buffer.concat([Buffer.of(prefix), ...parts]))
        .digest()
    let level = [1, 2, 3, 4, 5, 6].map(n => hash(0, Buffer.from(fileAt(`releases/${n}.ndjson`))))
    while (level.length > 1) {
      level = level.flatMap((left, i) => {
        if (i % 2 === 1) return []
        const right = level[i + 1]
        return [right ? hash(1, left, right) : left]
      })
    }
    expect(level[0]?.toString('base64')).toBe(root)
  })

  test('an edition of an earlier day knows the releases up to that day alone', () => {
    const early = { ...edition, releases: edition.releases.slice(0, 2), checkpoint: undefined }
    expect(releaseFiles(early).filter(({ path }) => /^releases\/[3-6]/.test(path))).toEqual([])
    expect(releaseFiles({ ...edition, releases: [] })).toEqual([])
  })
})

test('a client that applies one delta after another holds every dataset of each release, byte for byte', () => {
  expectClientToFollow(edition.releases.length, fileAt)
})

test('the newest release holds what the edition of its day publishes', async () => {
  const { files: published } = await publish(edition)
  const rows = foldRows(edition.releases).at(-1)
  const head = edition.releases.at(-1)?.head
  for (const name of ['titles', 'enterprises', 'revocations']) {
    const dataset = head?.datasets[name]
    const body = published.find(({ path }) => path === `datasets/${name}.csv`)?.body
    expect(dataset && csvOf(dataset, rows?.get(name))).toBe(Buffer.from(body ?? '').toString())
  }
})
