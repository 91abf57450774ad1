// In: all rows, and how to recognise a kind of number. Out: the cells that hold one, the number masked.
// The three personal/* rules share it.
import { isCreditCode } from '../credit-code.ts'
import { type Day, FOREVER, latest } from '../day.ts'
import { placeOf, type RowPlace } from '../entries/place.ts'
import { TABLE_NAMES, type TableName } from '../entries/schema.ts'
import { TABLES, type Tables } from '../entries/tables.ts'
import type { Words } from '../problem.ts'
import { publicFrom } from '../register/enterprise.ts'
import type { Register } from '../register/register.ts'
import type { Finding } from './rule.ts'

/** The first number of its kind in a text, as written; undefined where there is none. */
export type Recognise = (text: string) => string | undefined

/** Every cell outside the contact columns in which a number is recognised; `what` names the kind. */
export function findInCells(
  register: Register,
  tables: Tables,
  recognise: Recognise,
  what: Words,
): Finding[] {
  const since = daysKnown(register)
  return TABLE_NAMES.flatMap(table =>
    tables[table].flatMap(row =>
      Object.entries(row).flatMap(([column, value]): Finding[] => {
        if (!isJudged(column, value)) return []
        const found = recognise(narrow(value))
        if (found === undefined) return []
        const subject = subjectOf(table, row, recognise)
        return [
          { ...placeOf(row, column), ...tell(table, column, found, subject, what), since: since.get(row.at) },
        ]
      }),
    ),
  )
}

/** Keeps the first three digits and the last two, so that a clerk finds the number and nobody learns it. */
export function mask(number: string): string {
  const digits = number.replace(/[^\dXx]/g, '')
  return `${digits.slice(0, 3)}${'*'.repeat(Math.max(0, digits.length - 5))}${digits.slice(-2)}`
}

// Digits typed in full width are the same digits, and every dash is a hyphen.
export function narrow(value: unknown): string {
  const text = Array.isArray(value) ? value.join(';') : String(value)
  return text.normalize('NFKC').replace(/\p{Pd}/gu, '-')
}

function isJudged(column: string, value: unknown): boolean {
  if (typeof value !== 'string') return Array.isArray(value)
  if (column === 'uscc') return !isCreditCode(value)
  return column !== 'source_url' && !column.startsWith('contact_')
}

const SUBJECT: Partial<Record<TableName, string>> = { 're-evaluations': 'title_id', waivers: 'subject_id' }

function subjectOf(table: TableName, row: object, recognise: Recognise): string {
  const values: Readonly<Record<string, unknown>> = { ...row }
  const id = String(values[SUBJECT[table] ?? TABLES[table].key[0] ?? ''] ?? '')
  const found = recognise(id)
  return found === undefined ? id : id.replace(found, mask(found))
}

function tell(table: TableName, column: string, found: string, subject: string, what: Words) {
  const value = mask(found)
  const title: Words | undefined = Object.entries<Words>(TABLES[table].columns).find(
    ([name]) => name === column,
  )?.[1]
  return {
    value,
    subject,
    message: {
      zh: `“${TABLES[table].title.zh}”表的记录 ${subject} 在“${title?.zh ?? column}”中含有${what.zh}：${value}。`,
      en: `Record ${subject} of the table ${table} holds ${what.en} in ${column}: ${value}.`,
    },
    hint: {
      zh: '个人信息不得公开，从此格中删去；误判的，可在 waivers.csv 中写明理由。',
      en: 'Personal data must not be published: remove it. If it is none, give the reason in waivers.csv.',
    },
  }
}

/** The day from which the public knows each row; a district's is missing, it was always known. */
function daysKnown(register: Register): ReadonlyMap<RowPlace, Day> {
  const { notices, windows, candidates, titles, gradings, revocations, renames, waivers, corrections } =
    register
  const changes = windows.flatMap(window => window.changes)
  const objections = candidates.flatMap(one =>
    one.objections.map(({ row, since }) => ({ row, since: latest(since, one.since) ?? since })),
  )
  const records = [
    ...[...notices, ...windows, ...changes, ...candidates, ...objections, ...titles],
    ...[...gradings, ...revocations, ...renames, ...waivers, ...corrections],
    ...register.enterprises.map(one => ({ row: one.row, since: publicFrom(one) ?? FOREVER })),
  ]
  return new Map(records.map(({ row, since }) => [row.at, since]))
}
