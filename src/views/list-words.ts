// In: a language. Out: the words that the scripts of a list print, and where they are published. Components and lists/ import it.
import type { Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import type { Path } from '../site/addresses.ts'

/** The words of a list that a script prints, in the language of the page; places in braces are filled in. */
export interface ListWords {
  lang: Lang
  /** The columns of the register, by their keys. */
  heads: Readonly<Record<TitleColumn | 'no' | 'id', string>>
  facets: Readonly<Record<string, string>>
  /** {grade}, {round} */
  inRound: string
  notGraded: string
  /** {label}, {value} */
  chip: string
  /** {chip} */
  without: string
  clear: string
  /** {shown}, {all} */
  shown: string
  /** {count} */
  count: string
  nothing: string
  /** {chip}, {count} */
  loosen: string
  /** {done}, {all} */
  loading: string
  /** {day}, {counts} */
  onDay: string
  /** {day} */
  noneYet: string
  /** {day} */
  onlyUntil: string
  backToNow: string
  page: string
  previous: string
  next: string
  pages: string
  comma: string
  /** Of a file: its two sheets, and the lines of the first. */
  file: Readonly<Record<'about' | 'rows' | 'title' | 'filter' | 'asOf' | 'count' | 'address' | 'all', string>>
}

export type TitleColumn =
  | 'name'
  | 'enterprise'
  | 'district'
  | 'kind'
  | 'batch'
  | 'grade'
  | 'status'
  | 'category'
  | 'certified'
  | 'code'

/** Where the words of lists are published: a page does not carry what few of its readers use. */
export const listWordsPath = (lang: Lang): Path => `/lists/words.${lang}.json`

/** The words of lists. */
export function listWords(lang: Lang): ListWords {
  const { list: t, register, level, site, comma } = words(lang)
  return {
    lang,
    heads: {
      no: t.no,
      id: t.id,
      name: register.name,
      enterprise: register.enterprise,
      district: register.district,
      kind: register.category,
      category: register.category,
      batch: register.batch,
      grade: register.latestGrade,
      status: register.status,
      certified: register.certifiedOn,
      code: register.creditCode,
    },
    facets: {
      category: register.category,
      unmanned: register.category,
      status: register.status,
      grade: register.latestGrade,
      district: register.district,
      batch: register.batch,
      year: register.year,
      level: level.present,
    },
    inRound: register.inRound('{grade}', '{round}'),
    notGraded: register.notGraded,
    chip: t.chip,
    without: t.without,
    clear: t.clear,
    shown: t.shown,
    count: t.count,
    nothing: t.nothing,
    loosen: t.loosen,
    loading: t.loading,
    onDay: t.onDay,
    noneYet: t.noneYet,
    onlyUntil: t.onlyUntil,
    backToNow: t.backToNow,
    page: t.page,
    previous: site.previous,
    next: site.next,
    pages: site.pages,
    comma,
    file: t.file,
  }
}
