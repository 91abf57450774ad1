// In: an enterprise or a title under measures that have levels. Out: what its page says of them: the level that is held,
// how it was reached, who gave it, what a title was raised to. Nothing under measures without levels.
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { categoryLabel } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import { climbOf, presentLevelOf, raisedTo } from '../register/level.ts'
import type { EnterpriseState, TitleState } from '../register/states.ts'
import { noticeLink, titleLink } from './link.ts'
import { titleStatus } from './statuses.ts'
import { type Cell, type Table, withoutEmpty } from './table.ts'

/** The level that an enterprise holds; that it holds none, where it once did; undefined where it never had a level. */
export function levelCell(state: EnterpriseState, lang: Lang): Cell {
  const present = presentLevelOf(state)
  if (present) return categoryLabel(present, false, lang)
  return climbOf(state).length > 0 ? words(lang).level.none : undefined
}

/** The levels that an enterprise reached, in order of day; undefined where it never had one. */
export function climbTable(edition: Edition, state: EnterpriseState, lang: Lang): Table | undefined {
  const { level: t, register, title } = words(lang)
  const climb = climbOf(state)
  if (climb.length === 0) return undefined
  return withoutEmpty({
    caption: t.climb,
    columns: [
      { key: 'level', label: t.level, is: 'head' },
      { key: 'day', label: register.certifiedOn },
      { key: 'title', label: register.name },
      { key: 'by', label: t.conferredBy },
      { key: 'notice', label: title.certifiedBy },
      { key: 'status', label: register.status },
    ],
    rows: climb.map(one => ({
      level: categoryLabel(one.title.category, false, lang),
      day: { day: one.title.certifiedOn },
      title: titleLink(one),
      by: one.title.category.conferred_by?.[lang],
      notice: noticeLink(one.title.notice),
      status: titleStatus(edition, one, lang),
    })),
  })
}

/** Who gave a title of a level, and to what level its enterprise was raised after it. */
export function levelFacts(state: TitleState, lang: Lang): { label: string; value: Cell }[] {
  const t = words(lang).level
  const raised = raisedTo(state)
  return [
    { label: t.conferredBy, value: state.title.category.conferred_by?.[lang] },
    {
      label: t.raisedTo,
      value: raised && [
        categoryLabel(raised.title.category, false, lang),
        titleLink(raised),
        { day: raised.title.certifiedOn },
      ],
    },
  ]
}
