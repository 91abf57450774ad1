// In: a built site. Out: what its notices, measures and guides say, read from the pages as a browser lays them out, and
// which of them answer a query: by brute force over that text, with no part of the search.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'

/** Controls and ways to other pages are not what a page says; what lists name the lookup finds. */
const NO_TEXT =
  '[data-pagefind-ignore], record-list, .table.list, script, style, noscript, form, label, nav, footer'

/** A page's address and its text: pieces that no other text touches, such as paragraphs and cells. */
export interface PageText {
  url: string
  pieces: readonly string[]
}

/** Every page in a language that the site's search should know, as laid out by a browser at `origin`. */
export async function readPages(
  browser: Browser,
  dir: string,
  origin: string,
  lang: string,
): Promise<PageText[]> {
  const page = await browser.newPage({ javaScriptEnabled: false })
  const texts: PageText[] = []
  for (const url of indexedPages(dir, lang)) {
    await page.goto(origin + url)
    texts.push({ url: `/${url}`, pieces: await page.evaluate(readText, NO_TEXT) })
  }
  await page.close()
  return texts
}

function indexedPages(dir: string, lang: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('index.html'))
    .filter(path => {
      const html = readFileSync(join(dir, path), 'utf8')
      return html.includes('data-pagefind-body') && html.includes(`<html lang="${lang}"`)
    })
    .map(path => path.replace(/index\.html$/, ''))
    .sort()
}

/**
 * In the page: its text, cut wherever an element begins or ends that is not laid out within a line. A span belongs to the
 * words around it however it is laid out; items of a list that stand in a row are still items.
 */
function readText(noText: string): string[] {
  const pieces: string[] = ['']
  const cut = () => {
    if (pieces.at(-1) !== '') pieces.push('')
  }
  const walk = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const last = pieces.length - 1
      pieces[last] += node.textContent ?? ''
      return
    }
    if (!(node instanceof HTMLElement) || node.matches(noText)) {
      cut()
      return
    }
    const isPart = node.matches('div, li')
    const isInLine = !isPart && (getComputedStyle(node).display.startsWith('inline') || node.matches('span'))
    if (!isInLine) cut()
    for (const child of node.childNodes) walk(child)
    if (!isInLine) cut()
  }
  const main = document.querySelector('[data-pagefind-body]')
  for (const child of main?.childNodes ?? []) walk(child)
  return pieces.map(piece => piece.replace(/\s+/g, ' ').trim()).filter(piece => piece !== '')
}

/** What counts of a text: compatible forms, lower case; `|` for what ends a phrase; no brackets, hyphens, spaces. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\d)[,:](?=\d)/g, '')
    .replace(/[^\p{L}\p{N}]*[,;:!?、。][^\p{L}\p{N}]*/gu, '|')
    .replace(/[^\p{L}\p{N}|]/gu, '')
}

/** Pages that have every part of a query, each in one piece. */
export function truthOf(
  texts: readonly { url: string; plain: readonly string[] }[],
  query: string,
): Set<string> {
  const parts = query
    .split(/\s+/)
    .map(part => plain(part).replace(/^\|+|\|+$/g, ''))
    .filter(part => part !== '')
  return new Set(
    texts
      .filter(text => parts.every(part => text.plain.some(piece => piece.includes(part))))
      .map(({ url }) => url),
  )
}
