// In: titles or enterprises. Out: a page of them as a table, and how many there are of each kind. Views of lists import it.
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { batchLabel, categoryLabel, gradeLabel, kindOf } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import { once } from '../once.ts'
import type { EnterpriseState, TitleState } from '../register/states.ts'
import { enterpriseStatus } from './applying.ts'
import { levelCell } from './level.ts'
import { districtShort, enterpriseLink, titleLink } from './link.ts'
import { titleStatus } from './statuses.ts'
import { type Cell, type Column, detailsOf, type Row, type Table, withoutEmpty } from './table.ts'

/** What a list of titles is of: all of it, by which its columns are chosen, and what its heading says of every row. */
export interface TitleListing {
  all: readonly TitleState[]
  leftOut?: readonly string[]
}

/** A list of titles; details in which all of the list say the same are left out. */
export function titleTable(
  edition: Edition,
  titles: readonly TitleState[],
  lang: Lang,
  caption: string,
  { all, leftOut = [] }: TitleListing = { all: titles },
): Table {
  const isTold = titleDetails(all)
  const columns = titleColumns(edition, lang).filter(
    ({ key, part }) => !leftOut.includes(key) && (part !== 'detail' || isTold.has(key)),
  )
  return {
    caption,
    columns: columns.map(({ cell, ...column }) => column),
    rows: titles.map(state => Object.fromEntries(columns.map(({ key, cell }) => [key, cell(state)]))),
  }
}

function titleColumns(
  edition: Edition,
  lang: Lang,
): readonly (Column & { cell: (state: TitleState) => Cell })[] {
  const { snapshot } = edition
  const t = words(lang).register
  return [
    { key: 'name', label: t.name, is: 'head', cell: titleLink },
    {
      key: 'enterprise',
      label: t.enterprise,
      part: 'under',
      cell: ({ enterprise }) => enterpriseLink(enterprise),
    },
    {
      key: 'district',
      label: t.district,
      part: 'detail',
      cell: ({ enterprise: { enterprise } }) =>
        enterprise.row.district === undefined
          ? undefined
          : districtShort(snapshot, enterprise.row.district, lang),
    },
    {
      key: 'kind',
      label: t.category,
      part: 'detail',
      isWide: true,
      cell: ({ title }) => kindOf(title, lang),
    },
    {
      key: 'batch',
      label: t.batch,
      part: 'detail',
      cell: ({ title }) =>
        title.batch === undefined ? { day: title.certifiedOn } : batchLabel(title.batch, lang),
    },
    {
      key: 'grade',
      label: t.latestGrade,
      part: 'detail',
      isShort: true,
      cell: ({ latest }) =>
        latest ? t.inRound(gradeLabel(latest.grade, lang), latest.row.round_id) : t.notGraded,
    },
    { key: 'status', label: t.status, part: 'status', cell: state => titleStatus(edition, state, lang) },
    { key: 'category', label: t.category, part: 'file', cell: ({ title }) => kindOf(title, lang) },
    {
      key: 'certified',
      label: t.certifiedOn,
      part: 'file',
      cell: ({ title }) => ({ day: title.certifiedOn }),
    },
    {
      key: 'code',
      label: t.creditCode,
      part: 'file',
      cell: ({ enterprise }) => enterprise.enterprise.row.uscc,
    },
  ]
}

/** Asked once for all pages of a list. */
const titleDetails = once((all: readonly TitleState[]) =>
  detailsOf(all, {
    district: ({ enterprise }) => enterprise.enterprise.row.district,
    kind: ({ title }) => `${title.category.code} ${title.row.unmanned}`,
    batch: ({ title }) => title.batch ?? title.certifiedOn,
    grade: ({ latest }) => latest && `${latest.grade.code} ${latest.row.round_id}`,
  }),
)

/** A list of enterprises. */
export function enterpriseTable(
  edition: Edition,
  enterprises: readonly EnterpriseState[],
  lang: Lang,
  caption: string,
  leftOut: readonly string[] = [],
): Table {
  const { register: t, level } = words(lang)
  const rows = enterprises.map(state => enterpriseRow(edition, state, lang))
  const columns: readonly Column[] = [
    { key: 'name', label: t.enterpriseName, is: 'head' },
    { key: 'code', label: t.creditCode, part: 'under', isShort: true },
    { key: 'district', label: t.district, part: 'detail' },
    ...(rows.some(row => row.level) ? [{ key: 'level', label: level.present, part: 'detail' as const }] : []),
    { key: 'titles', label: t.titles, is: 'number', part: 'detail' },
    { key: 'active', label: t.activeTitles, is: 'number', part: 'detail' },
    { key: 'until', label: t.liftedOn, part: 'detail' },
    { key: 'status', label: t.application, part: 'status' },
  ]
  return withoutEmpty({ caption, columns: columns.filter(({ key }) => !leftOut.includes(key)), rows })
}

function enterpriseRow(edition: Edition, state: EnterpriseState, lang: Lang): Row {
  const t = words(lang).register
  const { district, uscc } = state.enterprise.row
  const isRefused = state.status === 'refused'
  return {
    name: enterpriseLink(state),
    code: uscc,
    district: district === undefined ? undefined : districtShort(edition.snapshot, district, lang),
    level: levelCell(state, lang),
    titles: state.titles.length,
    active: state.titles.filter(({ status }) => status === 'active').length,
    until: isRefused && state.mayReapplyFrom ? t.mayReapplyFrom(state.mayReapplyFrom) : undefined,
    status: enterpriseStatus(edition, state, lang),
  }
}

/** How many titles there are and in what state: 共 5 个：有效 2 个、已撤销 3 个; undefined of none. */
export function countTitles(titles: readonly TitleState[], lang: Lang): string | undefined {
  const { status } = words(lang)
  return countInWords(
    statusesOf(titles).map(([one, count]) => [status.title[one], count]),
    lang,
  )
}

/** How many titles of a list have each status, in the order in which these occur. Asked once for all pages of a list. */
const statusesOf = once((titles: readonly TitleState[]) => countBy(titles, ({ status }) => status))

/** How many of some things are of each kind, in the order in which these occur. */
export function countBy<T, Kind>(
  items: readonly T[],
  kindOf: (item: T) => Kind,
): (readonly [Kind, number])[] {
  return [...Map.groupBy(items, kindOf)].map(([kind, some]) => [kind, some.length])
}

/** How many there are, and of what kinds; undefined of none. */
export function countInWords(
  counts: readonly (readonly [kind: string, count: number])[],
  lang: Lang,
): string | undefined {
  const { enterprise: t, comma } = words(lang)
  const sum = counts.reduce((sum, [, count]) => sum + count, 0)
  const told = counts.map(([kind, count]) => t.ofStatus(kind, count)).join(comma)
  return sum > 0 ? t.titlesCounted(sum, told) : undefined
}

/** How many titles of each category there are, and in what state: a column a category, so that it fits a phone. The
    unmanned ones are told within theirs. */
export function tallyTable(titles: readonly TitleState[], lang: Lang, caption: string): Table {
  const { register: t, reEvaluation, status: names } = words(lang)
  const kinds = [...Map.groupBy(titles, ({ title }) => title.category.code)].map(([key, some]) => ({
    key,
    label: some[0] ? categoryLabel(some[0].title.category, false, lang) : key,
    some,
  }))
  const counted = kinds.length > 1 ? [...kinds, { key: 'sum', label: t.sum, some: titles }] : kinds
  const row = (name: string, isCounted: (state: TitleState) => boolean): Row => ({
    name,
    ...Object.fromEntries(counted.map(({ key, some }) => [key, some.filter(isCounted).length])),
  })
  const statuses = (['active', 'pending-revocation', 'expired', 'revoked'] as const).filter(status =>
    titles.some(title => title.status === status),
  )
  return {
    caption,
    columns: [
      { key: 'name', label: reEvaluation.count, is: 'head' },
      ...counted.map(({ key, label }) => ({ key, label, is: 'number' as const })),
    ],
    rows: [
      row(t.total, () => true),
      row(t.ofWhichUnmanned, ({ title }) => title.row.unmanned),
      ...statuses.map(status => row(names.title[status], one => one.status === status)),
    ],
  }
}
