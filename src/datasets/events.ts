import { type Day, latest } from '../day.ts'
import { articleOn, type Measures, type Topic } from '../law/measures.ts'
import { compare } from '../order.ts'
import type { Correction, Known, KnownNotice } from '../register/known.ts'
import type { Snapshot } from '../register/snapshot.ts'
import type { CandidateState, WindowState } from '../register/states.ts'
import { eventKinds, eventSubjects } from './codes.ts'
import { column, dataset, optional } from './dataset.ts'
import { recorded } from './recorded.ts'
import { ARTICLE } from './terms.ts'

interface Event {
  event_id: string
  day: Day
  kind: string
  subject: string
  subject_id: string
  notice_id: string | undefined
  article: string | undefined
}

/** 事件: one row a fact, on the day from which the public knows it. */
export const events = dataset<Event>({
  name: 'events',
  title: { zh: '事件', en: 'Events' },
  about: {
    zh: '按日期排列的全部事实：发布、公示、延长、异议、认定、复评、撤销、更名、例外、更正。',
    en: 'Every fact in order of the day from which it is public.',
  },
  forWhom: {
    zh: '做时间线的记者，以及监测变化的程序',
    en: 'Journalists who write a timeline; programs that watch for changes',
  },
  madeOf: 'all',
  key: ['event_id'],
  order: ['day', 'event_id'],
  parts: { yearOf: 'day', columns: [] },
  items: snapshot => eventsOf(snapshot).sort(byDay),
  changes: ({ day }) => [day],
  columns: [
    column({ name: 'event_id', zh: '事件编号', en: 'Event id' }, one => one.event_id),
    column(
      {
        name: 'day',
        type: 'date',
        zh: '日期',
        en: 'Day',
        about: { zh: '从这一天起为公众所知', en: 'The public knows it from this day' },
      },
      one => one.day,
    ),
    column({ name: 'kind', zh: '类型', en: 'Kind', codes: eventKinds }, one => one.kind),
    column({ name: 'subject', zh: '对象', en: 'Subject', codes: eventSubjects }, one => one.subject),
    column(
      {
        name: 'subject_id',
        zh: '对象编号',
        en: 'Id of the subject',
        about: { zh: '发生在哪个对象上', en: 'What it happened to' },
      },
      one => one.subject_id,
    ),
    optional(
      recorded('certifications', 'notice_id', {
        about: { zh: '载明它的公告', en: 'The notice that tells it' },
      }),
      one => one.notice_id,
    ),
    optional(ARTICLE, one => one.article),
  ],
})

function byDay(a: Event, b: Event): number {
  return compare(a.day, b.day) || compare(a.event_id, b.event_id)
}

// No id has an underscore in it, so an event of two ids is never that of two others.
function eventsOf(snapshot: Snapshot): Event[] {
  return [
    ...snapshot.notices.map(notice =>
      event('published', notice.since, ['notice', notice.row.notice_id], notice, undefined),
    ),
    ...snapshot.windows.flatMap(windowEvents),
    ...snapshot.candidates.flatMap(objectionEvents),
    ...snapshot.titles.map(({ title }) =>
      event('certified', title.since, ['title', title.row.title_id], title.notice, 'certification'),
    ),
    ...snapshot.gradings.map(({ row, since, notice, measures }) => {
      const graded = event('graded', since, ['title', row.title_id], notice, 're-evaluation', measures)
      return { ...graded, event_id: `graded-${row.round_id}_${row.title_id}` }
    }),
    ...snapshot.proposals.map(({ row, since, notice, measures }) => {
      const subject = ['title', row.title_id] as const
      const proposed = event('revocation-proposed', since, subject, notice, 'revocation', measures)
      return { ...proposed, event_id: `revocation-proposed-${row.proposal_id}` }
    }),
    ...snapshot.revocations.map(({ row, since, notice, measures }) => {
      const revoked = event('revoked', since, ['title', row.title_id], notice, 'revocation', measures)
      return { ...revoked, event_id: `revoked-${row.revocation_id}` }
    }),
    ...snapshot.renames.map(({ row, since, notice }) => {
      const renamed = event('renamed', since, ['enterprise', row.enterprise_id], notice, 'rename')
      return { ...renamed, event_id: `renamed-${row.rename_id}` }
    }),
    ...snapshot.waivers.map(({ row, since }) => ({
      ...event('waived', since, ['rule', row.rule], undefined, undefined),
      event_id: `waived-${row.rule.replace('/', '-')}_${row.subject_id}`,
      notice_id: row.notice_id,
    })),
    ...snapshot.corrections.map(correctionEvent),
  ]
}

/** Nobody knows of a fact before its subject is public: else an edition would lack an event that lies before its day. */
function notBefore({ since }: Known<unknown>, day: Day): Day {
  return latest(since, day) ?? day
}

function windowEvents({ window, changes }: WindowState): Event[] {
  const subject = ['window', window.row.window_id] as const
  return [
    event('publicised', window.since, subject, window.notice, 'publicity'),
    ...changes.map(({ row, since, changedOn, notice }) => ({
      ...event(row.kind, notBefore(window, since), subject, notice, 'publicity', window.measures),
      event_id: `${row.kind}-${[row.window_id, changedOn, row.new_ends_on].filter(Boolean).join('_')}`,
    })),
  ]
}

function objectionEvents({ candidate, objectionDays }: CandidateState): Event[] {
  const { row, measures } = candidate
  return objectionDays.map(({ objection_id, kind, since }) => ({
    ...event(`objection-${kind}`, since, ['candidate', row.candidate_id], undefined, 'publicity', measures),
    event_id: `objection-${kind}-${objection_id}`,
  }))
}

const SUBJECTS: Readonly<Record<string, string>> = {
  certifications: 'title',
  candidates: 'candidate',
  windows: 'window',
  enterprises: 'enterprise',
  notices: 'notice',
}

function correctionEvent({ row, since }: Correction): Event {
  const corrected = event(
    'corrected',
    since,
    [SUBJECTS[row.table] ?? row.table, row.record_id],
    undefined,
    undefined,
  )
  return { ...corrected, event_id: `corrected-${row.correction_id}`, notice_id: row.notice_id }
}

function event(
  kind: string,
  day: Known<unknown>['since'],
  [subject, subject_id]: readonly [string, string],
  notice: KnownNotice | undefined,
  topic: Topic | undefined,
  otherwise?: Measures,
): Event {
  const measures = notice?.measures ?? otherwise
  const article = measures && topic && articleOn(measures, topic)
  return {
    event_id: `${kind}-${subject_id}`,
    day,
    kind,
    subject,
    subject_id,
    notice_id: notice?.row.notice_id,
    article,
  }
}
