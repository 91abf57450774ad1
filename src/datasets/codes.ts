// The closed lists of codes in published columns, with their labels. Those of the measures and the districts are what
// an edition knows of; the rest are the same in all.
import { COMMON_GRADES, type Codes } from '../entries/codes.ts'
import { TABLES } from '../entries/tables.ts'
import { words } from '../i18n/words.ts'
import type { Measures } from '../law/measures.ts'
import { once } from '../once.ts'
import { compare } from '../order.ts'
import type { Words } from '../problem.ts'
import type { Snapshot } from '../register/snapshot.ts'

/** The codes that a column may hold in an edition. */
export type CodeList = (snapshot: Snapshot) => Codes

const STATUSES = { zh: words('zh').status, en: words('en').status }

function statuses(subject: 'window' | 'candidate' | 'title' | 'enterprise' | 'measures'): Codes {
  const english: Readonly<Record<string, string>> = STATUSES.en[subject]
  const labels = Object.entries(STATUSES.zh[subject])
  return Object.fromEntries(labels.map(([code, zh]) => [code, { zh, en: english[code] ?? zh }]))
}

export const windowStatuses: CodeList = () => statuses('window')
export const candidateStatuses: CodeList = () => statuses('candidate')
export const titleStatuses: CodeList = () => statuses('title')
export const measuresStatuses: CodeList = () => statuses('measures')

/** Every status that a period can tell of. */
export const allStatuses: CodeList = () => ({
  ...statuses('window'),
  ...statuses('enterprise'),
  ...statuses('title'),
  ...statuses('candidate'),
})

const SUBJECTS = {
  title: { zh: '称号', en: 'Title' },
  candidate: { zh: '公示项目', en: 'Proposal' },
  window: { zh: '公示', en: 'Publicity window' },
  enterprise: { zh: '企业', en: 'Enterprise' },
} as const satisfies Codes

/** What a status period is of. */
export const subjects: CodeList = () => SUBJECTS

/** What an event happened to: a subject, a notice, a rule that is set aside, a table that was corrected. */
export const eventSubjects: CodeList = ({ corrections }) => ({
  ...Object.fromEntries(corrections.map(({ row }) => [row.table, tableTitle(row.table)])),
  ...SUBJECTS,
  notice: { zh: '公告', en: 'Notice' },
  rule: { zh: '规则', en: 'Rule' },
})

function tableTitle(name: string): Words {
  const tables: Readonly<Record<string, { title: Words }>> = TABLES
  return tables[name]?.title ?? { zh: name, en: name }
}

/** What can happen. */
export const eventKinds: CodeList = () => ({
  published: { zh: '发布公告', en: 'Notice published' },
  publicised: { zh: '公示', en: 'Publicity announced' },
  extended: { zh: '延长公示', en: 'Window extended' },
  withdrawn: { zh: '撤回公示', en: 'Window withdrawn' },
  'objection-received': { zh: '收到异议', en: 'Objection received' },
  'objection-resolved': { zh: '异议办结', en: 'Objection resolved' },
  certified: { zh: '认定', en: 'Certified' },
  'revocation-proposed': { zh: '拟撤销', en: 'Revocation proposed' },
  graded: { zh: '复评', en: 'Graded' },
  revoked: { zh: '撤销', en: 'Revoked' },
  renamed: { zh: '更名', en: 'Renamed' },
  waived: { zh: '例外', en: 'Rule set aside' },
  corrected: { zh: '更正', en: 'Corrected' },
})

export const districts: CodeList = snapshot =>
  Object.fromEntries(
    snapshot.districts.map(({ district, name, name_en }) => [district, { zh: name, en: name_en ?? name }]),
  )

interface Labelled {
  label: string
  label_en?: string | undefined
}

const wordsOf = ({ label, label_en }: Labelled): Words => ({ zh: label, en: label_en ?? label })

/** The measures that are known or cited. */
export const measures: CodeList = snapshot =>
  collect(
    snapshot,
    one => [one],
    snapshot.notices.flatMap(notice => notice.measures ?? []),
    ({ id, title }) => [id, title],
  )

/** The categories of the measures. */
export const categories: CodeList = once(snapshot =>
  collect(
    snapshot,
    one => one.categories,
    [...snapshot.titles.map(one => one.title), ...snapshot.candidates.map(one => one.candidate)].map(
      one => one.category,
    ),
    one => [one.code, wordsOf(one)],
  ),
)

/** The grades of the measures, and those that all measures have. */
export const grades: CodeList = once(snapshot => ({
  ...collect(
    snapshot,
    one => one.grades.map(grade => ({ code: grade.code, label: wordsOf(grade) })),
    snapshot.gradings.map(({ grade }) => grade),
    ({ code, label }) => [code, label],
  ),
  ...COMMON_GRADES,
}))

/** The grounds of revocation of the measures, by their item numbers. */
export const reasons: CodeList = once(snapshot =>
  collect(
    snapshot,
    one => one.revocation_reasons,
    snapshot.revocations.flatMap(one => one.reasons),
    one => [one.item, wordsOf(one)],
  ),
)

/**
 * What the measures of the edition define, and what its records use: a record may stand on measures that are not known
 * yet. Where several define a code its place is that of the oldest measures and its label that of the newest.
 */
function collect<T>(
  snapshot: Snapshot,
  definedBy: (measures: Measures) => readonly T[],
  used: readonly T[],
  told: (item: T) => readonly [code: string, label: Words],
): Codes {
  const oldestFirst = [...snapshot.measures].sort((a, b) => compare(a.effective_from, b.effective_from))
  const defined = oldestFirst.flatMap(definedBy)
  return Object.fromEntries([...defined, ...used, ...defined].map(told))
}
