// In: the register and a day. Out: what the public knows at the end of that day, and nothing that came later: the day is
// cut here, and nobody below compares days again. Pages, datasets, feeds and the lookup agree because they ask here.
import type { Day } from '../day.ts'
import type { District } from '../entries/districts.ts'
import { knownFrom, type Measures, presentMeasuresOn } from '../law/measures.ts'
import { compare } from '../order.ts'
import { cutOn } from './cut.ts'
import type { Correction, Known, Waiver } from './known.ts'
import type { Register } from './register.ts'
import type {
  CandidateState,
  EnterpriseState,
  GradingState,
  NoticeState,
  ProposalState,
  RenameState,
  RevocationState,
  TitleState,
  WindowState,
} from './states.ts'

/** The register on a day: lists in order of id (notices newest first), and the same by id. */
export interface Snapshot {
  day: Day
  /** Those that were issued. */
  measures: readonly Measures[]
  /** Those to show first: in force on the day, else the newest. */
  presentMeasures: Measures | undefined
  districts: readonly District[]
  notices: readonly NoticeState[]
  windows: readonly WindowState[]
  candidates: readonly CandidateState[]
  titles: readonly TitleState[]
  enterprises: readonly EnterpriseState[]
  gradings: readonly GradingState[]
  proposals: readonly ProposalState[]
  revocations: readonly RevocationState[]
  renames: readonly RenameState[]
  waivers: readonly Waiver[]
  corrections: readonly Correction[]
  byId: {
    districts: ReadonlyMap<string, District>
    notices: ReadonlyMap<string, NoticeState>
    windows: ReadonlyMap<string, WindowState>
    candidates: ReadonlyMap<string, CandidateState>
    titles: ReadonlyMap<string, TitleState>
    enterprises: ReadonlyMap<string, EnterpriseState>
  }
}

/** What the public knows of the register at the end of `day`. */
export function snapshotOn(register: Register, day: Day): Snapshot {
  const isPublic = ({ since }: Known<unknown>) => since <= day
  const cut = cutOn(register, day)
  const notices = listOf(cut.notices).sort(newestFirst)
  const [windows, candidates, titles] = [listOf(cut.windows), listOf(cut.candidates), listOf(cut.titles)]
  const enterprises = listOf(cut.enterprises)
  return {
    day,
    measures: register.measures.filter(measures => knownFrom(measures) <= day),
    presentMeasures: presentMeasuresOn(register.measures, day),
    districts: register.districts,
    notices,
    windows,
    candidates,
    titles,
    enterprises,
    gradings: listOf(cut.gradings),
    proposals: listOf(cut.proposals),
    revocations: listOf(cut.revocations),
    renames: listOf(cut.renames),
    waivers: register.waivers.filter(isPublic),
    corrections: register.corrections.filter(isPublic),
    byId: {
      districts: new Map(register.districts.map(one => [one.district, one])),
      notices: new Map(notices.map(one => [one.row.notice_id, one])),
      windows: new Map(windows.map(one => [one.window.row.window_id, one])),
      candidates: new Map(candidates.map(one => [one.candidate.row.candidate_id, one])),
      titles: new Map(titles.map(one => [one.title.row.title_id, one])),
      enterprises: new Map(enterprises.map(one => [one.enterprise.row.enterprise_id, one])),
    },
  }
}

function listOf<State>(states: ReadonlyMap<unknown, State>): State[] {
  return [...states.values()]
}

function newestFirst(a: NoticeState, b: NoticeState): number {
  return compare(b.since, a.since) || compare(a.row.notice_id, b.row.notice_id)
}
