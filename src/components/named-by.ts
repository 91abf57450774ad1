// In: what was typed and the enterprises that answer it. Out: the one that it names. check.ts asks.
import type { EnterpriseHit } from '../search/result.ts'

/** The only one that answers, or the only one whose present or former name or code is just what was typed. */
export function namedBy(
  query: string,
  hits: readonly EnterpriseHit[],
  total: number,
): EnterpriseHit | undefined {
  if (total === 1) return hits[0]
  const asked = folded(query)
  const by = (name: (hit: EnterpriseHit) => string | undefined) =>
    hits.filter(hit => folded(name(hit) ?? '') === asked)
  for (const same of [by(({ code }) => code), by(({ name }) => name), by(({ former }) => former)]) {
    if (same.length > 0) return same.length === 1 ? same[0] : undefined
  }
  return undefined
}

/** As names and codes are compared: width, case, blanks and the form of brackets tell nothing apart. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s[\]〔〕【】]/gu, '')
    .toLowerCase()
}
