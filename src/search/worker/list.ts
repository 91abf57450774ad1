// In: files and questions. Out: answers over the whole list of names, from the moment the first names are there, and
// again whenever a part that an answer lacked has come. Runs in the worker; engine.ts is how it is asked.
import { type NameLines, openNames } from '../codec/names.ts'
import { UNPACK } from '../codec/parts.ts'
import { SearchIndex } from '../find/search-index.ts'
import type { Manifest, PartName } from '../manifest.ts'
import type { StatusWords } from '../messages.ts'
import type { SearchResult } from '../result.ts'
import type { Engine, Question } from './engine.ts'
import type { Source } from './source.ts'

/** So many more enterprises are worth an answer while names are still arriving. */
const STEP = 4096
/** What a query may need to find anything at all: worth loading beside the names; the rest comes after them. */
const BESIDE: ReadonlySet<PartName> = new Set(['readings', 'codes'])

/** An engine over the parts that a source has. */
export function openList(source: Source, manifest: Manifest, statusWords: StatusWords): Engine {
  return new List(source, manifest, statusWords)
}

class List implements Engine {
  private readonly source: Source
  private readonly index: SearchIndex
  private readonly size: number
  private known = 0
  private waiting: NameLines[] = []
  private waitingCount = 0
  private read: ((arrived: number) => NameLines) | undefined
  private names: Promise<void> | undefined
  private question: Question | undefined
  /** The real matches of the question have been told; what is left is the rest. */
  private isBegun = false
  private isDue = false
  private readonly settled = new Set<PartName>()

  constructor(source: Source, manifest: Manifest, statusWords: StatusWords) {
    this.source = source
    this.size = manifest.enterprises
    this.index = new SearchIndex({ ids: [], names: [] }, manifest.districts, statusWords)
  }

  warm(): void {
    this.loadNames().catch(() => undefined)
    this.load('readings')
  }

  ask(question: Question): void {
    this.question = question
    this.isBegun = false
    this.loadNames().catch(error => {
      if (this.question !== question) return
      this.question = undefined
      question.fail(error)
    })
    this.due()
  }

  private loadNames(): Promise<void> {
    this.names ??= this.source
      .load('names', (bytes, arrived) => this.take(bytes, arrived))
      .then(() => undefined)
      .catch(error => {
        this.names = undefined
        throw error
      })
    return this.names
  }

  private take(bytes: Uint8Array, arrived: number): void {
    this.read ??= openNames(bytes)
    const names = this.read(arrived)
    this.waiting.push(names)
    this.waitingCount += names.ids.length
    const isLast = this.known + this.waitingCount === this.size
    if (isLast || this.waitingCount >= STEP) this.due()
  }

  private load(part: Exclude<PartName, 'names'>): void {
    if (this.settled.has(part)) return
    this.source
      .load(part)
      .then(bytes => {
        if (!this.settled.has(part)) this.index.add(part, UNPACK[part](bytes) as never)
      })
      .catch(() => undefined)
      .finally(() => {
        this.settled.add(part)
        this.due()
      })
  }

  /** Answers after what has arrived meanwhile: a question that a newer one has overtaken is dropped. */
  private due(): void {
    if (this.isDue) return
    this.isDue = true
    setTimeout(() => {
      this.isDue = false
      this.answer()
    })
  }

  private answer(): void {
    for (const names of this.waiting.splice(0)) this.index.append(names)
    this.known += this.waitingCount
    this.waitingCount = 0
    const { question } = this
    if (!question || (this.known === 0 && this.size > 0)) return
    const isComplete = this.known === this.size
    const isExact = !isComplete || !this.isBegun
    const result = this.index.search(question.text, { ...question.options, isExact })
    const lacking = this.lacking(result, isComplete)
    for (const part of lacking) this.load(part)
    const isWhole = !isExact && lacking.length === 0
    if (!isExact || result.total > 0) question.answer(result, isWhole)
    if (isWhole) this.question = undefined
    if (isComplete && isExact) {
      this.isBegun = true
      this.due()
    }
  }

  private lacking({ missing }: SearchResult, isComplete: boolean): Exclude<PartName, 'names'>[] {
    return missing.filter(
      (part): part is Exclude<PartName, 'names'> =>
        part !== 'names' && !this.settled.has(part) && (isComplete || BESIDE.has(part)),
    )
  }
}
