// In: what is known of a notice, and the rows drafted with it. Out: its own row. draft-all.ts drafts it last: it counts them.
import type { TableName } from '../../entries/schema.ts'
import type { ListKind } from '../shape/title-words.ts'
import { isBatched, type KindedList, noticeKind } from './kinds.ts'
import type { NoticeDraft } from './notice.ts'
import { addRow, type Work } from './work.ts'

const OWN: Readonly<Record<ListKind, TableName>> = {
  publicity: 'candidates',
  announcement: 'certifications',
  're-evaluation': 're-evaluations',
  'proposed-revocation': 'proposed-revocations',
  revocation: 'revocations',
  rename: 'renames',
}

/** Drafts the row, with the counts that it states by table where it publishes several. */
export function draftNoticeRow(work: Work, kinded: readonly KindedList[], noticeId: string): void {
  const { notice } = work
  // What is only proposed is none of what a notice states to have published.
  const kinds = new Set(kinded.map(({ kind }) => kind))
  kinds.delete('proposed-revocation')
  const counts = [...kinds].map(kind => `${OWN[kind]}:${publishedRows(work, OWN[kind])}`)
  const isOfOneKind = kinded.every(({ kind }) => kind === kinded[0]?.kind)
  const stated = isOfOneKind ? counts.map(count => count.replace(/^.*:/, '')).join('') : counts.join(';')
  addRow(work, 'notices', {
    values: {
      notice_id: noticeId,
      kind: noticeKind(notice.kind),
      title: notice.title,
      document_no: notice.documentNo,
      issuer: issuerOf(work, notice),
      published_on: notice.publishedOn ?? '',
      measures: notice.measures?.id ?? '',
      batch: (kinded.some(({ kind }) => isBatched(kind)) ? notice.batch : undefined) ?? '',
      stated_count: stated,
    },
    list: undefined,
    row: undefined,
    fields: {},
  })
}

/** How many rows of a table the notice publishes: those that are new, and those that stood without a notice. */
function publishedRows({ rows, filled }: Work, table: TableName): number {
  return (rows[table]?.length ?? 0) + filled.filter(one => one.table === table).length
}

function issuerOf({ register, site }: Work, { kind }: NoticeDraft): string {
  const own = register.notices.filter(({ row }) => row.issuer !== undefined)
  const newest = own.reduce((a, b) => (a && a.since > b.since ? a : b), own[0])
  return (
    (own.findLast(({ row }) => row.kind === noticeKind(kind)) ?? newest)?.row.issuer ??
    site?.publisher.zh ??
    ''
  )
}
