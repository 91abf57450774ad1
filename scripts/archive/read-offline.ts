// In: a page of a built site. Out: the same page as a browser shows it from a disk: its links lead from file to file, and
// what no browser runs from there is left out. It reads as it does without a script.
import { posix } from 'node:path'

/** Where the pages to read and the edition as it was published lie beside each other. */
export interface Places {
  /** The path below which the site was published, from slash to slash. */
  base: string
  /** Whether the site has a file at a path below its root. */
  has: (path: string) => boolean
}

/** The pages lie in `read/`, everything else in `site/`; `path` is that of the page below the root of the site. */
export function readOffline(html: string, path: string, { base, has }: Places): string {
  return html
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/g, '')
    .replace(/<script type="module"[^>]*><\/script>/g, '')
    .replace(/<link rel="modulepreload"[^>]*>/g, '')
    .replace(/ (href|src)="([^"]*)"/g, (whole, name: string, address: string) => {
      const target = fileOf(address, base)
      return target !== undefined && has(target.file) ? ` ${name}="${relativeTo(path, target)}"` : whole
    })
}

interface Target {
  file: string
  /** What follows the path: a query is of no use to a file. */
  fragment: string
}

function fileOf(address: string, base: string): Target | undefined {
  if (!address.startsWith(base)) return undefined
  const [, path = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/.exec(address.slice(base.length)) ?? []
  const file = decodeURIComponent(path)
  return { file: file === '' || file.endsWith('/') ? `${file}index.html` : file, fragment }
}

function relativeTo(path: string, { file, fragment }: Target): string {
  const room = file.endsWith('.html') ? 'read' : 'site'
  return encodeURI(posix.relative(posix.dirname(`read/${path}`), `${room}/${file}`)) + fragment
}
