// In: candidates of a window. Out: a table of them with their states on the day; never why one was not certified, never
// who objected. The pages of windows and notices show it.
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { kindOf } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import { once } from '../once.ts'
import type { CandidateState } from '../register/states.ts'
import { districtShort, enterpriseLink, titleLink } from './link.ts'
import { candidateStatus } from './statuses.ts'
import { type Column, detailsOf, type Row, type Table } from './table.ts'

/** A page of the list `all`; details in which all of it say the same are left out. */
export function candidateTable(
  edition: Edition,
  candidates: readonly CandidateState[],
  lang: Lang,
  all: readonly CandidateState[],
): Table {
  const t = words(lang).publicity
  const isTold = candidateDetails(all)
  const columns: readonly Column[] = [
    { key: 'name', label: t.name, is: 'head' },
    { key: 'enterprise', label: t.enterprise, part: 'under' },
    { key: 'district', label: t.district, part: 'detail' },
    { key: 'category', label: t.category, part: 'detail' },
    { key: 'objections', label: t.objections, part: 'detail' },
    { key: 'status', label: t.status, part: 'status' },
  ]
  return {
    caption: t.candidates,
    columns: columns.filter(({ key, part }) => part !== 'detail' || isTold.has(key)),
    rows: candidates.map(state => candidateRow(edition, state, lang)),
  }
}

/** Asked once for all pages of a list. */
const candidateDetails = once((all: readonly CandidateState[]) =>
  detailsOf(all, {
    district: districtOf,
    category: ({ candidate }) => `${candidate.category.code} ${candidate.row.unmanned}`,
    objections: state => (tellsMore(state) ? state.objections : undefined),
  }),
)

function districtOf({ candidate, enterprise }: CandidateState): string | undefined {
  return candidate.row.recommended_by ?? enterprise.enterprise.row.district
}

function candidateRow(edition: Edition, state: CandidateState, lang: Lang): Row {
  const { candidate, enterprise, title, objections } = state
  const district = districtOf(state)
  return {
    id: candidate.row.candidate_id,
    name: title ? titleLink(title) : candidate.row.name,
    enterprise: enterpriseLink(enterprise),
    category: kindOf(candidate, lang),
    district: district === undefined ? undefined : districtShort(edition.snapshot, district, lang),
    status: candidateStatus(edition, state, lang),
    // One under review is so because of what was received.
    objections: tellsMore(state) ? { kind: 'objections', status: objections } : undefined,
  }
}

function tellsMore({ objections, status }: CandidateState): boolean {
  return objections !== 'none' && !(objections === 'received' && status === 'under-review')
}
