// Writes what the pages of all enterprises print for the templates of other generators: for Eleventy as its data, for Hugo,
// which has no pages from data before 0.126, as a content file a page.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Edition } from '../../../src/edition.ts'
import { LANGS, type Lang } from '../../../src/i18n/lang.ts'
import { PAGE_PROPS } from '../../../src/page-props.ts'
import { pathOf } from '../../../src/site/addresses.ts'
import { printedFrame, printedPage } from './printed.ts'

/** Pages of data in one file. */
const CHUNK = 1000

/** Writes `frames.json`, `pages/` (data) and `content/` (Hugo's) into a folder; gives the files of the pages, without base. */
export function writeInputs(edition: Edition, dir: string): string[] {
  const ids = [...edition.snapshot.byId.enterprises.keys()]
  const wanted = LANGS.flatMap(lang => ids.map(id => ({ lang, id })))
  const props = PAGE_PROPS['enterprises/[id]']
  for (const name of ['pages', 'content']) mkdirSync(join(dir, name), { recursive: true })
  const frames = LANGS.map(lang => [
    lang,
    printedFrame(edition, lang, props(edition, { lang, id: ids[0] ?? '' })),
  ])
  writeFileSync(join(dir, 'frames.json'), JSON.stringify(Object.fromEntries(frames)))
  for (let from = 0; from < wanted.length; from += CHUNK) {
    const pages = wanted.slice(from, from + CHUNK).map(({ lang, id }) => {
      const page = { ...printedPage(edition, lang, id, props(edition, { lang, id })), file: fileOf(lang, id) }
      writeFileSync(join(dir, 'content', `${lang}-${id}.html`), frontMatter(page))
      return page
    })
    writeFileSync(join(dir, 'pages', `${String(from / CHUNK).padStart(6, '0')}.json`), JSON.stringify(pages))
  }
  return wanted.map(({ lang, id }) => fileOf(lang, id))
}

function frontMatter({ title, file, ...one }: { title: string; file: string }): string {
  return `${JSON.stringify({ title, url: `/${file.replace(/index\.html$/, '')}`, one })}\n`
}

function fileOf(lang: Lang, id: string): string {
  const path = `${pathOf('enterprises', id)}index.html`
  return lang === 'zh' ? path.slice(1) : `${lang}${path}`
}
