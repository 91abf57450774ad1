// How good answers are: the share of what answers a query among the first ten, and whether the first answers it.
import type { Query } from './queries.ts'

const SHOWN = 10

/** An engine's answer: numbers of enterprises, best first, and how many of them it offers as real matches. */
export interface Answer {
  shown: readonly number[]
  real: number
}

interface Score {
  queries: number
  recall: number
  hit: number
}

export type Scores = Map<string, Score>

/** Adds an answer to the scores of its class. For what does not exist, the right answer is that nothing is real. */
export function addScore(scores: Scores, query: Query, { shown, real }: Answer): void {
  const score = scores.get(query.kind) ?? { queries: 0, recall: 0, hit: 0 }
  scores.set(query.kind, score)
  score.queries += 1
  if (query.truth.size === 0) {
    score.recall += real === 0 ? 1 : 0
    score.hit += real === 0 ? 1 : 0
    return
  }
  const found = shown.slice(0, SHOWN).filter(owner => query.truth.has(owner)).length
  score.recall += found / Math.min(SHOWN, query.truth.size)
  score.hit += query.truth.has(shown[0] ?? -1) ? 1 : 0
}

/** A line a class: recall@10 and hit@1 of each engine. */
export function scoreTable(engines: ReadonlyMap<string, Scores>): string {
  const kinds = [...new Set([...engines.values()].flatMap(scores => [...scores.keys()]))]
  const head = ['class'.padEnd(24), ...[...engines.keys()].map(name => name.padStart(16))].join('')
  const lines = kinds.map(kind => {
    const cells = [...engines.values()].map(scores => {
      const score = scores.get(kind)
      if (!score) return '–'.padStart(16)
      const share = (value: number) => (value / score.queries).toFixed(3)
      return `${share(score.recall)} ${share(score.hit)}`.padStart(16)
    })
    return kind.padEnd(24) + cells.join('')
  })
  return [head, ...lines].join('\n')
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** What an engine costs in a browser. */
export interface Measured {
  engine: string
  /** To the first result, and how many requests. */
  kilobytes: number
  requests: number
  /** Milliseconds until the right result, of first visits and of later queries. */
  cold: readonly number[]
  warm: readonly number[]
  /** Of the page itself, as long as the slow processor needs for it. */
  longestTaskMs: number | undefined
  /** Queries whose answer was never shown. */
  missed: number
}

/** Times as they were, and as multiples of the first engine's: machines differ, ratios less so. */
export function measuredTable(measured: readonly Measured[]): string {
  const base = quantile(measured[0]?.cold ?? [], 0.5)
  const head =
    'slow 4G, processor 4× slower   KB  requests   cold p50 / max ms      ×   warm p50 / p95 ms   longest task ms  missed'
  const range = (times: readonly number[], share: number) =>
    `${quantile(times, 0.5).toFixed(0)} / ${quantile(times, share).toFixed(0)}`
  const lines = measured.map(one =>
    [
      one.engine.padEnd(22),
      one.kilobytes.toFixed(0).padStart(11),
      String(one.requests).padStart(10),
      range(one.cold, 1).padStart(20),
      (quantile(one.cold, 0.5) / base).toFixed(1).padStart(7),
      range(one.warm, 0.95).padStart(20),
      (one.longestTaskMs?.toFixed(0) ?? '').padStart(18),
      String(one.missed).padStart(8),
    ].join(''),
  )
  return [head, ...lines].join('\n')
}
