// In: a snapshot. Out: its records by everything that pages list them by. Built once per snapshot and kept, so that no
// page scans the whole register: all pages together cost what the register is long. Views of pages import it.
import { type Day, latest } from '../day.ts'
import type { Category, Grade } from '../law/measures.ts'
import { once } from '../once.ts'
import { compare } from '../order.ts'
import { presentLevelOf } from '../register/level.ts'
import type { Snapshot } from '../register/snapshot.ts'
import type {
  EnterpriseState,
  GradingState,
  NoticeState,
  RenameState,
  RevocationState,
  TitleState,
  WindowState,
} from '../register/states.ts'

export type Group<T> = ReadonlyMap<string, readonly T[]>

/** The titles certified together, and the notices and windows by which that was told. */
export interface Batch {
  id: string
  /** The newest day of its notices. */
  since: Day
  /** Oldest first. */
  notices: readonly NoticeState[]
  windows: readonly WindowState[]
  titles: readonly TitleState[]
}

/** A round of re-evaluation. */
export interface Round {
  id: string
  since: Day
  notices: readonly NoticeState[]
  /** In order of the titles' ids. */
  gradings: readonly GradingState[]
}

/** The key of the titles that no round has graded; no code has an underscore. */
export const NOT_GRADED = 'not_graded'

export interface Groups {
  titles: {
    /** Newest certified first, as in every group of them. */
    all: readonly TitleState[]
    category: Group<TitleState>
    /** The unmanned ones of each category; they are in `category` as well. */
    unmanned: Group<TitleState>
    status: Group<TitleState>
    grade: Group<TitleState>
    district: Group<TitleState>
    batch: Group<TitleState>
    /** By the year of certification. */
    year: Group<TitleState>
    /** By the category of the level that their enterprises hold. */
    level: Group<TitleState>
  }
  enterprises: {
    district: Group<EnterpriseState>
    status: Group<EnterpriseState>
    /** By the category of the level that they hold. */
    level: Group<EnterpriseState>
  }
  /** Newest first. */
  batches: readonly Batch[]
  batch: ReadonlyMap<string, Batch>
  /** Newest first. */
  rounds: readonly Round[]
  round: ReadonlyMap<string, Round>
  /** Newest first. */
  revocations: readonly RevocationState[]
  revocation: ReadonlyMap<string, RevocationState>
  rename: ReadonlyMap<string, RenameState>
  /** Those that occur, in the order of the measures. */
  categories: ReadonlyMap<string, Category>
  grades: ReadonlyMap<string, Grade>
  /** Enterprises, and titles, of the same name; most names have one. */
  namesakes: { enterprises: Group<EnterpriseState>; titles: Group<TitleState> }
}

/** The groups of a snapshot. */
export const groupsOf: (snapshot: Snapshot) => Groups = once(build)

function build(snapshot: Snapshot): Groups {
  const { enterprises } = snapshot
  const titles = [...snapshot.titles].sort(newestFirst(({ title }) => title.certifiedOn))
  const batches = batchesOf(snapshot, titles)
  const rounds = roundsOf(snapshot)
  return {
    titles: {
      all: titles,
      category: by(titles, ({ title }) => title.category.code),
      unmanned: by(titles, ({ title }) => (title.row.unmanned ? title.category.code : undefined)),
      status: by(titles, ({ status }) => status),
      grade: by(titles, ({ latest }) => latest?.grade.code ?? NOT_GRADED),
      district: by(titles, ({ enterprise }) => enterprise.enterprise.row.district),
      batch: by(titles, ({ title }) => title.batch),
      year: by(titles, ({ title }) => title.certifiedOn.slice(0, 4)),
      level: by(titles, ({ enterprise }) => presentLevelOf(enterprise)?.code),
    },
    enterprises: {
      district: by(enterprises, ({ enterprise }) => enterprise.row.district),
      status: by(enterprises, ({ status }) => status),
      level: by(enterprises, one => presentLevelOf(one)?.code),
    },
    batches,
    batch: new Map(batches.map(batch => [batch.id, batch])),
    rounds,
    round: new Map(rounds.map(round => [round.id, round])),
    revocations: [...snapshot.revocations].sort(
      newestFirst(({ row, revokedOn }) => `${revokedOn} ${row.revocation_id}`),
    ),
    revocation: new Map(snapshot.revocations.map(one => [one.row.revocation_id, one])),
    rename: new Map(snapshot.renames.map(one => [one.row.rename_id, one])),
    categories: inOrder(
      snapshot.measures.flatMap(one => one.categories),
      new Map(titles.map(({ title }) => [title.category.code, title.category])),
    ),
    grades: inOrder(
      snapshot.measures.flatMap(one => one.grades),
      new Map(snapshot.gradings.map(({ grade }) => [grade.code, grade])),
    ),
    namesakes: {
      enterprises: by(enterprises, ({ name }) => name),
      titles: by(titles, fullNameOf),
    },
  }
}

/** A title by its own name and its enterprise's. */
export function fullNameOf({ title, enterprise }: TitleState): string {
  return `${title.name || title.row.title_id} - ${enterprise.name}`
}

function batchesOf(snapshot: Snapshot, all: readonly TitleState[]): Batch[] {
  const titles = by(all, ({ title }) => title.batch)
  const notices = by([...snapshot.notices].reverse(), ({ row }) => row.batch)
  const windows = by(snapshot.windows, ({ window }) => window.notice.row.batch)
  return [...new Set([...titles.keys(), ...notices.keys()])]
    .map(id => ({
      id,
      since: lastDay([...(notices.get(id) ?? []), ...(titles.get(id) ?? []).map(({ title }) => title)]),
      notices: notices.get(id) ?? [],
      windows: windows.get(id) ?? [],
      titles: titles.get(id) ?? [],
    }))
    .sort(newestFirst(({ since, id }) => `${since} ${id}`))
}

function roundsOf(snapshot: Snapshot): Round[] {
  return [...by(snapshot.gradings, ({ row }) => row.round_id)]
    .map(([id, gradings]) => ({
      id,
      since: lastDay(gradings),
      notices: noticesOf(snapshot, gradings),
      gradings,
    }))
    .sort(newestFirst(({ since, id }) => `${since} ${id}`))
}

/** The notices that told of some grades, in their order, each once. */
function noticesOf({ byId }: Snapshot, gradings: readonly GradingState[]): NoticeState[] {
  const ids = new Set(gradings.map(({ row }) => row.notice_id))
  return [...ids].flatMap(id => byId.notices.get(id) ?? [])
}

function lastDay(known: readonly { since: Day }[]): Day {
  return known.reduce<Day | undefined>((last, { since }) => latest(last, since), undefined) ?? ('' as Day)
}

/** Those that occur, in the order in which the measures list them; what they do not list comes last. */
function inOrder<T>(
  listed: readonly { code: string }[],
  found: ReadonlyMap<string, T>,
): ReadonlyMap<string, T> {
  const codes = new Set([...listed.map(({ code }) => code), ...found.keys()])
  return new Map(
    [...codes].flatMap(code => {
      const value = found.get(code)
      return value === undefined ? [] : [[code, value] as const]
    }),
  )
}

function by<T>(items: readonly T[], key: (item: T) => string | undefined): Group<T> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const value = key(item)
    if (value === undefined) continue
    const group = groups.get(value)
    if (group) group.push(item)
    else groups.set(value, [item])
  }
  return groups
}

function newestFirst<T>(key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => compare(key(b), key(a))
}
