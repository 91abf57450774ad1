// In: an edition and the id of a notice. Out: the props of /notices/<notice_id>/: what it is, its text, and every record
// that it publishes with its state on the day.
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { gradeLabel } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import { noticeChangedOn } from '../register/last-event.ts'
import { publicityState, type StatedTable, statedCounts } from '../register/published.ts'
import type { NoticeState } from '../register/states.ts'
import { pathOf } from '../site/addresses.ts'
import { correctionTable } from './corrections.ts'
import type { Filed, PageHead } from './frame.ts'
import { batchLink, measuresLink, officialText } from './link.ts'
import { noticeLists } from './notice-lists.ts'
import { windowChangeTable } from './notice-tables.ts'
import { proseHtml } from './prose.ts'
import { windowTable } from './publicity.ts'
import type { Fact, Table } from './table.ts'

export interface NoticePage {
  head: PageHead
  /** Kind and day by which the search files it. */
  filed: Filed
  kicker: string
  title: string
  facts: readonly Fact[]
  /** HTML, safe; undefined where the notice has no text here. */
  text: string | undefined
  /** Those that it publishes anything of. */
  tables: readonly Table[]
  counts: Table
}

export function noticePage(edition: Edition, lang: Lang, id: string): NoticePage {
  const { snapshot, texts } = edition
  const notice = snapshot.byId.notices.get(id)
  if (!notice) throw new Error(`no notice “${id}” on ${edition.day}`)
  const { codes, notices } = words(lang)
  const { row } = notice
  const text = texts.get(id)
  return {
    head: {
      path: pathOf('notices', id),
      changedOn: noticeChangedOn(edition.snapshot, notice),
      // Notices of different years often bear the same title.
      title: `${row.title} (${row.document_no ?? row.published_on})`,
      description: descriptionOf(notice, lang),
      crumbs: [{ text: notices.title, path: '/notices/' }],
    },
    filed: { kind: row.kind, day: row.published_on, state: publicityState(notice.windows) },
    kicker: codes.notice[row.kind],
    title: row.title,
    facts: factsOf(notice, lang),
    text: text && proseHtml(text, path => leadsTo(edition, path)),
    tables: tablesOf(edition, notice, lang).filter(({ rows }) => rows.length > 0),
    counts: countTable(notice, lang),
  }
}

/** What it is, of which day, and how much of what it publishes. */
function descriptionOf(notice: NoticeState, lang: Lang): string {
  const { codes, notice: t, describe, day, comma } = words(lang)
  const { row, windows, titles, gradings, revocations, renames, corrections } = notice
  const lists = [
    [t.candidates, windows.reduce((sum, { candidates }) => sum + candidates.length, 0)],
    [t.titles, titles.length],
    [t.gradings, gradings.length],
    [t.revocations, revocations.length],
    [t.renames, renames.length],
    [t.corrections, corrections.length],
  ] as const
  const told = lists.filter(([, count]) => count > 0).map(([list, count]) => describe.listed(list, count))
  return describe.notice(
    row.title,
    [codes.notice[row.kind], row.document_no, describe.publishedOn(day(row.published_on))]
      .filter(Boolean)
      .join(comma),
    told.length > 0 ? describe.publishes(told.join(comma)) : describe.publishedAlone,
  )
}

function factsOf({ row, measures }: NoticeState, lang: Lang): NoticePage['facts'] {
  const { notice: t } = words(lang)
  return [
    { label: t.publishedOn, value: { day: row.published_on } },
    { label: t.documentNo, value: row.document_no },
    { label: t.issuer, value: row.issuer },
    { label: t.measures, value: measures && measuresLink(measures, lang) },
    { label: t.batch, value: row.batch === undefined ? undefined : batchLink(row.batch, lang) },
    { label: t.source, value: officialText(row.source_url, lang) },
  ]
}

/** Where a link of the text leads. What is not public on the day has no page yet. */
function leadsTo({ base, snapshot }: Edition, path: string): string | undefined {
  const [, section, id] = /^\/(?:en\/)?([^/]+)\/([^/]+)\//.exec(path) ?? []
  const { notices, titles, enterprises, windows } = snapshot.byId
  const pages: Readonly<Record<string, { has: (id: string) => boolean }>> = {
    ...{ notices, titles, enterprises, publicity: windows },
  }
  const isThere = section === undefined || id === undefined || (pages[section]?.has(id) ?? true)
  return isThere ? `${base}${path.slice(1)}` : undefined
}

function tablesOf(edition: Edition, notice: NoticeState, lang: Lang): Table[] {
  const { snapshot } = edition
  return [
    windowTable(edition, notice.windows, lang, words(lang).notice.windows),
    windowChangeTable(notice.windowChanges, lang),
    ...noticeLists(edition, notice, lang),
    without('notice', correctionTable(snapshot, notice.corrections, lang)),
  ]
}

/** A table without a column in which every row says the same. */
function without(key: string, table: Table): Table {
  return { ...table, columns: table.columns.filter(column => column.key !== key) }
}

/** What the notice states against what the register has of it, a row a table. */
function countTable(notice: NoticeState, lang: Lang): Table {
  const t = words(lang).notice
  const labels: Readonly<Record<StatedTable, string>> = {
    candidates: t.candidates,
    certifications: t.titles,
    're-evaluations': t.gradings,
    revocations: t.revocations,
    renames: t.renames,
    corrections: t.corrections,
  }
  return {
    caption: t.count,
    columns: [
      { key: 'table', label: t.record, is: 'head' },
      { key: 'stated', label: t.stated, is: 'number' },
      { key: 'recorded', label: t.recorded, is: 'number' },
      { key: 'verdict', label: t.count, isShort: true },
    ],
    rows: statedCounts<unknown>(notice).map(({ table, grade, stated, records }) => ({
      table: grade ? t.ofGrade(labels[table], gradeLabel(grade, lang)) : labels[table],
      stated,
      recorded: records.length,
      verdict: stated === records.length ? t.countAgrees : t.countDiffers,
    })),
  }
}
