// Names that are hard to print, to sort and to find, and one that was misprinted.
import { EXCELLENT_THRICE, type FirmPlan } from './plan.ts'

/** As first recorded: the correction of the demonstration is about its candidate. */
export const MISPRINTED = '文登示例长乐重工有限公司'

const ALL_AT_THE_THRESHOLD = {
  nc_rate: 70,
  cost_reduction: 20,
  productivity_gain: 20,
  cycle_reduction: 20,
  defect_reduction: 10,
  energy_gain: 10,
}

export const NAMES: readonly FirmPlan[] = [
  {
    name: '威海示例海锐精密机械有限公司',
    district: 'gaoqu',
    industry: 'C34',
    established: '2003-05-20',
    entries: [
      { batch: '2016-1', name: '数控机床主轴数字化车间', grades: EXCELLENT_THRICE },
      { batch: '2021-1', name: '高端机床智能工厂', category: 'smart-factory' },
    ],
    renames: [
      { kind: 'rename', on: '2021-09-08', to: '威海示例海锐智能装备有限公司', notice: 're-evaluation-2022' },
      {
        kind: 'rename',
        on: '2023-12-20',
        to: '山东示例海锐智能装备集团股份有限公司',
        notice: 're-evaluation-2024',
      },
    ],
  },
  {
    name: '威海示例海睿精密机械有限公司',
    district: 'huancui',
    industry: 'C34',
    established: '2011-10-13',
    entries: [
      {
        batch: '2022-1',
        name: '精密齿轮数字化车间',
        objection: { received: '2022-06-15', resolved: '2022-06-24', outcome: 'rejected' },
      },
    ],
  },
  {
    name: '威海示例QDM数控设备有限公司',
    district: 'gaoqu',
    industry: 'C34',
    established: '2014-02-28',
    entries: [
      { batch: '2017-1', name: '数控刀塔数字化车间', grades: { 2022: 'exempt' } },
      { batch: '2021-1', name: '五轴加工单元无人车间', unmanned: true, grades: { 2023: 'excellent' } },
    ],
  },
  {
    name: '荣成示例5G+智慧渔业（集团）有限公司',
    district: 'rongcheng',
    industry: 'C13',
    established: '2009-07-01',
    entries: [
      { batch: '2021-1', name: '冷冻调理食品数字化车间' },
      {
        batch: '2022-2',
        name: '鱼糜制品无人工厂',
        category: 'smart-factory',
        unmanned: true,
        grades: { 2024: 'excellent' },
      },
    ],
  },
  {
    name: '文登示例𬭎达铸造有限公司',
    district: 'wendeng',
    industry: 'C33',
    established: '1998-11-06',
    entries: [{ batch: '2018-1', name: '精密铸件数字化车间', grades: { 2023: 'exempt' } }],
  },
  {
    name: '山东示例海洋工程装备与特种船舶复合材料协同制造科技创新产业发展（威海南海新区）股份有限公司',
    district: 'nanhai',
    industry: 'C37',
    established: '2016-08-19',
    withoutCode: true,
    entries: [{ batch: '2019-1', name: '海工平台模块与船用特种复合材料构件柔性制造数字化车间' }],
  },
  {
    name: MISPRINTED,
    district: 'wendeng',
    industry: 'C35',
    established: '2007-03-12',
    entries: [{ batch: '2022-1', name: '重型锻压行车数字化车间', misprint: '重型锻压形车数字化车间' }],
  },
  {
    name: '威海示例X-Ray检测设备有限公司',
    district: 'huancui',
    industry: 'C40',
    established: '2015-06-30',
    entries: [{ batch: '2022-1', name: '无损检测仪器数字化车间', figures: ALL_AT_THE_THRESHOLD }],
  },
  {
    name: '示例（威海）3D打印科技有限公司',
    district: 'jingqu',
    industry: 'C35',
    established: '2018-04-25',
    withoutCode: true,
    entries: [
      { batch: '2023-1', name: '金属增材制造数字化车间' },
      { batch: '2023-1', name: '金属增材制造智能工厂', category: 'smart-factory' },
    ],
  },
]
