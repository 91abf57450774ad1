// The lookup where there are too many enterprises for a list that is loaded whole: what a query costs that is asked in a
// fresh browser, in bytes and requests, and how good its answers are. In Node, over the files that are published.
import type { OutputFile } from '../../src/output.ts'
import type { SearchData } from '../../src/search/data.ts'
import type { Manifest } from '../../src/search/manifest.ts'
import type { SearchResult } from '../../src/search/result.ts'
import { type Files, Gone, openShards } from '../../src/search/shards/worker/open-shards.ts'
import type { Question } from '../../src/search/worker/engine.ts'
import type { Query } from './queries.ts'
import { addScore, quantile, type Scores } from './score.ts'
import { STATUS_WORDS } from './status-words.ts'

/** What a query costs. */
interface Cost {
  bytes: number
  requests: number
  ms: number
}

/** Asks every query of a fresh lookup, prints what they cost, and returns how good the answers were. */
export async function scoreShards(
  data: SearchData,
  files: readonly OutputFile[],
  queries: readonly Query[],
): Promise<Scores> {
  const bodies = new Map(files.map(({ path, body }) => [path, new Uint8Array(Buffer.from(body))]))
  const numbers = new Map(data.enterprises.map(({ id }, number) => [id, number]))
  const scores: Scores = new Map()
  const costs = new Map<string, Cost[]>()
  for (const query of queries) {
    const { result, cost } = await askAfresh(bodies, query.text)
    const shown = [...result.enterprises, ...result.similar].map(({ id }) => numbers.get(id) ?? -1)
    addScore(scores, query, { shown, real: result.total })
    costs.set(query.kind, [...(costs.get(query.kind) ?? []), cost])
  }
  console.log(`\n${costTable(costs)}`)
  return scores
}

/** An answer where nothing has been loaded before, and what it cost, the index included. */
async function askAfresh(
  bodies: ReadonlyMap<string, Uint8Array>,
  text: string,
): Promise<{ result: SearchResult; cost: Cost }> {
  const cost: Cost = { bytes: 0, requests: 0, ms: 0 }
  const get = async (path: string): Promise<Uint8Array> => {
    const body = bodies.get(path)
    if (!body) throw new Gone(path)
    cost.bytes += body.length
    cost.requests += 1
    return body
  }
  const index = async () => JSON.parse(new TextDecoder().decode(await get('search/index.json'))) as Manifest
  const files: Files = { get, index }
  const manifest = await files.index()
  if (!('shards' in manifest)) throw new Error('the index tells of no pages')
  const engine = openShards(files, manifest, STATUS_WORDS)
  const start = performance.now()
  const result = await new Promise<SearchResult>((resolve, reject) => {
    const question: Question = {
      text,
      options: { limit: 10 },
      answer: (result, isWhole) => {
        if (isWhole) resolve(result)
      },
      fail: reject,
    }
    engine.ask(question)
  })
  cost.ms = performance.now() - start
  return { result, cost }
}

/** A line a class: kilobytes and requests of half of the queries, of 95 in a hundred, and of the dearest. */
function costTable(costs: ReadonlyMap<string, readonly Cost[]>): string {
  const all = [...costs.values()].flat()
  const lines = [...costs, ['all', all] as const].map(([kind, list]) => {
    const told = (values: readonly number[], digits: number) =>
      [0.5, 0.95, 1].map(share => quantile(values, share).toFixed(digits)).join(' / ')
    const kilobytes = told(
      list.map(({ bytes }) => bytes / 1000),
      1,
    )
    const requests = told(
      list.map(({ requests }) => requests),
      0,
    )
    return kind.padEnd(24) + kilobytes.padStart(22) + requests.padStart(16)
  })
  const head = `${'a query afresh'.padEnd(24)}${'KB p50 / p95 / most'.padStart(22)}${'requests'.padStart(16)}`
  return [head, ...lines].join('\n')
}
