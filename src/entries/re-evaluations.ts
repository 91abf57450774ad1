import { id, optional, text } from './cells.ts'
import { column, type Entry, table } from './schema.ts'

/** 复评: the grade of a title in a round. Earlier grades stay for good. */
export const reEvaluations = table({
  name: 're-evaluations',
  title: { zh: '复评', en: 'Re-evaluations' },
  key: ['round_id', 'title_id'],
  columns: {
    round_id: column(id(), { zh: '复评轮次', en: 'Round' }),
    title_id: column(id(), { zh: '称号编号', en: 'Title id', names: 'certifications' }),
    notice_id: column(id(), { zh: '公告编号', en: 'Notice id', names: 'notices' }),
    grade: column(text(), { zh: '复评等次', en: 'Grade', also: ['等次', '复评结果'] }),
    reason: column(optional(text()), { zh: '原因', en: 'Reason' }),
    productivity: column(optional(text()), { zh: '生产效率', en: 'Productivity' }),
    cost: column(optional(text()), { zh: '运营成本', en: 'Cost' }),
    cycle: column(optional(text()), { zh: '研制周期', en: 'Cycle' }),
    quality: column(optional(text()), { zh: '产品质量', en: 'Quality' }),
    environment: column(optional(text()), { zh: '绿色环保', en: 'Environment' }),
    safety: column(optional(text()), { zh: '安全生产', en: 'Safety' }),
  },
})

export type ReEvaluation = Entry<typeof reEvaluations.columns>
