import { NOTICE_KINDS } from '../entries/codes.ts'
import type { Notice, Rename } from '../register/facts.ts'
import { cellOf, type Finding, rule } from './rule.ts'

/** A change of name was published by a notice that is neither of a re-evaluation nor of names. */
export const renameOutsideRound = rule({
  id: 'rename/outside-round',
  level: 'warning',
  topic: 'rename',
  find: ({ renames }) =>
    renames.flatMap(rename =>
      rename.notice && !['re-evaluation', 'rename'].includes(rename.notice.row.kind)
        ? [outside(rename, rename.notice)]
        : [],
    ),
})

function outside({ row, since }: Rename, { row: notice, measures }: Notice): Finding {
  const kind = NOTICE_KINDS[notice.kind]
  return {
    ...cellOf(row, 'notice_id'),
    subject: row.rename_id,
    since,
    measures,
    message: {
      zh:
        `企业 ${row.enterprise_id} 的更名 ${row.rename_id} 应随复评或更名公告公布，` +
        `而公告 ${notice.notice_id}（${notice.published_on}）的类型是${kind.zh}。`,
      en:
        `Rename ${row.rename_id} of enterprise ${row.enterprise_id} should be published with a notice of ` +
        'kind ' +
        `re-evaluation or rename; notice ${notice.notice_id} (${notice.published_on}) is of kind ` +
        `${notice.kind}.`,
    },
    hint: {
      zh: '核对公告编号；还没有公布的，先把公告编号留空。',
      en: 'Check the notice id; leave it empty until the rename is published.',
    },
  }
}
