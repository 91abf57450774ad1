// What a rule is: an id that never changes, its level, the topic that its article comes from, and a pure
// function from the register to the problems it finds (data/README.md, 规则). One file a rule; index.ts lists them.
import type { Day } from '../day.ts'
import type { Entries } from '../entries/entries.ts'
import { placeOf, type RowPlace } from '../entries/place.ts'
import type { Measures, Topic } from '../law/measures.ts'
import type { Level, Place, Problem } from '../problem.ts'
import type { Waiver } from '../register/known.ts'
import type { Register } from '../register/register.ts'
import type { History } from '../releases/history.ts'

/** What a rule tells of one break; its id and level are the rule's. */
export type Finding = Omit<Problem, 'rule' | 'level'> & {
  /** Where this break is of another level than the rule. */
  level?: Level
  /** Further ids under which a waiver may name the record. */
  aliases?: readonly string[]
  /** Whose article on the rule's topic is cited where the finding names none. */
  measures?: Measures | undefined
}

/** One break of a rule, before it is known whether a waiver excuses it. */
export type Break = Finding & Pick<Problem, 'rule' | 'level'>

/** What a bureau wrote, as it stands in its folder. */
export type Written = Pick<Entries, 'tables' | 'texts' | 'site' | 'settings' | 'measures' | 'files'>

/** What a few rules look at beside the register. */
export interface Evidence {
  written: Written
  /** What the other rules found, on whatever day. Empty for all rules but `waiver/unused`. */
  breaks: readonly Break[]
  /** The ids of all rules. */
  ids: readonly string[]
  /** What differs from the newest release. */
  history: History
}

export interface Rule {
  id: string
  level: Level
  /** Whose article is cited where the measures name none (data/README.md, 规则). */
  topic: Topic | undefined
  /** Every break of the rule; `day` is the as-of day, for the one rule that asks what is still missing. */
  find: (register: Register, day: Day, evidence: Evidence) => Finding[]
  /** Where the answer depends on the day: all days on which a break may begin. */
  days?: (register: Register) => Day[]
}

/** Declares a rule. */
export function rule(declaration: Rule): Rule {
  return declaration
}

/** Whether the waiver sets this rule aside for this record. */
export function excuses({ row }: Waiver, found: Break): boolean {
  return row.rule === found.rule && [found.subject, ...(found.aliases ?? [])].includes(row.subject_id)
}

/** The cell to look at, with what stands in it. */
export function cellOf<Row extends { at: RowPlace }>(
  row: Row,
  column: keyof Row & string,
): Place & { value: string } {
  const value: unknown = row[column]
  return { ...placeOf(row, column), value: Array.isArray(value) ? value.join(';') : String(value ?? '') }
}
