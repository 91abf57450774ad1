// In: the register and a day. Out: what the public knows at the end of that day, and nothing that came later.
// Everything published is read from it: pages, datasets, feeds and the search index agree because they ask here.
import { addDays, type Day } from '../day.ts'
import type { District } from '../entries/districts.ts'
import { knownFrom, type Measures, measuresStatusOn } from '../law/measures.ts'
import { type CandidateStatus, type ObjectionState, objectionsOn } from './candidate.ts'
import {
  type EnterpriseStatus,
  type NameUse,
  officialNamesOn,
  publicFrom,
  type Refusal,
  refusalsOn,
  registeredNameOn,
} from './enterprise.ts'
import type {
  Candidate,
  Correction,
  Enterprise,
  Grading,
  Notice,
  Rename,
  Revocation,
  Title,
  Waiver,
  Window,
  WindowChange,
} from './facts.ts'
import type { Register } from './register.ts'
import { type Span, type Timeline, upTo } from './timeline.ts'
import { latestGradingOn, revocationOn, type TitleStatus } from './title.ts'
import { type WindowEnd, type WindowStatus, windowEndOn } from './window.ts'

/** A subject's status on the day, and its history up to it. */
export interface Standing<S> {
  status: S
  span: Span<S>
  history: Timeline<S>
}

export interface WindowState extends Standing<WindowStatus> {
  window: Window
  end: WindowEnd
  changes: readonly WindowChange[]
  candidates: readonly CandidateState[]
}

export interface CandidateState extends Standing<CandidateStatus> {
  candidate: Candidate
  enterprise: EnterpriseState
  objections: ObjectionState
  title: TitleState | undefined
}

export interface TitleState extends Standing<TitleStatus> {
  title: Title
  enterprise: EnterpriseState
  latest: Grading | undefined
  /** Oldest first. */
  gradings: readonly Grading[]
  revocation: Revocation | undefined
  measuresStatus: 'in-force' | 'expired' | undefined
}

export interface EnterpriseState extends Standing<EnterpriseStatus> {
  enterprise: Enterprise
  name: string
  /** Oldest first, the present name last. */
  names: readonly NameUse[]
  registeredName: string
  titles: readonly TitleState[]
  candidates: readonly CandidateState[]
  /** Of this and of those that it succeeds; the one that lasts longest last. */
  refusals: readonly Refusal[]
  refusedUntil: Day | undefined
  mayReapplyFrom: Day | undefined
}

/** The register on a day: lists in order of id (notices newest first), and the same by id. */
export interface Snapshot {
  day: Day
  register: Register
  measures: readonly Measures[]
  districts: readonly District[]
  notices: readonly Notice[]
  windows: readonly WindowState[]
  candidates: readonly CandidateState[]
  titles: readonly TitleState[]
  enterprises: readonly EnterpriseState[]
  gradings: readonly Grading[]
  revocations: readonly Revocation[]
  renames: readonly Rename[]
  waivers: readonly Waiver[]
  corrections: readonly Correction[]
  byId: {
    notices: ReadonlyMap<string, Notice>
    windows: ReadonlyMap<string, WindowState>
    candidates: ReadonlyMap<string, CandidateState>
    titles: ReadonlyMap<string, TitleState>
    enterprises: ReadonlyMap<string, EnterpriseState>
  }
}

/** What the public knows of the register at the end of `day`. */
export function snapshotOn(register: Register, day: Day): Snapshot {
  const { timelines } = register
  const isKnown = ({ since }: { since: Day }) => since <= day

  const enterprises = new Map<Enterprise, EnterpriseState & Growing<'titles' | 'candidates'>>()
  for (const enterprise of register.enterprises) {
    const since = publicFrom(enterprise)
    if (since !== undefined && since <= day)
      enterprises.set(enterprise, enterpriseState(register, enterprise, day))
  }
  const titles = new Map<Title, TitleState>()
  for (const title of register.titles.filter(isKnown)) {
    const enterprise = must(enterprises.get(title.enterprise))
    const state = titleState(title, enterprise, timelines.titles.get(title) ?? [], day)
    titles.set(title, state)
    enterprise.titles.push(state)
  }
  const candidates = new Map<Candidate, CandidateState>()
  for (const candidate of register.candidates.filter(isKnown)) {
    const enterprise = must(enterprises.get(candidate.enterprise))
    const title = candidate.titles.find(one => titles.has(one))
    const state = {
      candidate,
      enterprise,
      objections: objectionsOn(candidate, day),
      title: title && titles.get(title),
      ...standing(timelines.candidates.get(candidate) ?? [], day),
    }
    candidates.set(candidate, state)
    enterprise.candidates.push(state)
  }
  const windows = register.windows.filter(isKnown).map(window => ({
    window,
    end: windowEndOn(window, day),
    changes: window.changes.filter(isKnown),
    candidates: window.candidates.flatMap(candidate => candidates.get(candidate) ?? []),
    ...standing(timelines.windows.get(window) ?? [], day),
  }))
  const notices = register.notices.filter(isKnown).sort(newestFirst)
  return {
    day,
    register,
    measures: register.measures.filter(measures => knownFrom(measures) <= day),
    districts: register.districts,
    notices,
    windows,
    candidates: [...candidates.values()],
    titles: [...titles.values()],
    enterprises: [...enterprises.values()],
    gradings: register.gradings.filter(isKnown),
    revocations: register.revocations.filter(isKnown),
    renames: register.renames.filter(isKnown),
    waivers: register.waivers.filter(isKnown),
    corrections: register.corrections.filter(isKnown),
    byId: {
      notices: new Map(notices.map(notice => [notice.row.notice_id, notice])),
      windows: new Map(windows.map(state => [state.window.row.window_id, state])),
      candidates: new Map([...candidates.values()].map(state => [state.candidate.row.candidate_id, state])),
      titles: new Map([...titles.values()].map(state => [state.title.row.title_id, state])),
      enterprises: new Map(
        [...enterprises.values()].map(state => [state.enterprise.row.enterprise_id, state]),
      ),
    },
  }
}

type Growing<Key extends keyof EnterpriseState> = {
  [K in Key]: EnterpriseState[K] extends readonly (infer Item)[] ? Item[] : never
}

function enterpriseState(register: Register, enterprise: Enterprise, day: Day) {
  const names = officialNamesOn(enterprise, day)
  const refusals = refusalsOn(enterprise, day)
  const refusedUntil = refusals.at(-1)?.until
  return {
    enterprise,
    name: names.at(-1)?.name ?? enterprise.row.name,
    names,
    registeredName: registeredNameOn(enterprise, day),
    titles: [],
    candidates: [],
    refusals,
    refusedUntil,
    mayReapplyFrom: refusedUntil && addDays(refusedUntil, 1),
    ...standing(register.timelines.enterprises.get(enterprise) ?? [], day),
  }
}

function titleState(
  title: Title,
  enterprise: EnterpriseState,
  timeline: Timeline<TitleStatus>,
  day: Day,
): TitleState {
  return {
    title,
    enterprise,
    latest: latestGradingOn(title, day),
    gradings: title.gradings.filter(({ since }) => since <= day),
    revocation: revocationOn(title, day),
    measuresStatus: title.measures && measuresStatusOn(title.measures, day),
    ...standing(timeline, day),
  }
}

function standing<S>(timeline: Timeline<S>, day: Day): Standing<S> {
  const history = upTo(timeline, day)
  const span = must(history.at(-1))
  return { status: span.status, span, history }
}

function newestFirst(a: Notice, b: Notice): number {
  if (a.since !== b.since) return a.since < b.since ? 1 : -1
  return a.row.notice_id < b.row.notice_id ? -1 : 1
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a subject is asked for before it exists')
  return value
}
