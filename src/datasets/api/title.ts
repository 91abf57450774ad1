import { compare } from '../../order.ts'
import { titleChangedOn } from '../../register/last-event.ts'
import { recordsOfTitle } from '../../register/records.ts'
import type { GradingState, TitleState } from '../../register/states.ts'
import { candidates } from '../candidates.ts'
import { corrections, notices, proposedRevocations, reEvaluations, revocations } from '../records.ts'
import { periodsOf, statusPeriods } from '../status-periods.ts'
import { titles } from '../titles.ts'
import { windows } from '../windows.ts'
import { badgesOf, fileOf, pagesOf } from './addresses.ts'
import { correctionRows } from './corrections.ts'
import { noticePages, type Resource } from './resource.ts'
import { rowsBy, rowsFor, rowsOf } from './rows.ts'

const proposalsOf = rowsBy(proposedRevocations, 'title_id')
const revocationsOf = rowsBy(revocations, 'title_id')
const noticesById = rowsBy(notices, 'notice_id')

const idOf = ({ title }: TitleState) => title.row.title_id
const byRound = (a: GradingState, b: GradingState) => compare(a.row.round_id, b.row.round_id)

/** A title, where it came from, and what became of it. */
export const titleResource: Resource<TitleState> = {
  name: 'Title',
  kind: 'titles',
  title: { zh: '称号', en: 'Title' },
  about: {
    zh: '一个称号：当前状态，以及公示、认定、历次复评、撤销和依据的公告。',
    en: 'A title: its status, how it was publicised and given, every grade, its revocation, and the notices.',
  },
  dataset: titles,
  idOf,
  changedOn: titleChangedOn,
  records: [
    {
      dataset: candidates,
      about: { zh: '它由哪个公示项目而来', en: 'The candidate that it was' },
      rows: (_, { candidate }) => rowsFor(candidates, candidate ? [candidate] : []),
    },
    {
      dataset: windows,
      about: { zh: '认定前的公示', en: 'The window in which it was publicised' },
      rows: (_, { candidate }) => rowsFor(windows, candidate ? [candidate.window] : []),
    },
    {
      dataset: reEvaluations,
      about: { zh: '历次复评', en: 'Its grade in every round' },
      rows: (_, { gradings }) => rowsFor(reEvaluations, gradings.toSorted(byRound)),
    },
    {
      dataset: proposedRevocations,
      about: {
        zh: '哪次公示拟撤销它，依据什么',
        en: 'The windows that propose to revoke it, and on which grounds',
      },
      rows: (snapshot, state) => proposalsOf(snapshot).get(idOf(state)) ?? [],
    },
    {
      dataset: revocations,
      about: { zh: '撤销，没有则为空', en: 'Its revocation, if any' },
      rows: (snapshot, state) => revocationsOf(snapshot).get(idOf(state)) ?? [],
    },
    {
      dataset: statusPeriods,
      about: { zh: '哪些天是什么状态', en: 'What held of it on which days' },
      rows: (_, state) => rowsFor(statusPeriods, periodsOf('title', idOf(state), state)),
    },
    {
      dataset: notices,
      about: {
        zh: '公示、认定、复评、撤销它的公告',
        en: 'By which it was publicised, given, graded and revoked',
      },
      rows: (snapshot, state) => rowsOf(noticesById(snapshot), noticeIds(state)),
    },
    {
      dataset: corrections,
      about: {
        zh: '对它的认定、公示项目、复评、撤销的记录所作的更正',
        en: 'Those of its record, its candidate, its grades and its revocation',
      },
      rows: (snapshot, state) => correctionRows(snapshot, recordsOfTitle(state)),
    },
  ],
  links: [
    {
      name: 'page',
      type: 'pages',
      zh: '称号网页',
      en: 'Its page',
      to: (edition, state) => pagesOf(edition, 'titles', idOf(state)),
    },
    {
      name: 'enterprise',
      type: 'address',
      zh: '所属企业的资源',
      en: 'The resource of its enterprise',
      to: ({ url }, { title }) => url + fileOf('enterprises', title.row.enterprise_id),
    },
    {
      name: 'notices',
      type: 'addresses',
      zh: '依据的公告',
      en: 'The notices that it rests on',
      to: (edition, _, records) => noticePages(edition, records),
    },
    {
      name: 'badge',
      type: 'pages',
      family: 'badges',
      zh: '状态徽章（SVG）',
      en: 'A badge of its status (SVG)',
      to: (edition, state) => badgesOf(edition, idOf(state)),
    },
    {
      name: 'feed',
      type: 'address',
      family: 'enterprise-feeds',
      zh: '所属企业的订阅源（RSS）',
      en: 'The feed of its enterprise (RSS)',
      to: ({ url }, { title }) => `${url}feeds/enterprises/${title.row.enterprise_id}.xml`,
    },
    {
      name: 'dataset',
      type: 'address',
      zh: '全部称号的数据集',
      en: 'The dataset of all titles',
      to: ({ url }) => `${url}datasets/titles.json`,
    },
  ],
}

/** The notices by which a title was publicised, given, graded and revoked, in that order. */
export function noticeIds({ title, candidate, gradings, revocation }: TitleState): string[] {
  const notices = [
    candidate?.window.window.notice,
    title.notice,
    ...gradings.map(({ notice }) => notice),
    revocation?.notice,
  ]
  return notices.flatMap(notice => notice?.row.notice_id ?? [])
}
