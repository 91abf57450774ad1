// Opens the edition that a command line asks for.
import { today } from '../../src/day.ts'
import { type Edition, openEdition } from '../../src/edition.ts'
import { type CommonOptions, requireFolder, requirePast, UsageError } from './arguments.ts'
import { recoverFolder, requireApart } from './output.ts'

export interface EditionOptions extends CommonOptions {
  out: string
  site?: string
  base?: string
}

/** The edition, with its warnings said; throws UsageError and DataError. */
export function openForPublication(options: EditionOptions): Edition {
  recoverFolder(options.out)
  requireFolder(options.data)
  requireApart(options.data, options.out)
  requirePast(options.asOf, options.allowFuture)
  const edition = openEdition(
    { dir: options.data, asOf: options.asOf, url: readUrl(options.site), base: readBase(options.base) },
    today(),
  )
  requirePast(edition.day, options.allowFuture)
  const warnings = edition.problems.length
  if (warnings > 0)
    console.error(
      `  ${warnings} 处提醒，随登记簿公开；逐条见 npm run check / ${warnings} warnings, see npm run check`,
    )
  return edition
}

function readUrl(site: string | undefined): string | undefined {
  if (site === undefined || (URL.canParse(site) && /^https?:/.test(site))) return site
  throw new UsageError(
    `--site 应为 http(s) 网址，现为 ${site} / --site should be an http(s) address; found ${site}`,
  )
}

function readBase(base: string | undefined): string | undefined {
  if (base === undefined) return undefined
  if (/^\/?[^?#\s]*$/.test(base)) return `/${base}/`.replace(/\/+/g, '/')
  throw new UsageError(
    `--base 应为路径，如 /register/ / --base should be a path such as /register/; found ${base}`,
  )
}
