import type { CandidateState } from '../register/states.ts'
import { candidateStatuses, categories } from './codes.ts'
import { column, dataset, optional } from './dataset.ts'
import { recorded } from './recorded.ts'
import { ENTERPRISE_NAME, STATUS } from './terms.ts'

/** 候选: everything that was publicised for recognition, and what became of it. */
export const candidates = dataset<CandidateState>({
  name: 'candidates',
  title: { zh: '公示项目', en: 'Proposals' },
  about: {
    zh: '每个公示过的项目一行，含当前状态；未认定的只记状态，不写原因，从不写明异议人。',
    en: 'Everything that was publicised and its state; never why it was left out, never who objected.',
  },
  forWhom: {
    zh: '被公示的企业，以及关注公示结果的公众',
    en: 'Candidates, and citizens who follow what becomes of them',
  },
  madeOf: ['candidates', 'objections'],
  key: ['candidate_id'],
  items: snapshot => snapshot.candidates,
  changes: ({ candidate, span, enterprise }) => [
    candidate.since,
    span.from,
    enterprise.names.at(-1)?.rename?.since,
  ],
  columns: [
    column(recorded('candidates', 'candidate_id'), ({ candidate }) => candidate.row.candidate_id),
    column(recorded('candidates', 'window_id'), ({ candidate }) => candidate.row.window_id),
    column(recorded('candidates', 'enterprise_id'), ({ candidate }) => candidate.row.enterprise_id),
    column(ENTERPRISE_NAME, ({ enterprise }) => enterprise.name),
    column(
      recorded('candidates', 'category', { codes: categories }),
      ({ candidate }) => candidate.category.code,
    ),
    column(
      recorded('candidates', 'unmanned', { topic: 'unmanned' }),
      ({ candidate }) => candidate.row.unmanned,
    ),
    column(recorded('candidates', 'name'), ({ candidate }) => candidate.row.name),
    optional(recorded('enterprises', 'district'), ({ enterprise }) => enterprise.enterprise.row.district),
    column({ ...STATUS, codes: candidateStatuses, topic: 'publicity' }, ({ status }) => status),
  ],
})
