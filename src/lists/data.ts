// What the files below lists/ hold: every title by what the register can be narrowed by, its history, its names. Build and
// browser agree on it here; it imports types alone.
import type { Words } from '../problem.ts'

/** By what titles can be narrowed; `unmanned` holds the category of the unmanned ones alone. */
export const FACETS = [
  'category',
  'unmanned',
  'status',
  'grade',
  'district',
  'batch',
  'year',
  'level',
] as const

export type FacetKey = (typeof FACETS)[number]

/** lists/titles.json: what is fetched first; a few bytes a title, newest first. */
export interface TitleIndex {
  /** The day of the edition. */
  as_of: string
  /** The files of names, in order, each of `chunk` titles; below lists/. */
  files: readonly string[]
  chunk: number
  /** The file of the history, below lists/; fetched only where a day is asked for. */
  history: string
  /** The file of the order by names, below lists/; fetched only where it is asked for. */
  order: string
  facets: Readonly<Record<FacetKey, FacetColumn>>
  /** What a title is called whose grade may end it, by the code of the grade: 复评不合格 … */
  failed: Readonly<Record<string, Words>>
  /** Of each title the round of its latest grade, as an index of `rounds`; -1 without one. */
  rounds: readonly string[]
  round: readonly number[]
}

/** Of each title a value, as its index; -1 without one. */
export interface FacetColumn {
  values: readonly { code: string; label: Words }[]
  of: readonly number[]
}

/** The file of the history: what held of each title, and its grades. Days are indices of `days`. */
export interface TitleHistory {
  days: readonly string[]
  /** Of each title, oldest first: the index of a status, the day from which it holds, and so on. */
  periods: readonly (readonly number[])[]
  /** Of each title, oldest first: the index of a grade, of its round, the day from which it is public, and so on. */
  grades: readonly (readonly number[])[]
}

/** The file of the order by names: of each title its place by the name of its enterprise, as Chinese is read, then by its own. */
export type TitleOrder = readonly number[]

/** A file of names. */
export interface TitleNames {
  titles: readonly TitleName[]
  /** The enterprises of its titles. */
  enterprises: readonly EnterpriseNames[]
}

/** Id, name, index of its enterprise, day of certification. */
export type TitleName = readonly [id: string, name: string, enterprise: number, certified: string]

/** Id, credit code or '', then its names, oldest first, with the day from which each but the first is official between. */
export type EnterpriseNames = readonly [id: string, code: string, ...names: string[]]
