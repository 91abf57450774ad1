// In: a text that is none of those known, and those known. Out: the one that was meant, if one alone comes near.
// Headers, settings, codes and references ask here; entries/ and law/ import it.
import { distance } from 'fastest-levenshtein'

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

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
