// Candidates of which the rules have something to say (Articles 7 to 9 and 14).
import type { FirmPlan } from './plan.ts'

/** As first recorded: the waiver of the demonstration is about its candidate. */
export const REORGANISED = '威海示例新启航医疗器械有限公司'

export const FINDINGS: readonly FirmPlan[] = [
  {
    name: '威海示例初曦新材料有限公司',
    district: 'nanhai',
    industry: 'C30',
    established: '2022-06-15',
    entries: [{ batch: '2023-1', name: '特种陶瓷数字化车间', figures: { applied_on: '2023-02-06' } }],
  },
  {
    name: REORGANISED,
    district: 'gaoqu',
    industry: 'C35',
    established: '2023-03-01',
    entries: [{ batch: '2023-2', name: '一次性输液器数字化车间', figures: { applied_on: '2023-08-18' } }],
  },
  {
    name: '荣成示例恒丰海带制品有限公司',
    district: 'rongcheng',
    industry: 'C13',
    established: '2006-04-03',
    entries: [
      {
        batch: '2022-1',
        name: '海带深加工数字化车间',
        figures: {
          cost_reduction: 21.5,
          productivity_gain: 24,
          cycle_reduction: 18,
          defect_reduction: 8,
          energy_gain: 6,
        },
      },
    ],
  },
  {
    name: '威海示例远翔纺织机械有限公司',
    district: 'jingqu',
    industry: 'C35',
    established: '2004-10-26',
    entries: [
      { batch: '2020-1', name: '纺织机械机架数字化车间' },
      {
        batch: '2023-1',
        name: '纺织机械智能工厂',
        category: 'smart-factory',
        // 15 would do for a workshop's defects and does not for a factory's.
        figures: {
          cost_reduction: 22,
          productivity_gain: 25,
          cycle_reduction: 12,
          defect_reduction: 15,
          energy_gain: 8,
        },
      },
    ],
  },
  {
    name: '乳山示例昌达纸业包装有限公司',
    district: 'rushan',
    industry: 'C22',
    established: '2001-06-18',
    entries: [
      {
        batch: '2022-2',
        name: '瓦楞纸箱数字化车间',
        figures: {
          yield_grade: 'D',
          yield_grade_reason: '因整体搬迁，评价年度停产七个月；新厂区投产后各项指标已恢复',
        },
      },
    ],
  },
]
