// SHA256SUMS, as `sha256sum -c` reads it.
import type { FileInfo } from '../file-info.ts'

/** A line a file, in order of path. */
export function checksums(files: readonly Pick<FileInfo, 'path' | 'sha256'>[]): string {
  return files
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
    .join('')
}
