// The families of files that a site may do without (site.json, `without`): each is one thing for every record, so a large
// register has many thousands of them. It imports nothing.

/** The feed of each enterprise; the API with its page; the badge of each title. */
export const FAMILIES = ['enterprise-feeds', 'api', 'badges'] as const

export type Family = (typeof FAMILIES)[number]

/** Whether a site has a family: nothing of what it is without is written or linked to. */
export function has({ without }: { without: readonly Family[] }, family: Family): boolean {
  return !without.includes(family)
}

/** The family to which a path from the root of the site belongs; undefined where every site has it. */
export function familyOf(path: string): Family | undefined {
  const [first, second, third] = path.split('/').filter(part => part !== '')
  const [section, next] = first === 'en' ? [second, third] : [first, second]
  if (section === 'feeds') return next === 'enterprises' ? 'enterprise-feeds' : undefined
  return section === 'api' || section === 'badges' ? section : undefined
}
