import { latest } from '../day.ts'
import { NOTICE_KINDS, OWN_TABLE } from '../entries/codes.ts'
import { TABLES } from '../entries/tables.ts'
import type { Notice } from '../register/facts.ts'
import type { Known } from '../register/known.ts'
import { type StatedTable, statedCounts } from '../register/published.ts'
import { cellOf, type Finding, rule } from './rule.ts'

/**
 * A record published by a notice of another kind than records of its table are. One paper may do both: a notice whose
 * `stated_count` counts the table is meant to.
 */
export const noticeKind = rule({
  id: 'notice/kind',
  level: 'warning',
  topic: undefined,
  find: ({ windows, titles, gradings, revocations }) => [
    ...windows.flatMap(one => strayOf(one, 'windows', 'candidates', one.row.window_id)),
    ...titles.flatMap(one => strayOf(one, 'certifications', 'certifications', one.row.title_id)),
    ...gradings.flatMap(one => strayOf(one, 're-evaluations', 're-evaluations', one.row.title_id)),
    ...revocations.flatMap(one => strayOf(one, 'revocations', 'revocations', one.row.revocation_id)),
  ],
})

type Published = Known<Parameters<typeof cellOf>[0] & { notice_id: string }> & { notice: Notice }

function isStated(notice: Notice, counted: StatedTable): boolean {
  return statedCounts<Known<unknown>>(notice).some(({ table }) => table === counted)
}

function strayOf(
  { row, since, notice }: Published,
  table: keyof typeof TABLES,
  counted: StatedTable,
  id: string,
): Finding[] {
  const { kind, notice_id } = notice.row
  if (OWN_TABLE[kind] === counted || isStated(notice, counted)) return []
  const { title } = TABLES[table]
  const [expected] = Object.entries(OWN_TABLE).filter(([, own]) => own === counted)
  const meant = NOTICE_KINDS[(expected?.[0] ?? kind) as keyof typeof NOTICE_KINDS]
  const found = NOTICE_KINDS[kind]
  return [
    {
      ...cellOf(row, 'notice_id'),
      subject: id,
      since: latest(since, notice.since),
      message: {
        zh: `${title.zh}记录 ${id} 应由类型为“${meant.zh}”的公告发布，而公告 ${notice_id} 的类型是“${found.zh}”。`,
        en:
          `Record ${id} of ${table} should be published by a notice of kind ${meant.en.toLowerCase()}; notice ` +
          `${notice_id} is of kind ${kind}.`,
      },
      hint: {
        zh: `核对公告编号和公告类型；一份公告兼有几项的，在载明数量里写明，如 ${OWN_TABLE[kind]}:12;${counted}:3。`,
        en: `Check the notice and its kind; a notice that does both states both counts, like ${OWN_TABLE[kind]}:12;${counted}:3.`,
      },
    },
  ]
}
