// In: an edition. Out: the files by which a browser narrows the register, asks it of a day and makes files of it: an index
// whose name never changes, and others whose names tell their contents. Scripts write them.
import { createHash } from 'node:crypto'
import type { Edition } from '../edition.ts'
import { categoryLabel, gradeLabel } from '../i18n/measures.ts'
import { words } from '../i18n/words.ts'
import type { OutputFile } from '../output.ts'
import type { Words } from '../problem.ts'
import { presentLevelOf } from '../register/level.ts'
import type { Snapshot } from '../register/snapshot.ts'
import type { EnterpriseState, TitleState } from '../register/states.ts'
import { langsOf } from '../site/families.ts'
import { groupsOf, NOT_GRADED } from '../views/groups.ts'
import { batchLink, districtShort } from '../views/link.ts'
import { listWords, listWordsPath } from '../views/list-words.ts'
import { titleWord } from '../views/statuses.ts'
import type {
  EnterpriseNames,
  FacetColumn,
  FacetKey,
  TitleHistory,
  TitleIndex,
  TitleNames,
  TitleOrder,
} from './data.ts'

/** Titles in a file of names: some 10 KB, of which a page of a narrowed list needs few. */
const CHUNK = 250

/** The files of the lists of an edition: its titles, and what lists say in every language of the site. */
export function listFiles(edition: Edition): OutputFile[] {
  const said = langsOf(edition.site).map(lang => ({
    path: listWordsPath(lang).slice(1),
    body: JSON.stringify(listWords(lang)),
  }))
  return [...titleFiles(edition), ...said]
}

function titleFiles({ snapshot, day }: Edition): OutputFile[] {
  const titles = groupsOf(snapshot).titles.all
  const facets = facetsOf(snapshot, titles)
  const rounds = [
    ...new Set(titles.flatMap(({ gradings }) => gradings.map(({ row }) => row.round_id))),
  ].sort()
  const names = Array.from({ length: Math.ceil(titles.length / CHUNK) }, (_, at) =>
    hashed(`names-${at}`, namesOf(titles.slice(at * CHUNK, (at + 1) * CHUNK))),
  )
  const history = hashed('history', historyOf(titles, facets, rounds))
  const order = hashed('order', orderOf(titles))
  const index: TitleIndex = {
    as_of: day,
    files: names.map(({ path }) => path),
    chunk: CHUNK,
    history: history.path,
    order: order.path,
    facets,
    failed: failedOf(snapshot),
    rounds,
    round: titles.map(({ latest }) => (latest ? rounds.indexOf(latest.row.round_id) : -1)),
  }
  return [...names, history, order, { path: 'titles.json', body: JSON.stringify(index) }].map(
    ({ path, body }) => ({
      path: `lists/${path}`,
      body,
    }),
  )
}

function hashed(name: string, value: TitleNames | TitleHistory | TitleOrder): { path: string; body: string } {
  const body = JSON.stringify(value)
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  return { path: `${name}-${hash}.json`, body }
}

function orderOf(titles: readonly TitleState[]): TitleOrder {
  const { compare } = new Intl.Collator('zh-CN')
  const sorted = titles
    .map(({ title, enterprise }, at) => ({ at, name: title.name, enterprise: enterprise.name }))
    .sort((a, b) => compare(a.enterprise, b.enterprise) || compare(a.name, b.name) || a.at - b.at)
  const places: number[] = []
  for (const [place, { at }] of sorted.entries()) places[at] = place
  return places
}

const STATUSES = Object.keys(words('zh').status.title)

const labelIn = (labels: Readonly<Record<string, string>>, code: string): string => labels[code] ?? code

const inBoth = (say: (lang: 'zh' | 'en') => string): Words => ({ zh: say('zh'), en: say('en') })

function facetsOf(
  snapshot: Snapshot,
  titles: readonly TitleState[],
): Readonly<Record<FacetKey, FacetColumn>> {
  const { categories, grades, batches, titles: groups } = groupsOf(snapshot)
  const category = (code: string, isUnmanned: boolean) =>
    inBoth(lang => {
      const found = categories.get(code)
      return found ? categoryLabel(found, isUnmanned, lang) : code
    })
  const column = (
    codes: Iterable<string>,
    label: (code: string) => Words,
    of: (title: TitleState) => string | undefined,
  ): FacetColumn => {
    const values = [...codes].map(code => ({ code, label: label(code) }))
    const at = new Map(values.map(({ code }, index) => [code, index]))
    return { values, of: titles.map(title => at.get(of(title) ?? '') ?? -1) }
  }
  return {
    category: column(
      categories.keys(),
      code => category(code, false),
      ({ title }) => title.category.code,
    ),
    unmanned: column(
      [...categories.keys()].filter(code => groups.unmanned.has(code)),
      code => category(code, true),
      ({ title }) => (title.row.unmanned ? title.category.code : undefined),
    ),
    status: column(
      STATUSES,
      code => inBoth(lang => labelIn(words(lang).status.title, code)),
      ({ status }) => status,
    ),
    grade: column(
      [...grades.keys(), NOT_GRADED],
      code =>
        inBoth(lang => {
          const grade = grades.get(code)
          return grade ? gradeLabel(grade, lang) : words(lang).register.notGraded
        }),
      ({ latest }) => latest?.grade.code ?? NOT_GRADED,
    ),
    district: column(
      snapshot.districts.map(({ district }) => district),
      code => inBoth(lang => districtShort(snapshot, code, lang)),
      ({ enterprise }) => enterprise.enterprise.row.district,
    ),
    batch: column(
      batches.map(({ id }) => id),
      code => inBoth(lang => batchLink(code, lang).text),
      ({ title }) => title.batch,
    ),
    year: column(
      groups.year.keys(),
      code => ({ zh: code, en: code }),
      ({ title }) => title.certifiedOn.slice(0, 4),
    ),
    level: column(
      [...categories.keys()].filter(code => groups.level.has(code)),
      code => category(code, false),
      ({ enterprise }) => presentLevelOf(enterprise)?.code,
    ),
  }
}

/** What a title is called that a grade may end, by the grade. */
function failedOf({ gradings }: Snapshot): TitleIndex['failed'] {
  const ending = gradings.filter(({ grade }) => grade.ends_title)
  return Object.fromEntries(
    ending.map(latest => [
      latest.grade.code,
      inBoth(lang => titleWord({ status: 'pending-revocation', latest }, lang)),
    ]),
  )
}

function historyOf(
  titles: readonly TitleState[],
  { grade, status }: Readonly<Record<FacetKey, FacetColumn>>,
  rounds: readonly string[],
): TitleHistory {
  const days = new Set<string>()
  for (const { history, gradings } of titles) {
    for (const { from } of history) days.add(from)
    for (const { since } of gradings) days.add(since)
  }
  const sorted = [...days].sort()
  const dayAt = new Map(sorted.map((day, at) => [day, at]))
  const placeOf = ({ values }: FacetColumn) => new Map(values.map(({ code }, at) => [code, at]))
  const [statusAt, gradeAt] = [placeOf(status), placeOf(grade)]
  const at = (places: ReadonlyMap<string, number>, key: string) => places.get(key) ?? -1
  return {
    days: sorted,
    periods: titles.map(({ history }) =>
      history.flatMap(({ status, from }) => [at(statusAt, status), at(dayAt, from)]),
    ),
    grades: titles.map(({ gradings }) =>
      gradings.flatMap(({ grade, row, since }) => [
        at(gradeAt, grade.code),
        rounds.indexOf(row.round_id),
        at(dayAt, since),
      ]),
    ),
  }
}

function namesOf(titles: readonly TitleState[]): TitleNames {
  const enterprises = [...new Set(titles.map(({ enterprise }) => enterprise))]
  const at = new Map(enterprises.map((one, index) => [one, index]))
  return {
    titles: titles.map(({ title, enterprise }) => [
      title.row.title_id,
      title.name || title.row.title_id,
      at.get(enterprise) ?? 0,
      title.certifiedOn,
    ]),
    enterprises: enterprises.map(officialNames),
  }
}

function officialNames({ enterprise, names }: EnterpriseState): EnterpriseNames {
  const { enterprise_id, uscc = '' } = enterprise.row
  return [
    enterprise_id,
    uscc,
    ...names.flatMap(({ name, rename }) => (rename ? [rename.since, name] : [name])),
  ]
}
