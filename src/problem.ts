// In: nothing. Out: what is wrong with the data, as values: where it is, what was found, how to mend it.
// Anyone may import it. Words come in both languages with the problem, so that a rule and its words are one file.
import type { Day } from './day.ts'
import { compare } from './order.ts'

/** The same text in the two languages of the program. */
export interface Words {
  zh: string
  en: string
}

/** An error stops publication; a warning is published with the register. */
export type Level = 'error' | 'warning'

/**
 * Where in the data folder: the file relative to it, the line as an editor counts (the header is line 1),
 * the column by its header as written (for JSON the path of the member).
 */
export interface Place {
  file: string
  line?: number | undefined
  /** Which record of the file, counted from 1, where several begin on one line (JSON). */
  record?: number | undefined
  column?: string | undefined
}

/** One thing that is wrong (data/README.md, 命令和退出码). Missing members do not apply. */
export interface Problem extends Place {
  rule: string
  level: Level
  /** The cell's text as found. */
  value?: string | undefined
  /** What was expected and what was found. */
  message: Words
  /** What to write instead. */
  hint: Words
  /** The article of the measures that the rule comes from. */
  article?: string | undefined
  /** The id of the record that breaks the rule: what a waiver names. */
  subject?: string | undefined
  /** The first day on which all the records that break the rule are public; before it nothing of it may be told. */
  since?: Day | undefined
}

/** The line as people say it, with the record where several begin on it; '' where there is none. */
export function lineWords({ line, record }: Pick<Place, 'line' | 'record'>): Words {
  if (line === undefined) return { zh: '', en: '' }
  if (record === undefined) return { zh: `第 ${line} 行`, en: `line ${line}` }
  return { zh: `第 ${line} 行第 ${record} 条`, en: `line ${line}, record ${record}` }
}

/** The beginning of a long text: a message is never longer than a screen. */
export function shorten(text: string): string {
  return cut(text, 80)
}

const MOST_QUOTED = 120
const MOST_SAID = 1000

/**
 * A problem whose words fit a screen: of a long text that they quote, the beginning and how long it is. What is longer
 * for other reasons is cut, and so is a value that no cell can hold.
 */
export function onScreen(problem: Problem): Problem {
  const { message, hint, value, column } = problem
  const isShort = [message, hint].every(({ zh, en }) => zh.length <= MOST_QUOTED && en.length <= MOST_QUOTED)
  if (isShort && (value ?? '').length <= MOST_SAID && (column ?? '').length <= MOST_SAID) return problem
  return {
    ...problem,
    message: fitted(message),
    hint: fitted(hint),
    ...(value !== undefined && { value: cut(value, MOST_SAID) }),
    ...(column !== undefined && { column: cut(column, MOST_QUOTED) }),
  }
}

function fitted({ zh, en }: Words): Words {
  return {
    zh: fit(zh, text => `“${shorten(text)}”（共 ${text.length} 个字符）`),
    en: fit(en, text => `“${shorten(text)}” (${text.length} characters)`),
  }
}

function fit(said: string, quote: (text: string) => string): string {
  if (said.length <= MOST_QUOTED) return said
  return cut(
    said.replace(QUOTED, (_, text: string) => quote(text)),
    MOST_SAID,
  )
}

const QUOTED = new RegExp(`“([^“”]{${MOST_QUOTED},})”`, 'g')

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text
}

/** Thrown where the data cannot be published; carries every problem that was found. */
export class DataError extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    const worst = problems.find(({ level }) => level === 'error') ?? problems[0]
    const place =
      worst && `${worst.file}${worst.line === undefined ? '' : `:${worst.line}`} ${worst.message.zh}`
    super(`${problems.length} problems in the data: ${place}`)
    this.problems = problems
  }
}

/** Whether any of them stops publication. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(problem => problem.level === 'error')
}

/** Orders problems as a clerk works through them: by file, line, column, rule. */
export function byPlace(a: Problem, b: Problem): number {
  return (
    compare(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.record ?? 0) - (b.record ?? 0) ||
    compare(a.column ?? '', b.column ?? '') ||
    compare(a.rule, b.rule) ||
    compare(a.subject ?? '', b.subject ?? '')
  )
}
