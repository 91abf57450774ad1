// The lists that notices print: who is named, a row each. In: records of one notice. Out: tables of a document. In the order of the
// records, which is the order of the paper that they came from. Only src/documents/ asks.

import type { Reason } from '../law/measures.ts'
import { refusalOf } from '../register/enterprise.ts'
import type { Candidate, Grading, Notice, Proposal, Rename, Revocation, Title } from '../register/facts.ts'
import type { Register } from '../register/register.ts'
import { type Column, countedTable, type Table } from './document.ts'
import { categoryWords, dayWords, nameIn } from './words.ts'

const ENTERPRISE: Column = { title: '企业名称', share: 35 }
const FACILITY: Column = { title: '车间（工厂）名称', share: 29 }
const CATEGORY: Column = { title: '类别', share: 17, isShort: true }
const DISTRICT: Column = { title: '区市', share: 11, isShort: true }

/** What a list has room for: the first short name, where one stands in brackets. */
function districtNames({ districts }: Register): ReadonlyMap<string, string> {
  return new Map(
    districts.map(({ district, name }) => [district, /[（(]([^）)、]+)/.exec(name)?.[1] ?? name]),
  )
}

export function candidateTable(register: Register, notice: Notice, candidates: readonly Candidate[]): Table {
  const names = districtNames(register)
  return countedTable(
    [ENTERPRISE, FACILITY, CATEGORY, DISTRICT],
    candidates.map(({ row, enterprise, category }) => [
      nameIn(notice, enterprise),
      row.name ?? '',
      categoryWords(category, row.unmanned),
      names.get(row.recommended_by ?? enterprise.row.district ?? '') ?? '',
    ]),
  )
}

export function titleTable(register: Register, notice: Notice, titles: readonly Title[]): Table {
  const names = districtNames(register)
  return countedTable(
    [ENTERPRISE, FACILITY, CATEGORY, DISTRICT],
    titles.map(({ row, name, enterprise, category }) => [
      nameIn(notice, enterprise),
      name,
      categoryWords(category, row.unmanned),
      names.get(enterprise.row.district ?? '') ?? '',
    ]),
  )
}

/** The gradings of one grade; the reasons only where one is given. */
export function gradingTable(notice: Notice, gradings: readonly Grading[]): Table {
  const hasReasons = gradings.some(({ row }) => row.reason)
  const columns = hasReasons
    ? [ENTERPRISE, FACILITY, { title: '说明', share: 28 }]
    : [
        { ...ENTERPRISE, share: 46 },
        { ...FACILITY, share: 46 },
      ]
  return countedTable(
    columns,
    gradings.map(({ row, title }) => [
      nameIn(notice, title.enterprise),
      title.name,
      ...(hasReasons ? [row.reason ?? ''] : []),
    ]),
  )
}

export function revocationTable(notice: Notice, revocations: readonly Revocation[]): Table {
  return countedTable(
    [
      { ...ENTERPRISE, share: 30 },
      { ...FACILITY, share: 26 },
      { title: '撤销情形', share: 19 },
      { title: '不受理申报至', share: 17, isShort: true },
    ],
    revocations.map(revocation => {
      const refusal = refusalOf(revocation)
      const { title, reasons } = revocation
      const until = refusal ? dayWords(refusal.until) : '——'
      return [nameIn(notice, title.enterprise), title.name, reasonWords(reasons), until]
    }),
  )
}

export function proposalTable(notice: Notice, proposals: readonly Proposal[]): Table {
  return countedTable(
    [
      { ...ENTERPRISE, share: 36 },
      { ...FACILITY, share: 32 },
      { title: '拟撤销情形', share: 24 },
    ],
    proposals.map(({ title, reasons }) => [
      nameIn(notice, title.enterprise),
      title.name,
      reasonWords(reasons),
    ]),
  )
}

export function renameTable(renames: readonly Rename[]): Table {
  return countedTable(
    [
      { title: '原企业名称', share: 46 },
      { title: '现企业名称', share: 46 },
    ],
    renames.map(({ row }) => [row.old_name ?? '', row.new_name ?? '']),
  )
}

function reasonWords(reasons: readonly Reason[]): string {
  return reasons.map(({ label }) => label).join('；')
}
