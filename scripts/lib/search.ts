// Indexes the rendered pages for Pagefind, with their Han characters spaced (src/search/zero-width.ts): only those that
// say `data-pagefind-body`, in order of path, so that two builds write the same bytes.
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { close, createIndex } from 'pagefind'
import { spaceHtml } from '../../src/search/zero-width.ts'

// Its own interface, which the site does not use.
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./

/** Writes `pagefind/` into the site at `dir` and tells how many pages it holds. */
export async function indexPages(dir: string): Promise<number> {
  const { index, errors } = await createIndex({ keepIndexUrl: false })
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`)
  let pages = 0
  for (const path of htmlFiles(dir)) {
    const content = readFileSync(path, 'utf8')
    if (!content.includes('data-pagefind-body')) continue
    const url = `/${relative(dir, path).replace(/index\.html$/, '')}`
    const added = await index.addHTMLFile({ url, content: spaceHtml(content) })
    if (added.errors.length > 0) throw new Error(`Pagefind: ${url}: ${added.errors.join('; ')}`)
    pages += 1
  }
  const outputPath = join(dir, 'pagefind')
  const written = await index.writeFiles({ outputPath })
  if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`)
  await close()
  for (const name of readdirSync(outputPath)) if (UNUSED.test(name)) rmSync(join(outputPath, name))
  return pages
}

// A redirect from /old/list.html is a folder of that name.
function htmlFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.html'))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}
