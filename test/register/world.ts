// A register from a few cells: a test writes the columns it is about, the rest is filled in. The rows go the
// way of a data folder (read, resolved, joined, derived), so that what could not be a folder cannot be a test.
import { expect } from 'vitest'
import { addDays, type Day, parseDay } from '../../src/day.ts'
import { readEntries } from '../../src/entries/entries.ts'
import type { TableName } from '../../src/entries/schema.ts'
import type { TABLES } from '../../src/entries/tables.ts'
import { holdTo } from '../../src/law/apply-law.ts'
import { type Measures, parseMeasures } from '../../src/law/measures.ts'
import { DataError, type Problem } from '../../src/problem.ts'
import { joinFacts } from '../../src/register/join.ts'
import { deriveRegister, type Register } from '../../src/register/register.ts'
import type { Timeline } from '../../src/register/timeline.ts'
import { SETTINGS } from '../entries/settings.ts'

type ColumnOf<Name extends TableName> = keyof (typeof TABLES)[Name]['columns'] & string

/** Some cells of a row, as text. */
export type Cells<Name extends TableName> = Readonly<Partial<Record<ColumnOf<Name>, string>>>

/** Some rows of some tables. Enterprises that are named and not listed are added. */
export type Rows = { readonly [Name in TableName]?: readonly Cells<Name>[] }

/** One set of measures as it stands in its file, as far as a test says it. */
export type LawFile = Readonly<Record<string, unknown>> & { id: string }

/** The measures of a test that names none: 5 calendar days, no limit to a title, refusal for 2, 5, no years. */
export const LAW: LawFile = {
  id: 'law',
  title: '办法',
  effective_from: '2021-01-01',
  effective_to: '2023-12-31',
  categories: [
    { code: 'workshop', label: '车间', unmanned_label: '无人车间', article: 8 },
    { code: 'factory', label: '工厂', requires_workshop: true, article: 9 },
  ],
  articles: [8, 9, 12, 15, 16, 17, 18, 20].map(no => ({ no })),
  publicity: { days: 5, day_kind: 'calendar', first_day_counts: true, article: 12 },
  grades: [
    { code: 'good', label: '合格', ends_title: false },
    { code: 'bad', label: '不合格', ends_title: true },
  ],
  revocation_reasons: [
    { item: 1, label: '未参加复评', refusal_years: 2, article: 16 },
    { item: 2, label: '复评不合格', refusal_years: 2 },
    { item: 5, label: '弄虚作假', refusal_years: 5 },
    { item: 9, label: '依法终止', refusal_years: 0 },
  ],
}

const DEFAULTS: { readonly [Name in TableName]: Cells<Name> } = {
  districts: { name: '某区' },
  enterprises: { name: '某企业' },
  notices: { kind: 'announcement', title: '公告', measures: 'law' },
  windows: { subject: 'recognition' },
  'window-changes': { kind: 'extended' },
  candidates: { category: 'workshop', name: '某车间' },
  objections: {},
  certifications: { category: 'workshop', name: '某车间' },
  're-evaluations': { round_id: 'r1', grade: 'good' },
  'proposed-revocations': { reasons: '9' },
  revocations: { reasons: '9' },
  renames: { kind: 'rename' },
  waivers: { rule: 'publicity/too-short', reason: '理由' },
  corrections: { table: 'enterprises', record_id: 'e1', column: 'name' },
}

/** The day that a text writes. */
export function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === undefined) throw new Error(`${text} is in no calendar`)
  return parsed
}

/** One set of measures; what the file does not say is as LAW has it. */
export function lawOf(file: Partial<LawFile> = {}): Measures {
  const result = parseMeasures({ ...LAW, ...file })
  if (!result.success) throw result.error
  return result.data
}

/** The register of some rows under some measures. Throws DataError where they would be refused. */
export function registerOf(rows: Rows, laws: readonly Measures[] = [lawOf()]): Register {
  const { tables, problems } = tablesOf(rows, laws)
  const lawful = holdTo(tables, new Map(laws.map(law => [law.id, law])))
  refuse([...problems, ...lawful.problems])
  return deriveRegister(joinFacts(lawful))
}

/** The typed tables of some rows, and what is wrong with them. */
export function tablesOf(rows: Rows, laws: readonly Measures[] = [lawOf()]) {
  const complete = { ...rows, enterprises: [...(rows.enterprises ?? []), ...unlistedEnterprises(rows)] }
  const files = new Map<string, Uint8Array>()
  const write = (path: string, value: unknown) =>
    files.set(path, new TextEncoder().encode(JSON.stringify(value)))
  write('site.json', SETTINGS)
  for (const law of laws) write(`measures/${law.id}.json`, {})
  for (const [name, list] of Object.entries(complete) as [TableName, Cells<TableName>[]][]) {
    write(
      `${name}.json`,
      list.map(cells => ({ ...DEFAULTS[name], ...cells })),
    )
  }
  const { tables, problems } = readEntries(files)
  return { tables, problems }
}

function unlistedEnterprises(rows: Rows): Cells<'enterprises'>[] {
  const listed = rows.enterprises?.map(row => row.enterprise_id) ?? []
  const named = [...(rows.candidates ?? []), ...(rows.certifications ?? []), ...(rows.renames ?? [])]
  const successors = rows.renames?.map(row => row.successor_id) ?? []
  const ids = new Set([...named.map(row => row.enterprise_id), ...successors])
  return [...ids].flatMap(id => (id && !listed.includes(id) ? [{ enterprise_id: id }] : []))
}

function refuse(problems: readonly Problem[]): void {
  const errors = problems.filter(({ level }) => level === 'error')
  if (errors.length > 0) throw new DataError(errors)
}

/** The one thing of a list in which the row has this id. */
export function the<Row extends object, T extends { row: Row }>(list: readonly T[], id: string): T {
  const found = list.find(({ row }) => Object.values(row).at(0) === id)
  if (!found) throw new Error(`there is no ${id}`)
  return found
}

/** A timeline as one reads it: `open 2023-03-02 – 2023-03-06`, the last without its end. */
export function told<S extends string>(timeline: Timeline<S> | undefined): string[] {
  return (timeline ?? []).map(({ status, from, to }) => `${status} ${from} –${to ? ` ${to}` : ''}`)
}

/** Holds a timeline to its law: spans are contiguous, in order, never empty, and neighbours differ. */
export function expectSound<S>(timeline: Timeline<S>): void {
  timeline.forEach(({ from, to, status }, i) => {
    const next = timeline[i + 1]
    expect(to === undefined || from <= to).toBe(true)
    expect(next?.from).toBe(to && addDays(to, 1))
    expect(next?.status).not.toBe(status)
  })
}
