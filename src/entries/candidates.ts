import { optional } from './cell.ts'
import { code, day, flag, id, line, name, percent, text } from './cells.ts'
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
    category: column(line(), {
      zh: '类别',
      en: 'Category',
      about: { zh: '办法所列类别的代码', en: 'Code of a category of the measures' },
    }),
    unmanned: column(flag(), {
      zh: '无人',
      en: 'Unmanned',
      about: {
        zh: '是否无人；它是类别之下的标记，不另算一类',
        en: 'Whether it is unmanned: a mark within its category, never a category of its own',
      },
    }),
    name: column(name(), {
      zh: '车间或工厂名称',
      en: 'Name of the workshop or factory',
      about: { zh: '公示名单上的名称', en: 'As in the publicised list' },
    }),
    recommended_by: column(optional(line()), {
      zh: '推荐区市',
      en: 'Recommended by',
      also: ['区市代码'],
      names: 'districts',
    }),
    applied_on: column(optional(day()), {
      zh: '申报日期',
      en: 'Applied on',
      about: {
        zh: '哪天申报，用于核对经营时间',
        en: 'The day of the application, from which the time in operation is counted',
      },
    }),
    yield_grade: column(optional(code(YIELD_GRADES)), { zh: '亩产效益评价', en: 'Yield-per-mu grade' }),
    yield_grade_reason: column(optional(text()), {
      zh: '亩产效益说明',
      en: 'Reason despite the grade',
      about: {
        zh: 'D 类仍然列入的理由；办法只说原则上不予认定，写明理由是本登记簿的要求',
        en: 'Why it is listed in spite of grade D; the register asks for it, the measures do not',
      },
    }),
    nc_rate: column(optional(percent(100)), {
      zh: '数控化率',
      en: 'Numerical control rate, %',
      also: ['数控化率 %'],
    }),
    cost_reduction: column(optional(percent()), { zh: '运营成本降低', en: 'Cost reduction, %' }),
    productivity_gain: column(optional(percent()), { zh: '生产效率提高', en: 'Productivity gain, %' }),
    cycle_reduction: column(optional(percent()), { zh: '研制周期缩短', en: 'Cycle reduction, %' }),
    defect_reduction: column(optional(percent()), { zh: '不良品率降低', en: 'Defect reduction, %' }),
    energy_gain: column(optional(percent()), { zh: '能源利用率提高', en: 'Energy gain, %' }),
    workers_replaced: column(optional(text()), {
      zh: '无人指标',
      en: 'Line workers replaced',
      about: { zh: '产线工人由设备替代的情况', en: 'How equipment has replaced line workers' },
    }),
    workshop: column(optional(id()), {
      zh: '智能工厂所含数字化车间',
      en: 'Digital workshop of the factory',
      names: ['certifications', 'candidates'],
      about: {
        zh: '智能工厂所依托的数字化车间：称号编号或候选编号',
        en: 'The digital workshop that a smart factory builds on: a title id or a candidate id',
      },
    }),
  },
})

export type Candidate = Entry<typeof candidates.columns>
