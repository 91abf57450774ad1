// The form for a published value that was wrong: the record's cells as they stand; those that are changed are written, and what
// stood there before goes into the table of corrections.
import type { TableName } from '../../entries/schema.ts'
import { TABLES } from '../../entries/tables.ts'
import type { Values } from '../../papers/folder/add-rows.ts'
import type { Mint } from '../../papers/mint.ts'
import type { Draft, FormField, Seen, SmallForm } from './form.ts'
import { NOTICE_FIELDS, noticeRow } from './notice-of.ts'

/** Before the name of a column, so that no field of ours can be taken for one. */
const CELL = 'cell:'

/** The tables whose records may be corrected here: those that are named by one id. */
const CORRECTABLE: readonly TableName[] = [
  'enterprises',
  'certifications',
  'candidates',
  'notices',
  'windows',
  'revocations',
  'renames',
  'objections',
]

/** How many records a search shows. */
const MOST = 40

/** A record that may be corrected. */
export interface Correctable {
  table: TableName
  id: string
  label: string
}

/** The records in one of whose cells a text stands, of all tables that may be corrected. */
export function findRecords({ recordsOf }: Pick<Seen, 'recordsOf'>, text: string): Correctable[] {
  const wanted = text.trim()
  if (wanted === '') return []
  return CORRECTABLE.flatMap(table => {
    const [key = ''] = TABLES[table].key
    return recordsOf(table)
      .filter(record => Object.values(record).some(cell => cell.includes(wanted)))
      .map(record => ({
        table,
        id: record[key] ?? '',
        label: `${TABLES[table].title.zh} ${record[key]}：${record.name ?? record.title ?? record.new_name ?? ''}`,
      }))
  }).slice(0, MOST)
}

export const correction: SmallForm = {
  id: 'correction',
  title: '更正',
  lead: '公布过的内容写错了，在这里改正。原来写的、改成什么、为什么，都会公开。编号不能改。',
  fields: (seen, given) => {
    const record = recordOf(seen, given)
    if (!record) return []
    const table = given.table as keyof typeof TABLES
    return [
      ...Object.entries(TABLES[table].columns).flatMap(([name, { zh }]): FormField[] =>
        (TABLES[table].key as readonly string[]).includes(name) || !(name in record)
          ? []
          : [{ name: `${CELL}${name}`, label: zh, kind: 'text', isNeeded: false, value: record[name] ?? '' }],
      ),
      { name: 'reason', label: '为什么更正', kind: 'text', isNeeded: true },
      { name: 'corrected_on', label: '哪天更正', kind: 'day', isNeeded: true, value: seen.day },
      ...NOTICE_FIELDS,
    ]
  },
  draft: (values, seen, mint) => draftCorrection(values, seen, mint),
}

function recordOf(
  { recordsOf }: Seen,
  { table = '', record = '' }: Values,
): Readonly<Record<string, string>> | undefined {
  const name = CORRECTABLE.find(one => one === table)
  if (!name) return undefined
  const [key = ''] = TABLES[name].key
  return recordsOf(name).find(one => one[key] === record)
}

function draftCorrection(values: Values, seen: Seen, mint: Mint): Draft {
  const before = recordOf(seen, values)
  const { table = '', record = '', reason = '', corrected_on = '' } = values
  const changed = Object.entries(values).flatMap(([field, now]) => {
    const column = field.startsWith(CELL) ? field.slice(CELL.length) : ''
    return column in (before ?? {}) && before?.[column] !== now
      ? [{ column, was: before?.[column] ?? '', now }]
      : []
  })
  if (changed.length === 0) return { rows: {}, edits: [] }
  const notice = noticeRow(values, seen, mint, undefined)
  const corrections = changed.map(one => ({
    correction_id: mint.next('corrections', corrected_on.slice(0, 4)),
    table,
    record_id: record,
    ...one,
    reason,
    corrected_on,
    notice_id: notice?.notice_id ?? '',
  }))
  const name = table as TableName
  const [key = ''] = TABLES[name].key
  const edit = {
    table: name,
    key: { [key]: record },
    values: Object.fromEntries(changed.map(({ column, now }) => [column, now])),
  }
  return { rows: { ...(notice && { notices: [notice] }), corrections }, edits: [edit] }
}
