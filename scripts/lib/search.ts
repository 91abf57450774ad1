// Indexes pages for Pagefind as src/search/text/copy.ts spells them, in order of path, so that two builds write the same
// bytes. An index of the same copies is taken from the edition before.
import { hash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { close, createIndex, type PagefindIndex } from 'pagefind'
import { makeVariants } from '../../src/search/build/make-variants.ts'
import { spellPage } from '../../src/search/text/copy.ts'
import { unitOf } from '../../src/search/text/tokens.ts'
import type { KeysBefore } from './build-cache.ts'
import { differing } from './edition-files.ts'
import { type EditionWriter, takeOver, takeUpAll } from './edition-writer.ts'
import type { PageTexts } from './pages.ts'

// Its own interface, which the site does not use.
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./
/** Codes that no language has (ISO 639): under them Pagefind splits at spaces alone, where it would guess words. */
const STAND_IN: Readonly<Record<string, string>> = { 'zh-cn': 'qaa' }
const FOLDER = 'pagefind'

/** A page as Pagefind reads it. */
interface Copy {
  url: string
  content: string
}

/** Writes `pagefind/` into a site and gives the key of what it holds. */
export async function indexPages(
  writer: EditionWriter,
  texts: PageTexts,
  { code, texts: known }: KeysBefore,
): Promise<string> {
  const pages = [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, html]) => copyOf(path, html))
  const key = hash('sha256', JSON.stringify([code, pages]))
  if (key === known && takeIndex(writer)) return key
  await writeIndex(join(writer.dir, FOLDER), pages)
  takeUpAll(writer, `${FOLDER}/`)
  return key
}

function copyOf(path: string, html: string): Copy {
  const lang = (html.match(/<html\b[^>]*?\blang="([^"]*)"/)?.[1] ?? '').toLowerCase()
  const content = spellPage(html, unitOf(lang), STAND_IN[lang] ?? lang)
  return { url: `/${path.replace(/index\.html$/, '')}`, content }
}

/** Takes the index from the edition before; false where it is no longer whole, for half of one would be written over. */
function takeIndex(writer: EditionWriter): boolean {
  const { before } = writer
  if (!before) return false
  const sums = new Map([...before.sums].filter(([path]) => path.startsWith(`${FOLDER}/`)))
  if (sums.size === 0 || differing(before.dir, sums) !== undefined) return false
  for (const [path, sum] of sums) takeOver(writer, path, sum)
  return true
}

async function writeIndex(outputPath: string, pages: readonly Copy[]): Promise<void> {
  const { index, errors } = await createIndex({ keepIndexUrl: false })
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`)
  for (const page of pages) await addPage(index, page)
  const written = await index.writeFiles({ outputPath })
  if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`)
  await close()
  for (const name of readdirSync(outputPath)) if (UNUSED.test(name)) rmSync(join(outputPath, name))
  nameLanguages(join(outputPath, 'pagefind-entry.json'))
  const characters = new Set(pages.flatMap(({ content }) => [...new Set(content)]))
  writeFileSync(join(outputPath, 'variants.txt'), makeVariants(characters))
}

async function addPage(index: PagefindIndex, { url, content }: Copy): Promise<void> {
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
