// The fixed part of the demonstration: what was published on which day.
import type { Day } from '../../src/day.ts'

/**
 * A notice; `states` says which count it prints: of its own kind, by table, one too many (a finding), or
 * none.
 */
export interface NoticePlan {
  id: string
  kind: 'publicity' | 'announcement' | 're-evaluation' | 'revocation' | 'rename' | 'correction'
  title: string
  on: Day
  documentNo?: string
  measures: string
  batch?: string
  states?: 'own' | 'by-table' | 'one-too-many'
}

/** A publicity window; without `ends` its last day is left to be computed. */
export interface WindowPlan {
  id: string
  notice: string
  subject: 'recognition' | 'revocation'
  starts: Day
  ends?: Day
}

/**
 * A batch. `titles`: its entries, and `firms`: the enterprises known after it, both per hundred
 * enterprises.
 */
export interface BatchPlan {
  id: string
  day: Day
  titles: number
  firms: number
  /** None: stood without a window. All but the last were withdrawn. */
  windows: readonly string[]
  /** The last day on which an objection could be received, extensions included. */
  lastDay?: Day
  announcement?: string
}

/**
 * A round of re-evaluation over the titles given before a day; those that fail are revoked by
 * `revocation`.
 */
export interface RoundPlan {
  id: string
  day: Day
  notice: string
  titlesBefore: Day
  revocation: string
}

const OLD = 'example-2016'
const NEW = 'weihai-2021'

type Rest = Partial<Pick<NoticePlan, 'documentNo' | 'batch' | 'states' | 'measures'>>

function notice(
  kind: NoticePlan['kind'],
  suffix: string,
  on: string,
  title: string,
  rest: Rest = {},
): NoticePlan {
  return { id: `${kind}-${suffix}`, kind, title, on: on as Day, measures: NEW, ...rest }
}

function early(year: number, on: string, states: NoticePlan['states'] = 'own'): NoticePlan {
  return notice('announcement', `${year}-1`, on, `关于公布${year}年威海市数字化车间和智能工厂名单的通知`, {
    documentNo: `示例工信〔${year}〕${year - 2006}号`,
    measures: OLD,
    batch: `${year}-1`,
    states,
  })
}

const ORDINALS = ['', '一', '二']

function listOf(batch: string): string {
  const [year, number] = batch.split('-')
  return `${year}年第${ORDINALS[Number(number)]}批威海市数字化车间和智能工厂`
}

const publicity = (batch: string, on: string): NoticePlan =>
  notice('publicity', batch, on, `关于${listOf(batch)}拟认定名单的公示`, { batch, states: 'own' })

const announcement = (batch: string, on: string, number: number): NoticePlan =>
  notice('announcement', batch, on, `关于公布${listOf(batch)}名单的通知`, {
    documentNo: `示例工信〔${batch.slice(0, 4)}〕${number}号`,
    batch,
    states: 'own',
  })

const reEvaluation = (year: number, on: string, number: number): NoticePlan =>
  notice('re-evaluation', `${year}`, on, `关于公布${year}年威海市数字化车间和智能工厂复评结果的通知`, {
    documentNo: `示例工信〔${year}〕${number}号`,
    states: 'by-table',
  })

const revocation = (suffix: string, on: string, number: number): NoticePlan =>
  notice('revocation', suffix, on, '关于撤销部分威海市数字化车间和智能工厂称号的通知', {
    documentNo: `示例工信〔${suffix.slice(0, 4)}〕${number}号`,
    states: 'own',
  })

/** Every notice, in order of day. */
export const NOTICES: readonly NoticePlan[] = [
  early(2016, '2016-12-15'),
  early(2017, '2017-11-30', 'one-too-many'),
  early(2018, '2018-11-22'),
  early(2019, '2019-11-28'),
  early(2020, '2020-12-10'),
  publicity('2021-1', '2021-10-25'),
  announcement('2021-1', '2021-11-18', 62),
  reEvaluation(2022, '2022-03-31', 18),
  publicity('2022-1', '2022-06-13'),
  notice('correction', '2022-1', '2022-06-22', '关于更正2022年第一批拟认定名单中一处车间名称的公告', {
    batch: '2022-1',
    states: 'own',
  }),
  announcement('2022-1', '2022-07-08', 41),
  publicity('2022-2', '2022-10-28'),
  notice('correction', '2022-2', '2022-11-02', '关于撤回2022年第二批拟认定名单公示的公告', {
    batch: '2022-2',
  }),
  notice(
    'publicity',
    '2022-2b',
    '2022-11-10',
    '关于2022年第二批威海市数字化车间和智能工厂拟认定名单的公示（重新公示）',
    {
      batch: '2022-2',
      states: 'own',
    },
  ),
  announcement('2022-2', '2022-12-02', 77),
  publicity('2023-1', '2023-03-13'),
  notice('correction', '2023-1', '2023-03-16', '关于延长2023年第一批拟认定名单公示期的公告', {
    batch: '2023-1',
  }),
  announcement('2023-1', '2023-04-14', 23),
  reEvaluation(2023, '2023-05-12', 30),
  notice('publicity', 'revocation-2023', '2023-05-15', '关于拟撤销部分威海市数字化车间和智能工厂称号的公示'),
  revocation('2023-1', '2023-06-09', 37),
  publicity('2023-2', '2023-09-25'),
  announcement('2023-2', '2023-10-27', 66),
  notice('rename', '2023', '2023-11-24', '关于威海市数字化车间和智能工厂部分企业更名的通知', {
    documentNo: '示例工信〔2023〕71号',
    states: 'own',
  }),
  revocation('2024-1', '2024-02-29', 9),
  reEvaluation(2024, '2024-04-12', 21),
  revocation('2024-2', '2024-05-17', 28),
  publicity('2024-1', '2024-05-27'),
  publicity('2024-2', '2024-06-14'),
  announcement('2024-1', '2024-07-12', 43),
  revocation('2024-3', '2024-08-16', 52),
]

const DAY_OF = new Map(NOTICES.map(notice => [notice.id, notice.on]))

/** The day on which a notice of the calendar is published. */
export function dayOf(notice: string): Day {
  const day = DAY_OF.get(notice)
  if (day === undefined) throw new Error(`No notice ${notice} in the calendar.`)
  return day
}

function window(id: string, starts: string, ends?: string): WindowPlan {
  const plan = {
    id: `w${id}`,
    notice: `publicity-${id}`,
    subject: 'recognition',
    starts: starts as Day,
  } as const
  return ends === undefined ? plan : { ...plan, ends: ends as Day }
}

/** Every publicity window, in order of day. */
export const WINDOWS: readonly WindowPlan[] = [
  window('2021-1', '2021-10-25', '2021-10-29'),
  window('2022-1', '2022-06-13'),
  window('2022-2', '2022-10-31', '2022-11-04'),
  window('2022-2b', '2022-11-11', '2022-11-15'),
  window('2023-1', '2023-03-13', '2023-03-17'),
  { ...window('revocation-2023', '2023-05-15', '2023-05-19'), id: 'w2023-revocation', subject: 'revocation' },
  window('2023-2', '2023-09-25', '2023-09-28'),
  window('2024-1', '2024-05-27', '2024-05-31'),
  window('2024-2', '2024-06-17'),
]

/** `window-changes.csv` as it stands. */
export const WINDOW_CHANGES = [
  {
    window_id: 'w2022-2',
    kind: 'withdrawn',
    changed_on: '2022-11-02',
    new_ends_on: '',
    notice_id: 'correction-2022-2',
  },
  {
    window_id: 'w2023-1',
    kind: 'extended',
    changed_on: '2023-03-16',
    new_ends_on: '2023-03-22',
    notice_id: 'correction-2023-1',
  },
]

function oldBatch(year: number, day: string, titles: number, firms: number): BatchPlan {
  return {
    id: `${year}-1`,
    day: day as Day,
    titles,
    firms,
    windows: [],
    announcement: `announcement-${year}-1`,
  }
}

function batch(id: string, day: string, lastDay: string, titles: number, firms: number): BatchPlan {
  return { id, day: day as Day, lastDay: lastDay as Day, titles, firms, windows: [`w${id}`] }
}

function announced(id: string, day: string, lastDay: string, titles: number, firms: number): BatchPlan {
  return { ...batch(id, day, lastDay, titles, firms), announcement: `announcement-${id}` }
}

/** Every batch, in order of day. */
export const BATCHES: readonly BatchPlan[] = [
  oldBatch(2016, '2016-12-15', 8, 8),
  oldBatch(2017, '2017-11-30', 10, 15),
  oldBatch(2018, '2018-11-22', 12, 24),
  oldBatch(2019, '2019-11-28', 15, 34),
  oldBatch(2020, '2020-12-10', 15, 43),
  announced('2021-1', '2021-10-25', '2021-10-29', 22, 57),
  announced('2022-1', '2022-06-13', '2022-06-18', 22, 69),
  { ...announced('2022-2', '2022-11-11', '2022-11-15', 13, 75), windows: ['w2022-2', 'w2022-2b'] },
  announced('2023-1', '2023-03-13', '2023-03-22', 20, 85),
  announced('2023-2', '2023-09-25', '2023-09-28', 19, 92),
  announced('2024-1', '2024-05-27', '2024-05-31', 7, 96),
  batch('2024-2', '2024-06-17', '2024-06-22', 10, 100),
]

/** The three rounds of re-evaluation, in order of day. */
export const ROUNDS: readonly RoundPlan[] = [
  round('2022', '2022-03-31', '2021-01-01', 're-evaluation-2022'),
  round('2023', '2023-05-12', '2022-01-01', 'revocation-2023-1'),
  round('2024', '2024-04-12', '2023-01-01', 'revocation-2024-2'),
]

function round(id: string, day: string, titlesBefore: string, revocation: string): RoundPlan {
  return { id, day: day as Day, notice: `re-evaluation-${id}`, titlesBefore: titlesBefore as Day, revocation }
}
