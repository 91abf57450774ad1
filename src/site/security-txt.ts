// In: whom to tell of a weakness of the site. Out: /.well-known/security.txt (RFC 9116), and the day on which it ends.
import { addYears, type Day } from '../day.ts'
import type { Lang } from '../i18n/lang.ts'

interface SecurityContact {
  /** The edition's. */
  url: string
  email?: string | undefined
  /** Those of the site. */
  langs: readonly Lang[]
  day: Day
}

/** The first day on which the file of an edition counts no more: almost a year after the day of the edition. */
export function securityExpires(day: Day): Day {
  // From the first of the month, so that the file does not change with every day.
  return addYears(`${day.slice(0, 7)}-01` as Day, 1)
}

/** The text of the file; without an address for letters it names the page that tells the others. */
export function securityTxt({ url, email, langs, day }: SecurityContact): string {
  const lines = [
    `Contact: ${email ? `mailto:${encodeURI(email)}` : `${url}about/`}`,
    `Expires: ${securityExpires(day)}T00:00:00+08:00`,
    `Preferred-Languages: ${langs.join(', ')}`,
    `Canonical: ${url}.well-known/security.txt`,
  ]
  return `${lines.join('\n')}\n`
}
