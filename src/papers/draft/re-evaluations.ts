// In: the lists of a round of re-evaluation. Out: a grading a row. Only plan.ts asks.
import { presentNameOf } from '../match/enterprises.ts'
import type { List } from '../shape/list.ts'
import { askGrade, readGrade } from './grade.ts'
import { readCell } from './read-cell.ts'
import type { Round } from './round.ts'
import { readTitle } from './title.ts'
import { addRow, isOpen, refuseRow, type Work } from './work.ts'

const FREE = ['reason', 'productivity', 'cost', 'cycle', 'quality', 'environment', 'safety'] as const

/** Drafts the rows of one list; gradings that the register has are counted, not written again. */
export function draftGradings(
  work: Work,
  list: List,
  noticeId: string,
  { id: round }: Round,
  seen: Map<string, number>,
): number {
  let kept = 0
  for (const row of list.rows) {
    const title = readTitle(work, list, row)
    if (!title) continue
    const grade = readGrade(work, list, row)?.code ?? askGrade(work, list, row)
    if (grade === undefined) continue
    const before = title.gradings.find(one => one.row.round_id === round)
    if (before && before.grade.code === grade) {
      kept++
      continue
    }
    const first = seen.get(title.row.title_id)
    if (before || first !== undefined) {
      const other = before
        ? `第 ${round} 轮已经是“${before.grade.label.zh}”（${before.notice.row.notice_id}）`
        : `已在第 ${first} 行`
      refuseRow(work, list, row, 'grade', {
        rule: 'import/graded-twice',
        message: `称号 ${title.row.title_id} ${other}，一轮里只能有一个结果。`,
        hint: '对照原件，只留一个；已公布的结果有误，请作更正。',
      })
      continue
    }
    seen.set(title.row.title_id, row.line.row)
    addRow(work, 're-evaluations', {
      values: {
        round_id: round,
        title_id: title.row.title_id,
        notice_id: noticeId,
        grade,
        ...Object.fromEntries(
          FREE.map(column => [column, readCell(work, list, row, 're-evaluations', column)]),
        ),
      },
      list,
      row,
      fields: { round_id: 'enterprise', title_id: 'name', grade: 'grade' },
    })
  }
  return kept
}

/** The titles that stood and have no result in the round, of the batches that it grades: said, for the round leaves them out. */
export function sayUngraded(work: Work, { id: round }: Round): void {
  const graded = work.rows['re-evaluations'] ?? []
  if (graded.length === 0 || isOpen(work)) return
  const drafted = new Set([...graded, ...(work.rows.revocations ?? [])].map(({ values }) => values.title_id))
  const left = work.register.titles.filter(
    ({ row, revocations, gradings, since }) =>
      revocations.length === 0 &&
      (work.notice.publishedOn === undefined || since < work.notice.publishedOn) &&
      !drafted.has(row.title_id) &&
      !gradings.some(one => one.row.round_id === round),
  )
  if (left.length === 0) return
  const names = left
    .slice(0, 20)
    .map(one => `${one.row.title_id} ${presentNameOf(one.enterprise)} ${one.name}`)
  work.notes.warnings.push(
    `${left.length} 个称号没有结果：${names.join('；')}${left.length > 20 ? ' 等' : ''}`,
  )
}
