import { addDays, type Day, FOREVER, latest } from '../day.ts'
import { type Refusal, refusalsOn } from '../register/enterprise.ts'
import type { Candidate, Enterprise, Rename } from '../register/facts.ts'
import { cellOf, type Finding, rule } from './rule.ts'

/** A candidate of an enterprise, or of the successor of one, whose applications were still refused. */
export const refusalApplied = rule({
  id: 'refusal/applied',
  level: 'error',
  topic: 'refusal',
  find: ({ candidates, renames }) =>
    candidates.flatMap(candidate => {
      const { starts_on } = candidate.window.row
      // A refusal that came with a merger after the application does not make the application unlawful.
      const isHandedOn = ({ row }: Rename) => row.changed_on <= starts_on
      return refusalsOn(candidate.enterprise, FOREVER, isHandedOn)
        .filter(({ from, until }) => from < starts_on && starts_on <= until)
        .map(refusal => applied(candidate, refusal, inheritedFrom(candidate.enterprise, refusal, renames)))
    }),
})

/** The day from which the enterprise's refusal is known: an inherited one from the row that hands it on. */
function inheritedFrom(
  enterprise: Enterprise,
  { revocation }: Refusal,
  renames: readonly Rename[],
): Day | undefined {
  const { title, since } = revocation
  if (title.enterprise === enterprise) return since
  const days = [since, ...renames.map(rename => rename.since)].sort()
  return days.find(day => refusalsOn(enterprise, day).some(refusal => refusal.revocation === revocation))
}

function applied(candidate: Candidate, refusal: Refusal, known: Day | undefined): Finding {
  const { row, since, window, enterprise } = candidate
  const { revocation, from, until, years } = refusal
  const { revocation_id, title_id } = revocation.row
  const owner = revocation.title.enterprise
  const inherited = owner === enterprise ? undefined : owner.row.enterprise_id
  return {
    ...cellOf(row, 'enterprise_id'),
    subject: row.candidate_id,
    since: latest(since, known),
    measures: revocation.measures,
    message: {
      zh:
        `候选 ${row.candidate_id} 的公示 ${row.window_id} 始于 ${window.row.starts_on}，而企业 ${row.enterprise_id}` +
        `${inherited ? `（承继企业 ${inherited}）` : ''}的称号 ${title_id} 于 ${from} 被撤销（${revocation_id}），` +
        `${years} 年内不予受理，至 ${until} 止。`,
      en:
        `Window ${row.window_id} of candidate ${row.candidate_id} starts on ${window.row.starts_on}, but ` +
        'title ' +
        `${title_id} of enterprise ` +
        `${row.enterprise_id}${inherited ? ` (as successor of ${inherited})` : ''} was ` +
        `revoked on ${from} (${revocation_id}): for ${years} years, to ${until}, it may not apply.`,
    },
    hint: {
      zh: `可自 ${addDays(until, 1)} 起申报；核对企业编号、公示开始日期和撤销情形。`,
      en:
        `It may apply from ${addDays(until, 1)}; check the enterprise, the window and the reasons of ` +
        'revocation.',
    },
  }
}
