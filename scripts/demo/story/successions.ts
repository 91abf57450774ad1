// Changes of name, mergers, splits and reorganisations, published or not yet (Article 18).
import { EXCELLENT_THRICE, type FirmPlan } from './plan.ts'

export const SUCCESSIONS: readonly FirmPlan[] = [
  {
    name: '威海示例泰和钓具有限公司',
    district: 'huancui',
    industry: 'C24',
    established: '2006-02-14',
    entries: [{ batch: '2018-1', name: '渔线轮数字化车间' }],
    renames: [
      {
        kind: 'merger',
        on: '2023-11-15',
        to: '威海示例远洲渔具集团有限公司',
        notice: 're-evaluation-2024',
        successor: '威海示例远洲渔具集团有限公司',
      },
    ],
  },
  {
    name: '威海示例远洲渔具集团有限公司',
    district: 'huancui',
    industry: 'C24',
    established: '1997-07-01',
    entries: [
      { batch: '2017-1', name: '钓竿卷制数字化车间', grades: EXCELLENT_THRICE },
      { batch: '2022-1', name: '渔具智能工厂', category: 'smart-factory' },
    ],
  },
  {
    name: '文登示例昊川轴业有限公司',
    district: 'wendeng',
    industry: 'C36',
    established: '2001-09-24',
    entries: [{ batch: '2019-1', name: '曲轴磨削数字化车间', grades: { 2022: 'excellent' } }],
    renames: [
      { kind: 'reorganisation', on: '2023-06-30', to: '山东示例昊川智造股份有限公司', notice: 'rename-2023' },
    ],
  },
  {
    name: '荣成示例信泰橡胶有限公司',
    district: 'rongcheng',
    industry: 'C29',
    established: '1995-03-08',
    entries: [{ batch: '2016-1', name: '全钢子午胎数字化车间', grades: { 2023: 'excellent' } }],
    renames: [
      {
        kind: 'split',
        on: '2023-07-18',
        to: '荣成示例信泰轮胎有限公司',
        notice: 'rename-2023',
        undated: true,
      },
    ],
  },
  {
    name: '威海示例瑞宁医用材料有限公司',
    district: 'gaoqu',
    industry: 'C35',
    established: '2011-05-11',
    entries: [{ batch: '2021-1', name: '采血管数字化车间' }],
    renames: [{ kind: 'rename', on: '2024-05-20', to: '威海示例瑞宁生物科技有限公司' }],
  },
]
