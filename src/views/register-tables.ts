// In: titles or enterprises. Out: a page of them as a table, and how many there are of each kind. Views of lists import it.
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { categoryLabel, gradeLabel, kindOf } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import type { Snapshot } from '../register/snapshot.ts'
import type { EnterpriseState, TitleState } from '../register/states.ts'
import { enterpriseStatus } from './applying.ts'
import { levelCell } from './level.ts'
import { batchLink, districtLink, enterpriseLink, type Link, titleLink } from './link.ts'
import { titleStatus } from './statuses.ts'
import type { Row, Table } from './table.ts'

/** A table of titles; a column in which all say the same may be left out. */
export function titleTable(
  edition: Edition,
  titles: readonly TitleState[],
  lang: Lang,
  caption: string,
  leftOut: readonly ('enterprise' | 'batch')[] = [],
): Table {
  const t = words(lang).register
  const columns = [
    { key: 'name', label: t.name, is: 'head' },
    { key: 'enterprise', label: t.enterprise },
    { key: 'category', label: t.category, isShort: true },
    { key: 'batch', label: t.batch, isShort: true },
    { key: 'certified', label: t.certifiedOn, isShort: true },
    { key: 'status', label: t.status, isShort: true },
    { key: 'grade', label: t.latestGrade, isShort: true },
  ] as const
  return {
    caption,
    columns: columns.filter(({ key }) => !leftOut.some(one => one === key)),
    rows: titles.map(state => titleRow(edition, state, lang)),
  }
}

function titleRow(edition: Edition, state: TitleState, lang: Lang): Row {
  const { title, enterprise, latest } = state
  return {
    name: titleLink(state),
    enterprise: [enterpriseLink(enterprise), districtOf(edition.snapshot, enterprise, lang)],
    category: kindOf(title, lang),
    batch: title.batch === undefined ? undefined : batchLink(title.batch),
    certified: { day: title.certifiedOn },
    status: titleStatus(edition, state, lang),
    grade: latest && words(lang).register.inRound(gradeLabel(latest.grade, lang), latest.row.round_id),
  }
}

/** A table of enterprises. */
export function enterpriseTable(
  edition: Edition,
  enterprises: readonly EnterpriseState[],
  lang: Lang,
  caption: string,
): Table {
  const { register: t, level } = words(lang)
  const rows = enterprises.map(state => enterpriseRow(edition, state, lang))
  return {
    caption,
    columns: [
      { key: 'name', label: t.enterpriseName, is: 'head' },
      { key: 'code', label: t.creditCode, isShort: true },
      { key: 'district', label: t.district },
      ...(rows.some(row => row.level) ? [{ key: 'level', label: level.present, isShort: true }] : []),
      { key: 'titles', label: t.titles, is: 'number' },
      { key: 'active', label: t.activeTitles, is: 'number' },
      { key: 'status', label: t.application, isShort: true },
    ],
    rows,
  }
}

function enterpriseRow(edition: Edition, state: EnterpriseState, lang: Lang): Row {
  const t = words(lang).register
  const isRefused = state.status === 'refused'
  return {
    name: enterpriseLink(state),
    code: state.enterprise.row.uscc,
    district: districtOf(edition.snapshot, state, lang),
    level: levelCell(state, lang),
    titles: state.titles.length,
    active: state.titles.filter(({ status }) => status === 'active').length,
    status: [
      enterpriseStatus(edition, state, lang),
      isRefused && state.mayReapplyFrom ? t.mayReapplyFrom(state.mayReapplyFrom) : undefined,
    ],
  }
}

function districtOf(snapshot: Snapshot, { enterprise }: EnterpriseState, lang: Lang): Link | undefined {
  const { district } = enterprise.row
  return district === undefined ? undefined : districtLink(snapshot, district, lang)
}

/** How many titles of each category there are, and in what state; the unmanned ones are told within theirs. */
export function tallyTable(titles: readonly TitleState[], lang: Lang, caption: string): Table {
  const t = words(lang)
  const statuses = (['active', 'pending-revocation', 'expired', 'revoked'] as const).filter(status =>
    titles.some(title => title.status === status),
  )
  const count = (some: readonly TitleState[]) => ({
    total: some.length,
    unmanned: some.filter(({ title }) => title.row.unmanned).length,
    ...Object.fromEntries(statuses.map(status => [status, some.filter(one => one.status === status).length])),
  })
  const kinds = Map.groupBy(titles, ({ title }) => title.category.code)
  const rows = [...kinds.values()].map(some => ({
    category: some[0] && categoryLabel(some[0].title.category, false, lang),
    ...count(some),
  }))
  return {
    caption,
    columns: [
      { key: 'category', label: t.register.category, is: 'head' },
      { key: 'total', label: t.register.total, is: 'number' },
      { key: 'unmanned', label: t.register.ofWhichUnmanned, is: 'number' },
      ...statuses.map(status => ({ key: status, label: t.status.title[status], is: 'number' as const })),
    ],
    rows: rows.length > 1 ? [...rows, { category: t.register.sum, ...count(titles) }] : rows,
  }
}
