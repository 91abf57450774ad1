// In: what the measures define (categories, grades, reasons) and rounds. Out: what they are called in a language.
// The words are the measures' own; where these have no English ones the Chinese stand, and components mark them so.

import type { Category, Grade, Reason } from '../law/measures.ts'
import type { KnownGrading, KnownRevocation } from '../register/known.ts'
import type { Lang } from './lang.ts'
import { words } from './words.ts'

/** What a candidate or title is called: 数字化车间, or 无人车间 where it is unmanned. */
export function categoryLabel(category: Category, isUnmanned: boolean, lang: Lang): string {
  const { label, label_en, unmanned_label, unmanned_label_en } = category
  if (!isUnmanned) return lang === 'zh' ? label : (label_en ?? label)
  const { unmannedOf } = words(lang).site
  if (lang === 'zh') return unmanned_label ?? unmannedOf(label)
  return unmanned_label_en ?? (label_en ? unmannedOf(label_en) : (unmanned_label ?? label))
}

/** What kind of title or candidate it is. */
export function kindOf(
  { category, row }: { category: Category; row: { unmanned: boolean } },
  lang: Lang,
): string {
  return categoryLabel(category, row.unmanned, lang)
}

export function gradeLabel(grade: Grade, lang: Lang): string {
  return grade.label[lang]
}

/** The name of a ground of revocation. */
export function reasonLabel(reason: Reason, lang: Lang): string {
  return lang === 'zh' ? reason.label : (reason.label_en ?? reason.label)
}

/** What a batch is called: 2024年第二批; one that is not numbered in its year bears its own name. */
export function batchLabel(batch: string, lang: Lang): string {
  const [, year, number] = /^(\d{4})-([1-9]\d?)$/.exec(batch) ?? []
  return year && number ? words(lang).batch.ofYear(year, number) : batch
}

/** The grounds of a revocation in one line. */
export function reasonsLabel({ reasons }: Pick<KnownRevocation, 'reasons'>, lang: Lang): string {
  return reasons.map(reason => reasonLabel(reason, lang)).join(words(lang).comma)
}

/** What a round is called: 2023年复评. */
export function roundLabel(round: string, lang: Lang): string {
  const { roundOfYear, round: named } = words(lang).reEvaluation
  return /^\d{4}$/.test(round) ? roundOfYear(round) : named(round)
}

/** The result of a title in a round, as the law speaks of it: 2023年复评合格, 未参加2023年复评. */
export function gradingLabel({ row, grade }: KnownGrading, lang: Lang): string {
  const { graded, absent, exempt } = words(lang).verdict
  const round = roundLabel(row.round_id, lang)
  if (grade.code === 'absent') return absent(round)
  if (grade.code === 'exempt') return exempt(round)
  return graded(round, gradeLabel(grade, lang))
}
