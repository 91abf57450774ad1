// In: the redirects of site.json, old path → new path. Out: the ids that enterprises or titles had before, so that what
// is asked for by an old id (a document of the API, a badge) goes on answering.

/** Sections of the site in which a page bears the id of its record. */
export type Section = 'enterprises' | 'titles'

/** Old id → the id at which its redirects end; whether that one is public the caller has to see. */
export function formerIds(
  redirects: Readonly<Record<string, string>>,
  section: Section,
): ReadonlyMap<string, string> {
  const former = new Map<string, string>()
  for (const from of Object.keys(redirects)) {
    const old = idIn(from, section)
    const id = old === undefined ? undefined : idIn(endOf(redirects, from), section)
    // Both languages may name one old id.
    if (old !== undefined && id !== undefined && !former.has(old)) former.set(old, id)
  }
  return former
}

/** Where a path leads at last: one redirect may lead to another, or in a circle. */
function endOf(redirects: Readonly<Record<string, string>>, from: string): string {
  const passed = new Set<string>()
  let path = from
  for (let next = redirects[path]; next !== undefined && !passed.has(path); next = redirects[path]) {
    passed.add(path)
    path = decodeURI(next).replace(/[?#].*$/, '')
  }
  return path
}

const PAGE = /^(?:\/en)?\/(\w+)\/([a-z0-9][a-z0-9-]{0,63})\/(?:index\.html)?$/

function idIn(path: string, section: Section): string | undefined {
  const [, found, id] = PAGE.exec(path) ?? []
  return found === section ? id : undefined
}
