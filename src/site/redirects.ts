// In: old paths and where they lead. Out: for each a page that leads on by itself, and the files by which servers answer 301.
import type { OutputFile } from '../output.ts'
import { escapeMarkup } from '../xml.ts'

/** Where a site lies; `base` is the path of `url`, both end in a slash. */
interface Place {
  url: string
  base: string
}

/** Old path → new path, from slash to slash, both below the base of the site. */
type Redirects = Readonly<Record<string, string>>

/**
 * A page at each old path; `_redirects` as hosts of static sites read it, and `redirects.conf`, the lines of an nginx `map`
 * of decoded paths. None where nothing has moved.
 */
export function redirectFiles(place: Place, redirects: Redirects): OutputFile[] {
  const moved = Object.entries(redirects)
  if (moved.length === 0) return []
  const below = (path: string) => `${place.base.slice(0, -1)}${path}`
  const lines = (line: (from: string, to: string) => string) =>
    moved.map(([from, to]) => `${line(below(from), encoded(below(to)))}\n`).join('')
  return [
    ...moved.map(([from, to]) => redirectPage(place, from, encoded(below(to)))),
    { path: '_redirects', body: lines((from, to) => `${encodeURI(from)} ${to} 301`) },
    {
      path: 'redirects.conf',
      body: lines((from, to) => `${quoted(from)} ${quoted(to.replaceAll('$', '%24'))};`),
    },
  ]
}

function redirectPage({ url }: Place, from: string, to: string): OutputFile {
  const [target, address] = [escapeMarkup(to), escapeMarkup(new URL(to, url).href)]
  const body = `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>网页已移到新地址 / This page has moved</title>
<meta http-equiv="refresh" content="0; url=${target}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${address}">
<p><a href="${target}">网页已移到新地址 / This page has moved</a></p>
</html>
`
  return { path: `${from.slice(1)}/index.html`.replace(/\/+/g, '/'), body }
}

/** A target may be written with % codes already. */
function encoded(to: string): string {
  return encodeURI(to).replaceAll('%25', '%')
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}
