// In: an edition and the id of a title. Out: the props of its page: what holds and why, from when to when what held,
// every grade, the revocation, and where it came from.
import type { Edition } from '../edition.ts'
import type { Lang } from '../i18n/lang.ts'
import { gradeLabel, gradingLabel, kindOf, reasonLabel, roundLabel } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import { articleOn } from '../law/measures.ts'
import { isDecidedBeforeKnown } from '../register/before-known.ts'
import { causeOf } from '../register/cause.ts'
import { correctionsOfAll } from '../register/corrections.ts'
import { refusalOf } from '../register/enterprise.ts'
import type { KnownGrading, KnownRevocation } from '../register/known.ts'
import { titleChangedOn } from '../register/last-event.ts'
import { recordsOfTitle } from '../register/records.ts'
import type { Snapshot } from '../register/snapshot.ts'
import type { CandidateState, TitleState } from '../register/states.ts'
import { pathOf } from '../site/addresses.ts'
import { correctionTable } from './corrections.ts'
import { type Band, titleBand } from './figures/band.ts'
import { findingFacts } from './findings.ts'
import type { PageHead } from './frame.ts'
import { fullNameOf, groupsOf } from './groups.ts'
import { levelFacts } from './level.ts'
import {
  articleLink,
  basisOf,
  batchLink,
  districtLink,
  enterpriseLink,
  measuresLink,
  noticeLink,
  roundLink,
  titleLink,
  windowLink,
} from './link.ts'
import { endOfMeasuresOfRecord, type TimedLine } from './measures-end.ts'
import { type Periods, periodsOf } from './periods.ts'
import type { PictureKind } from './shared-picture.ts'
import { measuresStatusCell, titleStatus } from './statuses.ts'
import { type Cell, type Fact, type StatusCell, type Table, withoutEmpty } from './table.ts'
import { countedRefusal, titleVerdict, type Verdict, whyTitle } from './verdict.ts'

export interface TitlePage {
  head: PageHead
  kind: string
  name: string
  status: StatusCell
  verdict: Verdict
  measuresEnd: readonly TimedLine[]
  facts: readonly Fact[]
  band: Band
  periods: Periods
  gradings: Table | undefined
  revocation: readonly Fact[] | undefined
  corrections: Table | undefined
}

/** The page of a title that exists on the day. */
export function titlePage(edition: Edition, lang: Lang, id: string): TitlePage {
  const { snapshot } = edition
  const state = snapshot.byId.titles.get(id)
  if (!state) throw new Error(`there is no title ${id}`)
  const { title, enterprise } = state
  const { text: name } = titleLink(state)
  const records = recordsOfTitle(state)
  const corrections = correctionsOfAll(snapshot, records)
  const measuresEnd = endOfMeasuresOfRecord(edition, title.measures, lang)
  const why = whyTitle(snapshot, state, lang)
  const isOnly = isAlone(snapshot, state)
  const told = (name: string) => (isOnly ? name : words(lang).register.withId(name, id))
  return {
    head: {
      path: pathOf('titles', id),
      changedOn: titleChangedOn(snapshot, state),
      title: told(fullNameOf(state)),
      description: descriptionOf(state, told(name), why, lang),
      picture: PICTURES[state.status],
      crumbs: [
        { text: words(lang).register.heading, path: '/register/' },
        { text: enterprise.name, path: pathOf('enterprises', title.row.enterprise_id) },
      ],
      measuresEnd: title.measures && measuresEnd,
    },
    kind: kindOf(title, lang),
    name,
    status: wholeStatus(edition, state, lang),
    verdict: titleVerdict(edition, state, lang, why),
    measuresEnd,
    facts: [...factsOf(edition, state, lang), ...findingFacts(edition, records, lang)],
    band: titleBand(state, lang),
    periods: periodsOf(edition, 'title', state.history, lang, isDecidedBeforeKnown(state)),
    gradings: state.gradings.length > 0 ? gradingsOf(snapshot, state.gradings, lang) : undefined,
    revocation: state.revocation && revocationFacts(state.revocation, lang),
    corrections: corrections.length > 0 ? correctionTable(snapshot, corrections, lang) : undefined,
  }
}

// A list says 复评不合格; the page of the title says with it that no revocation was published.
function wholeStatus(edition: Edition, state: TitleState, lang: Lang): StatusCell {
  const cell = titleStatus(edition, state, lang)
  const { word } = cell
  if (cell.status !== 'pending-revocation' || word === undefined) return cell
  const told = words(lang).verdict.notRevokedYet(word)
  const steps = cell.steps?.map(step => (step.word === word ? { ...step, word: told } : step))
  return { ...cell, word: told, ...(steps && { steps }) }
}

// The title of a page tells it from every other: an enterprise may have two workshops of one name.
function isAlone(snapshot: Snapshot, state: TitleState): boolean {
  return groupsOf(snapshot).namesakes.titles.get(fullNameOf(state))?.length === 1
}

/** What has neither begun to end nor ended is drawn as it lasts. */
const PICTURES: Partial<Record<TitleState['status'], PictureKind>> = {
  active: 'title',
  revoked: 'title-revoked',
}

/** Whose it is, of what kind, and what holds of it: what search engines keep, so nothing in it is counted down. */
function descriptionOf({ title, enterprise }: TitleState, name: string, why: Verdict, lang: Lang): string {
  const verdict = [why.sentence, ...why.notes].join(lang === 'zh' ? '' : ' ')
  return words(lang).describe.title(enterprise.name, kindOf(title, lang), name, verdict)
}

function factsOf(edition: Edition, state: TitleState, lang: Lang): Fact[] {
  const { snapshot } = edition
  const t = words(lang).title
  const { title, candidate, enterprise } = state
  const { district, uscc } = enterprise.enterprise.row
  const { name, registeredName } = enterprise
  const { measures } = title
  return [
    { label: t.enterprise, value: enterpriseLink(enterprise) },
    {
      label: words(lang).enterprise.registeredName,
      value: registeredName === name ? undefined : [registeredName, words(lang).enterprise.notYetInList],
    },
    { label: words(lang).enterprise.creditCode, value: uscc },
    { label: t.category, value: kindOf(title, lang) },
    { label: t.district, value: district === undefined ? undefined : districtLink(snapshot, district, lang) },
    { label: t.batch, value: title.batch === undefined ? undefined : batchLink(title.batch, lang) },
    { label: t.certifiedOn, value: { day: title.certifiedOn } },
    { label: t.certifiedBy, value: noticeLink(title.notice) },
    ...levelFacts(state, lang),
    { label: t.publicised, value: candidate && windowLink(candidate.window) },
    { label: words(lang).register.latestGrade, value: latestOf(state, lang) },
    { label: t.workshop, value: candidate && workshopOf(snapshot, candidate) },
    {
      label: t.measures,
      value: measures && [measuresLink(measures, lang), measuresStatusCell(edition, measures, lang)],
    },
    { label: t.id, value: title.row.title_id },
  ]
}

function latestOf({ latest }: TitleState, lang: Lang): Cell {
  if (!latest) return words(lang).register.notGraded
  return roundLink(latest.row.round_id, gradingLabel(latest, lang))
}

/** The digital workshop that a smart factory was proposed with: a title, or a candidate and what became of it. */
function workshopOf(snapshot: Snapshot, { candidate }: CandidateState): Cell {
  const { workshop } = candidate.row
  if (workshop === undefined) return undefined
  const proposed = snapshot.byId.candidates.get(workshop)
  const title = snapshot.byId.titles.get(workshop) ?? proposed?.title
  return title ? titleLink(title) : proposed?.candidate.row.name
}

function gradingsOf(snapshot: Snapshot, gradings: readonly KnownGrading[], lang: Lang): Table {
  const t = words(lang).reEvaluation
  return withoutEmpty({
    caption: words(lang).title.gradings,
    columns: [
      { key: 'round', label: t.roundHeading, is: 'head' },
      { key: 'day', label: t.publishedOn, isShort: true },
      { key: 'grade', label: t.grade, isShort: true },
      ...gradingColumns(lang),
      { key: 'basis', label: t.basis },
    ],
    rows: gradings.toReversed().map(({ row, since, grade, measures }) => ({
      round: roundLink(row.round_id, roundLabel(row.round_id, lang)),
      day: { day: since },
      grade: gradeLabel(grade, lang),
      ...gradingCells(row),
      basis: basisOf(snapshot, causeOf(measures, 're-evaluation', row.notice_id), lang),
    })),
  })
}

const REMARKS = ['reason', 'productivity', 'cost', 'cycle', 'quality', 'environment', 'safety'] as const

/** The columns of what a round says of a title beside its grade. */
export function gradingColumns(lang: Lang) {
  return REMARKS.map(key => ({ key, label: words(lang).reEvaluation.remarks[key] }))
}

export function gradingCells(row: KnownGrading['row']) {
  return Object.fromEntries(REMARKS.map(key => [key, row[key]]))
}

function revocationFacts(revocation: KnownRevocation, lang: Lang): Fact[] {
  const t = words(lang).revocation
  const { row, revokedOn, measures, notice, reasons } = revocation
  const refusal = refusalOf(revocation)
  return [
    { label: t.day, value: { day: revokedOn } },
    { label: t.reasons, value: reasons.map(reason => t.item(reason.item, reasonLabel(reason, lang))) },
    { label: t.note, value: row.note },
    { label: t.notice, value: noticeLink(notice) },
    {
      label: t.articles,
      value: [
        ...new Set([...reasons.map(({ article }) => article), measures && articleOn(measures, 'refusal')]),
      ]
        .filter(article => article !== undefined)
        .map(article => articleLink(measures, article, lang)),
    },
    { label: t.refusal, value: refusal ? [countedRefusal(refusal, lang)] : t.noRefusal },
  ]
}
