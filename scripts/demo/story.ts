// The enterprises of the demonstration that stand for a case of the law each; all others are drawn at random.
// Their names and fates are the same for every seed and size.

/** The grades of a round, as the measures of the demonstration name them. */
export type Grade = 'excellent' | 'qualified' | 'unqualified' | 'absent' | 'exempt'

/** What becomes of an objection; without `resolved` it is still open. */
interface ObjectionPlan {
  received: string
  resolved?: string
  outcome?: 'rejected' | 'upheld' | 'withdrawn'
}

/** The figures of an application, by column of `candidates.csv`. */
export type Figures = Readonly<Record<string, string | number>>

/** A workshop or factory put forward in a batch, and its fate. Grades that are not named are 合格. */
export interface EntryPlan {
  batch: string
  name: string
  category?: 'digital-workshop' | 'smart-factory'
  unmanned?: true
  figures?: Figures
  objection?: ObjectionPlan
  /** Left out of the announcement, no reason given. */
  leftOut?: true
  /** Left out when a withdrawn window was published again. */
  dropped?: true
  /** What the notice printed before it was corrected. */
  misprint?: string
  grades?: Readonly<Record<string, Grade>>
  revoked?: { notice: string; reasons: string; note?: string }
}

/** A registered change; without `notice` it is not yet published. */
export interface RenamePlan {
  kind: 'rename' | 'merger' | 'split' | 'reorganisation'
  on: string
  to: string
  notice?: string
  /** The name, as first recorded, of the enterprise that succeeds. */
  successor?: string
  /** A decision says that the successor's applications are refused too. */
  inherits?: true
  /** The list does not print the day of registration. */
  undated?: true
}

export interface FirmPlan {
  name: string
  district: string
  industry: string
  established: string
  /** No credit code is on record. */
  withoutCode?: true
  entries: readonly EntryPlan[]
  renames?: readonly RenamePlan[]
}

/**
 * The candidates that the waiver and the correction of the demonstration are about: enterprise, as first
 * recorded.
 */
export const REORGANISED = '威海示例新启航医疗器械有限公司'
export const MISPRINTED = '文登示例长乐重工有限公司'

const EXCELLENT_THRICE = { 2022: 'excellent', 2023: 'excellent', 2024: 'excellent' } as const
const ALL_AT_THE_THRESHOLD = {
  nc_rate: 70,
  cost_reduction: 20,
  productivity_gain: 20,
  cycle_reduction: 20,
  defect_reduction: 10,
  energy_gain: 10,
}

const NAMES: readonly FirmPlan[] = [
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

const OBJECTIONS: readonly FirmPlan[] = [
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

const FINDINGS: readonly FirmPlan[] = [
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

const ENDINGS: readonly FirmPlan[] = [
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

const SUCCESSIONS: readonly FirmPlan[] = [
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

/** Every enterprise with a part in the story. */
export const STORY: readonly FirmPlan[] = [...NAMES, ...OBJECTIONS, ...FINDINGS, ...ENDINGS, ...SUCCESSIONS]
