// In the browser: whether a file is one that the site published, in which release, by its SHA-256 alone.
import { jsonOf, type ReleasedFile, releasesOf, type SiteFiles } from './site-files.ts'

/** What is to be said of a file. */
export type FileVerdict =
  | { kind: 'same'; release: number; file: string; day: string }
  | { kind: 'current'; file: string; day: string }
  | { kind: 'differs'; file: string }
  | { kind: 'unknown' }

interface Manifest {
  as_of: string
  files: readonly ReleasedFile[]
}

/** Looks for a file among those of the releases, the newest first, and then among those of the present edition. */
export async function judgeFile(name: string, hash: string, files: SiteFiles): Promise<FileVerdict> {
  const names = new Set<string>()
  const find = (list: readonly ReleasedFile[]): string | undefined => {
    for (const { path } of list) names.add(nameOf(path))
    const found = list.find(({ sha256 }) => sha256 === hash)
    return found && nameOf(found.path)
  }
  for (const { release, day, files: own } of await releasesOf(files)) {
    const manifest = await jsonOf<Manifest>(files, `releases/${release}/manifest.json`)
    const file = find([...own, ...(manifest?.files ?? [])])
    if (file !== undefined) return { kind: 'same', release, file, day }
  }
  const present = await jsonOf<Manifest>(files, 'datasets/manifest.json')
  const file = find(present?.files ?? [])
  if (file !== undefined) return { kind: 'current', file, day: present?.as_of ?? '' }
  const told = plainName(name)
  return names.has(told) ? { kind: 'differs', file: told } : { kind: 'unknown' }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

// A browser that downloads a file again calls it titles (1).csv.
function plainName(name: string): string {
  return name.replace(/ ?\(\d+\)(?=\.)/, '')
}
