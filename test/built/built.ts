// The sites that `npm test` has built: at the root of an address, below a path, and after the end of the measures.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type HTMLElement, parse } from 'node-html-parser'
import { expect } from 'vitest'
import { foreignFiles, isWhole, readSums } from '../../scripts/lib/edition-files.ts'
import { once } from '../../src/once.ts'

export interface BuiltPage {
  /** Its path in the folder, `publicity/index.html`. */
  file: string
  /** Its address: base, path and trailing slash. */
  path: string
  root: HTMLElement
}

export interface BuiltSite {
  dir: string
  url: string
  base: string
  pages: readonly BuiltPage[]
}

export const SITES = [
  { name: 'at the root', dir: '.build/site', url: 'https://example.org/', base: '/' },
  { name: 'below a path', dir: '.build/below', url: 'https://example.org/a/b/', base: '/a/b/' },
] as const

/** As of a day after the measures have ended, when nothing follows them. */
export const ENDED = { dir: '.build/ended', url: 'https://example.org/', base: '/' } as const

type Place = Omit<BuiltSite, 'pages'>

const known = new Map<string, BuiltSite>()

/** Every page of a built site, read once by all files that run in one process; fails where there is none. */
export function readSite(site: Place): BuiltSite {
  const read = known.get(site.dir) ?? readPages(site)
  known.set(site.dir, read)
  return read
}

function readPages({ dir, url, base }: Place): BuiltSite {
  if (!existsSync(dir))
    throw new Error(`${dir} is not built: run npm test, or node scripts/build.ts --out ${dir}`)
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.html'))
  const pages = files.sort().map(file => ({
    file,
    path: base + file.replace(/index\.html$/, ''),
    root: parse(readFileSync(join(dir, file), 'utf8')),
  }))
  return { dir, url, base, pages }
}

/** Holds a folder to the very files of the site at the root. */
export function expectSite(dir: string): void {
  expect([isWhole(dir), foreignFiles(dir)]).toEqual([true, []])
  expect([...(readSums(dir) ?? [])]).toEqual([...(readSums(SITES[0].dir) ?? [])])
}

/** A redirect is a page for old links alone; it has no content of its own. */
export function isRedirect({ root }: BuiltPage): boolean {
  return root.querySelector('meta[http-equiv="refresh"]') !== null
}

/** The links, sources and anchors of its pages that lead nowhere, after the file of the page. */
export function strayTargets({ dir, url, base, pages }: BuiltSite): string[] {
  const byPath = new Map(pages.map(page => [page.path, page]))
  const idsOf = once((page: BuiltPage) => new Set(page.root.querySelectorAll('[id]').map(({ id }) => id)))
  const straying = (page: BuiltPage, target: string): string | undefined => {
    const to = new URL(target, new URL(page.path, url))
    if (to.origin !== new URL(url).origin) return undefined
    if (!to.pathname.startsWith(base)) return `leaves ${base}`
    const file = decodeURIComponent(to.pathname.slice(base.length))
    const reached = byPath.get(base + file)
    if (!reached && !existsSync(join(dir, file))) return 'leads nowhere'
    if (!reached && file.endsWith('/')) return 'is a folder without a page'
    const anchor = decodeURIComponent(to.hash.slice(1))
    return anchor && reached && !idsOf(reached).has(anchor) ? 'names no element' : undefined
  }
  return pages
    .filter(page => !isRedirect(page))
    .flatMap(page =>
      page.root.querySelectorAll('[href], [src], form[action]').flatMap(element => {
        const target = ['href', 'src', 'action'].flatMap(name => element.getAttribute(name) ?? [])[0] ?? ''
        const fault = straying(page, target)
        return fault ? [`${page.file}: ${target} ${fault}`] : []
      }),
    )
}
