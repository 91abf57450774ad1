// In: the lists of a revocation, or of a window that proposes some. Out: a revocation or a proposal a row. Only plan.ts asks.
import type { List, Row } from '../shape/list.ts'
import { readCell } from './read-cell.ts'
import { readReasons } from './reasons.ts'
import { readTitle } from './title.ts'
import { addRow, refuseRow, type Work } from './work.ts'

/** Drafts the rows of one list; those that the register has with the same notice are counted, not written again. */
export function draftRevocations(
  work: Work,
  list: List,
  noticeId: string,
  seen: Map<string, number>,
): number {
  let kept = 0
  for (const row of list.rows) {
    const title = readTitle(work, list, row)
    if (!title) continue
    const reasons = readReasons(work, list, row)
    if (reasons === undefined) continue
    if (
      isRecorded(
        work,
        title.revocations.map(one => one.notice.row),
      )
    ) {
      kept++
      continue
    }
    if (refuseTwice(work, list, row, seen, title.row.title_id)) continue
    const day = readCell(work, list, row, 'revocations', 'revoked_on') || (work.notice.publishedOn ?? '')
    addRow(work, 'revocations', {
      values: {
        revocation_id: work.mint.next('revocations', day.slice(0, 4) || (work.notice.year ?? '')),
        title_id: title.row.title_id,
        notice_id: noticeId,
        revoked_on: day,
        reasons: reasons.join(';'),
        note: '',
      },
      list,
      row,
      fields: { revocation_id: 'enterprise', title_id: 'name' },
    })
  }
  return kept
}

/** Drafts what a window proposes to revoke; what it proposes already is counted, not written again. */
export function draftProposals(work: Work, list: List, windowId: string, seen: Map<string, number>): number {
  let kept = 0
  for (const row of list.rows) {
    const title = readTitle(work, list, row)
    if (!title) continue
    const reasons = readReasons(work, list, row)
    if (reasons === undefined) continue
    const id = title.row.title_id
    if (work.register.proposals.some(one => one.row.window_id === windowId && one.row.title_id === id)) {
      kept++
      continue
    }
    if (refuseTwice(work, list, row, seen, id)) continue
    addRow(work, 'proposed-revocations', {
      values: {
        proposal_id: work.mint.next('proposed-revocations', `${work.notice.year ?? ''}-revocation`),
        window_id: windowId,
        title_id: id,
        reasons: reasons.join(';'),
      },
      list,
      row,
      fields: { proposal_id: 'enterprise', title_id: 'name' },
    })
  }
  return kept
}

function refuseTwice(work: Work, list: List, row: Row, seen: Map<string, number>, id: string): boolean {
  const first = seen.get(id)
  seen.set(id, row.line.row)
  if (first !== undefined) {
    refuseRow(work, list, row, undefined, {
      rule: 'import/duplicate-row',
      message: `与第 ${first} 行是同一个称号 ${id}。`,
      hint: '对照原件：重复的删去一行；同一企业的两个称号，写明车间或工厂名称。',
    })
  }
  return first !== undefined
}

/** Whether one of the notices is this paper's: the same title on the same day, or the same number. */
export function isRecorded(
  { notice }: Work,
  notices: readonly { title: string; published_on: string; document_no?: string | undefined }[],
): boolean {
  return notices.some(
    ({ title, published_on, document_no }) =>
      (title === notice.title && (notice.publishedOn === undefined || published_on === notice.publishedOn)) ||
      (notice.documentNo !== '' && document_no === notice.documentNo),
  )
}
