// In: an enterprise on the day. Out: what it can do next, as links. Its page and /check/ show them.
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import { isInForceOn } from '../law/validity.ts'
import { measuresNaming } from '../register/applying.ts'
import type { EnterpriseState } from '../register/states.ts'
import { enterpriseLink, type Link, measuresLink } from './link.ts'

/** To try itself against the conditions of measures in force, and through whom applications go, which is no step for whom
    they are refused; of one that was merged, to who succeeds it. */
export function nextSteps({ snapshot, day }: Edition, state: EnterpriseState, lang: Lang): Link[] {
  const t = words(lang).check
  const successors = mergedInto(state, lang)
  if (successors.length > 0) return successors
  const naming = measuresNaming(snapshot, state)
  const isAnyInForce = naming.some(one => isInForceOn(one, day))
  const { authority } = snapshot.byId.districts.get(state.enterprise.row.district ?? '') ?? {}
  return [
    ...(isAnyInForce ? [{ text: t.assess, path: '/self-assessment/' } as const] : []),
    ...(isAnyInForce && authority && state.status !== 'refused' ? [{ text: t.through(authority) }] : []),
    ...naming.filter(one => isInForceOn(one, day)).map(one => measuresLink(one, lang)),
  ]
}

// A merged enterprise is no more: what it held is found under its successor.
function mergedInto({ renames }: EnterpriseState, lang: Lang): Link[] {
  const t = words(lang).check
  return renames.flatMap(({ row, successor }) =>
    row.kind === 'merger' && successor
      ? [{ ...enterpriseLink(successor), text: t.successor(successor.name) }]
      : [],
  )
}
