// In: an edition. Out: the props of /statistics/: figures of the register on the day, as bars and as tables.
import type { Edition } from '../edition.ts'
import { divisionOf, industryName } from '../i18n/industries.ts'
import type { Lang } from '../i18n/lang.ts'
import { categoryLabel, gradeLabel, reasonLabel, roundLabel } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import { compare } from '../order.ts'
import type { Snapshot } from '../register/snapshot.ts'
import type { TitleState } from '../register/states.ts'
import type { PageHead } from './frame.ts'
import { groupsOf } from './groups.ts'
import { districtLink } from './link.ts'
import { countReasons } from './revocations.ts'
import type { Fact, Table } from './table.ts'

/** One bar: what it stands for, and its parts, one a series. */
interface Bar {
  label: string
  values: readonly number[]
}

export interface Chart {
  /** Its anchor. */
  id: string
  title: string
  /** What the bars are of. */
  head: string
  /** What the parts of a bar are called; a single one needs no legend. */
  series: readonly string[]
  bars: readonly Bar[]
}

export interface StatisticsPage {
  head: PageHead
  facts: readonly Fact[]
  charts: readonly { chart: Chart; table: Table }[]
}

const TITLE_STATUSES = ['active', 'pending-revocation', 'expired', 'revoked'] as const

/** The figures of the register; charts of which nothing is known yet are left out. */
export function statisticsPage({ snapshot }: Edition, lang: Lang): StatisticsPage {
  const t = words(lang).statistics
  const charts = [
    titlesByYear(snapshot, lang),
    titlesByDistrict(snapshot, lang),
    gradesByRound(snapshot, lang),
    revocationsByYear(snapshot, lang),
    revocationsByReason(snapshot, lang),
    activeByIndustry(snapshot, lang),
  ]
  return {
    head: { path: '/statistics/', title: t.heading, description: t.lead },
    facts: factsOf(snapshot, lang),
    charts: charts
      .filter(({ bars }) => bars.length > 0)
      .map(chart => ({ chart, table: tableOf(chart, lang) })),
  }
}

function factsOf(snapshot: Snapshot, lang: Lang): Fact[] {
  const t = words(lang).statistics
  const { titles, enterprises } = groupsOf(snapshot)
  const unmanned = [...titles.unmanned.values()].reduce((sum, { length }) => sum + length, 0)
  return [
    { label: t.titles, value: snapshot.titles.length },
    ...TITLE_STATUSES.filter(status => titles.status.has(status)).map(status => ({
      label: t.ofStatus(words(lang).status.title[status]),
      value: titles.status.get(status)?.length ?? 0,
    })),
    { label: t.unmanned, value: unmanned },
    { label: t.enterprises, value: snapshot.enterprises.length },
    { label: t.refused, value: enterprises.status.get('refused')?.length ?? 0 },
  ]
}

function titlesByYear(snapshot: Snapshot, lang: Lang): Chart {
  const t = words(lang).statistics
  const { titles } = groupsOf(snapshot)
  const years = Map.groupBy(titles.all, ({ title }) => title.certifiedOn.slice(0, 4))
  return {
    id: 'titles-by-year',
    title: t.titlesByYear,
    head: t.year,
    ...byCategory(
      snapshot,
      [...years].sort(([a], [b]) => compare(a, b)),
      lang,
    ),
  }
}

function titlesByDistrict(snapshot: Snapshot, lang: Lang): Chart {
  const t = words(lang).statistics
  const { titles } = groupsOf(snapshot)
  const districts = snapshot.districts.map(
    ({ district }) =>
      [districtLink(snapshot, district, lang).text, titles.district.get(district) ?? []] as const,
  )
  return {
    id: 'titles-by-district',
    title: t.titlesByDistrict,
    head: words(lang).register.district,
    ...byCategory(snapshot, districts, lang),
  }
}

function byCategory(
  snapshot: Snapshot,
  groups: readonly (readonly [string, readonly TitleState[]])[],
  lang: Lang,
): Pick<Chart, 'series' | 'bars'> {
  const { categories } = groupsOf(snapshot)
  const count = (titles: readonly TitleState[]) =>
    [...categories.keys()].map(code => titles.filter(({ title }) => title.category.code === code).length)
  return {
    series: [...categories.values()].map(category => categoryLabel(category, false, lang)),
    bars: groups.map(([label, titles]) => ({ label, values: count(titles) })),
  }
}

function gradesByRound(snapshot: Snapshot, lang: Lang): Chart {
  const t = words(lang)
  const { rounds, grades } = groupsOf(snapshot)
  return {
    id: 'grades-by-round',
    title: t.statistics.gradesByRound,
    head: t.reEvaluation.roundHeading,
    series: [...grades.values()].map(grade => gradeLabel(grade, lang)),
    bars: rounds.toReversed().map(({ id, gradings }) => ({
      label: roundLabel(id, lang),
      values: [...grades.keys()].map(code => gradings.filter(({ grade }) => grade.code === code).length),
    })),
  }
}

function revocationsByYear({ revocations }: Snapshot, lang: Lang): Chart {
  const t = words(lang)
  const years = Map.groupBy(revocations, ({ revokedOn }) => revokedOn.slice(0, 4))
  return {
    id: 'revocations-by-year',
    title: t.statistics.revocationsByYear,
    head: t.statistics.year,
    series: [t.statistics.number],
    bars: [...years]
      .sort(([a], [b]) => compare(a, b))
      .map(([label, some]) => ({ label, values: [some.length] })),
  }
}

function revocationsByReason(snapshot: Snapshot, lang: Lang): Chart {
  const t = words(lang)
  return {
    id: 'revocations-by-reason',
    title: t.statistics.revocationsByReason,
    head: t.revocation.reason,
    series: [t.statistics.number],
    bars: countReasons(snapshot.revocations).map(({ reason, count }) => ({
      label: t.revocation.item(reason.item, reasonLabel(reason, lang)),
      values: [count],
    })),
  }
}

function activeByIndustry(snapshot: Snapshot, lang: Lang): Chart {
  const t = words(lang).statistics
  const active = groupsOf(snapshot).titles.status.get('active') ?? []
  const industries = Map.groupBy(active, ({ enterprise }) =>
    divisionOf(enterprise.enterprise.row.industry ?? ''),
  )
  const counts = [...industries].map(([code, { length }]) => ({
    label: code === undefined ? t.otherIndustry : industryName(code, lang),
    values: [length],
  }))
  return {
    id: 'active-by-industry',
    title: t.activeByIndustry,
    head: t.industry,
    series: [t.number],
    bars: counts.sort((a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0) || compare(a.label, b.label)),
  }
}

function tableOf({ title, head, series, bars }: Chart, lang: Lang): Table {
  const number = 'number' as const
  const columns = series.map((label, index) => ({ key: `${index}`, label, is: number }))
  const total = series.length > 1 ? [{ key: 'total', label: words(lang).register.total, is: number }] : []
  return {
    caption: title,
    columns: [{ key: 'label', label: head, is: 'head' }, ...columns, ...total],
    rows: bars.map(({ label, values }) => ({
      label,
      ...Object.fromEntries(values.map((value, index) => [`${index}`, value])),
      total: values.reduce((sum, value) => sum + value, 0),
    })),
  }
}
