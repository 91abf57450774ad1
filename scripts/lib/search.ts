// Indexes the rendered pages for Pagefind as src/search/text/copy.ts spells them: only those that say `data-pagefind-body`,
// in order of path, so that two builds write the same bytes.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import { makeVariants } from '../../src/search/build/make-variants.ts'
import { spellPage } from '../../src/search/text/copy.ts'
import { unitOf } from '../../src/search/text/tokens.ts'

// Its own interface, which the site does not use.
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./
/** Codes that no language has (ISO 639): under them Pagefind splits at spaces alone, where it would guess words. */
const STAND_IN: Readonly<Record<string, string>> = { 'zh-cn': 'qaa' }

/** Writes `pagefind/` into the site at `dir` and tells how many pages it holds. */
export async function indexPages(dir: string): Promise<number> {
  const { index, errors } = await createIndex({ keepIndexUrl: false })
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`)
  const characters = new Set<string>()
  let pages = 0
  for (const path of htmlFiles(dir)) {
    const html = readFileSync(path, 'utf8')
    if (!html.includes('data-pagefind-body')) continue
    await addPage(index, addressOf(relative(dir, path)), html)
    for (const character of html) characters.add(character)
    pages += 1
  }
  const outputPath = join(dir, 'pagefind')
  const written = await index.writeFiles({ outputPath })
  if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`)
  await close()
  for (const name of readdirSync(outputPath)) if (UNUSED.test(name)) rmSync(join(outputPath, name))
  nameLanguages(join(outputPath, 'pagefind-entry.json'))
  writeFileSync(join(outputPath, 'variants.txt'), makeVariants(characters))
  return pages
}

// Windows writes paths with backslashes, addresses never have them.
function addressOf(path: string): string {
  return `/${path
    .split(sep)
    .join('/')
    .replace(/index\.html$/, '')}`
}

async function addPage(index: PagefindIndex, url: string, html: string): Promise<void> {
  const lang = (html.match(/<html\b[^>]*?\blang="([^"]*)"/)?.[1] ?? '').toLowerCase()
  const content = spellPage(html, unitOf(lang), STAND_IN[lang] ?? lang)
  const { errors } = await index.addHTMLFile({ url, content })
  if (errors.length > 0) throw new Error(`Pagefind: ${url}: ${errors.join('; ')}`)
}

/** Says in Pagefind's list of indexes which language each is for. */
function nameLanguages(path: string): void {
  const entry = JSON.parse(readFileSync(path, 'utf8')) as { languages: Record<string, unknown> }
  for (const [lang, code] of Object.entries(STAND_IN)) {
    if (code in entry.languages) entry.languages[lang] = entry.languages[code]
    delete entry.languages[code]
  }
  writeFileSync(path, JSON.stringify(entry))
}

// A redirect from /old/list.html is a folder of that name.
function htmlFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.html'))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}
