// What an edition consists of: the day, the program, and every file with its checksum.
import generator from '../../../package.json' with { type: 'json' }
import type { Day } from '../../day.ts'
import type { Edition } from '../../edition.ts'
import type { FileInfo } from '../file-info.ts'

/** The content of manifest.json. */
export interface Manifest {
  /** The number of the release that it is, and of the one before; null where the edition is no release. */
  release: string | null
  previous: string | null
  as_of: Day
  /** Whether everything in it is invented. */
  demo: boolean
  generator: { name: string; version: string }
  files: readonly FileInfo[]
}

/** The manifest of an edition that is no release. */
export function manifestOf({ site, day }: Edition, files: readonly FileInfo[]): Manifest {
  const { name, version } = generator
  return {
    release: null,
    previous: null,
    as_of: day,
    demo: site.demo,
    generator: { name, version },
    files,
  }
}
