// The forms for objections: one that was received, and how it ended. Never who objected.
import { OUTCOMES } from '../../entries/codes.ts'
import type { CandidateStatus } from '../../register/candidate.ts'
import type { CandidateState } from '../../register/states.ts'
import type { SmallForm } from './form.ts'

/** An objection may still come of these, those in publicity first. */
const OPEN: readonly CandidateStatus[] = ['in-publicity', 'under-review', 'awaiting-announcement']

function nameOf({ candidate, enterprise, window }: CandidateState): string {
  return `${enterprise.name} ${candidate.row.name ?? candidate.category.label}（${window.window.row.window_id}）`
}

export const objection: SmallForm = {
  id: 'objection',
  title: '收到异议',
  lead: '只记收到的日期，不记是谁提出的。办结以前，这个项目不能公布。',
  fields: ({ snapshot, day }) => [
    {
      name: 'candidate_id',
      label: '对哪个项目',
      kind: 'choice',
      isNeeded: true,
      options: OPEN.flatMap(open =>
        snapshot.candidates
          .filter(({ status }) => status === open)
          .map(one => ({ value: one.candidate.row.candidate_id, label: nameOf(one) })),
      ),
    },
    { name: 'received_on', label: '哪天收到', kind: 'day', isNeeded: true, value: day },
  ],
  draft: ({ candidate_id = '', received_on = '' }, { register }, mint) => {
    const found = register.candidates.find(({ row }) => row.candidate_id === candidate_id)
    const of = found?.window.notice.row.batch ?? received_on.slice(0, 4)
    const objection_id = mint.next('objections', of)
    return { rows: { objections: [{ objection_id, candidate_id, received_on }] }, edits: [] }
  },
}

export const resolved: SmallForm = {
  id: 'resolved',
  title: '办结异议',
  lead: '成立的，这个项目不再认定；不成立或者撤回的，可以公布。',
  fields: ({ register, day }) => [
    {
      name: 'objection_id',
      label: '哪一件',
      kind: 'choice',
      isNeeded: true,
      options: register.candidates.flatMap(({ objections, enterprise, row }) =>
        objections
          .filter(one => one.row.resolved_on === undefined)
          .map(one => ({
            value: one.row.objection_id,
            label: `${one.row.received_on} 收到：${enterprise.row.name} ${row.name ?? ''}（${one.row.objection_id}）`,
          })),
      ),
    },
    { name: 'resolved_on', label: '哪天办结', kind: 'day', isNeeded: true, value: day },
    {
      name: 'outcome',
      label: '结果',
      kind: 'choice',
      isNeeded: true,
      options: Object.entries(OUTCOMES).map(([value, { zh }]) => ({ value, label: zh })),
    },
  ],
  draft: ({ objection_id = '', resolved_on = '', outcome = '' }) => ({
    rows: {},
    edits: [{ table: 'objections', key: { objection_id }, values: { resolved_on, outcome } }],
  }),
}
