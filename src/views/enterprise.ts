// In: an edition and the id of an enterprise. Out: the props of its page: its names, whether its applications are refused
// and why, its titles and candidates, and everything that was ever told of it, in order of day.
import type { Edition } from '../edition.ts'
import { industryName } from '../i18n/industries.ts'
import type { Lang } from '../i18n/lang.ts'
import { kindOf, reasonsLabel } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import { causeOf } from '../register/cause.ts'
import { correctionsOfAll } from '../register/corrections.ts'
import { enterpriseChangedOn } from '../register/last-event.ts'
import { recordsOfEnterprise, recordsOfTitle } from '../register/records.ts'
import type { Snapshot } from '../register/snapshot.ts'
import type { CandidateState, EnterpriseState, TitleState } from '../register/states.ts'
import { pathOf } from '../site/addresses.ts'
import { applyingPeriods, enterpriseStatus, onApplying } from './applying.ts'
import { correctionTable } from './corrections.ts'
import { historyOf } from './enterprise-history.ts'
import { type Band, enterpriseBand } from './figures/band.ts'
import { findingFacts } from './findings.ts'
import type { PageHead } from './frame.ts'
import { groupsOf } from './groups.ts'
import { climbTable, levelCell } from './level.ts'
import {
  basisOf,
  districtLink,
  districtShort,
  type Link,
  namedEnterpriseLink,
  namedTitleLink,
  windowLink,
} from './link.ts'
import type { TimedLine } from './measures-end.ts'
import { nextSteps } from './next-steps.ts'
import { shortNoticeName } from './notice-name.ts'
import { type OpenProposal, openFor } from './open-for.ts'
import type { Periods } from './periods.ts'
import { countTitles, titleTable } from './register-tables.ts'
import { candidateStatus } from './statuses.ts'
import { type Following, followEnterprise } from './subscribe.ts'
import type { Fact, StatusCell, Table } from './table.ts'
import { basisOfTitle, countedRefusal, enterpriseVerdict, type Verdict } from './verdict.ts'

export interface EnterprisePage {
  head: PageHead
  name: string
  status: StatusCell
  verdict: Verdict
  /** What is being publicised of it. */
  open: readonly OpenProposal[]
  next: readonly Link[]
  measuresEnd: readonly TimedLine[]
  facts: readonly Fact[]
  titles: Table | undefined
  band: Band | undefined
  climb: Table | undefined
  candidates: Table | undefined
  refusals: Table | undefined
  history: Table
  periods: Periods
  corrections: Table | undefined
  /** Its own feed. */
  follow: Following | undefined
}

/** The page of an enterprise that is public on the day. */
export function enterprisePage(edition: Edition, lang: Lang, id: string): EnterprisePage {
  const { snapshot } = edition
  const state = snapshot.byId.enterprises.get(id)
  if (!state) throw new Error(`there is no enterprise ${id}`)
  const measuresEnd = onApplying(edition, state, lang)
  const open = state.candidates.filter(({ status }) => status !== 'certified')
  const records = recordsOfEnterprise(state)
  const corrections = correctionsOfAll(snapshot, records)
  const found = [...records, ...state.titles.flatMap(recordsOfTitle)]
  const verdict = enterpriseVerdict(edition, state, lang)
  return {
    head: {
      path: pathOf('enterprises', id),
      changedOn: enterpriseChangedOn(snapshot, state),
      title: headingOf(snapshot, state, lang),
      description: descriptionOf(snapshot, state, verdict, lang),
      crumbs: [
        { text: words(lang).register.heading, path: '/register/' },
        { text: words(lang).register.enterprises, path: '/register/enterprises/' },
      ],
      measuresEnd,
    },
    name: state.name,
    status: enterpriseStatus(edition, state, lang),
    verdict,
    open: openFor(edition, state, lang),
    next: nextSteps(edition, state, lang),
    measuresEnd,
    facts: [...factsOf(snapshot, state, lang), ...findingFacts(edition, found, lang)],
    titles: state.titles.length > 0 ? titlesOf(edition, state.titles, lang) : undefined,
    band: enterpriseBand(state, lang),
    climb: climbTable(edition, state, lang),
    candidates: open.length > 0 ? candidatesOf(edition, open, lang) : undefined,
    refusals: state.refusals.length > 0 ? refusalsOf(snapshot, state.refusals, lang) : undefined,
    history: historyOf(edition, state, lang),
    periods: applyingPeriods(edition, state, lang),
    corrections: corrections.length > 0 ? correctionTable(snapshot, corrections, lang) : undefined,
    follow: followEnterprise(edition, id, lang),
  }
}

// The title of a page tells it from every other: two enterprises may bear one name.
function headingOf(snapshot: Snapshot, { name, enterprise }: EnterpriseState, lang: Lang): string {
  const isAlone = groupsOf(snapshot).namesakes.enterprises.get(name)?.length === 1
  return isAlone ? name : words(lang).register.withId(name, enterprise.row.enterprise_id)
}

/** Where it is, its titles, and whether its applications are refused. */
function descriptionOf(
  snapshot: Snapshot,
  state: EnterpriseState,
  { sentence }: Verdict,
  lang: Lang,
): string {
  const t = words(lang).describe
  const { district } = state.enterprise.row
  return t.enterprise(
    headingOf(snapshot, state, lang),
    district === undefined ? undefined : districtShort(snapshot, district, lang),
    t.titlesOf(countTitles(state.titles, lang)),
    sentence,
  )
}

function factsOf(snapshot: Snapshot, state: EnterpriseState, lang: Lang): Fact[] {
  const t = words(lang).enterprise
  const { enterprise, name, names, registeredName, renames, succeeds } = state
  const { uscc, district, industry } = enterprise.row
  return [
    {
      label: t.registeredName,
      value: registeredName === name ? undefined : [registeredName, t.notYetInList],
    },
    { label: t.formerNames, value: names.slice(0, -1).map(one => one.name) },
    { label: t.creditCode, value: uscc },
    { label: words(lang).level.present, value: levelCell(state, lang) },
    { label: t.titles, value: countTitles(state.titles, lang) },
    { label: t.district, value: district === undefined ? undefined : districtLink(snapshot, district, lang) },
    { label: t.industry, value: industry === undefined ? undefined : industryName(industry, lang) },
    {
      label: t.successor,
      value: renames.flatMap(({ row, successor }) =>
        row.successor_id === undefined ? [] : namedEnterpriseLink(successor, row.successor_id),
      ),
    },
    {
      label: t.predecessor,
      value: succeeds.map(one => namedEnterpriseLink(one.enterprise, one.row.enterprise_id)),
    },
    { label: t.id, value: enterprise.row.enterprise_id },
  ]
}

/** Its titles, with what the status of each rests on. */
function titlesOf(edition: Edition, titles: readonly TitleState[], lang: Lang): Table {
  const table = titleTable(edition, titles, lang, words(lang).enterprise.titles, {
    all: titles,
    leftOut: ['enterprise', 'district', 'category', 'certified', 'code'],
  })
  const bases = titles.map(state => basisOfTitle(edition.snapshot, state, lang))
  return {
    ...table,
    columns: [...table.columns, { key: 'basis', label: words(lang).enterprise.basis }],
    rows: table.rows.map((row, i) => ({ ...row, basis: bases[i] })),
  }
}

function candidatesOf(edition: Edition, candidates: readonly CandidateState[], lang: Lang): Table {
  const t = words(lang).enterprise
  return {
    caption: t.candidates,
    columns: [
      { key: 'name', label: words(lang).register.name, is: 'head' },
      { key: 'window', label: t.window, part: 'under' },
      { key: 'category', label: words(lang).register.category, part: 'detail' },
      { key: 'status', label: words(lang).register.status, part: 'status' },
    ],
    rows: candidates.map(state => ({
      name: state.candidate.row.name,
      category: kindOf(state.candidate, lang),
      window: {
        ...windowLink(state.window),
        text: shortNoticeName(edition.snapshot, state.window.window.notice, lang),
      },
      status: candidateStatus(edition, state, lang),
    })),
  }
}

function refusalsOf(snapshot: Snapshot, refusals: EnterpriseState['refusals'], lang: Lang): Table {
  const t = words(lang).enterprise
  return {
    caption: t.refusals,
    columns: [
      { key: 'title', label: t.revokedTitle, is: 'head' },
      { key: 'reasons', label: words(lang).revocation.reasons, part: 'under' },
      { key: 'from', label: t.refusedFrom, part: 'detail', isWide: true },
      { key: 'until', label: t.refusedUntil, part: 'detail', isWide: true },
      { key: 'counted', label: t.counted, part: 'detail' },
      { key: 'basis', label: t.basis, part: 'detail' },
    ],
    rows: refusals.map(refusal => {
      const { row, measures } = refusal.revocation
      return {
        title: namedTitleLink(refusal.revocation),
        reasons: reasonsLabel(refusal.revocation, lang),
        from: { day: refusal.from },
        until: { day: refusal.until },
        counted: countedRefusal(refusal, lang),
        basis: basisOf(snapshot, causeOf(measures, 'refusal', row.notice_id), lang),
      }
    }),
  }
}
