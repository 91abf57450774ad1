// What an edition consists of: the day, the program, and every file with its checksum.
import generator from '../../../package.json' with { type: 'json' }
import type { Day } from '../../day.ts'
import type { Edition } from '../../edition.ts'
import type { Release } from '../../releases/release.ts'
import type { FileInfo } from '../file-info.ts'

/** The content of manifest.json. */
export interface Manifest {
  /** The newest release that it knows, and the SHA-256 of its file; null where nothing was released. */
  release: number | null
  release_sha256: string | null
  /** The release before that one, and the SHA-256 of its file. */
  previous: { release: number; sha256: string } | null
  /** How many records differ from that release; 0: they are those of the release. */
  unreleased: number
  as_of: Day
  /** Whether everything in it is invented. */
  demo: boolean
  generator: { name: string; version: string }
  files: readonly FileInfo[]
}

/** The manifest of an edition. */
export function manifestOf(
  { site, day, releases, unreleased }: Edition,
  files: readonly FileInfo[],
): Manifest {
  const { name, version } = generator
  const last = releases.at(-1)
  return {
    release: last?.head.release ?? null,
    release_sha256: last?.sha256 ?? null,
    previous: last ? releaseBefore(releases, last) : null,
    unreleased,
    as_of: day,
    demo: site.demo,
    generator: { name, version },
    files,
  }
}

/** The release before another one, and the SHA-256 of its file; null where there is none. */
export function releaseBefore(
  releases: readonly Release[],
  { head }: Release,
): { release: number; sha256: string } | null {
  const before = releases[head.release - 2]
  return before ? { release: before.head.release, sha256: before.sha256 } : null
}
