// When two names of enterprises count as the same, and what is left of one that tells firms apart. In: a name. Out: text to
// compare, never to show. Rules between enterprises ask, and so does whatever finds a firm by the name that a list prints.
import type { Enterprise, Facts, Rename } from './facts.ts'

/** The name in one spelling: NFKC (so brackets of either width are one), without blanks; brackets of any kind are round. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, '')
    .replace(/[[{〔【〖﹝]/gu, '(')
    .replace(/[\]}〕】〗﹞]/gu, ')')
}

// The longest first: 集团股份有限公司 is one form, not 股份有限公司 behind a 集团 that tells firms apart.
const FORMS =
  /(?:(?:集团|控股)?(?:股份|责任)?有限(?:责任)?公司|股份合作公司|(?:集团|总|分)?公司|集团|总厂|厂)(?:\((?:普通|有限)合伙\))?$/u

/** What tells a firm apart once place, organisation form and brackets are put aside; `places` without their kind: 荣成. */
export function coreOf(name: string, places: readonly string[]): string {
  const plain = foldName(name).replace(FORMS, '').replace(/[()]/g, '')
  const place = places.find(one => plain.startsWith(one))
  if (place === undefined) return plain
  return plain.slice(place.length).replace(/^[省市区县]/u, '')
}

/** The places that names of enterprises begin with: those of the districts, and of the authorities that issued measures. */
export function placesOf({ districts, measures }: Pick<Facts, 'districts' | 'measures'>): string[] {
  const named = districts.flatMap(({ name }) => name.split(/[（()）、，,]/u))
  const seats = measures.flatMap(({ issuer, title }) =>
    [issuer?.zh ?? '', title.zh].flatMap(text => /^(\p{Script=Han}{2,5}?)[省市区县]/u.exec(text)?.[1] ?? []),
  )
  const places = [...named.map(one => foldName(one).replace(/[市区县]$/u, '')), ...seats]
  return [...new Set(places)].filter(one => one.length > 1).sort((a, b) => b.length - a.length)
}

/** The names that an enterprise itself is or was recorded under, with the rename that brought each, in order. */
export function ownNames(enterprise: Enterprise): { name: string; rename: Rename | undefined }[] {
  // A row with a successor hands its new name on: that is the successor's.
  const own = enterprise.renames.filter(({ successor }) => !successor || successor === enterprise)
  return [
    { name: enterprise.row.name, rename: undefined },
    ...own.flatMap(rename => (rename.row.new_name ? [{ name: rename.row.new_name, rename }] : [])),
  ]
}
