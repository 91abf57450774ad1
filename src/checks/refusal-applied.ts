import { addDays, type Day, FOREVER, latest } from '../day.ts'
import { type Refusal, refusalsOn } from '../register/enterprise.ts'
import type { Candidate, Enterprise, Rename } from '../register/facts.ts'
import { cellOf, type Finding, rule } from './rule.ts'

/**
 * A candidate that applied while applications of its enterprise, or of one whose refusal it inherits, were refused. One
 * whose day of application is not known is taken to have applied when its window starts.
 */
export const refusalApplied = rule({
  id: 'refusal/applied',
  level: 'error',
  topic: 'refusal',
  find: ({ candidates, renames }) =>
    candidates.flatMap(candidate => {
      const appliedOn = candidate.row.applied_on ?? candidate.window.row.starts_on
      // A refusal that came with a merger after the application does not make the application unlawful.
      const isHandedOn = ({ changedOn }: Rename) => changedOn <= appliedOn
      return refusalsOn(candidate.enterprise, FOREVER, isHandedOn)
        .filter(({ from, until }) => from < appliedOn && appliedOn <= until)
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
  const { starts_on } = window.row
  const told = row.applied_on
    ? { zh: `于 ${row.applied_on} 申报`, en: `applied on ${row.applied_on}` }
    : {
        zh: `的公示 ${row.window_id} 始于 ${starts_on}`,
        en: `has its window ${row.window_id} from ${starts_on} on`,
      }
  return {
    ...cellOf(row, 'enterprise_id'),
    subject: row.candidate_id,
    since: latest(since, known),
    measures: revocation.measures,
    message: {
      zh:
        `候选 ${row.candidate_id} ${told.zh}，而企业 ${row.enterprise_id}` +
        `${inherited ? `（承继企业 ${inherited}）` : ''}的称号 ${title_id} 于 ${from} 被撤销（${revocation_id}），` +
        `${years} 年内不予受理，至 ${until} 止。`,
      en:
        `Candidate ${row.candidate_id} ${told.en}, but title ${title_id} of enterprise ` +
        `${row.enterprise_id}${inherited ? ` (as successor of ${inherited})` : ''} was ` +
        `revoked on ${from} (${revocation_id}): for ${years} years, to ${until}, its applications are refused.`,
    },
    hint: {
      zh: `自 ${addDays(until, 1)} 起不再受此限制；核对企业编号、申报日期和撤销情形。`,
      en:
        `From ${addDays(until, 1)} on it is no longer barred; check the enterprise, the day of ` +
        'application and the reasons of revocation.',
    },
  }
}
