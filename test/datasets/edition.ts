// Editions to publish: the demonstration's, and those of small worlds.
import { type Publication, publish } from '../../src/datasets/files.ts'
import type { Day } from '../../src/day.ts'
import { today } from '../../src/day.ts'
import { type Edition, openEdition } from '../../src/edition.ts'
import { readSite } from '../../src/entries/site.ts'
import type { Register } from '../../src/register/register.ts'
import { snapshotOn } from '../../src/register/snapshot.ts'
import { SETTINGS } from '../entries/settings.ts'

/** The checked-in demonstration, opened anew. */
export function openDemonstration(): Edition {
  return openEdition({ dir: 'data' }, today())
}

let opened: Edition | undefined

/** The same, opened once for all files that run in one process: no test changes an edition. */
export function demonstration(): Edition {
  opened ??= openDemonstration()
  return opened
}

let published: Promise<Publication> | undefined

/** The datasets of the demonstration in all their files, made once as well. */
export function publishedDemonstration(): Promise<Publication> {
  published ??= publish(demonstration())
  return published
}

/** An edition of a register as of a day; its site says no more than it has to. */
export function editionOf(register: Register, day: Day): Edition {
  const { value: site } = readSite({
    file: 'site.json',
    value: SETTINGS,
    lineOf: () => 1,
    written: () => undefined,
  })
  if (!site) throw new Error('the site was refused')
  return {
    site,
    day,
    isLive: false,
    base: '/',
    url: 'https://example.org/',
    snapshot: snapshotOn(register, day),
    findings: [],
    waived: [],
    texts: new Map(),
    records: {},
    releases: [],
    unreleased: 0,
    checkpoint: undefined,
    verifierKey: undefined,
  }
}
