// The good folder, released three times: before a round of re-evaluation (t1, t2 active), after it (t2 is to be revoked), and
// after the revocation.
import type { Day } from '../../../src/day.ts'
import { type Edition, editionOf } from '../../../src/edition.ts'
import { goodFolder } from '../../entries/good-folder.ts'
import { release } from '../../releases/released.ts'

const DAYS = ['2022-12-31', '2023-04-30', '2023-12-31'] as const

/** Its edition as of a day, live. */
export function releasedThrice(day: string = DAYS[2]): Edition {
  const folder = DAYS.reduce(release, goodFolder())
  return editionOf(folder, { asOf: day as Day }, day as Day)
}
