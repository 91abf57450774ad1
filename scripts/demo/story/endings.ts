// Titles that were revoked, for each reason and for two at once, or that should be (Articles 15 to 17).
import type { FirmPlan } from './plan.ts'

export const ENDINGS: readonly FirmPlan[] = [
  {
    name: '威海示例宏运服饰有限公司',
    district: 'huancui',
    industry: 'C18',
    established: '1999-05-05',
    entries: [
      {
        batch: '2017-1',
        name: '户外服装数字化车间',
        grades: { 2022: 'absent' },
        revoked: { notice: 're-evaluation-2022', reasons: '1', note: '未参加2022年复评' },
      },
      { batch: '2024-2', name: '户外服装吊挂流水数字化车间' },
    ],
  },
  {
    name: '文登示例鑫隆五金工具有限公司',
    district: 'wendeng',
    industry: 'C33',
    established: '2002-02-27',
    entries: [
      {
        batch: '2018-1',
        name: '五金工具锻造数字化车间',
        grades: { 2022: 'unqualified' },
        revoked: { notice: 're-evaluation-2022', reasons: '2', note: '2022年复评不合格' },
      },
    ],
  },
  {
    name: '荣成示例海之源食品有限公司',
    district: 'rongcheng',
    industry: 'C14',
    established: '2000-12-12',
    entries: [
      {
        batch: '2019-1',
        name: '罐头杀菌包装数字化车间',
        grades: { 2023: 'unqualified' },
        revoked: { notice: 'revocation-2023-1', reasons: '2', note: '2023年复评不合格' },
      },
    ],
    renames: [
      { kind: 'rename', on: '2023-08-01', to: '荣成示例海之韵食品有限公司', notice: 'rename-2023' },
      {
        kind: 'merger',
        on: '2024-03-15',
        to: '荣成示例恒丰海带制品有限公司',
        notice: 're-evaluation-2024',
        successor: '荣成示例恒丰海带制品有限公司',
        inherits: true,
      },
    ],
  },
  {
    name: '威海示例晟通变压器有限公司',
    district: 'jingqu',
    industry: 'C38',
    established: '2005-01-31',
    entries: [
      {
        batch: '2016-1',
        name: '变压器绕线数字化车间',
        grades: { 2023: 'absent' },
        revoked: { notice: 'revocation-2023-1', reasons: '1', note: '未参加2023年复评' },
      },
    ],
  },
  {
    name: '乳山示例林秀木业有限公司',
    district: 'rushan',
    industry: 'C21',
    established: '2004-04-19',
    entries: [
      {
        batch: '2020-1',
        name: '定制橱柜数字化车间',
        revoked: { notice: 'revocation-2024-1', reasons: '3', note: '企业因产线外迁，自行申请撤销' },
      },
    ],
  },
  {
    name: '威海示例锐帆游艇有限公司',
    district: 'huancui',
    industry: 'C37',
    established: '2010-11-22',
    entries: [
      {
        batch: '2019-1',
        name: '玻璃钢游艇数字化车间',
        revoked: { notice: 'revocation-2024-1', reasons: '4', note: '企业被依法终止' },
      },
    ],
  },
  {
    name: '威海示例铭创电机有限公司',
    district: 'gaoqu',
    industry: 'C38',
    established: '2013-09-09',
    entries: [
      {
        batch: '2021-1',
        name: '永磁电机数字化车间',
        revoked: { notice: 'revocation-2024-1', reasons: '5', note: '申报材料中的能耗数据与核查结果不符' },
      },
      { batch: '2018-1', name: '微型电机数字化车间' },
    ],
    renames: [
      { kind: 'rename', on: '2024-01-15', to: '威海示例铭创驱动科技有限公司', notice: 're-evaluation-2024' },
    ],
  },
  {
    name: '荣成示例顺昌汽车零部件有限公司',
    district: 'rongcheng',
    industry: 'C36',
    established: '2008-06-16',
    entries: [
      {
        batch: '2020-1',
        name: '变速箱壳体数字化车间',
        grades: { 2024: 'unqualified' },
        revoked: {
          notice: 'revocation-2024-2',
          reasons: '2;5',
          note: '2024年复评不合格，且复评材料与现场核查结果不符',
        },
      },
    ],
  },
  {
    name: '南海示例卓越石墨制品有限公司',
    district: 'nanhai',
    industry: 'C30',
    established: '2012-03-21',
    entries: [
      {
        batch: '2020-1',
        name: '石墨电极数字化车间',
        grades: { 2024: 'absent' },
        revoked: { notice: 'revocation-2024-3', reasons: '1', note: '未参加2024年复评' },
      },
    ],
  },
  {
    name: '威海示例佳信彩印包装有限公司',
    district: 'lingang',
    industry: 'C22',
    established: '2009-10-10',
    entries: [{ batch: '2021-1', name: '彩印包装数字化车间', grades: { 2024: 'unqualified' } }],
  },
  {
    name: '乳山示例东方苹果汁有限公司',
    district: 'rushan',
    industry: 'C14',
    established: '2003-08-28',
    entries: [{ batch: '2018-1', name: '浓缩苹果汁数字化车间', grades: { 2024: 'absent' } }],
  },
]
