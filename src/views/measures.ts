// In: an edition and the id of measures. Out: the props of /measures/<id>/: what they demand, as tables, and what each
// article says in our own words. Nothing here knows any city: all of it is the measures' own data.
import type { Edition } from '../edition.ts'
import { articleName } from '../i18n/article.ts'
import type { Lang } from '../i18n/lang.ts'
import { categoryLabel, gradeLabel, reasonLabel } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import { articleOn, findGrade, type Grade, INDICATORS, type Measures } from '../law/measures.ts'
import { pathOf } from '../site/addresses.ts'
import { governedBy, recordsUnder } from './article-records.ts'
import { type Procedure, procedureOf } from './figures/procedure.ts'
import type { Filed, PageHead } from './frame.ts'
import { articleLink, type Link, measuresLink, officialText } from './link.ts'
import { measuresStatusCell } from './statuses.ts'
import { type Cell, type Column, type Fact, type Table, withoutEmpty } from './table.ts'

export interface MeasuresPage {
  head: PageHead
  /** Kind and day by which the search files it. */
  filed: Filed
  title: string
  facts: readonly Fact[]
  procedure: Procedure
  categories: Table
  /** Whether the table has any figure. */
  hasThresholds: boolean
  terms: readonly Fact[]
  grades: Table
  reasons: Table
  articles: readonly {
    id: string
    name: string
    heading: string | undefined
    /** A paragraph a line. */
    summary: readonly string[]
    governs: readonly string[]
    records: readonly Link[]
  }[]
}

export function measuresPage(edition: Edition, lang: Lang, id: string): MeasuresPage {
  const measures = edition.snapshot.measures.find(one => one.id === id)
  if (!measures) throw new Error(`no measures “${id}” on ${edition.day}`)
  const title = measures.title[lang]
  return {
    head: {
      path: pathOf('measures', id),
      title,
      description: words(lang).describe.measures(
        title,
        measures.document_no,
        measures.effective_from,
        measures.effective_to,
      ),
      // Its own status and what took its place stand at its head.
      measuresEnd: [],
    },
    filed: { kind: 'measures', day: measures.issued_on ?? measures.effective_from },
    title,
    facts: factsOf(edition, measures, lang),
    procedure: procedureOf(edition, measures, lang),
    categories: categoryTable(measures, lang),
    hasThresholds: measures.categories.some(
      one => one.nc_rate !== undefined || Object.keys(one.indicators).length > 0,
    ),
    terms: termsOf(measures, lang),
    grades: gradeTable(measures, lang),
    reasons: reasonTable(measures, lang),
    articles: measures.articles.map(article => ({
      id: `article-${article.no}`,
      name: articleName(article.no, lang),
      heading: article.heading?.[lang],
      summary: article.summary?.[lang].split('\n') ?? [],
      governs: governedBy(measures, article, lang),
      records: recordsUnder(edition, measures, article, lang),
    })),
  }
}

function factsOf(edition: Edition, measures: Measures, lang: Lang): MeasuresPage['facts'] {
  const { snapshot } = edition
  const { measures: t, day: print } = words(lang)
  const linkTo = (one: Measures | undefined) => one && measuresLink(one, lang)
  const { effective_from: from, effective_to: to } = measures
  return [
    {
      label: t.status,
      value: measuresStatusCell(edition, measures, lang),
    },
    {
      label: t.effective,
      value: to ? t.effectiveFromTo(print(from), print(to)) : t.effectiveFrom(print(from)),
    },
    { label: t.documentNo, value: measures.document_no },
    { label: t.issuer, value: measures.issuer?.[lang] },
    { label: t.issuedOn, value: measures.issued_on && { day: measures.issued_on } },
    { label: t.source, value: officialText(measures.source_url, lang) },
    { label: t.successor, value: linkTo(snapshot.measures.find(one => one.id === measures.successor)) },
    { label: t.predecessor, value: linkTo(snapshot.measures.find(one => one.successor === measures.id)) },
  ]
}

/** A column a category: what a reader compares is the same condition of two categories. */
function categoryTable(measures: Measures, lang: Lang): Table {
  const { measures: t, level } = words(lang)
  const { categories } = measures
  const columns: Column[] = categories.map(one => ({
    key: one.code,
    label: categoryLabel(one, false, lang),
  }))
  const row = (label: string, value: (category: (typeof categories)[number]) => Cell) => ({
    condition: label,
    ...Object.fromEntries(categories.map(one => [one.code, value(one)])),
  })
  const atLeast = (percent: number | undefined) => (percent === undefined ? undefined : t.atLeast(percent))
  const rows = [
    ...INDICATORS.map(indicator => row(t.indicator[indicator], one => atLeast(one.indicators[indicator]))),
    row(t.neededLabel, one => neededOf(one.indicators_needed, Object.keys(one.indicators).length, lang)),
    row(t.ncRate, one => atLeast(one.nc_rate)),
    row(t.workshop, one => (one.requires_workshop ? workshopsOf(measures, lang) : undefined)),
    row(level.level, one => one.level),
    row(t.requires, one => requiredOf(measures, one, lang)),
    row(level.conferredBy, one => one.conferred_by?.[lang]),
    row(t.filed, one => (one.windows_required === false ? t.filedOnly : undefined)),
    row(t.unmanned, one => (one.unmanned_label ? categoryLabel(one, true, lang) : undefined)),
    row(t.article, one => articleLink(measures, one.article, lang)),
  ]
  const isTold = (one: Readonly<Record<string, Cell>>) => columns.some(({ key }) => one[key] !== undefined)
  return {
    caption: t.categories,
    columns: [{ key: 'condition', label: t.category, is: 'head' }, ...columns],
    rows: rows.filter(isTold),
  }
}

function neededOf(needed: number, of: number, lang: Lang): Cell {
  return needed === 0 ? undefined : words(lang).measures.needed(needed, of)
}

/** The categories that stand before one that builds on them. */
function workshopsOf({ categories }: Measures, lang: Lang): string {
  const { measures: t, comma } = words(lang)
  const before = categories.filter(one => !one.requires_workshop)
  return t.workshopOf(before.map(one => categoryLabel(one, false, lang)).join(comma))
}

/** The categories of which one has to be held first: 先进级或卓越级. */
function requiredOf(
  { categories }: Measures,
  { requires }: Measures['categories'][number],
  lang: Lang,
): Cell {
  const required = categories.filter(({ code }) => requires.includes(code))
  const labels = required.map(one => categoryLabel(one, false, lang))
  return labels.length > 0 ? labels.join(words(lang).measures.or) : undefined
}

function termsOf(measures: Measures, lang: Lang): MeasuresPage['terms'] {
  const { measures: t, comma } = words(lang)
  const { yield_grades: yields, operating_years: operating, title_years: years } = measures
  return [
    {
      label: t.publicity,
      value: [publicityOf(measures, lang), articleLink(measures, articleOn(measures, 'publicity'), lang)],
    },
    { label: t.operatingLabel, value: operating ? t.operating(operating) : undefined },
    {
      label: t.yield,
      value: [
        yields.priority.length > 0 ? t.yieldPriority(yields.priority.join(comma)) : undefined,
        yields.refused.length > 0 ? t.yieldRefused(yields.refused.join(comma)) : undefined,
      ].filter(value => value !== undefined),
    },
    { label: t.titleYears, value: years === undefined ? t.titleYearsNone : t.titleYearsOf(years) },
  ]
}

function publicityOf({ publicity, windows_required: isRequired }: Measures, lang: Lang): string {
  const t = words(lang).measures
  if (!isRequired) return t.noWindows
  if (!publicity) return t.noPublicity
  return t.publicityOf(publicity.days, publicity.day_kind === 'working', publicity.first_day_counts)
}

function gradeTable(measures: Measures, lang: Lang): Table {
  const t = words(lang).measures
  return {
    caption: t.grades,
    columns: [
      { key: 'grade', label: t.grade, is: 'head' },
      { key: 'effect', label: t.gradeEffect },
    ],
    // Who stays away is graded too, though measures need not name it.
    rows: gradesOf(measures).map(grade => ({
      grade: gradeLabel(grade, lang),
      effect: grade.ends_title
        ? { kind: 'title', status: 'pending-revocation' }
        : { kind: 'title', status: 'active', word: t.keepsTitle },
    })),
  }
}

function gradesOf(measures: Measures): Grade[] {
  if (measures.grades.length === 0) return []
  const codes = new Set([...measures.grades.map(({ code }) => code), 'absent'])
  return [...codes].flatMap(code => findGrade(measures, code) ?? [])
}

function reasonTable(measures: Measures, lang: Lang): Table {
  const t = words(lang).measures
  return withoutEmpty({
    caption: t.reasons,
    columns: [
      { key: 'reason', label: t.reason, is: 'head' },
      { key: 'refusal', label: t.refusal, is: 'number' },
      { key: 'article', label: t.article, isShort: true },
    ],
    rows: measures.revocation_reasons.map(reason => ({
      reason: words(lang).revocation.item(reason.item, reasonLabel(reason, lang)),
      refusal: t.years(reason.refusal_years),
      article: articleLink(measures, reason.article, lang),
    })),
  })
}
