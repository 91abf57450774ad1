// In: an edition. Out: the props of /about/: how to read the register, every status with its sign and meaning.
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import { linesOf, type PageHead } from './frame.ts'
import { measuresLink } from './link.ts'
import type { Cell, Table } from './table.ts'

export interface AboutPage {
  head: PageHead
  statuses: Table
  facts: readonly { label: string; value: Cell }[]
}

export function aboutPage(edition: Edition, lang: Lang): AboutPage {
  const t = words(lang).about
  const measures = edition.snapshot.measures.map(one => measuresLink(one, lang))
  return {
    head: { path: '/about/', title: t.title, description: t.description },
    statuses: statusTable(lang),
    facts: [
      ...linesOf(edition, lang).map(({ label, text, href }) => ({
        label,
        value: href ? { text, href } : text,
      })),
      { label: t.allMeasures, value: measures },
    ],
  }
}

function statusTable(lang: Lang): Table {
  const { about: t } = words(lang)
  const kinds = ['window', 'candidate', 'title', 'enterprise'] as const
  return {
    caption: t.statuses,
    columns: [
      { key: 'word', label: t.statusWord, is: 'head' },
      { key: 'of', label: t.statusOf },
      { key: 'meaning', label: t.statusMeaning },
    ],
    rows: kinds.flatMap(kind =>
      Object.entries(t.meanings[kind]).map(([status, meaning]) => ({
        word: { kind, status },
        of: t.subjects[kind],
        meaning,
      })),
    ),
  }
}
