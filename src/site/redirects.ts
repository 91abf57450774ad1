// In: old paths and where they lead. Out: the files by which servers answer 301, beside the pages that lead on by themselves.
import type { OutputFile } from '../output.ts'

/** Old path → new path, both below the path at which the site lies, from slash to slash. */
export function redirectsBelow(
  base: string,
  redirects: Readonly<Record<string, string>>,
): [string, string][] {
  const below = (path: string) => `${base.slice(0, -1)}${path}`
  return Object.entries(redirects).map(([from, to]) => [below(from), below(to)])
}

/**
 * `_redirects` as hosts of static sites read it, and `redirects.conf`, the lines of an nginx `map` of decoded paths. None
 * where nothing has moved.
 */
export function redirectFiles(moved: readonly (readonly [string, string])[]): OutputFile[] {
  if (moved.length === 0) return []
  const lines = (line: (from: string, to: string) => string) =>
    moved.map(([from, to]) => `${line(from, encoded(to))}\n`).join('')
  return [
    { path: '_redirects', body: lines((from, to) => `${encodeURI(from)} ${to} 301`) },
    {
      path: 'redirects.conf',
      body: lines((from, to) => `${quoted(from)} ${quoted(to.replaceAll('$', '%24'))};`),
    },
  ]
}

/** A target may be written with % codes already. */
function encoded(to: string): string {
  return encodeURI(to).replaceAll('%25', '%')
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}
