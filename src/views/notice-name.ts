// In: a notice of a snapshot. Out: the short name under which a basis cites it, 2024年复评通知, which no other notice
// of the snapshot bears. Views import it; the notice's own page and its lists print the whole title.
import type { Lang } from '../i18n/lang.ts'
import { batchLabel } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import { once } from '../once.ts'
import type { KnownNotice } from '../register/known.ts'
import type { Snapshot } from '../register/snapshot.ts'

/** By its kind and its batch or year; by its day where another would be called the same, by its title where one still is. */
export function shortNoticeName(snapshot: Snapshot, { row }: KnownNotice, lang: Lang): string {
  return namesOf(snapshot)[lang].get(row.notice_id) ?? row.title
}

const namesOf = once((snapshot: Snapshot) => ({ zh: named(snapshot, 'zh'), en: named(snapshot, 'en') }))

function named({ notices }: Snapshot, lang: Lang): ReadonlyMap<string, string> {
  const byPeriod = Map.groupBy(notices, notice => called(notice, periodOf(notice, lang), lang))
  const byDay = Map.groupBy(notices, notice => called(notice, dayOf(notice, lang), lang))
  return new Map(
    notices.map(notice => {
      const names = [periodOf, dayOf].map(when => called(notice, when(notice, lang), lang))
      const isAlone = (name: string, i: number) => (i === 0 ? byPeriod : byDay).get(name)?.length === 1
      return [notice.row.notice_id, names.find(isAlone) ?? notice.row.title]
    }),
  )
}

function called({ row }: KnownNotice, when: string, lang: Lang): string {
  const { short } = words(lang).notice
  return short(when, row.kind, /(通知|公告|通报|决定)$/.exec(row.title)?.[0])
}

function periodOf({ row }: KnownNotice, lang: Lang): string {
  const { published_on, batch, kind } = row
  const year = words(lang).notices.year(published_on.slice(0, 4))
  return batch !== undefined && (kind === 'publicity' || kind === 'announcement')
    ? batchLabel(batch, lang)
    : year
}

function dayOf({ row }: KnownNotice, lang: Lang): string {
  return words(lang).day(row.published_on)
}
