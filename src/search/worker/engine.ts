// What answers questions in the worker: over a list that is loaded whole (list.ts), or otherwise.
import type { SearchOptions, SearchResult } from '../result.ts'

export interface Question {
  text: string
  options: SearchOptions
  /** Called with the first answer, and again as parts arrive that make it better; whole when nothing more will come. */
  answer(result: SearchResult, isWhole: boolean): void
  /** Called once, instead of any answer, where what the first one needs cannot be had. */
  fail(error: unknown): void
}

export interface Engine {
  /** Begins to load what the first answer needs. */
  warm(): void
  /** Asks; a newer question ends the older one, which then gets no more answers. */
  ask(question: Question): void
}
