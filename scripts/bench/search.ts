// The lookup beside Pagefind alone and MiniSearch, on the same enterprises and the same queries.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { OutputFile } from '../../src/output.ts'
import { MOST_IN_LIST, packFiles } from '../../src/search/build/files.ts'
import { UNPACK } from '../../src/search/codec/parts.ts'
import type { SearchData } from '../../src/search/data.ts'
import { SearchIndex } from '../../src/search/find/search-index.ts'
import { PARTS } from '../../src/search/manifest.ts'
import { UsageError } from '../lib/arguments.ts'
import { measureInBrowser } from './browser.ts'
import { inventQueries, type Query } from './queries.ts'
import { miniDocuments, openMiniSearch } from './rivals.ts'
import { type Answer, addScore, measuredTable, quantile, type Scores, scoreTable } from './score.ts'
import { scoreShards } from './shards.ts'
import { STATUS_WORDS } from './status-words.ts'
import { COAST, INLAND } from './words.ts'
import { inventData } from './world.ts'

export interface SearchBenchOptions {
  enterprises: readonly number[]
  seed: readonly number[]
  queries: readonly number[]
  site: string
  browser: boolean
  /** Whether other engines are measured, too. */
  rivals: boolean
  /** Names of other words. */
  inland: boolean
}

export async function benchSearch(options: SearchBenchOptions): Promise<void> {
  if (options.browser && !existsSync(join(options.site, '_astro')))
    throw new UsageError(
      `${options.site} 不是生成的网站，先运行 npm run build / is no built site: npm run build first`,
    )
  for (const seed of options.seed)
    for (const count of options.enterprises) await benchOne(count, seed, options)
}

async function benchOne(count: number, seed: number, options: SearchBenchOptions): Promise<void> {
  console.log(`\n── ${count.toLocaleString('en')} enterprises, seed ${seed}`)
  const data = inventData(seed, count, options.inland ? INLAND : COAST)
  const queries = inventQueries(data, seed + 1_000_003, options.queries[0] ?? 40)
  const lookup =
    count > MOST_IN_LIST
      ? await scoreShards(data, packAll(data), queries)
      : score('lookup', openLookup(data), queries)
  const engines = new Map<string, Scores>([['lookup', lookup]])
  if (options.rivals)
    engines.set('MiniSearch', score('MiniSearch', openMiniSearch(miniDocuments(data)), queries))
  if (options.browser) {
    const { measured, pagefind } = await measureInBrowser(options.site, data, queries, options.rivals)
    if (pagefind) engines.set('Pagefind alone', pagefind)
    console.log(`\n${measuredTable(measured)}`)
  }
  console.log(`\nrecall@10 and hit@1\n${scoreTable(engines)}`)
}

/** The files of a lookup that is not loaded whole. */
function packAll(data: SearchData): OutputFile[] {
  const start = performance.now()
  const files = packFiles(data)
  const bytes = files.reduce((sum, { body }) => sum + body.length, 0)
  const seconds = (performance.now() - start) / 1000
  console.log(`  ${files.length} files, ${(bytes / 1e6).toFixed(0)} MB, packed in ${seconds.toFixed(0)} s`)
  return files
}

/** The lookup as its worker opens it, from the files that are published. */
function openLookup(data: SearchData): (text: string) => Answer {
  const files = packFiles(data)
  const bytesOf = (part: string) =>
    files.find(({ path }) => path.startsWith(`search/${part}-`))?.body as Uint8Array
  const sizes = PARTS.map(part => `${part} ${(bytesOf(part).length / 1000).toFixed(1)}`)
  console.log(`  files in KB: ${sizes.join(' · ')}`)
  const index = new SearchIndex(UNPACK.names(bytesOf('names')), data.districts, STATUS_WORDS)
  index.add('readings', UNPACK.readings(bytesOf('readings')))
  index.add('columns', UNPACK.columns(bytesOf('columns')))
  index.add('codes', UNPACK.codes(bytesOf('codes')))
  index.add('titles', UNPACK.titles(bytesOf('titles')))
  index.add('notices', UNPACK.notices(bytesOf('notices')))
  const numbers = new Map(data.enterprises.map(({ id }, number) => [id, number]))
  return text => {
    const { enterprises, similar, total } = index.search(text, { limit: 10 })
    const shown = [...enterprises, ...similar].map(({ id }) => numbers.get(id) ?? -1)
    return { shown, real: total }
  }
}

function score(name: string, ask: (text: string) => Answer, queries: readonly Query[]): Scores {
  const scores: Scores = new Map()
  const times = queries.map(query => {
    const start = performance.now()
    const answer = ask(query.text)
    const time = performance.now() - start
    addScore(scores, query, answer)
    return time
  })
  const [half, most] = [quantile(times, 0.5), quantile(times, 0.95)]
  console.log(`  ${name} in Node: p50 ${half.toFixed(1)} ms, p95 ${most.toFixed(1)} ms a query`)
  return scores
}
