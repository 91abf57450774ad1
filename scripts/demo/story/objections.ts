// Objections to candidates, and those that the announcement or a second window leaves out (Article 12).
import type { FirmPlan } from './plan.ts'

export const OBJECTIONS: readonly FirmPlan[] = [
  {
    name: '乳山示例润康花生制品有限公司',
    district: 'rushan',
    industry: 'C14',
    established: '2005-09-02',
    entries: [
      {
        batch: '2021-1',
        name: '花生酱灌装数字化车间',
        objection: { received: '2021-10-27', resolved: '2021-11-01', outcome: 'withdrawn' },
      },
    ],
  },
  {
    name: '威海示例博远电子科技有限公司',
    district: 'jingqu',
    industry: 'C39',
    established: '2012-12-07',
    entries: [
      {
        batch: '2022-1',
        name: '热敏打印头数字化车间',
        objection: { received: '2022-06-16', resolved: '2022-07-01', outcome: 'upheld' },
      },
      { batch: '2023-1', name: '热敏打印头数字化车间（二期）' },
    ],
  },
  {
    name: '荣成示例泓海渔具有限公司',
    district: 'rongcheng',
    industry: 'C24',
    established: '2013-05-17',
    entries: [{ batch: '2023-2', name: '碳素钓竿数字化车间', leftOut: true }],
  },
  {
    name: '威海示例临港高分子材料有限公司',
    district: 'lingang',
    industry: 'C29',
    established: '2017-01-11',
    entries: [{ batch: '2022-2', name: '改性塑料数字化车间', dropped: true }],
  },
  {
    name: '威海示例拓海汽车零部件有限公司',
    district: 'lingang',
    industry: 'C36',
    established: '2010-03-29',
    entries: [
      {
        batch: '2024-1',
        name: '制动盘数字化车间',
        objection: { received: '2024-05-30', resolved: '2024-06-28', outcome: 'rejected' },
      },
    ],
  },
  {
    name: '文登示例和兴家纺有限公司',
    district: 'wendeng',
    industry: 'C17',
    established: '2008-08-08',
    entries: [{ batch: '2024-2', name: '家纺裁缝数字化车间', objection: { received: '2024-06-18' } }],
  },
]
