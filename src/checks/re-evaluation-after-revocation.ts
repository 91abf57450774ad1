import { latest } from '../day.ts'
import type { Grading, Revocation } from '../register/facts.ts'
import { cellOf, type Finding, rule } from './rule.ts'

/** A title was graded by a notice published after the day on which it was revoked. */
export const reEvaluationAfterRevocation = rule({
  id: 're-evaluation/after-revocation',
  level: 'error',
  topic: 're-evaluation',
  find: ({ gradings }) =>
    gradings.flatMap(grading => {
      const { published_on } = grading.notice.row
      const revocation = grading.title.revocations.find(({ revokedOn }) => revokedOn < published_on)
      return revocation ? [gradedAfter(grading, revocation)] : []
    }),
})

function gradedAfter({ row, since, notice, measures }: Grading, revocation: Revocation): Finding {
  const { title_id, round_id } = row
  const { published_on, notice_id } = notice.row
  const {
    row: { revocation_id },
    revokedOn,
  } = revocation
  return {
    ...cellOf(row, 'title_id'),
    subject: title_id,
    since: latest(since, revocation.since),
    measures,
    message: {
      zh:
        `称号 ${title_id} 已于 ${revokedOn} 被撤销（${revocation_id}），` +
        `不应再出现在 ${published_on} 公布的复评 ${round_id}（公告 ${notice_id}）中。`,
      en:
        `Title ${title_id} was revoked on ${revokedOn} (${revocation_id}) and should not be graded in ` +
        'round ' +
        `${round_id}, published on ${published_on} (notice ${notice_id}).`,
    },
    hint: {
      zh: '核对称号编号、撤销日期和复评公告的发布日期，改正写错的一处。',
      en: 'Check the title, the day of revocation and the day of the notice; mend the one that is wrong.',
    },
  }
}
