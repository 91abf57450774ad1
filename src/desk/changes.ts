// In: the register before and after rows, and a day. Out: in words what becomes different for those whom it concerns. Told from
// the register itself, so that it cannot say anything else than the pages will.
import type { Day } from '../day.ts'
import { TABLES } from '../entries/tables.ts'
import { words } from '../i18n/words.ts'
import type { Plan } from '../papers/plan.ts'
import type { Register } from '../register/register.ts'
import { type Snapshot, snapshotOn } from '../register/snapshot.ts'

/** A group of alike changes: `撤销 3 个称号`, and each of them. */
export interface Changes {
  heading: string
  lines: readonly string[]
}

/** What becomes different at the end of `day` by what was written between `before` and `after`. */
export function changesBetween(before: Register, after: Register, day: Day): Changes[] {
  const [was, is] = [snapshotOn(before, day), snapshotOn(after, day)]
  return [
    noticesIn(was, is),
    windowsIn(was, is),
    candidatesIn(was, is),
    titlesIn(was, is),
    namesIn(was, is),
    barsIn(was, is),
  ].filter(({ lines }) => lines.length > 0)
}

function noticesIn(was: Snapshot, is: Snapshot): Changes {
  const lines = is.notices
    .filter(({ row }) => !was.byId.notices.has(row.notice_id))
    .map(({ row }) => `${row.title}（${row.published_on} 发布，编号 ${row.notice_id}）`)
  return { heading: `新公告 ${lines.length} 件`, lines }
}

function windowsIn(was: Snapshot, is: Snapshot): Changes {
  const lines = is.windows.flatMap(({ window, end, status }) => {
    const old = was.byId.windows.get(window.row.window_id)
    const days = `${window.row.starts_on} 至 ${end.day}${end.isComputed ? '（按办法推算）' : ''}`
    if (!old) return [`公示 ${window.row.window_id}：${days}`]
    if (old.status !== status && status === 'withdrawn') return [`公示 ${window.row.window_id} 撤回`]
    return old.end.day === end.day ? [] : [`公示 ${window.row.window_id} 由 ${old.end.day} 延长到 ${end.day}`]
  })
  return { heading: `公示期 ${lines.length} 处`, lines }
}

function candidatesIn(was: Snapshot, is: Snapshot): Changes {
  const t = words('zh').status.candidate
  const lines = is.candidates.flatMap(({ candidate, enterprise, status, objections }) => {
    const old = was.byId.candidates.get(candidate.row.candidate_id)
    const name = `${enterprise.name} ${candidate.row.name ?? candidate.category.label}`
    if (!old) return [`${name}：${t[status]}`]
    const told = words('zh').status.objections
    if (old.objections !== objections)
      return [`${name}：${told[old.objections]} → ${told[objections]}（${t[status]}）`]
    return old.status === status || status === 'certified' ? [] : [`${name}：${t[old.status]} → ${t[status]}`]
  })
  return { heading: `拟认定项目 ${lines.length} 个`, lines }
}

function titlesIn(was: Snapshot, is: Snapshot): Changes {
  const t = words('zh').status.title
  const lines = is.titles.flatMap(({ title, enterprise, status, latest, revocation }) => {
    const old = was.byId.titles.get(title.row.title_id)
    const name = `${enterprise.name} ${title.name}`
    if (!old) return [`${name}：认定（${title.certifiedOn}）`]
    if (!old.revocation && revocation) return [`${name}：撤销（${revocation.revokedOn}）`]
    if (old.latest?.row.round_id !== latest?.row.round_id)
      return [`${name}：${latest?.row.round_id} 复评${latest?.grade.label.zh ?? ''}（${t[status]}）`]
    return old.status === status ? [] : [`${name}：${t[old.status]} → ${t[status]}`]
  })
  return { heading: `称号 ${lines.length} 个`, lines }
}

function namesIn(was: Snapshot, is: Snapshot): Changes {
  const lines = is.enterprises.flatMap(({ enterprise, name }) => {
    const old = was.byId.enterprises.get(enterprise.row.enterprise_id)
    if (!old) return [`${name}：第一次列入`]
    return old.name === name ? [] : [`${old.name} → ${name}`]
  })
  return { heading: `企业 ${lines.length} 家`, lines }
}

function barsIn(was: Snapshot, is: Snapshot): Changes {
  const lines = is.enterprises.flatMap(({ enterprise, name, refusedUntil, mayReapplyFrom }) => {
    const old = was.byId.enterprises.get(enterprise.row.enterprise_id)
    if (!refusedUntil || old?.refusedUntil === refusedUntil) return []
    return [`${name}：不受理申报至 ${refusedUntil}，${mayReapplyFrom} 起不再受限`]
  })
  return { heading: `不受理申报 ${lines.length} 家`, lines }
}

/** How many rows each table gets, and of how many that stand cells are filled: `企业 2 行`. */
export function rowCounts({ rows, filled }: Pick<Plan, 'rows' | 'filled'>): string[] {
  return Object.values(TABLES).flatMap(({ name, title }) => {
    const count = rows[name]?.length ?? 0
    const mended = filled.filter(({ table }) => table === name).length
    return [
      ...(count > 0 ? [`${title.zh} ${count} 行`] : []),
      ...(mended > 0 ? [`${title.zh}已有的 ${mended} 行补上空格`] : []),
    ]
  })
}
