// Other engines over the same enterprises: MiniSearch, given pairs of characters and pinyin; Pagefind as it comes.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import MiniSearch from 'minisearch'
import { close, createIndex } from 'pagefind'
import { pinyin } from 'pinyin-pro'
import type { SearchData } from '../../src/search/data.ts'
import type { Answer } from './score.ts'

export interface MiniDocument {
  id: number
  name: string
  pinyin: string
  code: string
}

/** What MiniSearch is given: it has neither pinyin nor Chinese words of its own. */
export function miniDocuments(data: SearchData): MiniDocument[] {
  return data.enterprises.map(({ names, code }, id) => {
    const syllables = pinyin(names[0] ?? '', { toneType: 'none', type: 'array', v: true })
    const letters = [syllables.join(''), syllables.map(one => one.charAt(0)).join('')]
    return { id, name: names.join(' '), pinyin: letters.join(' ').toLowerCase(), code: code.toLowerCase() }
  })
}

/** Pairs of Han characters, and words of letters and digits. */
function pairs(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).flatMap(word => {
    const characters = [...word.toLowerCase()]
    if (characters.length < 2 || /^[a-z0-9]+$/i.test(word)) return word ? [word.toLowerCase()] : []
    return characters.slice(1).map((character, index) => (characters[index] ?? '') + character)
  })
}

export function openMiniSearch(documents: readonly MiniDocument[]): (text: string) => Answer {
  const engine = new MiniSearch<MiniDocument>({ fields: ['name', 'pinyin', 'code'], tokenize: pairs })
  engine.addAll(documents)
  return text => {
    const all = engine.search(text, { combineWith: 'AND', prefix: true })
    const loose = all.length >= 10 ? [] : engine.search(text, { prefix: true, fuzzy: 0.2 })
    const shown = [...new Set([...all, ...loose.slice(0, 20)].map(({ id }) => Number(id)))].slice(0, 10)
    return { shown, real: all.length }
  }
}

/** Writes a Pagefind index of the enterprises: one record each, all its names and its code. */
export async function writePagefind(data: SearchData, dir: string): Promise<void> {
  const outputPath = join(dir, 'pagefind')
  if (existsSync(outputPath)) rmSync(outputPath, { recursive: true })
  const { index } = await createIndex({})
  if (!index) throw new Error('Pagefind did not start')
  for (const [id, { names, code }] of data.enterprises.entries())
    await index.addCustomRecord({
      url: `/${id}`,
      content: `${names.join('。')}。${code}`,
      language: 'zh-cn',
      meta: { title: names[0] ?? '' },
    })
  await index.writeFiles({ outputPath })
  await close()
}

/** MiniSearch has to be told everything and to index it in the page. */
export function writeMiniSearch(site: string, data: SearchData): void {
  const library = new URL('../../node_modules/minisearch/dist/es/index.js', import.meta.url)
  writeFileSync(join(site, 'library.js'), readFileSync(library))
  writeFileSync(join(site, 'documents.bin'), gzipSync(JSON.stringify(miniDocuments(data)), { level: 9 }))
  writeFileSync(
    join(site, 'minisearch.js'),
    `import MiniSearch from './library.js'
const pairs = ${pairs.toString()}
const stream = (await fetch('documents.bin')).body.pipeThrough(new DecompressionStream('gzip'))
const engine = new MiniSearch({ fields: ['name', 'pinyin', 'code'], tokenize: pairs })
engine.addAll(await new Response(stream).json())
export const search = text => engine.search(text, { prefix: true, fuzzy: 0.2 })
`,
  )
  for (const name of ['pagefind', 'minisearch'])
    writeFileSync(join(site, `${name}.html`), '<!doctype html><html lang="zh-CN"><title>bench</title></html>')
}
