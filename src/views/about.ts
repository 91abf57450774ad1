// In: an edition. Out: what the prose of /about/ (content/about.*.mdx) shows of it: every status with its sign and
// meaning, and whom to write to.
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import { linesOf } from './frame.ts'
import { measuresLink } from './link.ts'
import type { Fact, Table } from './table.ts'

export interface AboutPage {
  statuses: Table
  facts: readonly Fact[]
}

export function aboutPage(edition: Edition, lang: Lang): AboutPage {
  const measures = edition.snapshot.measures.map(one => measuresLink(one, lang))
  return {
    statuses: statusTable(lang),
    facts: [
      ...linesOf(edition, lang).map(({ label, text, href }) => ({
        label,
        value: href ? { text, href } : text,
      })),
      { label: words(lang).site.measures, value: measures },
      {
        label: words(lang).site.maintenance,
        value: { text: words(lang).site.maintain, path: '/about/maintain/' },
      },
    ],
  }
}

function statusTable(lang: Lang): Table {
  const { statuses: t } = words(lang)
  const kinds = ['window', 'candidate', 'title', 'enterprise'] as const
  return {
    caption: t.caption,
    columns: [
      { key: 'word', label: t.word, is: 'head' },
      { key: 'of', label: t.of, part: 'status' },
      { key: 'meaning', label: t.meaning, part: 'under' },
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
