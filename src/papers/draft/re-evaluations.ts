// In: the lists of a round of re-evaluation. Out: a grading a row. Only plan.ts asks.
import type { Title } from '../../register/facts.ts'
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

/** The titles that stood and have no result in the round: each by its name where others of its batch have one, else the batch. */
export function sayUngraded(work: Work, { id: round }: Round): void {
  const graded = work.rows['re-evaluations'] ?? []
  if (graded.length === 0 || isOpen(work)) return
  const drafted = new Set([...graded, ...(work.rows.revocations ?? [])].map(({ values }) => values.title_id))
  const hasResult = ({ row, gradings }: Title) =>
    drafted.has(row.title_id) || gradings.some(one => one.row.round_id === round)
  const batches = new Set(work.register.titles.filter(hasResult).map(({ batch }) => batch))
  const left = work.register.titles.filter(one => stoodBefore(work, one) && !hasResult(one))
  const forgotten = left.filter(({ batch }) => batches.has(batch))
  for (const [batch, all] of Map.groupBy(left, one => one.batch)) {
    if (!batches.has(batch))
      work.notes.said.push(`${batch ? `${batch} 批` : '没有批次'}的 ${all.length} 个称号都不在这一轮里`)
  }
  if (forgotten.length > 0) work.notes.warnings.push(forgottenWords(forgotten))
}

function stoodBefore({ notice }: Work, { revocations, since }: Title): boolean {
  return revocations.length === 0 && (notice.publishedOn === undefined || since < notice.publishedOn)
}

function forgottenWords(titles: readonly Title[]): string {
  const names = titles
    .slice(0, 20)
    .map(one => `${one.row.title_id} ${presentNameOf(one.enterprise)} ${one.name}`)
  return `${titles.length} 个称号没有结果：${names.join('；')}${titles.length > 20 ? ' 等' : ''}`
}
