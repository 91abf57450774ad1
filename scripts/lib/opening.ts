// What an edition is made from and where it goes, as a command line says it: read before anything is understood of it, so that
// a build to which nothing is new need not load what understands it.
import { type Day, today } from '../../src/day.ts'
import type { Source } from '../../src/edition.ts'
import type { Refusal } from '../../src/entries/cell.ts'
import { readSiteAddress, readBase as readSiteBase } from '../../src/entries/web-address.ts'
import { type Files, readFolder } from '../../src/source/folder.ts'
import { type CommonOptions, requireFolder, requirePast, UsageError } from './arguments.ts'
import { openPlace, type Place, requireApart } from './output.ts'

export interface EditionOptions extends CommonOptions {
  out: string
  site?: string
  base?: string
}

/**
 * Hands over the place that `--out` names, held for this run alone. What it publishes is read only then: of two runs
 * the one that publishes last has also read last.
 */
export async function withPlace<T>(options: EditionOptions, act: (place: Place) => Promise<T>): Promise<T> {
  requireFolder(options.data)
  requireApart(options.data, options.out)
  requirePast(options.asOf, options.allowFuture)
  const place = await openPlace(options.out)
  try {
    return await act(place)
  } finally {
    place.lock.release()
  }
}

/** All that an edition is opened from. Threads can be handed it. */
export interface Opening {
  files: Files
  settings: Source
  now: Day
}

/** Reads what a command line asks for; throws UsageError. */
export function readForPublication(options: Omit<EditionOptions, 'out'>): Opening {
  requireFolder(options.data)
  requirePast(options.asOf, options.allowFuture)
  const settings = { asOf: options.asOf, url: readUrl(options.site), base: readBase(options.base) }
  return { files: readFolder(options.data), settings, now: today() }
}

function readUrl(site: string | undefined): string | undefined {
  return site === undefined ? undefined : taken('--site', readSiteAddress(site))
}

function readBase(base: string | undefined): string | undefined {
  return base === undefined ? undefined : taken('--base', readSiteBase(`/${base}/`.replace(/\/+/g, '/')))
}

/** What a flag says, as site.json may say it. */
function taken(flag: string, value: string | Refusal): string {
  if (typeof value === 'string') return value
  throw new UsageError(`${flag}：${value.message.zh} / ${flag}: ${value.message.en}`)
}
