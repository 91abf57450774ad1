// In: a firm, and what a list says of a title of it. Out: the titles that are meant, those of the firms that it succeeds among
// them. draft/ asks a row.
import type { Candidate, Enterprise, Title } from '../../register/facts.ts'
import { foldWords } from '../shape/fold.ts'

/** The name of a workshop in one spelling. */
export function foldWorkshop(name: string): string {
  return foldWords(name)
}

/** Of a firm's titles or candidates those that a name and a category mean: by the name; without one by the category. */
export function whichAreMeant<T extends Title | Candidate>(
  all: readonly T[],
  name: string,
  category: string | undefined,
): T[] {
  const named = name === '' ? [...all] : all.filter(one => foldWorkshop(nameOf(one)) === foldWorkshop(name))
  const narrowed = category === undefined ? named : named.filter(one => one.category.code === category)
  return narrowed.length > 0 ? narrowed : named
}

/** The name of the workshop or factory. */
export function nameOf(one: Title | Candidate): string {
  return 'name' in one ? one.name : (one.row.name ?? '')
}

/** An enterprise, and before it in time all that were merged into it or that it else succeeds; itself first. */
export function withPredecessors(enterprise: Enterprise): Enterprise[] {
  const all = new Set([enterprise])
  // A set goes on with what is added while it is walked.
  for (const one of all) for (const { enterprise: before } of one.succeeds) all.add(before)
  return [...all]
}

/** 甲数字化车间、乙智能工厂. */
export function tellTitles(titles: readonly Title[]): string {
  if (titles.length === 0) return '没有称号'
  return titles.map(({ name }) => name).join('、')
}
