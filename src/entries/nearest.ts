// In: a text that is none of those known, and those known. Out: the one that was meant, if one alone comes near.
// Headers, settings, codes and references ask here; entries/ and law/ import it.
import { distance } from 'fastest-levenshtein'
import { tellApart } from '../characters.ts'
import type { Words } from '../problem.ts'

/**
 * The known text that alone is nearest, with at most half of it another (or another `share`); undefined where two that
 * mean different things are as near. `meaningOf` tells which known texts are names of one thing.
 */
export function nearest(
  written: string,
  known: Iterable<string>,
  {
    share = 0.5,
    meaningOf = fold,
  }: { share?: number; meaningOf?: (known: string) => string | undefined } = {},
): string | undefined {
  const wanted = fold(written)
  let [best, least, isAlone] = ['', Number.POSITIVE_INFINITY, false]
  for (const one of known) {
    // A difference in length is at least as many letters apart.
    if (Math.abs(one.length - wanted.length) > Math.min(least, one.length * share)) continue
    const apart = distance(wanted, fold(one))
    if (apart > least || apart > one.length * share) continue
    isAlone = apart < least || (isAlone && meaningOf(one) === meaningOf(best))
    if (apart < least) [best, least] = [one, apart]
  }
  return isAlone ? best : undefined
}

/** A hint that asks first whether something near was meant, and says where it differs if the eye does not tell. */
export function asking(written: string, meant: string | undefined, { zh, en }: Words): Words {
  if (meant === undefined || meant === written) return { zh, en }
  const apart = tellApart(written, meant)
  return {
    zh: `您是否指“${meant}”？${apart ? `${apart.zh}。` : ''}${zh}`,
    en: `Did you mean “${meant}”? ${apart ? `${apart.en} ` : ''}${en}`,
  }
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
