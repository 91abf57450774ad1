// In: a subject of the register. Out: the link to its page, in words of its own. Views import it; pages print the links.

import { articleName } from '../i18n/article.ts'
import type { Lang } from '../i18n/lang.ts'
import { batchLabel } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import type { Measures } from '../law/measures.ts'
import type { Cause } from '../register/cause.ts'
import type { KnownNotice } from '../register/known.ts'
import type { Snapshot } from '../register/snapshot.ts'
import type { EnterpriseState, TitleState, WindowState } from '../register/states.ts'
import { type Path, pathOf } from '../site/addresses.ts'
import { shortNoticeName } from './notice-name.ts'

/** A link within the site, or, without a path, only its words. */
export interface Link {
  text: string
  path?: Path | undefined
  /** What follows `#`. */
  hash?: string | undefined
}

/** What a state rests on: the notice that tells it, and the article. */
export interface Basis {
  notice: Link | undefined
  article: Link | undefined
}

/** The page of an enterprise, under its present name. */
export function enterpriseLink({ enterprise, name }: EnterpriseState): Link {
  return { text: name, path: pathOf('enterprises', enterprise.row.enterprise_id) }
}

/** The page of a title; a title without a name of its own is called by its id. */
export function titleLink({ title }: TitleState): Link {
  return { text: title.name || title.row.title_id, path: pathOf('titles', title.row.title_id) }
}

/** An enterprise that a row names: its id alone while it is not public. */
export function namedEnterpriseLink(enterprise: EnterpriseState | undefined, id: string): Link {
  return enterprise ? enterpriseLink(enterprise) : { text: id }
}

/** A title that a row names: its id alone while it is not public. */
export function namedTitleLink({ row, title }: NamingTitle): Link {
  return title ? titleLink(title) : { text: row.title_id }
}

interface NamingTitle {
  row: { title_id: string }
  title: TitleState | undefined
}

/** The page of a notice. */
export function noticeLink({ row }: KnownNotice): Link {
  return { text: row.title, path: pathOf('notices', row.notice_id) }
}

/** The page of a window, under the title of its notice. */
export function windowLink({ window: { row, notice } }: WindowState): Link {
  return { text: notice.row.title, path: pathOf('publicity', row.window_id) }
}

/** The page of a batch. */
export function batchLink(batch: string, lang: Lang): Link {
  return { text: batchLabel(batch, lang), path: pathOf('batches', batch) }
}

/** The page of a district; a code that the table does not have is told as it is. */
export function districtLink(snapshot: Snapshot, code: string, lang: Lang): Link {
  const district = snapshot.byId.districts.get(code)
  if (!district) return { text: code }
  return { text: (lang === 'en' && district.name_en) || district.name, path: pathOf('districts', code) }
}

/** What a district is called for short: by what stands in the brackets of its name, 高区; else by its name, in English
    without District, City, County or New Area. */
export function districtShort(snapshot: Snapshot, code: string, lang: Lang): string {
  const { text } = districtLink(snapshot, code, lang)
  const inBrackets = /[（(]([^、,）)]+)[^）)]*[）)]$/.exec(text)?.[1]
  return inBrackets ?? text.replace(/ (District|City|County|New Area)$/, '')
}

/** The page of a round of re-evaluation. */
export function roundLink(round: string, text: string): Link {
  return { text, path: pathOf('re-evaluations', round) }
}

/** The page of a set of measures. */
export function measuresLink(measures: Measures, lang: Lang): Link {
  return { text: measures.title[lang], path: pathOf('measures', measures.id) }
}

/** An article of some measures; where the measures do not tell of it there is nothing to link to. */
export function articleLink(
  measures: Measures | undefined,
  no: string | undefined,
  lang: Lang,
): Link | undefined {
  if (no === undefined) return undefined
  const text = articleName(no, lang)
  const isTold = measures?.articles.some(article => article.no === no)
  return measures && isTold
    ? { text, path: pathOf('measures', measures.id), hash: `article-${no}` }
    : { text }
}

/** Where a cause leads; a notice that is not yet public is not told. */
export function basisOf(snapshot: Snapshot, cause: Cause, lang: Lang): Basis {
  const notice = snapshot.byId.notices.get(cause.notice_id ?? '')
  return {
    notice: notice && { ...noticeLink(notice), text: shortNoticeName(snapshot, notice, lang) },
    article: articleLink(cause.measures, cause.article, lang),
  }
}

/** The official text elsewhere, if it is linked: with its host, so that nobody is led to a name that looks like another. */
export function officialText(
  url: string | undefined,
  lang: Lang,
): { text: string; href: string } | undefined {
  return url ? { text: words(lang).site.official(new URL(url).host), href: url } : undefined
}

/** A telephone number as a link (RFC 3966); an extension written after it is left out. */
export function phoneHref(phone: string): string {
  return `tel:${/^[\d+\s()（）-]+/.exec(phone)?.[0].replace(/[^\d+]/g, '') ?? ''}`
}
