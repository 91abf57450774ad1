import { enterpriseChangedOn } from '../../register/last-event.ts'
import { recordsOfEnterprise } from '../../register/records.ts'
import type { EnterpriseState, RenameState } from '../../register/states.ts'
import { candidates } from '../candidates.ts'
import { enterprises } from '../enterprises.ts'
import { corrections, renames, revocations } from '../records.ts'
import { periodsOf, statusPeriods } from '../status-periods.ts'
import { titles } from '../titles.ts'
import { fileOf, pagesOf } from './addresses.ts'
import { correctionRows } from './corrections.ts'
import { noticePages, type Resource } from './resource.ts'
import { rowsBy, rowsFor, rowsOf } from './rows.ts'
import { noticeIds } from './title.ts'

const revocationsById = rowsBy(revocations, 'revocation_id')
const renamesOf = rowsBy(renames, 'enterprise_id')

const idOf = ({ enterprise }: EnterpriseState) => enterprise.row.enterprise_id

/** An enterprise, its titles, and all that bears on whether its applications are refused. */
export const enterpriseResource: Resource<EnterpriseState> = {
  name: 'Enterprise',
  kind: 'enterprises',
  title: { zh: '企业', en: 'Enterprise' },
  about: {
    zh: '一家企业：现名、曾用名、不予受理的期限，以及它的称号、公示项目、更名和撤销。',
    en: 'An enterprise: its names, until when its applications are refused, its titles, candidates, renames, revocations.',
  },
  dataset: enterprises,
  idOf,
  changedOn: enterpriseChangedOn,
  records: [
    {
      dataset: titles,
      about: { zh: '它的全部称号', en: 'All its titles' },
      rows: (_, state) => rowsFor(titles, state.titles),
    },
    {
      dataset: candidates,
      about: { zh: '它被公示的全部项目', en: 'All its candidates' },
      rows: (_, state) => rowsFor(candidates, state.candidates),
    },
    {
      dataset: revocations,
      about: {
        zh: '它的称号的撤销，以及由所承继企业带来不予受理的撤销',
        en: 'Those of its titles, and those of enterprises it succeeds by which its applications are refused',
      },
      rows: (snapshot, state) => rowsOf(revocationsById(snapshot), revocationIds(state)),
    },
    {
      dataset: renames,
      about: { zh: '它的更名、合并、分立、重组', en: 'Its renames, mergers and divisions' },
      rows: (snapshot, state) => renamesOf(snapshot).get(idOf(state)) ?? [],
    },
    {
      dataset: statusPeriods,
      about: { zh: '哪些天申报不受限，哪些天不予受理', en: 'On which days its applications were refused' },
      rows: (_, state) => rowsFor(statusPeriods, periodsOf('enterprise', idOf(state), state)),
    },
    {
      dataset: corrections,
      about: {
        zh: '对它和它的称号、公示项目、更名的记录所作的更正',
        en: 'Those of its record and of the records of its titles, candidates and renames',
      },
      rows: (snapshot, state) => correctionRows(snapshot, recordsOfEnterprise(state)),
    },
  ],
  links: [
    {
      name: 'page',
      type: 'pages',
      zh: '企业网页',
      en: 'Its page',
      to: (edition, state) => pagesOf(edition, 'enterprises', idOf(state)),
    },
    {
      name: 'uscc',
      type: 'address',
      isNullable: true,
      zh: '按统一社会信用代码的地址',
      en: 'Its address by credit code',
      to: ({ url }, { enterprise: { row } }) => (row.uscc ? url + fileOf('uscc', row.uscc) : null),
    },
    {
      name: 'titles',
      type: 'addresses',
      zh: '各称号的资源',
      en: 'The resources of its titles',
      to: ({ url }, state) => state.titles.map(({ title }) => url + fileOf('titles', title.row.title_id)),
    },
    {
      name: 'successors',
      type: 'addresses',
      zh: '承继它的企业',
      en: 'The enterprises that succeed it',
      to: ({ url }, { renames }) => addresses(url, renames, one => one.successor),
    },
    {
      name: 'predecessors',
      type: 'addresses',
      zh: '它所承继的企业',
      en: 'The enterprises that it succeeds',
      to: ({ url }, { succeeds }) => addresses(url, succeeds, one => one.enterprise),
    },
    {
      name: 'notices',
      type: 'addresses',
      zh: '与它有关的公告',
      en: 'The notices that concern it',
      to: (edition, state, records) => noticePages(edition, records, noticeIdsOf(state)),
    },
    {
      name: 'feed',
      type: 'address',
      family: 'enterprise-feeds',
      zh: '它的订阅源（RSS）',
      en: 'Its feed (RSS)',
      to: ({ url }, state) => `${url}feeds/enterprises/${idOf(state)}.xml`,
    },
    {
      name: 'dataset',
      type: 'address',
      zh: '全部企业的数据集',
      en: 'The dataset of all enterprises',
      to: ({ url }) => `${url}datasets/enterprises.json`,
    },
  ],
}

// Neither the candidates nor the titles among its records name the notice of their window or of their grades.
function noticeIdsOf({ candidates, titles }: EnterpriseState): string[] {
  const publicity = candidates.map(({ window: { window } }) => window.row.notice_id)
  return [...publicity, ...titles.flatMap(noticeIds)]
}

function revocationIds({ titles, refusals }: EnterpriseState): string[] {
  const all = [
    ...titles.flatMap(({ revocation }) => revocation ?? []),
    ...refusals.map(one => one.revocation),
  ]
  return all.map(({ row }) => row.revocation_id)
}

/** The resources of enterprises that renames name; one that is not yet public is not told of. */
function addresses(
  url: string,
  renames: readonly RenameState[],
  named: (rename: RenameState) => EnterpriseState | undefined,
): string[] {
  const ids = renames.flatMap(rename => named(rename)?.enterprise.row.enterprise_id ?? [])
  return [...new Set(ids)].map(id => url + fileOf('enterprises', id))
}
