// In: an edition and the id of a page. Out: the props of that page of /findings/: what the checks found and the
// authority published all the same, and what it set aside for a record, each as the check report tells it.
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { words } from '../i18n/words.ts'
import type { Measures } from '../law/measures.ts'
import { once } from '../once.ts'
import type { Problem } from '../problem.ts'
import type { Waiver } from '../register/known.ts'
import type { RecordName } from '../register/records.ts'
import type { Snapshot } from '../register/snapshot.ts'
import type { TitleState } from '../register/states.ts'
import { pathOf } from '../site/addresses.ts'
import type { ListPages } from '../site/list-pages.ts'
import type { PageHead } from './frame.ts'
import { groupsOf } from './groups.ts'
import {
  articleLink,
  enterpriseLink,
  type Link,
  namedTitleLink,
  noticeLink,
  titleLink,
  windowLink,
} from './link.ts'
import { inNames } from './named-ids.ts'
import { PAGE_SIZE, pageIds, pagesOf, readPageId } from './paging.ts'
import type { Cell, Table } from './table.ts'

/** One break of a rule. */
export interface Finding {
  rule: string
  title: string
  subject: Link | undefined
  message: string
  article: Link | undefined
  /** The file of the record; its line is told by the check report alone, for rows may stand in any order. */
  place: string
}

/** A rule set aside for a record. */
export interface WaivedFinding extends Finding {
  reason: string
  decidedOn: Snapshot['day']
  notice: Link | undefined
}

export interface FindingsPage {
  head: PageHead
  title: string
  counted: string
  tally: Table | undefined
  findings: readonly Finding[]
  pages: ListPages
  current: number
  /** On the first page; undefined on others. */
  waived: readonly WaivedFinding[] | undefined
}

/** The ids of all pages: '', '2' … */
export function findingsPages({ findings }: Edition): string[] {
  return pageIds('', findings.length)
}

/** A page of what was found; exceptions stand on the first. */
export function findingsPage(edition: Edition, lang: Lang, pageId: string): FindingsPage {
  const { findings, waived, base, snapshot } = edition
  const { index } = readPageId(pageId, one => one === '')
  const t = words(lang)
  const title = t.findings.heading
  const find = findingOf(snapshot, lang)
  return {
    head: {
      path: pathOf('findings', ...(index === 0 ? [] : [pageId])),
      title: index === 0 ? title : t.register.pageOf(title, index + 1),
      description: index === 0 ? t.findings.lead : t.register.pageOf(t.findings.lead, index + 1),
    },
    title,
    counted: t.findings.counted(findings.length, waived.length),
    tally: index === 0 && findings.length + waived.length > 0 ? findingTally(edition, lang) : undefined,
    findings: findings.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE).map(find),
    pages: pagesOf({ base, lang }, 'findings', '', findings.length),
    current: index,
    waived:
      index === 0
        ? waived.map(({ problem, waiver }) => ({ ...find(problem), ...decisionOf(snapshot, waiver) }))
        : undefined,
  }
}

function decisionOf(snapshot: Snapshot, { row, decidedOn }: Waiver): Omit<WaivedFinding, keyof Finding> {
  const notice = snapshot.byId.notices.get(row.notice_id ?? '')
  return { reason: row.reason, decidedOn, notice: notice && noticeLink(notice) }
}

/** How often each rule was broken, and how often set aside. */
export function findingTally({ findings, waived }: Pick<Edition, 'findings' | 'waived'>, lang: Lang): Table {
  const t = words(lang).findings
  const found = Map.groupBy(findings, ({ rule }) => rule)
  const set = Map.groupBy(waived, ({ problem }) => problem.rule)
  const rules = [...new Set([...found.keys(), ...set.keys()])].sort()
  return {
    caption: t.tally,
    columns: [
      { key: 'rule', label: t.rule, is: 'head' },
      { key: 'found', label: t.found, is: 'number' },
      { key: 'waived', label: t.waived, is: 'number' },
    ],
    rows: rules.map(rule => ({
      rule: [ruleTitle(rule, lang), rule],
      found: found.get(rule)?.length ?? 0,
      waived: set.get(rule)?.length ?? 0,
    })),
  }
}

/** What was found, and set aside, of some records, a line each: facts of their own page. */
export function findingFacts(
  { findings, waived }: Pick<Edition, 'findings' | 'waived'>,
  records: readonly Pick<RecordName, 'table' | 'ids'>[],
  lang: Lang,
): { label: string; value: Cell }[] {
  const t = words(lang).findings
  // A problem names a record by its last id: of a grade by its title.
  const rulesOf = (rules: RulesOfRecords) =>
    records.flatMap(({ table, ids }) => rules.get(table)?.get(ids.at(-1)) ?? [])
  const linesOf = (rules: RulesOfRecords) =>
    [...new Set(rulesOf(rules))].map(rule => ({
      text: ruleTitle(rule, lang),
      path: pathOf('findings'),
    }))
  return [
    { label: t.findings, value: linesOf(rulesFound(findings)) },
    { label: t.waivers, value: linesOf(rulesSetAside(waived)) },
  ]
}

/** Table → id of a record → the rules. Of most tables there are none. */
type RulesOfRecords = ReadonlyMap<string, ReadonlyMap<string | undefined, readonly string[]>>

const rulesFound = once(rulesOfRecords)
const rulesSetAside = once((waived: Edition['waived']) =>
  rulesOfRecords(waived.map(({ problem }) => problem)),
)

function rulesOfRecords(problems: readonly Problem[]): RulesOfRecords {
  const tables = [...Map.groupBy(problems, ({ file }) => tableOf(file))]
  return new Map(tables.map(([table, own]) => [table, rulesBySubject(own)]))
}

function rulesBySubject(problems: readonly Problem[]): ReadonlyMap<string | undefined, readonly string[]> {
  const subjects = [...Map.groupBy(problems, ({ subject }) => subject)]
  return new Map(subjects.map(([subject, some]) => [subject, some.map(({ rule }) => rule)]))
}

function tableOf(file: string): string {
  return file.replace(/\.\w+$/, '')
}

function ruleTitle(rule: string, lang: Lang): string {
  const titles: Readonly<Record<string, string>> = words(lang).findings.rules
  return titles[rule] ?? rule
}

/** How many findings and exceptions are about an article of some measures. */
export function findingsUnder(
  { findings, waived, snapshot }: Edition,
  { id }: Measures,
  article: string,
): number {
  const subjectOf = subjects(snapshot)
  const problems = [...findings, ...waived.map(({ problem }) => problem)]
  return problems.filter(one => one.article === article && subjectOf(one)?.measures?.id === id).length
}

function findingOf(snapshot: Snapshot, lang: Lang): (problem: Problem) => Finding {
  const subjectOf = subjects(snapshot)
  return problem => {
    const { rule, article, message, file } = problem
    const subject = subjectOf(problem)
    return {
      rule,
      title: ruleTitle(rule, lang),
      subject: subject?.link ?? (problem.subject === undefined ? undefined : { text: problem.subject }),
      message: inNames(message[lang], snapshot, lang),
      article: articleLink(subject?.measures, article, lang),
      place: file,
    }
  }
}

interface Subject {
  link: Link
  measures: Measures | undefined
}

/** What a problem is about: its table says which kind of record its subject is. */
function subjects(snapshot: Snapshot): (problem: Problem) => Subject | undefined {
  const { byId } = snapshot
  const { revocation, rename } = groupsOf(snapshot)
  const title = (id: string, measures?: (state: TitleState) => Measures | undefined) => {
    const state = byId.titles.get(id)
    return state && { link: titleLink(state), measures: measures?.(state) ?? state.title.measures }
  }
  const enterprise = (id: string, measures?: Measures) => {
    const state = byId.enterprises.get(id)
    return state && { link: enterpriseLink(state), measures }
  }
  const kinds: Readonly<Record<string, (id: string) => Subject | undefined>> = {
    enterprises: id => enterprise(id),
    notices: id => {
      const notice = byId.notices.get(id)
      return notice && { link: noticeLink(notice), measures: notice.measures }
    },
    windows: id => {
      const state = byId.windows.get(id)
      return state && { link: windowLink(state), measures: state.window.measures }
    },
    candidates: id => {
      const state = byId.candidates.get(id)
      return (
        state && {
          link: { ...windowLink(state.window), text: state.candidate.row.name },
          measures: state.candidate.measures,
        }
      )
    },
    certifications: id => title(id),
    're-evaluations': id => title(id, ({ latest }) => latest?.measures),
    revocations: id => {
      const one = revocation.get(id)
      return one && { link: namedTitleLink(one), measures: one.measures }
    },
    renames: id => {
      const one = rename.get(id)
      return one && enterprise(one.row.enterprise_id, one.notice?.measures)
    },
  }
  return ({ file, subject }) => (subject === undefined ? undefined : kinds[tableOf(file)]?.(subject))
}
