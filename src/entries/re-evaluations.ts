import { optional } from './cell.ts'
import { id, line, text } from './cells.ts'
import { column, type Entry, table } from './schema.ts'

/** 复评: the grade of a title in a round. Earlier grades stay for good. */
export const reEvaluations = table({
  name: 're-evaluations',
  title: { zh: '复评', en: 'Re-evaluations' },
  key: ['round_id', 'title_id'],
  columns: {
    round_id: column(id(), {
      zh: '复评轮次',
      en: 'Round',
      about: { zh: '哪一轮复评', en: 'The round of re-evaluation' },
    }),
    title_id: column(id(), { zh: '称号编号', en: 'Title id', names: 'certifications' }),
    notice_id: column(id(), {
      zh: '公告编号',
      en: 'Notice id',
      names: 'notices',
      about: { zh: '公布结果的公告', en: 'The notice that published the grade' },
    }),
    grade: column(line(), {
      zh: '复评等次',
      en: 'Grade',
      also: ['等次', '复评结果'],
      about: {
        zh: '办法所列等次的代码，另有 absent 未参加、exempt 免评',
        en: 'Code of a grade of the measures; absent and exempt are grades of all',
      },
    }),
    reason: column(optional(text()), {
      zh: '原因',
      en: 'Reason',
      about: { zh: '不合格、未参加、免评的原因', en: 'Why it is unqualified, absent or exempt' },
    }),
    productivity: column(optional(text()), {
      zh: '生产效率',
      en: 'Productivity',
      about: { zh: '复评所见的生产效率', en: 'Productivity as found' },
    }),
    cost: column(optional(text()), {
      zh: '运营成本',
      en: 'Cost',
      about: { zh: '复评所见的运营成本', en: 'Operating cost as found' },
    }),
    cycle: column(optional(text()), {
      zh: '研制周期',
      en: 'Cycle',
      about: { zh: '复评所见的研制周期', en: 'Development cycle as found' },
    }),
    quality: column(optional(text()), {
      zh: '产品质量',
      en: 'Quality',
      about: { zh: '复评所见的产品质量', en: 'Product quality as found' },
    }),
    environment: column(optional(text()), {
      zh: '节能减排',
      en: 'Energy saving and emission reduction',
      about: { zh: '复评所见的节能减排情况', en: 'Energy saving and emission reduction as found' },
    }),
    safety: column(optional(text()), {
      zh: '安全生产',
      en: 'Safety',
      about: { zh: '复评所见的安全生产情况', en: 'Safety at work as found' },
    }),
  },
})

export type ReEvaluation = Entry<typeof reEvaluations.columns>
