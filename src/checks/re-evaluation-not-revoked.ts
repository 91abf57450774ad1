import { latest } from '../day.ts'
import type { Grading } from '../register/facts.ts'
import { revocationOn } from '../register/title.ts'
import { cellOf, type Finding, rule } from './rule.ts'

/**
 * A grade that ends a title, or no part taken in a round, and no revocation that is public on the as-of
 * day.
 */
export const reEvaluationNotRevoked = rule({
  id: 're-evaluation/not-revoked',
  level: 'warning',
  topic: 'revocation',
  find: ({ gradings }, day) =>
    gradings
      .filter(one => one.since <= day && isFailed(one) && !revocationOn(one.title, day))
      .map(notRevoked),
  days: ({ gradings }) => [...new Set(gradings.filter(isFailed).map(({ since }) => since))],
})

function isFailed({ grade }: Grading): boolean {
  return grade.ends_title || grade.code === 'absent'
}

function notRevoked({ row, since, notice, title, measures, grade }: Grading): Finding {
  const { title_id, round_id } = row
  const { published_on, notice_id } = notice.row
  return {
    ...cellOf(row, 'grade'),
    subject: title_id,
    since: latest(since, title.since),
    measures,
    message: {
      zh:
        `称号 ${title_id} 在复评 ${round_id}（公告 ${notice_id}，${published_on}）中结果为${grade.label.zh}，` +
        '应予撤销，现尚无撤销记录。',
      en:
        `Title ${title_id} was graded ${grade.code} in round ${round_id} (notice ${notice_id}, ` +
        `${published_on}) and ` +
        'should be revoked; there is no revocation yet.',
    },
    hint: {
      zh: '撤销公告发布后记入 revocations.csv；等次写错的改正。',
      en: 'Record the revocation in revocations.csv once it is published, or mend the grade.',
    },
  }
}
