// In: a title or an enterprise, as a snapshot hands it out. Out: whether its history says less than the law, because something
// was decided on an earlier day than the public could know of it. Projections import it.
import type { EnterpriseState, TitleState } from './states.ts'
import { statusOn } from './timeline.ts'

/** Whether a title was given or revoked on an earlier day than the public could know of it. */
export function isDecidedBeforeKnown({ title, revocation }: TitleState): boolean {
  const isRevokedBefore = revocation !== undefined && revocation.revokedOn < revocation.since
  return isRevokedBefore || title.certifiedOn < title.since
}

/** Whether applications were refused, as the law counts, on a day before the public could know of it. */
export function isRefusedBeforeKnown({ refusals, history }: EnterpriseState): boolean {
  return refusals.some(({ from }) => statusOn(history, from) !== 'refused')
}
