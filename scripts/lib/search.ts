// Indexes the rendered pages for Pagefind as src/search/text/copy.ts spells them: only those that say `data-pagefind-body`,
// in order of path, so that two builds write the same bytes.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import { makeVariants } from '../../src/search/build/make-variants.ts'
import { spellPage } from '../../src/search/text/copy.ts'
import { unitOf } from '../../src/search/text/tokens.ts'
import { filesBelow } from './edition-files.ts'
import type { EditionWriter } from './edition-writer.ts'

// Its own interface, which the site does not use.
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./
/** Codes that no language has (ISO 639): under them Pagefind splits at spaces alone, where it would guess words. */
const STAND_IN: Readonly<Record<string, string>> = { 'zh-cn': 'qaa' }

/** Writes `pagefind/` into a site and tells how many pages it holds. Files that were put are none of them: pages are rendered into it. */
export async function indexPages({ dir, files }: EditionWriter): Promise<number> {
  const { index, errors } = await createIndex({ keepIndexUrl: false })
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`)
  const characters = new Set<string>()
  let pages = 0
  for (const path of filesBelow(dir)) {
    if (!path.endsWith('.html') || files.has(path)) continue
    const html = readFileSync(join(dir, path), 'utf8')
    if (!html.includes('data-pagefind-body')) continue
    await addPage(index, `/${path.replace(/index\.html$/, '')}`, html)
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
