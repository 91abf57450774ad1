// Full text in the browser: Pagefind, loaded when something is first searched for, over the copies of pages that
// text/copy.ts spells. A page is a hit where it has every part of the query as it stands, and nothing else is.
import { readCopy } from './copy.ts'
import { type Opened, openIndex, type Raw } from './engine.ts'
import { type Excerpt, excerptOf, markText } from './excerpt.ts'
import { headingQuestionsOf, joinPhrases, type Phrase, pairsOf, phrasesOf, questionsOf } from './phrases.ts'
import type { Unit } from './tokens.ts'
import type { Variants } from './variants.ts'

export interface FoundPage {
  url: string
  title: Excerpt
  /** What kind of page it is, the day (`YYYY-MM-DD`) of which it is, and the state of its window as `NoticeEntry` tells it. */
  kind: string
  day: string
  state: string
  excerpt: Excerpt
}

/** A page of a result, which is fetched when it is to be shown. */
export interface PageHit {
  /** What it is (a kind of notice, `measures` or `guide`) and the year of its day; '' where it has none. */
  kind: string
  year: string
  load(): Promise<FoundPage>
}

export interface TextResult {
  /** All pages that have every part of the query as it stands. */
  pages: readonly PageHit[]
  /** Where these are few: some that have most of its characters. Never to be shown as what was asked for. */
  similar: readonly PageHit[]
}

/** Where there are fewer pages, so many are offered that have a part of what was asked for; and how large a part. */
const FEW = 3
const LOOSE = 5
const LEAST_SHARE = 0.5

/** Searches the pages below `base`, from slash to slash, that are in the language of the document. */
export function openTextSearch(base: string, unit: Unit): (query: string) => Promise<TextResult> {
  let opened: Promise<Opened> | undefined
  const open = (): Promise<Opened> => {
    opened ??= openIndex(base, unit)
    // A network that failed once may come back.
    opened.catch(() => {
      opened = undefined
    })
    return opened
  }
  return async query => {
    const phrases = phrasesOf(query, unit)
    if (phrases.length === 0) return { pages: [], similar: [] }
    const engine = await open()
    const exact = await findExact(phrases, engine)
    const loose = exact.length < FEW ? await findLoose(phrases, exact, engine) : []
    return {
      pages: exact.map(raw => pageHit(raw, phrases, engine)),
      similar: loose.map(raw => pageHit(raw, pairsOf(phrases), engine)),
    }
  }
}

/** Pages that have all phrases, those first whose headings have; then as one before apart; then the newest first. */
async function findExact(phrases: readonly Phrase[], engine: Opened): Promise<Raw[]> {
  const { variants } = engine.reading
  const all = (questions: (phrase: Phrase, variants: Variants) => string[], wanted: readonly Phrase[]) =>
    Promise.all(wanted.map(phrase => findAny(questions(phrase, variants), engine))).then(intersect)
  const joined = joinPhrases(phrases)
  const [found, inHeading, together, togetherInHeading] = await Promise.all([
    all(questionsOf, phrases),
    all(headingQuestionsOf, phrases),
    all(questionsOf, joined),
    all(headingQuestionsOf, joined),
  ])
  const better = [togetherInHeading, inHeading, together]
  const rankOf = (id: string) => better.reduce((sum, one, place) => sum + (one.has(id) ? 4 >> place : 0), 0)
  return inOrder([...found.values()], ({ id }) => rankOf(id), engine)
}

/** Pages that answer any of some questions, by their ids. */
async function findAny(questions: readonly string[], { pagefind }: Opened): Promise<Map<string, Raw>> {
  const answers = await Promise.all(questions.map(question => pagefind.search(question)))
  return new Map(answers.flatMap(({ results }) => results.map(raw => [raw.id, raw] as const)))
}

function intersect([first, ...others]: readonly Map<string, Raw>[]): Map<string, Raw> {
  return new Map([...(first ?? [])].filter(([id]) => others.every(other => other.has(id))))
}

/** Other pages that have at least half of the pairs of characters, those first that have the rarest and the most. */
async function findLoose(phrases: readonly Phrase[], exact: readonly Raw[], engine: Opened): Promise<Raw[]> {
  const isExact = new Set(exact.map(({ id }) => id))
  const pairs = pairsOf(phrases)
  const scores = new Map<string, { raw: Raw; count: number; weight: number }>()
  for (const pair of pairs) {
    const found = await findAny(questionsOf(pair, engine.reading.variants), engine)
    for (const [id, raw] of found) {
      const score = scores.get(id) ?? { raw, count: 0, weight: 0 }
      scores.set(id, { raw, count: score.count + 1, weight: score.weight + 1 / found.size })
    }
  }
  const enough = [...scores.values()].filter(
    ({ raw, count }) => !isExact.has(raw.id) && count >= pairs.length * LEAST_SHARE,
  )
  const found = inOrder(
    enough.map(({ raw }) => raw),
    ({ id }) => scores.get(id)?.weight ?? 0,
    engine,
  )
  if (found.length > 0 || exact.length > 0 || engine.reading.unit === 'letter') return found.slice(0, LOOSE)
  // Words that begin so, or are spelt much like it.
  const { results } = await engine.pagefind.search(phrases.flat().join(' '))
  return results.slice(0, LOOSE)
}

function inOrder(pages: readonly Raw[], rankOf: (raw: Raw) => number, { newest }: Opened): Raw[] {
  const dayOf = ({ id }: Raw) => newest.get(id) ?? Number.MAX_SAFE_INTEGER
  return [...pages].sort((one, other) => rankOf(other) - rankOf(one) || dayOf(one) - dayOf(other))
}

function pageHit(raw: Raw, phrases: readonly Phrase[], { reading, facets }: Opened): PageHit {
  const { kind, year } = facets.get(raw.id) ?? { kind: 'guide', year: '' }
  const load = async (): Promise<FoundPage> => {
    const { url, content, meta } = await raw.data()
    const title = readLine(meta.title ?? url)
    const kind = readLine(meta.kind ?? '')
    const lines = readCopy(content).filter(line => ![title, kind].includes(line.join('')))
    return {
      url,
      title: markText(title, phrases, reading),
      kind,
      day: meta.day ?? '',
      state: meta.state ?? '',
      excerpt: excerptOf(lines, phrases, reading),
    }
  }
  return { kind, year, load }
}

const readLine = (content: string): string => readCopy(content).flat().join(' ')
