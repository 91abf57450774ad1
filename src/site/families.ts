// The families of files that a site may do without (site.json, `without`): a large register has many thousands of each, for
// they are one thing for every record, or every page once more.
import { LANGS, type Lang } from '../i18n/lang.ts'

/** The feed of each enterprise; the API with its page; the badge of each title; all that is there once more in English. */
export const FAMILIES = ['enterprise-feeds', 'api', 'badges', 'english'] as const

export type Family = (typeof FAMILIES)[number]

/** A site, as far as its families go. */
export interface WithFamilies {
  without: readonly Family[]
}

/** Whether a site has a family: nothing of what it is without is written or linked to. */
export function has({ without }: WithFamilies, family: Family): boolean {
  return !without.includes(family)
}

/** The languages in which a site has pages. */
export function langsOf(site: WithFamilies): readonly Lang[] {
  return has(site, 'english') ? LANGS : ['zh']
}

/** The families to which a path from the root of the site belongs; none where every site has it. */
export function familiesOf(path: string): Family[] {
  const [first, ...parts] = path.split('/').filter(part => part !== '')
  if (first === 'en') return ['english', ...familiesOf(parts.join('/'))]
  if (first === 'feeds') return parts[0] === 'enterprises' ? ['enterprise-feeds'] : []
  return first === 'api' || first === 'badges' ? [first] : []
}
