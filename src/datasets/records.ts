// The tables that are published as they were written: their columns are the input's, words and all.
import type { TableName } from '../entries/schema.ts'
import { TABLES } from '../entries/tables.ts'
import { compare, type Words } from '../problem.ts'
import { refusalOf } from '../register/enterprise.ts'
import type { Known, Revocation } from '../register/facts.ts'
import type { Snapshot } from '../register/snapshot.ts'
import { grades, reasons } from './codes.ts'
import { type ColumnInfo, column, type Dataset, dataset, optional, type Value } from './dataset.ts'
import { recorded } from './recorded.ts'
import { REFUSED_UNTIL } from './terms.ts'

type Further<Item> = Pick<Parameters<typeof dataset<Item>>[0], 'page'> & {
  /** What a column is told beyond what the input says of it. */
  told?: Readonly<Record<string, Partial<ColumnInfo>>>
  /** Columns behind those of the input. */
  columns?: Parameters<typeof dataset<Item>>[0]['columns']
}

/** A dataset of the input's own columns. */
function records<Item extends Known<object>>(
  name: TableName,
  about: Words,
  items: (snapshot: Snapshot) => readonly Item[],
  { told = {}, columns = [], page }: Further<Item> = {},
): Dataset {
  const { title, key } = TABLES[name]
  const own = Object.keys(TABLES[name].columns).map(column => ({
    info: recorded(name, column as never, told[column]),
    value: ({ row }: Item) => asWritten((row as Record<string, unknown>)[column]),
  }))
  return dataset<Item>({
    name,
    title,
    about,
    key,
    page,
    items,
    changes: ({ since }) => [since],
    columns: [...own, ...columns],
  })
}

function asWritten(value: unknown): Value {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value as Value
  // A stated count: one number, or `table:number` for each table.
  const parts = Object.entries(value).map(([table, count]) =>
    table === '' ? `${count}` : `${table}:${count}`,
  )
  return parts.join(';')
}

export const reEvaluations = records(
  're-evaluations',
  {
    zh: '每次复评中每个称号的等次；以后的复评不改以前的等次。',
    en: 'The grade of every title in every round.',
  },
  snapshot => snapshot.gradings,
  { told: { grade: { codes: grades, topic: 're-evaluation' } } },
)

export const revocations = records<Revocation>(
  'revocations',
  {
    zh: '每次撤销一行：依据的情形、不予受理的年数和末日。',
    en: 'Every revocation: its grounds, and until when the enterprise may not apply.',
  },
  snapshot => snapshot.revocations,
  {
    told: { reasons: { codes: reasons, topic: 'revocation' } },
    columns: [
      column(
        {
          name: 'refusal_years',
          type: 'integer',
          zh: '不予受理年数',
          en: 'Years of refusal',
          about: {
            zh: '各项情形中最长的年数；没有的为 0',
            en: 'The longest of its grounds; 0 if they bring none',
          },
          topic: 'refusal',
        },
        one => refusalOf(one)?.years ?? 0,
      ),
      optional(REFUSED_UNTIL, one => refusalOf(one)?.until),
    ],
  },
)

export const renames = records(
  'renames',
  {
    zh: '企业更名、合并、分立、重组；名单上的名称自公告发布之日起改变。',
    en: 'Changes of name, mergers, divisions; the list follows when the notice is published.',
  },
  snapshot => snapshot.renames,
  { told: { notice_id: { topic: 'rename' } } },
)

export const notices = records(
  'notices',
  { zh: '全部公告：公示、公布、复评、撤销、更名、更正。', en: 'Every notice of the authority.' },
  snapshot => [...snapshot.notices].sort((a, b) => compare(a.row.notice_id, b.row.notice_id)),
  { page: 'notices/{notice_id}/' },
)

export const waivers = records(
  'waivers',
  {
    zh: '主管部门公开承认的例外：对某条记录不适用某条规则，及其理由。',
    en: 'Exceptions that the authority owns up to: a rule set aside for a record, and why.',
  },
  snapshot => snapshot.waivers,
)

export const corrections = records(
  'corrections',
  {
    zh: '已发布内容的更正：原内容、更正为、理由。',
    en: 'Corrections of what was published: what it was, what it is.',
  },
  snapshot => snapshot.corrections,
)
