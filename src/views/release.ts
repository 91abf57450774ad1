// In: an edition, what one of its releases changed and the files of it. Out: the props of /releases/<n>/.
import type { ReleaseStory, StandingStory } from '../datasets/releases/stories.ts'
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import { fileHref } from '../site/addresses.ts'
import { releasePath, type Turns, turnsOf } from './changes.ts'
import { sizeText } from './data.ts'
import type { PageHead } from './frame.ts'
import type { Link } from './link.ts'
import { type Fact, type Row, type Table, withoutEmpty } from './table.ts'

/** So many changes are told one by one; the rest is in delta.csv. */
const MOST = 400
/** So many records of a kind are named that came or went together. */
const NAMED = 100

/** A file that a release published. */
export interface ReleaseFile {
  /** From the root of the site. */
  path: string
  bytes: number
  sha256: string
}

export interface ReleasePage {
  head: PageHead
  title: string
  lead: string
  facts: readonly Fact[]
  counts: Table
  standings: Turns
  /** Records that came or went as a whole. */
  wholes: readonly Wholes[]
  /** Cells that changed. */
  records: Table | undefined
  /** Instead of the records, or beside those that are told. */
  recordsNote: string | undefined
  since: (Turns & { heading: string; note: string }) | undefined
  files: Table
  dataFiles: Table
}

/** Records of one table that came, or went: their names, and how many more there are. */
export interface Wholes {
  heading: string
  records: readonly Link[]
  more: string | undefined
}

/** What stands otherwise now than after it; undefined for the newest. */
type Since = { latest: number; standings: readonly StandingStory[] } | undefined

/** The page of a release. */
export function releasePage(
  edition: Edition,
  lang: Lang,
  story: ReleaseStory,
  { files, since }: { files: readonly ReleaseFile[]; since: Since },
): ReleasePage {
  const { release: t, changes } = words(lang)
  const { number, day, standings } = story
  const rows = cellRows(story, lang)
  return {
    head: {
      path: releasePath(number),
      title: `${t.title(number)} (${day})`,
      description: t.description(number, day),
      crumbs: [{ text: changes.title, path: '/changes/' }],
    },
    title: t.title(number),
    lead: t.lead(day),
    facts: factsOf(edition, story, lang),
    counts: countTable(story, lang),
    standings: turnsOf(standings, lang, MOST),
    wholes: wholesOf(story, lang),
    records: rows.length > 0 ? recordTable(rows.slice(0, MOST), lang) : undefined,
    recordsNote: noteOf(story, rows.length, lang),
    since: since && {
      heading: changes.since(number),
      note: changes.sinceNote(since.latest),
      ...turnsOf(since.standings, lang, MOST),
    },
    files: fileTable(edition, files, lang),
    dataFiles: dataFileTable(story, lang),
  }
}

function factsOf({ releases }: Edition, { number, day, head, sha256 }: ReleaseStory, lang: Lang): Fact[] {
  const { release: t, changes } = words(lang)
  const link = (other: number) =>
    releases[other - 1] && { text: changes.release(other), path: releasePath(other) }
  return [
    { label: t.day, value: { day } },
    { label: t.records, value: t.recordCount(head.records.count) },
    { label: t.previous, value: link(number - 1) },
    { label: t.next, value: link(number + 1) },
    { label: t.hash, value: sha256 },
  ]
}

function countTable({ counts }: ReleaseStory, lang: Lang): Table {
  const { release: t, changes } = words(lang)
  const ops = ['added', 'changed', 'renamed', 'removed'] as const
  return withoutEmpty({
    caption: t.counts,
    columns: [
      { key: 'table', label: t.table, is: 'head' },
      ...ops.map(op => ({ key: op, label: changes.counts[op], is: 'number' as const })),
    ],
    rows: counts.map(({ table, counts: count }) => ({
      table: table[lang],
      ...Object.fromEntries(ops.map(op => [op, count[op] || undefined])),
    })),
  })
}

function wholesOf({ records }: ReleaseStory, lang: Lang): Wholes[] {
  const t = words(lang).changes
  const whole = records.filter(({ op, cells }) => cells.length === 0 && op !== 'changed')
  const alike = Map.groupBy(whole, ({ op, table }) => `${op} ${table.en}`)
  return [...alike.values()].flatMap(some => {
    const { op, table } = some[0] ?? {}
    if (!op || !table) return []
    return {
      heading: t.wholes(t.counts[op], table[lang], some.length),
      records: some.slice(0, NAMED).map(({ called, page }) => ({ text: called[lang], path: page })),
      more: some.length > NAMED ? t.more(some.length - NAMED) : undefined,
    }
  })
}

function cellRows({ records }: ReleaseStory, lang: Lang): Row[] {
  const t = words(lang).changes
  return records.flatMap(({ op, name, page, cells }): Row[] =>
    cells.map(({ header, was, now, reason }) => ({
      ...{ record: { text: name[lang], path: page }, what: t.counts[op] },
      column: header[lang],
      was: shown(was[lang], lang),
      now: shown(now[lang], lang),
      reason,
    })),
  )
}

/** Longer texts, as those of notices are, stand whole in the files. */
const LONGEST = 120

function shown(text: string, lang: Lang): string {
  if (text === '') return words(lang).changes.empty
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}……` : text
}

function recordTable(rows: readonly Row[], lang: Lang): Table {
  const { release, changes: t } = words(lang)
  return withoutEmpty({
    caption: release.each,
    columns: [
      { key: 'record', label: t.record, is: 'head' },
      // A changed cell is told by what it was and is; only a change of ids needs a word.
      ...(rows.some(({ what }) => what !== t.counts.changed) ? [{ key: 'what', label: t.what }] : []),
      { key: 'column', label: t.column },
      { key: 'was', label: t.was },
      { key: 'now', label: t.now },
      { key: 'reason', label: t.reason },
    ],
    rows,
  })
}

function noteOf({ number, records }: ReleaseStory, rows: number, lang: Lang): string | undefined {
  const { release: t, changes } = words(lang)
  if (number === 1) return t.eachFirst
  if (records.length === 0) return t.eachNone
  return rows > MOST ? changes.more(rows - MOST) : undefined
}

const columnsOf = (lang: Lang): Table['columns'] => {
  const t = words(lang).release
  return [
    { key: 'file', label: t.file, is: 'head' },
    { key: 'size', label: t.size, is: 'number' },
    { key: 'sha256', label: 'SHA-256' },
  ]
}

function fileTable({ base }: Edition, files: readonly ReleaseFile[], lang: Lang): Table {
  return {
    caption: words(lang).release.files,
    columns: columnsOf(lang),
    rows: files.map(({ path, bytes, sha256 }) => ({
      file: { text: path, href: fileHref(base, `/${path}`) },
      size: sizeText(bytes),
      sha256,
    })),
  }
}

function dataFileTable({ head }: ReleaseStory, lang: Lang): Table {
  return {
    caption: words(lang).release.dataFiles,
    columns: columnsOf(lang),
    rows: head.files.map(({ path, bytes, sha256 }) => ({ file: path, size: sizeText(bytes), sha256 })),
  }
}
