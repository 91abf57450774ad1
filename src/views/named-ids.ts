// In: what a check says to whoever keeps the records, who look them up by their ids. Out: the same for readers, who know
// names and write days in words. The page of findings prints it.
import type { Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import type { Snapshot } from '../register/snapshot.ts'
import { shortNoticeName } from './notice-name.ts'

const ID = '[a-z0-9][a-z0-9-]*'
const KINDS =
  '候选|企业|称号|公示|公告|[Cc]andidate|[Ee]nterprise|[Tt]itle|[Oo]bjection period|[Ww]indow|[Nn]otice'
const NAMED = new RegExp(`(${KINDS}) (${ID})(?![\\w-])`, 'gu')
const DAY = /\d{4}-\d{2}-\d{2}/g
/** A space that Chinese does not write: beside Han characters and the marks between them. */
const SPACE = /(?<=[\p{Script=Han}”》）、，。：；]) | (?=[\p{Script=Han}“《（])/gu

/** A name that stands in brackets after itself: a window and its notice are called the same. */
const TWICE = /([^，。（）()]+?)(?:（\1）| \(\1\))/gu

/** A message with names for the ids of records that are public, and days in words. */
export function inNames(message: string, snapshot: Snapshot, lang: Lang): string {
  const { day } = words(lang)
  const named = message
    .replace(NAMED, (whole, _, id: string) => nameOf(snapshot, id, lang) ?? whole)
    .replace(TWICE, '$1')
    .replace(DAY, day)
  return lang === 'zh' ? named.replace(SPACE, '') : named
}

function nameOf(snapshot: Snapshot, id: string, lang: Lang): string | undefined {
  const { byId } = snapshot
  const quoted = (name: string | undefined) => (name ? `“${name}”` : undefined)
  const notice = byId.notices.get(id) ?? byId.windows.get(id)?.window.notice
  return (
    quoted(byId.candidates.get(id)?.candidate.row.name) ??
    byId.enterprises.get(id)?.name ??
    quoted(byId.titles.get(id)?.title.name) ??
    (notice && shortNoticeName(snapshot, notice, lang))
  )
}
