// In: sound entries under the law. Out: the facts joined to each other, in order of their ids, each with the day from which
// the public knows it. edition.ts joins them once; register.ts derives what follows.
import { type Day, FOREVER, latest } from '../day.ts'
import type { Lawful } from '../law/apply-law.ts'
import { compare } from '../order.ts'
import type {
  Candidate,
  Enterprise,
  Facts,
  Grading,
  Notice,
  Proposal,
  Rename,
  Revocation,
  Title,
  Window,
  WindowChange,
} from './facts.ts'
import type { Correction, Waiver } from './known.ts'
import { added, noList, settleLists } from './lists.ts'

/** Joins the facts. Entries must have no error: every id leads somewhere and every code is one of its measures. */
export function joinFacts({ tables, measures }: Lawful): Facts {
  const notices = joinNotices(tables)
  const enterprises = index(
    sorted(tables.enterprises, row => row.enterprise_id),
    ({ enterprise_id }) => enterprise_id,
    (row): Enterprise => ({
      row,
      candidates: noList(),
      titles: noList(),
      renames: noList(),
      succeeds: noList(),
    }),
  )
  const windows = joinWindows(tables, notices)
  const candidates = joinCandidates(tables, windows, enterprises)
  const titles = joinTitles(tables, notices, candidates, enterprises)
  const gradings = joinGradings(tables, notices, titles)
  const proposals = joinProposals(tables, windows, titles)
  const revocations = joinRevocations(tables, notices, titles)
  const renames = joinRenames(tables, notices, enterprises)
  const corrections = sorted(tables.corrections, row => row.correction_id).map((row): Correction => {
    const notice = find(notices, row.notice_id)
    const [correctedOn, since] = daysOf(row.corrected_on, notice)
    const correction = { row, since, correctedOn }
    notice?.corrections.push(correction)
    return correction
  })
  const waivers = sorted(
    tables.waivers,
    row => row.rule,
    row => row.subject_id,
  ).map((row): Waiver => {
    const [decidedOn, since] = daysOf(row.decided_on, find(notices, row.notice_id))
    return { row, since, decidedOn }
  })
  settleLists(enterprises.values(), 'candidates', 'titles', 'renames', 'succeeds')
  settleLists(candidates.values(), 'objections', 'titles')
  settleLists(titles.values(), 'gradings', 'revocations')
  return {
    measures,
    districts: sorted(tables.districts, row => row.district),
    enterprises: [...enterprises.values()],
    notices: [...notices.values()],
    windows: [...windows.values()],
    candidates: [...candidates.values()],
    titles: [...titles.values()],
    gradings,
    proposals,
    revocations,
    renames,
    waivers,
    corrections,
    announcements: announcementsByBatch(notices.values()),
  }
}

type Tables = Lawful['tables']
type Index<T> = ReadonlyMap<string, T>

function joinNotices(tables: Tables): Index<Notice> {
  return index(
    sorted(tables.notices, ({ row }) => row.notice_id),
    ({ row }) => row.notice_id,
    ({ row, laws: [measures] }) => ({
      row,
      since: row.published_on,
      measures,
      windows: [],
      titles: [],
      gradings: [],
      revocations: [],
      renames: [],
      corrections: [],
    }),
  )
}

function joinWindows(tables: Tables, notices: Index<Notice>): Index<Window> {
  const windows = index(
    sorted(tables.windows, ({ row }) => row.window_id),
    ({ row }) => row.window_id,
    ({ row, laws: [measures] }): Window => {
      const notice = get(notices, row.notice_id)
      const window = {
        row,
        since: notice.since,
        notice,
        measures,
        changes: [],
        candidates: [],
        proposals: [],
      }
      notice.windows.push(window)
      return window
    },
  )
  const changes = tables['window-changes'].map((row): WindowChange => {
    const notice = find(notices, row.notice_id)
    const [changedOn, since] = daysOf(row.changed_on, notice)
    return { row, since, notice, changedOn }
  })
  const inOrder = sorted(
    changes,
    ({ changedOn }) => changedOn,
    ({ row }) => row.new_ends_on ?? '',
    ({ row }) => row.kind,
  )
  for (const change of inOrder) get(windows, change.row.window_id).changes.push(change)
  return windows
}

function joinCandidates(
  tables: Tables,
  windows: Index<Window>,
  enterprises: Index<Enterprise>,
): Index<Candidate> {
  const candidates = index(
    sorted(tables.candidates, ({ row }) => row.candidate_id),
    ({ row }) => row.candidate_id,
    ({ row, category, laws: [measures] }): Candidate => {
      const window = get(windows, row.window_id)
      const enterprise = get(enterprises, row.enterprise_id)
      const { since } = window
      const candidate: Candidate = {
        row,
        since,
        window,
        enterprise,
        category,
        measures,
        objections: noList(),
        titles: noList(),
      }
      window.candidates.push(candidate)
      enterprise.candidates = added(enterprise.candidates, candidate)
      return candidate
    },
  )
  for (const row of sorted(tables.objections, row => row.objection_id)) {
    const candidate = get(candidates, row.candidate_id)
    candidate.objections = added(candidate.objections, { row, since: row.received_on })
  }
  return candidates
}

function joinTitles(
  tables: Tables,
  notices: Index<Notice>,
  candidates: Index<Candidate>,
  enterprises: Index<Enterprise>,
): Index<Title> {
  return index(
    sorted(tables.certifications, ({ row }) => row.title_id),
    ({ row }) => row.title_id,
    ({ row, category, laws: [measures] }): Title => {
      const notice = get(notices, row.notice_id)
      const candidate = find(candidates, row.candidate_id)
      const enterprise = get(enterprises, row.enterprise_id)
      const [certifiedOn, since] = daysOf(row.certified_on, notice)
      const title: Title = {
        row,
        since,
        certifiedOn,
        name: row.name ?? candidate?.row.name ?? '',
        batch: row.batch ?? notice.row.batch,
        notice,
        candidate,
        enterprise,
        category,
        measures,
        gradings: noList(),
        revocations: noList(),
      }
      notice.titles.push(title)
      if (candidate) candidate.titles = added(candidate.titles, title)
      enterprise.titles = added(enterprise.titles, title)
      return title
    },
  )
}

function joinGradings(tables: Tables, notices: Index<Notice>, titles: Index<Title>): Grading[] {
  const rows = sorted(
    tables['re-evaluations'],
    ({ row }) => row.round_id,
    ({ row }) => row.title_id,
  )
  const gradings = rows.map(({ row, grade, laws: [measures] }): Grading => {
    const notice = get(notices, row.notice_id)
    const title = get(titles, row.title_id)
    const grading = { row, since: notice.since, notice, title, measures, grade }
    notice.gradings.push(grading)
    return grading
  })
  const inOrder = sorted(
    gradings,
    ({ since }) => since,
    ({ row }) => row.round_id,
  )
  for (const grading of inOrder) {
    const { title } = grading
    title.gradings = added(title.gradings, grading)
  }
  return gradings
}

function joinProposals(tables: Tables, windows: Index<Window>, titles: Index<Title>): Proposal[] {
  const rows = sorted(tables['proposed-revocations'], ({ row }) => row.proposal_id)
  return rows.map(({ row, reasons, laws: [measures] }): Proposal => {
    const window = get(windows, row.window_id)
    const title = get(titles, row.title_id)
    const { since, notice } = window
    const proposal = { row, since, notice, window, title, measures, reasons }
    window.proposals.push(proposal)
    return proposal
  })
}

function joinRevocations(tables: Tables, notices: Index<Notice>, titles: Index<Title>): Revocation[] {
  const rows = sorted(tables.revocations, ({ row }) => row.revocation_id)
  const revocations = rows.map(({ row, reasons, laws: [measures] }): Revocation => {
    const notice = get(notices, row.notice_id)
    const title = get(titles, row.title_id)
    const [revokedOn, since] = daysOf(row.revoked_on, notice)
    const revocation = { row, since, revokedOn, notice, title, measures, reasons }
    notice.revocations.push(revocation)
    return revocation
  })
  const inOrder = sorted(
    revocations,
    ({ revokedOn }) => revokedOn,
    ({ row }) => row.revocation_id,
  )
  for (const revocation of inOrder) {
    const { title } = revocation
    title.revocations = added(title.revocations, revocation)
  }
  return revocations
}

function joinRenames(tables: Tables, notices: Index<Notice>, enterprises: Index<Enterprise>): Rename[] {
  const renames = sorted(tables.renames, row => row.rename_id).map((row): Rename => {
    const notice = find(notices, row.notice_id)
    const enterprise = get(enterprises, row.enterprise_id)
    const successor = find(enterprises, row.successor_id)
    const [changedOn, since] = daysOf(row.changed_on, notice)
    const rename = { row, since, changedOn, notice, enterprise, successor }
    notice?.renames.push(rename)
    if (successor && successor !== enterprise) successor.succeeds = added(successor.succeeds, rename)
    return rename
  })
  const inOrder = sorted(
    renames,
    ({ changedOn }) => changedOn,
    ({ notice }) => notice?.since ?? FOREVER,
    ({ row }) => row.rename_id,
  )
  for (const rename of inOrder) {
    const { enterprise } = rename
    enterprise.renames = added(enterprise.renames, rename)
  }
  return renames
}

function announcementsByBatch(notices: Iterable<Notice>): ReadonlyMap<string, readonly Notice[]> {
  const announcements = [...notices].filter(
    ({ row }) => row.kind === 'announcement' && row.batch !== undefined,
  )
  return Map.groupBy(
    sorted(
      announcements,
      ({ row }) => row.published_on,
      ({ row }) => row.notice_id,
    ),
    ({ row }) => row.batch ?? '',
  )
}

/** The own day of a record, its notice's where its row gives none, and the day from which the record is public. */
function daysOf(written: Day | undefined, notice: Notice | undefined): readonly [own: Day, since: Day] {
  const own = sound(written ?? notice?.since)
  return [own, latest(own, notice?.since) ?? own]
}

/** In order of the first key, then of the next. Most tables are in order as they are written. */
function sorted<T>(items: readonly T[], ...keys: readonly ((item: T) => string)[]): readonly T[] {
  const order = (a: T, b: T) => {
    for (const key of keys) {
      const found = compare(key(a), key(b))
      if (found !== 0) return found
    }
    return 0
  }
  let last = items[0]
  const isSorted = items.every(item => {
    const before = last
    last = item
    return before === undefined || order(before, item) <= 0
  })
  return isSorted ? items : items.toSorted(order)
}

function index<Row, T>(
  rows: readonly Row[],
  id: (row: Row) => string,
  make: (row: Row) => T,
): Map<string, T> {
  const made = new Map<string, T>()
  for (const row of rows) made.set(id(row), make(row))
  return made
}

function find<T>(index: Index<T>, id: string | undefined): T | undefined {
  return id === undefined ? undefined : get(index, id)
}

function get<T>(index: Index<T>, id: string): T {
  return sound(index.get(id))
}

function sound<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('facts were joined before their entries were sound')
  return value
}
