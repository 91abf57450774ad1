// In: an edition. Out: the props of /notices/: every notice, newest first, by year.
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import type { PageHead } from './frame.ts'
import { type NoticeItem, noticeItem } from './home.ts'

export interface NoticesPage {
  head: PageHead
  lead: string
  years: readonly { year: string; label: string; notices: readonly NoticeItem[] }[]
}

export function noticesPage({ snapshot }: Edition, lang: Lang): NoticesPage {
  const t = words(lang).notices
  const years = Map.groupBy(snapshot.notices, ({ row }) => row.published_on.slice(0, 4))
  return {
    head: { path: '/notices/', title: t.title, description: t.description },
    lead: snapshot.notices.length === 0 ? t.none : t.lead(snapshot.notices.length),
    years: [...years].map(([year, notices]) => ({
      year,
      label: t.year(year),
      notices: notices.map(notice => noticeItem(notice, lang)),
    })),
  }
}
