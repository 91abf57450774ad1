import { code, day, flag, id, optional, percent, text } from './cells.ts'
import { YIELD_GRADES } from './codes.ts'
import { column, type Entry, table } from './schema.ts'

/** 候选: a workshop or factory that a window proposes for recognition, with the figures of its application. */
export const candidates = table({
  name: 'candidates',
  title: { zh: '候选', en: 'Candidates' },
  key: ['candidate_id'],
  columns: {
    candidate_id: column(id(), { zh: '候选编号', en: 'Candidate id' }),
    window_id: column(id(), { zh: '公示编号', en: 'Window id', names: 'windows' }),
    enterprise_id: column(id(), { zh: '企业编号', en: 'Enterprise id', names: 'enterprises' }),
    category: column(text(), { zh: '类别', en: 'Category' }),
    unmanned: column(flag(), { zh: '无人', en: 'Unmanned' }),
    name: column(text(), { zh: '车间或工厂名称', en: 'Name of the workshop or factory' }),
    recommended_by: column(optional(text()), {
      zh: '推荐区市',
      en: 'Recommended by',
      also: ['区市代码'],
      names: 'districts',
    }),
    applied_on: column(optional(day()), { zh: '申报日期', en: 'Applied on' }),
    yield_grade: column(optional(code(YIELD_GRADES)), { zh: '亩产效益评价', en: 'Yield-per-mu grade' }),
    yield_grade_reason: column(optional(text()), { zh: '亩产效益说明', en: 'Reason despite the grade' }),
    nc_rate: column(optional(percent()), {
      zh: '数控化率',
      en: 'Numerical control rate, %',
      also: ['数控化率 %'],
    }),
    cost_reduction: column(optional(percent()), { zh: '运营成本降低', en: 'Cost reduction, %' }),
    productivity_gain: column(optional(percent()), { zh: '生产效率提高', en: 'Productivity gain, %' }),
    cycle_reduction: column(optional(percent()), { zh: '研制周期缩短', en: 'Cycle reduction, %' }),
    defect_reduction: column(optional(percent()), { zh: '不良品率降低', en: 'Defect reduction, %' }),
    energy_gain: column(optional(percent()), { zh: '能源利用率提高', en: 'Energy gain, %' }),
    workers_replaced: column(optional(text()), { zh: '无人指标', en: 'Line workers replaced' }),
    workshop: column(optional(id()), {
      zh: '智能工厂所含数字化车间',
      en: 'Digital workshop of the factory',
      names: ['certifications', 'candidates'],
    }),
  },
})

export type Candidate = Entry<typeof candidates.columns>
