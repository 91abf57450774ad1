// In: the world of the demonstration. Out: its records, as rows of a data folder.
import { dayOf, WINDOWS } from './calendar.ts'
import type { Figures } from './story/plan.ts'
import type { Change, Entry, Grading, World } from './world.ts'

export type Row = Readonly<Record<string, string | number | boolean>>
export type Recorded =
  | 'enterprises'
  | 'candidates'
  | 'objections'
  | 'certifications'
  | 're-evaluations'
  | 'proposed-revocations'
  | 'revocations'
  | 'renames'

/** The tables that grow with the number of enterprises. */
export function recordedTables(world: World): Record<Recorded, Row[]> {
  return {
    enterprises: enterpriseRows(world),
    candidates: world.entries.flatMap(candidateRows).sort(byWindow),
    objections: objectionRows(world),
    certifications: world.entries.flatMap(certificationRows),
    're-evaluations': world.gradings.map(gradingRow),
    'proposed-revocations': proposedRows(world),
    revocations: revocationRows(world),
    renames: renameRows(world),
  }
}

function byText(...columns: readonly string[]): (a: Row, b: Row) => number {
  const key = (row: Row): string => columns.map(column => row[column]).join(' ')
  return (a, b) => (key(a) < key(b) ? -1 : 1)
}

const RANKS = new Map(WINDOWS.map((window, rank) => [window.id, rank]))

function byWindow(a: Row, b: Row): number {
  return (RANKS.get(String(a.window_id)) ?? 0) - (RANKS.get(String(b.window_id)) ?? 0)
}

function enterpriseRows(world: World): Row[] {
  return world.firms.map(firm => ({
    enterprise_id: firm.id,
    name: firm.recorded,
    uscc: firm.uscc,
    district: firm.district,
    established_on: firm.established,
    industry: firm.industry,
  }))
}

const FIGURES = ['cost_reduction', 'productivity_gain', 'cycle_reduction', 'defect_reduction', 'energy_gain']

function candidateRows({ firm, plan, category, candidates }: Entry): Row[] {
  const figures: Figures = plan.figures ?? {}
  const given = (column: string): string | number => figures[column] ?? ''
  return candidates.map(candidate => ({
    candidate_id: candidate.id,
    window_id: candidate.window,
    enterprise_id: firm.id,
    category,
    unmanned: plan.unmanned ?? false,
    name: plan.name,
    recommended_by: firm.district,
    applied_on: given('applied_on'),
    yield_grade: given('yield_grade'),
    yield_grade_reason: given('yield_grade_reason'),
    nc_rate: given('nc_rate'),
    ...Object.fromEntries(FIGURES.map(column => [column, given(column)])),
    workers_replaced: given('workers_replaced'),
    workshop: candidate.workshop,
  }))
}

function objectionRows(world: World): Row[] {
  const rows = world.entries.flatMap(({ batch, plan, candidates }) => {
    const candidate = candidates.at(-1)
    return plan.objection && candidate
      ? [{ batch: batch.id, candidate: candidate.id, ...plan.objection }]
      : []
  })
  const count = new Map<string, number>()
  return rows.map(({ batch, candidate, received, resolved = '', outcome = '' }) => ({
    objection_id: `o${batch}-${nextNumber(count, batch)}`,
    candidate_id: candidate,
    received_on: received,
    resolved_on: resolved,
    outcome,
  }))
}

function nextNumber(count: Map<string, number>, series: string): string {
  const next = (count.get(series) ?? 0) + 1
  count.set(series, next)
  return String(next).padStart(3, '0')
}

function certificationRows({ firm, batch, plan, category, candidates, title }: Entry): Row[] {
  if (!title || !batch.announcement) return []
  const row = {
    title_id: title,
    candidate_id: candidates.at(-1)?.id ?? '',
    enterprise_id: firm.id,
    category,
    unmanned: plan.unmanned ?? false,
    name: plan.name,
    batch: batch.id,
    notice_id: batch.announcement,
    certified_on: dayOf(batch.announcement),
  }
  return [row]
}

const REASONS: Readonly<Record<string, string>> = {
  unqualified: '主要指标低于认定条件',
  absent: '未在规定期限内提交复评材料',
  exempt: '上一年度已通过省级同类评价',
}

const FINDINGS = ['productivity', 'cost', 'cycle', 'quality', 'environment', 'safety']

function gradingRow({ round, entry, grade }: Grading): Row {
  const found = grade === 'excellent' ? praise(entry) : {}
  return {
    round_id: round.id,
    title_id: entry.title ?? '',
    notice_id: round.notice,
    grade,
    reason: REASONS[grade] ?? '',
    ...Object.fromEntries(FINDINGS.map(column => [column, found[column] ?? ''])),
  }
}

// Not drawn, so that the free text of a round leaves the numbers of all later days as they are.
function praise({ title = '', firm }: Entry): Record<string, string> {
  const some = (Number(firm.id.slice(1)) * 7 + title.length) % 12
  return {
    productivity: `较认定时提高 ${5 + some}%`,
    cost: `较认定时降低 ${3 + (some % 5)}%`,
    cycle: `较认定时缩短 ${4 + (some % 7)}%`,
    quality: `不良品率 0.${1 + (some % 8)}%`,
    environment: '符合要求',
    safety: '无生产安全事故',
  }
}

/** What the window for revocations listed: the titles that were then revoked. */
function proposedRows(world: World): Row[] {
  return world.endings
    .filter(({ notice }) => notice === PROPOSED.notice)
    .map(({ entry, reasons }) => ({ title_id: entry.title ?? '', reasons }))
    .sort(byText('title_id', 'reasons'))
    .map((row, at) => ({
      proposal_id: `${PROPOSED.window.replace(/^w/, 'p')}-${`${at + 1}`.padStart(3, '0')}`,
      window_id: PROPOSED.window,
      ...row,
    }))
}

const PROPOSED = { window: 'w2023-revocation', notice: 'revocation-2023-1' }

function revocationRows(world: World): Row[] {
  const endings = world.endings.map(({ entry, notice, on, reasons, note }) => ({
    title_id: entry.title ?? '',
    notice_id: notice,
    revoked_on: on,
    reasons,
    note,
  }))
  const count = new Map<string, number>()
  return endings.sort(byText('revoked_on', 'title_id')).map(row => {
    const year = row.revoked_on.slice(0, 4)
    return { revocation_id: `rv${year}-${nextNumber(count, year)}`, ...row }
  })
}

function renameRows(world: World): Row[] {
  const idOf = (name: string | undefined): string =>
    world.firms.find(firm => firm.recorded === name)?.id ?? ''
  const row = ({ firm, kind, from, to, on, notice, successor, inherits, undated }: Change): Row => ({
    enterprise_id: firm.id,
    kind,
    old_name: from,
    new_name: to,
    changed_on: undated ? '' : on,
    notice_id: notice,
    successor_id: successor ? idOf(successor) : '',
    inherits_refusal: inherits ?? false,
  })
  const count = new Map<string, number>()
  const key = ({ on, firm }: Change): string => `${on} ${firm.id}`
  return world.changes
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
    .map(change => {
      const year = change.on.slice(0, 4)
      return { rename_id: `rn${year}-${nextNumber(count, year)}`, ...row(change) }
    })
}
