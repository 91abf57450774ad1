// In: the register and a day. Out: what a clerk has to do next, and the days of the year on which something happened or will.
// Only what the records and the measures say: where the law names no day, none is named here. overview-page.ts prints it.
import { addDays, type Day, daysBetween } from '../day.ts'
import { words } from '../i18n/words.ts'
import { compare } from '../order.ts'
import type { Register } from '../register/register.ts'
import { type Snapshot, snapshotOn } from '../register/snapshot.ts'
import type { CandidateState, WindowState } from '../register/states.ts'
import { lastDayOf } from '../register/title.ts'

/** Something to do, and where on the desk it is done. */
export interface Step {
  text: string
  /** Below the token. */
  path: string | undefined
  action: string
  /** The day by which, if there is one. */
  until: Day | undefined
}

/** A day of the calendar. */
export interface Dated {
  day: Day
  text: string
  /** Whether it is still to come. */
  isAhead: boolean
}

/** What comes next, the most pressing first. */
export function nextSteps(register: Register, day: Day): Step[] {
  const snapshot = snapshotOn(register, day)
  return [
    ...snapshot.windows.flatMap(window => windowSteps(window, day)),
    ...objectionSteps(snapshot),
    ...announcementSteps(snapshot),
    ...revocationSteps(snapshot),
    ...measuresSteps(snapshot),
  ]
}

function windowSteps({ window, status, end, candidates }: WindowState, day: Day): Step[] {
  if (status !== 'open' && status !== 'upcoming') return []
  const id = window.row.window_id
  const left = daysBetween(day, end.day)
  const text =
    status === 'open'
      ? `公示 ${id}（${candidates.length} 个）到 ${end.day} 截止，${left === 0 ? '今天是最后一天' : `还有 ${left} 天`}。收到异议，当天记下来。`
      : `公示 ${id} 从 ${window.row.starts_on} 开始，到 ${end.day} 截止。`
  return [{ text, path: '/forms/objection/', action: '收到异议', until: end.day }]
}

function objectionSteps({ candidates }: Snapshot): Step[] {
  const open = candidates.filter(({ objections }) => objections === 'received')
  if (open.length === 0) return []
  return [
    {
      text: `${open.length} 个项目的异议还没有办结：${namesOf(open)}。办结以前不能公布。`,
      path: '/forms/resolved/',
      action: '办结异议',
      until: undefined,
    },
  ]
}

/** Batches whose window is over, and of which candidates still wait. */
function announcementSteps({ windows }: Snapshot): Step[] {
  return windows.flatMap(({ window, end, candidates }) => {
    const waiting = candidates.filter(({ status }) => status === 'awaiting-announcement')
    if (waiting.length === 0) return []
    return [
      {
        text: `公示 ${window.row.window_id} 已于 ${end.day} 结束，${waiting.length} 个项目待公布。正式公布后，把公布的名单放进来。`,
        path: '/papers/',
        action: '放名单',
        until: undefined,
      },
    ]
  })
}

function revocationSteps({ titles }: Snapshot): Step[] {
  const failed = titles.filter(({ status }) => status === 'pending-revocation')
  if (failed.length === 0) return []
  const names = failed.slice(0, 6).map(({ title, enterprise }) => `${enterprise.name} ${title.name}`)
  return [
    {
      text: `${failed.length} 个称号复评未通过，撤销与否还没有公布：${names.join('；')}${failed.length > 6 ? ' 等' : ''}。`,
      path: '/papers/',
      action: '放撤销名单',
      until: undefined,
    },
  ]
}

function measuresSteps({ presentMeasures, measures, day }: Snapshot): Step[] {
  const end = presentMeasures?.effective_to
  if (!presentMeasures || end === undefined) return []
  const left = daysBetween(day, end)
  if (left > 365 || measures.some(({ effective_from }) => effective_from > end)) return []
  const what = left < 0 ? `已于 ${end} 到期` : `有效期到 ${end}`
  return [
    {
      text: `《${presentMeasures.title.zh}》${what}。新的办法印发后，在数据文件夹的 measures/ 里加一个文件。`,
      path: undefined,
      action: '',
      until: end,
    },
  ]
}

function namesOf(candidates: readonly CandidateState[]): string {
  const names = candidates.slice(0, 6).map(({ candidate, enterprise }) => {
    return `${enterprise.name} ${candidate.row.name ?? candidate.category.label}`
  })
  return `${names.join('；')}${candidates.length > 6 ? ' 等' : ''}`
}

/** Everything of the year of `day`, and what is known of the year after it, in order of day. */
export function yearOf(register: Register, day: Day): Dated[] {
  const first = `${day.slice(0, 4)}-01-01`
  const last = `${Number(day.slice(0, 4)) + 1}-12-31`
  const dated = [...noticeDays(register), ...windowDays(register), ...refusalDays(register, day)]
  const ends = [...measuresDays(register), ...titleDays(register)]
  return [...dated, ...ends]
    .filter(one => one.day >= first && one.day <= last)
    .map(one => ({ ...one, isAhead: one.day > day }))
    .sort((a, b) => compare(a.day, b.day))
}

type Told = Omit<Dated, 'isAhead'>

function noticeDays({ notices }: Register): Told[] {
  const kinds = words('zh').codes.notice
  return notices.map(({ row }) => ({ day: row.published_on, text: `${kinds[row.kind]}：${row.title}` }))
}

function windowDays(register: Register): Told[] {
  return register.windows.flatMap(window => {
    const timeline = register.timelines.windows.get(window) ?? []
    const id = window.row.window_id
    return timeline.flatMap(({ status, from }): Told[] => {
      if (status === 'open') return [{ day: from, text: `公示 ${id} 开始` }]
      if (status === 'closed') return [{ day: addDays(from, -1), text: `公示 ${id} 最后一天` }]
      return status === 'withdrawn' ? [{ day: from, text: `公示 ${id} 撤回` }] : []
    })
  })
}

/** Firms whose refusal ends on one day are told together: they were revoked together. */
function refusalDays(register: Register, day: Day): Told[] {
  const states = snapshotOn(register, day).enterprises
  const byDay = Map.groupBy(states, ({ mayReapplyFrom }) => mayReapplyFrom)
  return [...byDay].flatMap(([from, firms]) => {
    if (!from) return []
    const names = firms.slice(0, 4).map(({ name }) => name)
    const told = firms.length > 4 ? `${names.join('、')}等 ${firms.length} 家` : names.join('、')
    return [{ day: from, text: `${told}不受理期满，从这天起申报不再受限` }]
  })
}

function measuresDays({ measures }: Register): Told[] {
  return measures.flatMap(({ title, effective_from, effective_to }) => [
    { day: effective_from, text: `《${title.zh}》施行` },
    ...(effective_to ? [{ day: effective_to, text: `《${title.zh}》有效期最后一天` }] : []),
  ])
}

function titleDays({ titles }: Register): Told[] {
  const ends = new Map<Day, number>()
  for (const title of titles) {
    const end = title.revocations.length === 0 ? lastDayOf(title) : undefined
    if (end) ends.set(end, (ends.get(end) ?? 0) + 1)
  }
  return [...ends].map(([day, count]) => ({ day, text: `${count} 个称号有效期最后一天` }))
}
