// In: the releases of an edition. Out: every file below /releases/, ready to be written (data/README.md, 发布). Scripts write
// them and verify by them.
import type { Edition } from '../../edition.ts'
import { once } from '../../once.ts'
import type { OutputFile } from '../../output.ts'
import { foldRows, leavesOf } from '../../releases/chain.ts'
import { consistencyProof, type Hash, inclusionProof, rootOf } from '../../releases/merkle.ts'
import { type Release, sha256 } from '../../releases/release.ts'
import { NOTHING, type State } from '../../releases/state.ts'
import { releaseBefore } from '../metadata/manifest.ts'
import { cellChanges, writeDelta } from './delta-csv.ts'
import { csvOf } from './table.ts'

/** The number of a release as addresses have it. */
const releasePath = (release: number) => `releases/${release}`

/** Every file below /releases/; none where nothing was released. */
export function releaseFiles(edition: Edition): OutputFile[] {
  const { releases, checkpoint, verifierKey } = edition
  if (releases.length === 0) return []
  const own = filesOfEach(releases)
  return [
    { path: 'releases/index.json', body: json(indexOf(edition, own)) },
    ...(checkpoint ? [{ path: 'releases/checkpoint', body: checkpoint }] : []),
    ...(verifierKey ? [{ path: 'releases/public-key', body: `${verifierKey}\n` }] : []),
    ...own.flat(),
  ]
}

/** What each release publishes below /releases/, the first first. */
export function filesOfEach(releases: readonly Release[]): OutputFile[][] {
  const leaves = leavesOf(releases)
  const states = rowsOf(releases)
  return releases.map((release, at) =>
    filesOf(releases, release, [states[at - 1] ?? NOTHING, states[at] ?? NOTHING], leaves),
  )
}

/** The rows of all datasets after each release, the first first. */
export const rowsOf = once((releases: readonly Release[]) => foldRows(releases))

/** The datasets by whose lines printed sheets are verified. */
const AS_THEY_WERE = ['titles', 'enterprises']

function filesOf(
  releases: readonly Release[],
  release: Release,
  [before, after]: readonly [State, State],
  leaves: readonly Hash[],
): OutputFile[] {
  const { head } = release
  const path = releasePath(head.release)
  const changes = cellChanges(head, release.rows(), before)
  return [
    { path: `${path}.ndjson`, body: release.bytes },
    { path: `${path}/manifest.json`, body: json(manifestOf(releases, release)) },
    ...AS_THEY_WERE.flatMap(name => {
      const dataset = head.datasets[name]
      return dataset ? [{ path: `${path}/${name}.csv`, body: csvOf(dataset, after.get(name)) }] : []
    }),
    { path: `${path}/delta.csv`, body: writeDelta(changes) },
    { path: `${path}/proof.json`, body: json(proofOf(head.release, leaves)) },
  ]
}

/** What a release published below /releases/, with checksums; its proof is left out, which is of the tree as it is now. */
export function filesOfRelease(
  edition: Edition,
  release: number,
): { path: string; bytes: number; sha256: string }[] {
  const path = releasePath(release)
  return allFiles(edition).filter(
    one =>
      (one.path.startsWith(`${path}/`) || one.path === `${path}.ndjson`) && !one.path.endsWith('/proof.json'),
  )
}

const allFiles = once((edition: Edition) =>
  releaseFiles(edition).map(({ path, body }) => {
    const bytes = Buffer.from(body)
    return { path, bytes: bytes.length, sha256: sha256(bytes) }
  }),
)

/** What a release published: its datasets, every file of theirs, and the release before. */
function manifestOf(releases: readonly Release[], release: Release) {
  const { head, sha256: own } = release
  return {
    release: head.release,
    sha256: own,
    previous: releaseBefore(releases, release),
    as_of: head.day,
    demo: head.demo,
    records: head.records,
    datasets: head.datasets,
    files: head.files,
  }
}

/** Proofs (RFC 6962 §2.1) that a release is in the tree of the checkpoint, and that its own tree begins that one. */
function proofOf(release: number, leaves: readonly Hash[]) {
  const base64 = (hashes: readonly Hash[]) => hashes.map(hash => hash.toString('base64'))
  return {
    release,
    size: leaves.length,
    leaf: leaves[release - 1]?.toString('base64') ?? '',
    root_then: rootOf(leaves.slice(0, release)).toString('base64'),
    root: rootOf(leaves).toString('base64'),
    inclusion: base64(inclusionProof(release - 1, leaves)),
    consistency: base64(consistencyProof(release, leaves)),
  }
}

/** Every release: number, day, counts, and its files. */
function indexOf({ url, releases }: Edition, files: readonly (readonly OutputFile[])[]) {
  return {
    origin: releases[0]?.head.origin,
    size: releases.length,
    checkpoint: `${url}releases/checkpoint`,
    releases: releases.map((release, at) => ({
      release: release.head.release,
      day: release.head.day,
      counts: release.head.counts,
      records: release.head.records.count,
      page: `${url}${releasePath(release.head.release)}/`,
      previous: releaseBefore(releases, release),
      files: (files[at] ?? [])
        // The proof is of the tree as it is now.
        .filter(({ path }) => !path.endsWith('/proof.json'))
        .map(({ path, body }) => {
          const bytes = Buffer.from(body)
          return { path, url: `${url}${path}`, bytes: bytes.length, sha256: sha256(bytes) }
        }),
    })),
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
