// The tables that are published as they were written: their columns are the input's, words and all.
import type { TableName } from '../entries/schema.ts'
import { type StatedCount, writeStatedCount } from '../entries/stated-count.ts'
import { TABLES } from '../entries/tables.ts'
import { compare } from '../order.ts'
import { refusalOf } from '../register/enterprise.ts'
import type { Known } from '../register/known.ts'
import type { Snapshot } from '../register/snapshot.ts'
import type { RevocationState } from '../register/states.ts'
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
  { about, forWhom }: Pick<Dataset, 'about' | 'forWhom'>,
  items: (snapshot: Snapshot) => readonly Item[],
  { told = {}, columns = [], page }: Further<Item> = {},
): Dataset<Item> {
  const { title, key } = TABLES[name]
  const own = Object.keys(TABLES[name].columns).map(column => ({
    info: recorded(name, column as never, told[column]),
    value: ({ row }: Item) => asWritten((row as Record<string, unknown>)[column]),
  }))
  return dataset<Item>({
    name,
    title,
    about,
    forWhom,
    madeOf: [name],
    key,
    page,
    items,
    changes: ({ since }) => [since],
    columns: [...own, ...columns],
  })
}

function asWritten(value: unknown): Value {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value as Value
  return writeStatedCount(value as StatedCount)
}

export const reEvaluations = records(
  're-evaluations',
  {
    about: {
      zh: '每次复评中每个称号的等次；以后的复评不改以前的等次。',
      en: 'The grade of every title in every round.',
    },
    forWhom: {
      zh: '参加复评的企业，以及比较历次结果的研究者',
      en: 'Enterprises that are re-evaluated; researchers who compare rounds',
    },
  },
  snapshot => snapshot.gradings,
  { told: { grade: { codes: grades, topic: 're-evaluation' } } },
)

export const proposedRevocations = records(
  'proposed-revocations',
  {
    about: {
      zh: '撤销公示所列的每个称号和拟依据的情形；它不改变称号的状态。',
      en: 'Every title that a window proposes to revoke, and on which grounds; it changes no status.',
    },
    forWhom: {
      zh: '被拟撤销称号的企业，以及要在公示期内提出异议的人',
      en: 'Enterprises whose title is to be revoked; whoever wants to object in time',
    },
  },
  snapshot => snapshot.proposals,
  { told: { reasons: { codes: reasons, topic: 'revocation' } } },
)

export const revocations = records<RevocationState>(
  'revocations',
  {
    about: {
      zh: '每次撤销一行：依据的情形、不予受理的年数和末日。',
      en: 'Every revocation: its grounds, and until when the enterprise may not apply.',
    },
    forWhom: {
      zh: '核实称号是否撤销、企业申报是否受限的人员，以及记者',
      en: 'Whoever verifies that a title stands or that nothing bars an enterprise from applying; journalists',
    },
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
    about: {
      zh: '企业更名、合并、分立、重组；名单上的名称自公告发布之日起改变。',
      en: 'Changes of name, mergers, divisions; the list follows when the notice is published.',
    },
    forWhom: {
      zh: '只知道企业旧名称的人，以及要更新自有名单的单位',
      en: 'Whoever knows only a former name, or keeps a list of their own',
    },
  },
  snapshot => snapshot.renames,
  { told: { notice_id: { topic: 'rename' } } },
)

export const notices = records(
  'notices',
  {
    about: { zh: '全部公告：公示、认定、复评、撤销、更名、更正。', en: 'Every notice of the authority.' },
    forWhom: {
      zh: '查找文号和出处的人员，以及逐件核对的记者',
      en: 'Whoever needs a document number or a source; journalists who check each',
    },
  },
  snapshot => [...snapshot.notices].sort((a, b) => compare(a.row.notice_id, b.row.notice_id)),
  { page: 'notices/{notice_id}/' },
)

export const waivers = records(
  'waivers',
  {
    about: {
      zh: '主管部门公开承认的例外：对某条记录不适用某条规则，及其理由。',
      en: 'Exceptions that the authority owns up to: a rule set aside for a record, and why.',
    },
    forWhom: {
      zh: '监督规则执行情况的公众和记者',
      en: 'Citizens and journalists who watch how the rules are applied',
    },
  },
  snapshot => snapshot.waivers,
)

export const corrections = records(
  'corrections',
  {
    about: {
      zh: '已发布内容的更正：原内容、更正为、理由。',
      en: 'Corrections of what was published: what it was, what it is.',
    },
    forWhom: { zh: '用过以前的数据、需要改正的使用者', en: 'Whoever used earlier data and has to mend it' },
  },
  snapshot => snapshot.corrections,
)
