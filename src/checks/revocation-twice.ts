import { latest } from '../day.ts'
import type { Revocation } from '../register/facts.ts'
import { cellOf, type Finding, rule } from './rule.ts'

/** A title that was revoked is revoked again. */
export const revocationTwice = rule({
  id: 'revocation/twice',
  level: 'error',
  topic: 'revocation',
  find: ({ titles }) =>
    titles.flatMap(({ revocations: [first, ...later] }) =>
      first ? later.map(revocation => again(revocation, first)) : [],
    ),
})

function again({ row, since, revokedOn, measures }: Revocation, first: Revocation): Finding {
  return {
    ...cellOf(row, 'title_id'),
    subject: row.revocation_id,
    aliases: [row.title_id],
    since: latest(since, first.since),
    measures,
    message: {
      zh:
        `称号 ${row.title_id} 只能撤销一次：已由 ${first.row.revocation_id} 于 ${first.revokedOn} 撤销，` +
        `又由 ${row.revocation_id} 于 ${revokedOn} 撤销。`,
      en:
        `Title ${row.title_id} can be revoked once: ${first.row.revocation_id} did so on ` +
        `${first.revokedOn}, ` +
        `and ${row.revocation_id} again on ${revokedOn}.`,
    },
    hint: {
      zh: '核对称号编号；重复录入的，删去其中一行。',
      en: 'Check the title id; if it was recorded twice, delete one of the rows.',
    },
  }
}
