// In: a notice, and the edition. Out: its entry in every feed. It says what the notice said when it was published: names
// of that day, no status that would change without a new notice; so `updated` moves only where something was changed.
import { type Day, latest } from '../day.ts'
import type { Edition } from '../edition.ts'
import { categoryLabel } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import { officialNamesOn } from '../register/enterprise.ts'
import type { Candidate, Enterprise, Notice, Title } from '../register/facts.ts'
import { windowEndOn } from '../register/window.ts'
import type { FeedEntry } from './feed.ts'

/** A table of this many names is complete in the feed; the rest of a longer one is on the notice's page. */
const NAMES = 200

/** The tag URI of something of this site: the host and a year in which it was the bureau's, then what it is. */
export function tagUri({ site }: Edition, what: string): string {
  return `tag:${new URL(site.url).hostname},2021:${what}`
}

/** What a notice says, gathered once: a notice stands in many feeds, and its rows may be thousands. */
export interface Told {
  notice: Notice
  updated: Day
  lines: readonly string[]
  rows: readonly ToldRow[]
}

export interface ToldRow {
  enterprise: Enterprise
  cells: readonly string[]
}

/** Gathers what a notice says. */
export function tell(edition: Edition, notice: Notice): Told {
  const lines = notice.windows.map(window => windowLine(window, edition.day))
  return { notice, updated: updatedOn(edition, notice), lines, rows: rowsOf(notice) }
}

/** The entry of a notice in a feed that is about `rows` of it. */
export function entryOf(
  edition: Edition,
  { notice, updated, lines }: Told,
  rows: readonly ToldRow[],
): FeedEntry {
  const { notice_id, title, published_on, kind } = notice.row
  const t = words('zh').feeds
  return {
    id: tagUri(edition, `notice/${notice_id}`),
    title,
    link: `${edition.url}notices/${notice_id}/`,
    published: published_on,
    updated,
    summary: [...lines, ...(rows.length > 0 ? [t.records(rows.length)] : [])].join('。') || title,
    content: [...lines.map(line => `<p>${escapeHtml(line)}</p>`), table(rows)].join(''),
    category: t.kinds[kind],
  }
}

function windowLine(window: Notice['windows'][number], day: Day): string {
  const t = words('zh').feeds
  const { starts_on, how_to_object } = window.row
  const end = windowEndOn(window, day)
  return [t.window(starts_on, end.day, end.isComputed), how_to_object?.replace(/。$/, '')]
    .filter(Boolean)
    .join('；')
}

/** The last day on which something of a published notice was changed, known by the day of the edition. */
function updatedOn({ snapshot, day }: Edition, notice: Notice): Day {
  const ids = idsIn(notice)
  const changes = notice.windows.flatMap(window => window.changes.map(({ since }) => since))
  const corrected = snapshot.corrections.filter(({ row }) => ids.has(row.record_id)).map(({ since }) => since)
  return latest(notice.since, ...[...changes, ...corrected].filter(since => since <= day)) ?? notice.since
}

function idsIn(notice: Notice): ReadonlySet<string> {
  return new Set([
    notice.row.notice_id,
    ...notice.windows.flatMap(({ row, candidates }) => [
      row.window_id,
      ...candidates.map(one => one.row.candidate_id),
    ]),
    ...notice.titles.map(({ row }) => row.title_id),
    ...notice.revocations.map(({ row }) => row.revocation_id),
    ...notice.renames.map(({ row }) => row.rename_id),
    ...notice.corrections.map(({ row }) => row.record_id),
  ])
}

function rowsOf(notice: Notice): ToldRow[] {
  const on = notice.since
  return [
    ...notice.windows.flatMap(({ candidates }) => candidates).map(one => row(one, on, one.row.name)),
    ...notice.titles.map(title => row(title, on, title.name)),
    ...notice.gradings.map(({ title, grade }) => row(title, on, title.name, grade.label.zh)),
    ...notice.revocations.map(({ title, reasons }) =>
      row(title, on, title.name, reasons.map(({ label }) => label).join('；')),
    ),
    ...notice.renames.map(({ row: { old_name, new_name }, enterprise }) => ({
      enterprise,
      cells: [old_name ?? '', '→', new_name ?? ''],
    })),
  ]
}

function row({ enterprise, category, row }: Candidate | Title, on: Day, ...further: string[]): ToldRow {
  const name = officialNamesOn(enterprise, on).at(-1)?.name ?? enterprise.row.name
  return { enterprise, cells: [name, categoryLabel(category, row.unmanned, 'zh'), ...further] }
}

function table(rows: readonly ToldRow[]): string {
  if (rows.length === 0) return ''
  const body = rows
    .slice(0, NAMES)
    .map(({ cells }) => `<tr>${cells.map(cell => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`)
  const rest = rows.length > NAMES ? `<p>${words('zh').feeds.rest(NAMES, rows.length)}</p>` : ''
  return `<table>${body.join('')}</table>${rest}`
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
