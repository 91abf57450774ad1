// What the next release of an inspected data folder would be.
import { publishedOn } from '../../src/datasets/releases/published.ts'
import type { Day } from '../../src/day.ts'
import type { Inspection } from '../../src/edition.ts'
import { hasErrors } from '../../src/problem.ts'
import { snapshotOn } from '../../src/register/snapshot.ts'
import { originOf } from '../../src/releases/checkpoint.ts'
import { type Next, nextRelease } from '../../src/releases/next.ts'

/** The next release as of a day that is not before the last one's; undefined where the data has errors. */
export function nextFrom(found: Inspection, day: Day): Next | undefined {
  const { register, recordsOn, site, problems, releases, former } = found
  if (!register || !recordsOn || !site || hasErrors(problems)) return undefined
  const published = publishedOn(snapshotOn(register, day))
  const origin = originOf(new URL(site.base, site.url).href)
  const present = { day, origin, demo: site.demo, records: recordsOn(day), published, former }
  return nextRelease(releases.chain, present)
}
