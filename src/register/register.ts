// In: joined facts. Out: the register: every fact with the timeline that follows from it by law. No today in it.
// views/, datasets/, feeds/, search/ and checks/ read it; what holds on a day is looked up in snapshot.ts.
import { type CandidateStatus, deriveCandidate } from './candidate.ts'
import { deriveEnterprise, type EnterpriseStatus } from './enterprise.ts'
import type { Candidate, Enterprise, Facts, Title, Window } from './facts.ts'
import { mapOf } from './lists.ts'
import type { Timeline } from './timeline.ts'
import { deriveTitle, type TitleStatus } from './title.ts'
import { deriveWindow, type WindowStatus } from './window.ts'

/** Facts with what follows from them. */
export interface Register extends Facts {
  timelines: {
    windows: ReadonlyMap<Window, Timeline<WindowStatus>>
    candidates: ReadonlyMap<Candidate, Timeline<CandidateStatus>>
    titles: ReadonlyMap<Title, Timeline<TitleStatus>>
    enterprises: ReadonlyMap<Enterprise, Timeline<EnterpriseStatus>>
  }
}

/** Derives every timeline once (data/README.md, 由记录推出什么). */
export function deriveRegister(facts: Facts): Register {
  const { windows, candidates, titles, enterprises, announcements } = facts
  return {
    ...facts,
    timelines: {
      windows: mapOf(windows, deriveWindow),
      candidates: mapOf(candidates, one => deriveCandidate(one, announcements)),
      titles: mapOf(titles, deriveTitle),
      enterprises: mapOf(enterprises, deriveEnterprise),
    },
  }
}
