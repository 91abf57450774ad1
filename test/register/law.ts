// data/README.md, 由记录推出什么: told a second time, from the rows as they are written, without spans, joins or order: what holds
// at the end of day D. Slow and plain; snapshot.test.ts holds the program to it on random worlds.
import { addDays, addYears, type Day } from '../../src/day.ts'
import { findGrade, findReason, type Measures } from '../../src/law/measures.ts'
import { lastDayOfPeriod } from '../../src/law/working-days.ts'
import type { Cells, Rows } from './world.ts'

type Known<T> = Record<string, T>

export interface Told {
  windows: Known<{ status: string; ends_on: string; computed: boolean }>
  candidates: Known<{ status: string }>
  titles: Known<{ status: string; latest_grade: string; latest_round: string; revoked: boolean }>
  enterprises: Known<{
    name: string
    registered_name: string
    titles: number
    active_titles: number
    refused_until: string
    may_reapply_from: string
    status: string
  }>
}

/** What the public knows on day D, by id. */
export function lawTells(rows: Rows, laws: readonly Measures[], D: Day): Told {
  const notice = (id: string | undefined) => rows.notices?.find(row => row.notice_id === id)
  const published = (id: string | undefined) => notice(id)?.published_on ?? ''
  const lawOfNotice = (id: string | undefined) => laws.find(law => law.id === notice(id)?.measures)
  /** A record exists when its own day and that of the notice it names are both ≤ D. */
  const exists = (own: string | undefined, notice_id?: string) =>
    (own ?? '') <= D && (!notice_id || published(notice_id) <= D)
  /** Its own day, or that of its notice where it has none. */
  const dayOf = (own: string | undefined, notice_id: string | undefined) =>
    (own || published(notice_id)) as Day

  const windows = (rows.windows ?? []).filter(row => exists('', row.notice_id))
  const titles = (rows.certifications ?? []).filter(row => exists(row.certified_on, row.notice_id))
  const candidates = (rows.candidates ?? []).filter(row =>
    windows.some(({ window_id }) => window_id === row.window_id),
  )
  const revocations = (rows.revocations ?? []).filter(row => exists(row.revoked_on, row.notice_id))
  const gradings = (rows['re-evaluations'] ?? []).filter(row => exists('', row.notice_id))
  const renames = (rows.renames ?? []).filter(row => exists(row.changed_on, row.notice_id))

  const changesOf = ({ window_id }: Cells<'windows'>, kind: string) =>
    (rows['window-changes'] ?? [])
      .filter(
        row => row.window_id === window_id && row.kind === kind && exists(row.changed_on, row.notice_id),
      )
      .sort(by(row => `${dayOf(row.changed_on, row.notice_id)} ${row.new_ends_on}`))

  /** The newest extension made ≤ D, else the printed day, else computed. */
  function endOf(window: Cells<'windows'>): { ends_on: string; computed: boolean } {
    const extended = changesOf(window, 'extended').at(-1)
    if (extended) return { ends_on: extended.new_ends_on ?? '', computed: false }
    if (window.ends_on) return { ends_on: window.ends_on, computed: false }
    const publicity = lawOfNotice(window.notice_id)?.publicity
    return { ends_on: publicity ? lastDayOfPeriod(publicity, window.starts_on as Day) : '', computed: true }
  }

  function windowStatus(window: Cells<'windows'>): string {
    if (changesOf(window, 'withdrawn').length > 0) return 'withdrawn'
    if (D < (window.starts_on ?? '')) return 'upcoming'
    return D <= endOf(window).ends_on ? 'open' : 'closed'
  }

  function candidateStatus({ candidate_id, window_id }: Cells<'candidates'>): string {
    const window = windows.find(row => row.window_id === window_id) ?? {}
    const objections = (rows.objections ?? []).filter(
      row => row.candidate_id === candidate_id && exists(row.received_on),
    )
    const isResolved = (row: Cells<'objections'>) => Boolean(row.resolved_on && exists(row.resolved_on))
    const batch = notice(window.notice_id)?.batch
    if (titles.some(title => title.candidate_id === candidate_id)) return 'certified'
    if (changesOf(window, 'withdrawn').length > 0) return 'withdrawn'
    if (objections.some(row => isResolved(row) && row.outcome === 'upheld')) return 'rejected'
    if (D <= endOf(window).ends_on) return 'in-publicity'
    if (!objections.every(isResolved)) return 'under-review'
    const out = (rows.notices ?? []).filter(
      row => batch && row.kind === 'announcement' && row.batch === batch && exists(row.published_on),
    )
    const isNamed = rows.certifications?.some(
      row => row.candidate_id === candidate_id && out.some(({ notice_id }) => notice_id === row.notice_id),
    )
    return out.length > 0 && !isNamed ? 'not-certified' : 'awaiting-announcement'
  }

  const latestOf = ({ title_id }: Cells<'certifications'>) =>
    gradings
      .filter(row => row.title_id === title_id)
      .sort(by(row => `${published(row.notice_id)} ${row.round_id}`))
      .at(-1)

  /** The measures that a row of a title stands under: those of its notice, of the title, or whichever. */
  const lawOfRow = (row: { notice_id?: string; title_id?: string }) =>
    lawOfNotice(row.notice_id) ??
    lawOfNotice(rows.certifications?.find(title => title.title_id === row.title_id)?.notice_id) ??
    laws[0]

  function titleStatus(title: Cells<'certifications'>): string {
    if (revocations.some(row => row.title_id === title.title_id)) return 'revoked'
    const years = lawOfNotice(title.notice_id)?.title_years
    if (years !== undefined && D > addYears(dayOf(title.certified_on, title.notice_id), years))
      return 'expired'
    const latest = latestOf(title)
    const law = latest && lawOfRow(latest)
    const isEnding = latest?.grade === 'absent' || (law && findGrade(law, latest.grade ?? '')?.ends_title)
    return isEnding ? 'pending-revocation' : 'active'
  }

  /** An enterprise and all whose refusals it inherits because a row says so. */
  function lineOf(id: string, seen: readonly string[] = []): readonly string[] {
    if (seen.includes(id)) return seen
    return renames
      .filter(row => row.successor_id === id && row.inherits_refusal === '是')
      .reduce<readonly string[]>((line, row) => lineOf(row.enterprise_id ?? '', line), [...seen, id])
  }

  /** The latest of the corresponding days, the longest reason's years after each revocation. */
  function refusedUntil(id: string): Day | undefined {
    const line = lineOf(id)
    const own = (rows.certifications ?? []).filter(row => line.includes(row.enterprise_id ?? ''))
    return revocations
      .filter(row => own.some(({ title_id }) => title_id === row.title_id))
      .flatMap(row => {
        const items = (row.reasons ?? '').split(';')
        const law = lawOfRow(row)
        const years = Math.max(...items.map(item => (law && findReason(law, item)?.refusal_years) ?? 0))
        return years > 0 ? [addYears(dayOf(row.revoked_on, row.notice_id), years)] : []
      })
      .sort()
      .at(-1)
  }

  function enterprise({ enterprise_id = '', name = '' }: Cells<'enterprises'>) {
    const own = titles.filter(row => row.enterprise_id === enterprise_id)
    const changes = (rows.renames ?? [])
      .filter(row => row.enterprise_id === enterprise_id && row.new_name)
      .map(row => ({ ...row, day: dayOf(row.changed_on, row.notice_id) }))
      .sort(by(row => `${row.day} ${published(row.notice_id) || '9999-12-31'} ${row.rename_id}`))
    const listedOn = (row: (typeof changes)[number]) => [row.day, published(row.notice_id)].sort().at(-1)
    const official = changes
      .filter(row => row.notice_id && exists(row.changed_on, row.notice_id))
      .map((row, at) => ({ ...row, at: String(at).padStart(3, '0') }))
      .sort(by(row => `${listedOn(row)} ${row.at}`))
    const until = refusedUntil(enterprise_id)
    return {
      name: official.at(-1)?.new_name ?? name,
      registered_name: changes.filter(({ day }) => exists(day)).at(-1)?.new_name ?? name,
      titles: own.length,
      active_titles: own.filter(row => titleStatus(row) === 'active').length,
      refused_until: until ?? '',
      may_reapply_from: until ? addDays(until, 1) : '',
      status: until !== undefined && D <= until ? 'refused' : 'may-apply',
    }
  }

  const isPublic = ({ enterprise_id }: Cells<'enterprises'>) =>
    [...candidates, ...titles].some(row => row.enterprise_id === enterprise_id)
  return {
    windows: byId(windows, 'window_id', row => ({ status: windowStatus(row), ...endOf(row) })),
    candidates: byId(candidates, 'candidate_id', row => ({ status: candidateStatus(row) })),
    titles: byId(titles, 'title_id', row => ({
      status: titleStatus(row),
      latest_grade: latestOf(row)?.grade ?? '',
      latest_round: latestOf(row)?.round_id ?? '',
      revoked: revocations.some(({ title_id }) => title_id === row.title_id),
    })),
    enterprises: byId((rows.enterprises ?? []).filter(isPublic), 'enterprise_id', enterprise),
  }
}

function by<T>(key: (row: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : 1)
}

function byId<Id extends string, Row extends { readonly [K in Id]?: string }, T>(
  rows: readonly Row[],
  id: Id,
  tell: (row: Row) => T,
): Known<T> {
  return Object.fromEntries(rows.map(row => [row[id] ?? '', tell(row)]))
}
