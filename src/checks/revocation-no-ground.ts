import { latest } from '../day.ts'
import type { Reason } from '../law/measures.ts'
import type { Grading, Revocation } from '../register/facts.ts'
import { cellOf, type Finding, rule } from './rule.ts'

/** A revocation rests on a reason that needs a grade, and the title bore no such grade by that day. */
export const revocationNoGround = rule({
  id: 'revocation/no-ground',
  level: 'error',
  topic: 'revocation',
  find: ({ revocations }) =>
    revocations.flatMap(revocation => {
      const graded = revocation.title.gradings.filter(
        ({ notice }) => notice.row.published_on <= revocation.revokedOn,
      )
      return revocation.reasons
        .filter(reason => !isBorne(reason, graded))
        .map(reason => groundless(revocation, reason, graded))
    }),
})

function isBorne({ item, requires_grade }: Reason, graded: readonly Grading[]): boolean {
  if (requires_grade) {
    const isNamed = ({ grade }: Grading) =>
      [grade.code, grade.label.zh].some(name => requires_grade.includes(name))
    return requires_grade.length === 0 || graded.some(isNamed)
  }
  if (item === '1') return graded.some(({ grade }) => grade.code === 'absent')
  if (item === '2') return graded.some(({ grade }) => grade.ends_title && grade.code !== 'absent')
  return true
}

function groundless(
  { row, since, revokedOn, measures }: Revocation,
  reason: Reason,
  graded: readonly Grading[],
): Finding {
  const told = (text: (grading: Grading) => string) => graded.map(text).join('、')
  const zh = told(one => `${one.row.round_id}（${one.notice.row.published_on}）${one.grade.label.zh}`)
  const en = told(one => `${one.row.round_id} (${one.notice.row.published_on}) ${one.grade.code}`)
  return {
    ...cellOf(row, 'reasons'),
    subject: row.revocation_id,
    aliases: [row.title_id],
    since: latest(since, ...graded.map(grading => grading.since)),
    measures,
    message: {
      zh:
        `撤销 ${row.revocation_id}（${revokedOn}）依据第 ${reason.item} 项“${reason.label}”，` +
        `称号 ${row.title_id} 在此之前应有相应的复评结果，现有：${zh || '无'}。`,
      en:
        `Revocation ${row.revocation_id} (${revokedOn}) rests on reason ${reason.item} ` +
        `(${reason.label_en ?? reason.label}); title ${row.title_id} should bear a grade for it by then, ` +
        `but it has: ${en || 'none'}.`,
    },
    hint: {
      zh: '核对撤销情形和撤销日期；漏录的复评结果补进 re-evaluations.csv。',
      en: 'Check the reason and the day; add a grade that was left out to re-evaluations.csv.',
    },
  }
}
