// In: an edition, and the id of a page of a round. Out: the props of /re-evaluations/ and of a round's pages.
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { gradeLabel, kindOf, roundLabel } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import { onceWithin } from '../once.ts'
import type { Snapshot } from '../register/snapshot.ts'
import type { GradingState } from '../register/states.ts'
import { pathOf } from '../site/addresses.ts'
import type { PageHead } from './frame.ts'
import { groupsOf, type Round } from './groups.ts'
import { districtShort, enterpriseLink, namedTitleLink, noticeLink, roundLink } from './link.ts'
import { renamesShown } from './notice-lists.ts'
import { type Listing, listingOf, pageIds, readPageId } from './paging.ts'
import { countBy, countInWords } from './register-tables.ts'
import type { Fact } from './table.ts'
import { type Row, type Table, withoutEmpty } from './table.ts'
import { gradingCells, gradingColumns } from './title.ts'

export interface ReEvaluationsPage {
  head: PageHead
  rounds: Table
}

export interface RoundPage {
  head: PageHead
  title: string
  lead: string | undefined
  /** Undefined on further pages. */
  facts: readonly Fact[] | undefined
  /** Undefined on further pages. */
  tally: Table | undefined
  /** Changes of name that the same notices published; undefined on further pages. */
  renames: Table | undefined
  listing: Listing
}

/** All rounds, newest first, with how many titles got which grade. */
export function reEvaluationsPage({ snapshot }: Edition, lang: Lang): ReEvaluationsPage {
  const t = words(lang).reEvaluation
  const { rounds, grades } = groupsOf(snapshot)
  return {
    head: { path: '/re-evaluations/', title: t.heading, description: t.lead },
    rounds: {
      caption: t.rounds,
      columns: [
        { key: 'round', label: t.roundHeading, is: 'head' },
        { key: 'day', label: t.publishedOn, part: 'status' },
        { key: 'total', label: t.graded, is: 'number' },
        ...[...grades].map(([code, grade]) => ({
          key: code,
          label: gradeLabel(grade, lang),
          is: 'number' as const,
        })),
        { key: 'notices', label: t.notice, part: 'under' },
      ],
      rows: rounds.map(round => ({
        ...gradeCounts(round),
        round: roundLink(round.id, roundLabel(round.id, lang)),
        day: { day: round.since },
        total: round.gradings.length,
        notices: round.notices.map(noticeLink),
      })),
    },
  }
}

function gradeCounts({ gradings }: Round): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { grade } of gradings) counts[grade.code] = (counts[grade.code] ?? 0) + 1
  return counts
}

/** The ids of all pages of all rounds: '2023', '2023/2' … */
export function roundPages(snapshot: Snapshot): string[] {
  return groupsOf(snapshot).rounds.flatMap(({ id, gradings }) => pageIds(id, gradings.length))
}

/** A page of a round that the public knows on the day. */
export function roundPage(edition: Edition, lang: Lang, pageId: string): RoundPage {
  const { snapshot, base } = edition
  const { round: rounds } = groupsOf(snapshot)
  const { list: id, index } = readPageId(pageId, one => rounds.has(one))
  const round = rounds.get(id)
  if (!round) throw new Error(`there is no round “${id}”`)
  const t = words(lang)
  const title = roundLabel(id, lang)
  const isFirst = index === 0
  const renames = isFirst ? round.notices.flatMap(notice => notice.renames) : []
  return {
    head: {
      path: pathOf('re-evaluations', ...pageId.split('/')),
      title: isFirst ? title : t.register.pageOf(title, index + 1),
      description: t.describe.list(
        isFirst ? title : t.register.pageOf(title, index + 1),
        gradesInWords(snapshot, round, lang) ?? '',
      ),
      crumbs: [{ text: t.reEvaluation.heading, path: '/re-evaluations/' }],
    },
    title,
    lead: gradesInWords(snapshot, round, lang),
    facts: isFirst ? factsOf(round, lang) : undefined,
    tally: isFirst ? tallyOf(snapshot, round, lang) : undefined,
    renames:
      renames.length > 0
        ? renamesShown(renames, round.notices.map(noticeLink), lang, t.reEvaluation.renames)
        : undefined,
    listing: listingOf({ base, lang }, 're-evaluations', id, index, round.gradings, some =>
      gradingTable(snapshot, some, lang),
    ),
  }
}

function factsOf(round: Round, lang: Lang): Fact[] {
  const t = words(lang).reEvaluation
  const revoked = round.notices.reduce((sum, { revocations }) => sum + revocations.length, 0)
  return [
    { label: t.publishedOn, value: { day: round.since } },
    { label: t.notice, value: round.notices.map(noticeLink) },
    {
      label: t.revokedWith,
      value: revoked > 0 ? { text: t.titles(revoked), path: '/revocations/' } : undefined,
    },
  ]
}

/** How many titles it graded, and how; in the order of the measures. */
function gradesInWords(snapshot: Snapshot, { gradings }: Round, lang: Lang): string | undefined {
  return countInWords(labelsOf(snapshot, gradings)[lang], lang)
}

/** How often each grade was given. Asked once for all pages of a round. */
const labelsOf = onceWithin((snapshot: Snapshot, gradings: readonly GradingState[]) => {
  const order = [...groupsOf(snapshot).grades.keys()]
  const place = ({ grade }: GradingState) => order.indexOf(grade.code)
  const sorted = [...gradings].sort((a, b) => place(a) - place(b))
  const counts = (lang: Lang) => countBy(sorted, ({ grade }) => gradeLabel(grade, lang))
  return { zh: counts('zh'), en: counts('en') }
})

function tallyOf(snapshot: Snapshot, round: Round, lang: Lang): Table {
  const t = words(lang).reEvaluation
  const counts = gradeCounts(round)
  const grades = [...groupsOf(snapshot).grades].filter(([code]) => counts[code] !== undefined)
  return {
    caption: t.tally,
    columns: [
      { key: 'grade', label: t.grade, is: 'head' },
      { key: 'count', label: t.count, is: 'number' },
    ],
    rows: [
      ...grades.map(([code, grade]) => ({ grade: gradeLabel(grade, lang), count: counts[code] ?? 0 })),
      { grade: t.sum, count: round.gradings.length },
    ],
  }
}

/** The grades of a round; what it says of each beside its grade stands in files alone, and on the page of the title. */
function gradingTable(snapshot: Snapshot, gradings: readonly GradingState[], lang: Lang): Table {
  const t = words(lang)
  const [reason, ...remarks] = gradingColumns(lang)
  return withoutEmpty({
    caption: t.reEvaluation.results,
    columns: [
      { key: 'title', label: t.register.name, is: 'head' },
      { key: 'enterprise', label: t.register.enterprise, part: 'under' },
      { key: 'district', label: t.register.district, part: 'detail' },
      ...(reason ? [{ ...reason, part: 'detail' as const }] : []),
      { key: 'grade', label: t.reEvaluation.grade, part: 'status' },
      { key: 'category', label: t.register.category, part: 'file' },
      ...remarks.map(column => ({ ...column, part: 'file' as const })),
    ],
    rows: gradings.map(grading => gradingRow(snapshot, grading, lang)),
  })
}

// A round may grade a title that does not exist yet on the day: of that nothing but its id may be told.
function gradingRow(snapshot: Snapshot, grading: GradingState, lang: Lang): Row {
  const { row, grade, title } = grading
  const district = title?.enterprise.enterprise.row.district
  return {
    title: namedTitleLink(grading),
    enterprise: title && enterpriseLink(title.enterprise),
    district: district === undefined ? undefined : districtShort(snapshot, district, lang),
    category: title && kindOf(title.title, lang),
    grade: gradeLabel(grade, lang),
    ...gradingCells(row),
  }
}
