// In: a row of an announcement, and who was publicised in its batch. Out: the candidate that it means. certifications.ts asks.
import type { Candidate, Enterprise } from '../../register/facts.ts'
import type { Firm } from '../match/enterprises.ts'
import { foldWorkshop, nameOf, whichAreMeant, withPredecessors } from '../match/titles.ts'
import { cellOf, type List, type Row } from '../shape/list.ts'
import { readCategory } from './category.ts'
import { cleanWorkshopName } from './clean.ts'
import type { Settled } from './firm-by-name.ts'
import { askRow, type Work } from './work.ts'

/** The candidates of the batch, of windows that stand. */
export function publicisedIn({ register, notice }: Work): Candidate[] {
  return register.windows
    .filter(
      ({ notice: own, changes }) =>
        own.row.batch === notice.batch && !changes.some(({ row }) => row.kind === 'withdrawn'),
    )
    .flatMap(({ candidates }) => candidates)
}

/** The candidate that a row means, of its firm or of one that this succeeds; undefined where none was publicised. */
export function whichCandidate(
  work: Work,
  list: List,
  row: Row,
  publicised: ReadonlyMap<Enterprise, readonly Candidate[]>,
  firm: Firm,
  name: string,
): Candidate | 'asked' | undefined {
  const firms = firm.enterprise ? withPredecessors(firm.enterprise) : []
  const own = firms.flatMap(one => publicised.get(one) ?? [])
  const meant = whichAreMeant(own, name, readCategory(work, list, row, name)?.category.code)
  return meant.length > 1 ? (chooseCandidate(work, list, row, meant) ?? 'asked') : meant[0]
}

function chooseCandidate(
  work: Work,
  list: List,
  row: Row,
  meant: readonly Candidate[],
): Candidate | undefined {
  const options = meant.map(one => ({
    value: one.row.candidate_id,
    label: `${one.row.candidate_id} ${nameOf(one)}`,
  }))
  const ask = `公示里有它的 ${meant.length} 个候选，是哪一个？`
  const answer = askRow(work, list, row, { what: 'candidate_id', field: 'enterprise', ask, options })
  return meant.find(({ row }) => row.candidate_id === answer)
}

/** The only one of firms with near names that was publicised with the workshop of the row: asked then, and not again. */
export function settleByWorkshop(
  list: List,
  row: Row,
  publicised: ReadonlyMap<Enterprise, readonly Candidate[]>,
  near: readonly Firm[],
): Settled | undefined {
  const workshop = foldWorkshop(cleanWorkshopName(cellOf(list, row, 'name')).text)
  const agree = near.flatMap(firm =>
    ((firm.enterprise && publicised.get(firm.enterprise)) ?? [])
      .filter(one => workshop !== '' && foldWorkshop(nameOf(one)) === workshop)
      .map(candidate => ({ firm, candidate })),
  )
  const [only, ...others] = agree
  if (!only || others.length > 0) return undefined
  const { firm, candidate } = only
  return {
    firm,
    because: `它与公示过的 ${firm.id}“${firm.presentName}”只差一两个字，车间也相同（${candidate.row.candidate_id}）`,
  }
}
