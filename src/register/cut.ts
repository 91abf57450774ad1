// In: the register and a day. Out: every subject as it stands at the end of that day, joined to what else is public by then,
// and nothing that came later. snapshot.ts lists them; nobody else imports it.
import { addDays, type Day } from '../day.ts'
import { measuresStatusOn } from '../law/measures.ts'
import { objectionDaysOn, objectionsOn } from './candidate.ts'
import { officialNamesOn, publicFrom, refusalsOn, registeredNameOn } from './enterprise.ts'
import type { Candidate, Enterprise, Grading, Proposal, Rename, Revocation, Title, Window } from './facts.ts'
import type { Known, KnownNotice } from './known.ts'
import { mapOf, settleLists } from './lists.ts'
import type { Register } from './register.ts'
import type {
  CandidateState,
  EnterpriseState,
  GradingState,
  NoticeState,
  ProposalState,
  Published,
  RenameState,
  RevocationState,
  Standing,
  TitleState,
  WindowState,
} from './states.ts'
import { type Timeline, upTo } from './timeline.ts'
import { firstWindowEnd, windowEndOn, withdrawalOn } from './window.ts'

/** The lists of a state to which others are joined. */
type Joined = keyof Published | 'candidates' | 'proposals' | 'succeeds' | 'refusals' | 'objectionDays'

/** A state while others are being joined to it. */
type Growing<State> = {
  -readonly [Key in keyof State]: [Key, State[Key]] extends [Joined, readonly (infer Item)[]]
    ? Item[]
    : State[Key]
}

type States<Fact, State> = ReadonlyMap<Fact, Growing<State>>

/** Every state by the fact that it is of, in the order of the register. */
interface Cut {
  notices: States<KnownNotice, NoticeState>
  windows: States<Window, WindowState>
  candidates: States<Candidate, CandidateState>
  titles: States<Title, TitleState>
  enterprises: States<Enterprise, EnterpriseState>
  gradings: States<Grading, GradingState>
  proposals: States<Proposal, ProposalState>
  revocations: States<Revocation, RevocationState>
  renames: States<Rename, RenameState>
}

/** The states of all that is public at the end of `day`. */
export function cutOn(register: Register, day: Day): Cut {
  const { timelines } = register
  const isPublic = ({ since }: Known<unknown>) => since <= day
  const enterprises = mapOf(
    register.enterprises.filter(one => {
      const since = publicFrom(one)
      return since !== undefined && since <= day
    }),
    one => enterpriseState(one, standing(timelines.enterprises.get(one), day), day),
  )
  const windows = mapOf(register.windows.filter(isPublic), one =>
    windowState(one, standing(timelines.windows.get(one), day), day),
  )
  const cut: Cut = {
    notices: mapOf(register.notices.filter(isPublic), one => ({
      ...noticeState(one),
      corrections: one.corrections.filter(isPublic),
    })),
    windows,
    candidates: mapOf(register.candidates.filter(isPublic), one => ({
      ...candidateState(one, standing(timelines.candidates.get(one), day), day),
      window: must(windows.get(one.window)),
      enterprise: must(enterprises.get(one.enterprise)),
    })),
    titles: mapOf(register.titles.filter(isPublic), one => ({
      ...titleState(one, standing(timelines.titles.get(one), day), day),
      enterprise: must(enterprises.get(one.enterprise)),
    })),
    enterprises,
    gradings: mapOf(register.gradings.filter(isPublic), one => ({ ...one, title: undefined })),
    proposals: mapOf(register.proposals.filter(isPublic), one => ({ ...one, title: undefined })),
    revocations: mapOf(register.revocations.filter(isPublic), one => ({ ...one, title: undefined })),
    renames: mapOf(register.renames.filter(isPublic), one => ({
      ...one,
      enterprise: enterprises.get(one.enterprise),
      successor: one.successor && enterprises.get(one.successor),
    })),
  }
  for (const [title, state] of cut.titles) joinTitle(title, state, cut)
  for (const [candidate, state] of cut.candidates) joinCandidate(candidate, state, cut)
  for (const [enterprise, state] of cut.enterprises) joinEnterprise(enterprise, state, cut, day)
  for (const [{ window, title }, state] of cut.proposals) {
    state.title = cut.titles.get(title)
    cut.windows.get(window)?.proposals.push(state)
  }
  joinNotices(cut)
  settleLists(cut.titles.values(), 'gradings', 'revocations')
  settleLists(cut.candidates.values(), 'objectionDays')
  settleLists(cut.enterprises.values(), 'titles', 'candidates', 'renames', 'succeeds', 'refusals')
  return cut
}

function noticeState({ row, since, measures }: KnownNotice) {
  const none = { windows: [], windowChanges: [], titles: [], gradings: [], revocations: [], renames: [] }
  return { row, since, measures, ...none }
}

function windowState(window: Window, held: Standing<WindowState['status']>, day: Day): Growing<WindowState> {
  return {
    window,
    end: windowEndOn(window, day),
    firstEnd: firstWindowEnd(window).day,
    changes: window.changes.filter(({ since }) => since <= day),
    withdrawal: withdrawalOn(window, day),
    candidates: [],
    proposals: [],
    ...held,
  }
}

function candidateState(candidate: Candidate, held: Standing<CandidateState['status']>, day: Day) {
  return {
    candidate,
    objections: objectionsOn(candidate, day),
    objectionDays: objectionDaysOn(candidate, day),
    title: undefined,
    ...held,
  }
}

function titleState(title: Title, held: Standing<TitleState['status']>, day: Day) {
  return {
    title,
    candidate: undefined,
    latest: undefined,
    gradings: [],
    revocation: undefined,
    revocations: [],
    measuresStatus: title.measures && measuresStatusOn(title.measures, day),
    ...held,
  }
}

function enterpriseState(
  enterprise: Enterprise,
  held: Standing<EnterpriseState['status']>,
  day: Day,
): Growing<EnterpriseState> {
  const names = officialNamesOn(enterprise, day)
  return {
    enterprise,
    since: held.history[0]?.from ?? day,
    name: names.at(-1)?.name ?? enterprise.row.name,
    names,
    registeredName: registeredNameOn(enterprise, day),
    titles: [],
    candidates: [],
    renames: [],
    succeeds: [],
    refusals: [],
    refusedUntil: undefined,
    mayReapplyFrom: undefined,
    ...held,
  }
}

function joinTitle(title: Title, state: Growing<TitleState>, cut: Cut): void {
  const gradings = found(title.gradings, cut.gradings)
  const revocations = found(title.revocations, cut.revocations)
  for (const one of [...gradings, ...revocations]) one.title = state
  state.gradings = gradings
  state.latest = gradings.at(-1)
  state.revocations = revocations
  state.revocation = revocations[0]
  cut.enterprises.get(title.enterprise)?.titles.push(state)
}

function joinCandidate(candidate: Candidate, state: Growing<CandidateState>, cut: Cut): void {
  const titles = found(candidate.titles, cut.titles)
  for (const title of titles) title.candidate = state
  state.title = titles[0]
  cut.windows.get(candidate.window)?.candidates.push(state)
  cut.enterprises.get(candidate.enterprise)?.candidates.push(state)
}

function joinEnterprise(enterprise: Enterprise, state: Growing<EnterpriseState>, cut: Cut, day: Day): void {
  state.renames = found(enterprise.renames, cut.renames)
  state.succeeds = found(enterprise.succeeds, cut.renames)
  state.refusals = refusalsOn(enterprise, day).map(refusal => ({
    ...refusal,
    revocation: must(cut.revocations.get(refusal.revocation)),
  }))
  state.refusedUntil = state.refusals.at(-1)?.until
  state.mayReapplyFrom = state.refusedUntil && addDays(state.refusedUntil, 1)
}

/** Gives every notice what it publishes. */
function joinNotices({ notices, windows, titles, gradings, revocations, renames }: Cut): void {
  for (const [{ notice }, state] of windows) {
    notices.get(notice)?.windows.push(state)
    for (const change of state.changes) {
      if (change.notice) notices.get(change.notice)?.windowChanges.push({ window: state, change })
    }
  }
  for (const [{ notice }, state] of titles) notices.get(notice)?.titles.push(state)
  for (const [{ notice }, state] of gradings) notices.get(notice)?.gradings.push(state)
  for (const [{ notice }, state] of revocations) notices.get(notice)?.revocations.push(state)
  for (const [{ notice }, state] of renames) if (notice) notices.get(notice)?.renames.push(state)
}

function standing<S>(timeline: Timeline<S> | undefined, day: Day): Standing<S> {
  const history = upTo(timeline ?? [], day)
  const span = must(history.at(-1))
  return { status: span.status, span, history }
}

function found<Fact, State>(facts: readonly Fact[], states: ReadonlyMap<Fact, State>): State[] {
  return facts.flatMap(one => states.get(one) ?? [])
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a subject is asked for before it exists')
  return value
}
