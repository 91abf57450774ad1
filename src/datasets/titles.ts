import { officialNameOn } from '../register/enterprise.ts'
import type { TitleState } from '../register/states.ts'
import { categories, grades, measures, measuresStatuses, reasons, titleStatuses } from './codes.ts'
import { column, dataset, optional } from './dataset.ts'
import { recorded } from './recorded.ts'
import { ENTERPRISE_NAME, STATUS } from './terms.ts'

/** 称号: every title ever given, with what holds of it on the day. */
export const titles = dataset<TitleState>({
  name: 'titles',
  title: { zh: '称号', en: 'Titles' },
  about: {
    zh: '曾经认定的全部称号，每个一行，含类别、当前状态、最近复评等次和撤销情况。',
    en: 'Every title ever given, one row each, with its status, its latest grade and its revocation.',
  },
  forWhom: {
    zh: '核实企业现有称号的采购、信贷、评审人员，以及研究者和记者',
    en: 'Whoever has to verify a title, in procurement, lending or review; researchers and journalists',
  },
  madeOf: ['certifications'],
  key: ['title_id'],
  parts: { yearOf: 'certified_on', columns: ['district'] },
  page: 'titles/{title_id}/',
  items: snapshot => snapshot.titles,
  changes: ({ title, span, latest, revocation, enterprise }) => [
    title.since,
    span.from,
    latest?.since,
    revocation?.since,
    enterprise.names.at(-1)?.rename?.since,
  ],
  columns: [
    column(recorded('certifications', 'title_id'), ({ title }) => title.row.title_id),
    column(recorded('certifications', 'enterprise_id'), ({ title }) => title.row.enterprise_id),
    optional(recorded('enterprises', 'uscc'), one => one.enterprise.enterprise.row.uscc),
    column(ENTERPRISE_NAME, ({ enterprise }) => enterprise.name),
    column(recorded('candidates', 'category', { codes: categories }), ({ title }) => title.category.code),
    column(recorded('candidates', 'unmanned', { topic: 'unmanned' }), ({ title }) => title.row.unmanned),
    optional(
      recorded('certifications', 'name', {
        about: { zh: '名单上的名称', en: 'As in the list' },
      }),
      ({ title }) => title.name || undefined,
    ),
    optional(recorded('enterprises', 'district'), ({ enterprise }) => enterprise.enterprise.row.district),
    optional(recorded('certifications', 'batch'), ({ title }) => title.batch),
    optional(
      {
        name: 'measures',
        zh: '依据办法',
        en: 'Measures',
        about: { zh: '认定所依据的管理办法', en: 'The measures under which it was given' },
        codes: measures,
      },
      ({ title }) => title.measures?.id,
    ),
    column(
      recorded('certifications', 'certified_on', { topic: 'certification' }),
      ({ title }) => title.certifiedOn,
    ),
    column({ ...STATUS, codes: titleStatuses, topic: 'validity' }, ({ status }) => status),
    optional(
      {
        name: 'latest_grade',
        zh: '最近复评等次',
        en: 'Latest grade',
        about: { zh: '从未复评的为空', en: 'Empty if it was never re-evaluated' },
        codes: grades,
        topic: 're-evaluation',
      },
      ({ latest }) => latest?.grade.code,
    ),
    optional(
      {
        name: 'latest_round',
        zh: '最近复评轮次',
        en: 'Latest round',
        about: { zh: '最近等次出自哪一轮复评', en: 'The round of the latest grade' },
        topic: 're-evaluation',
      },
      ({ latest }) => latest?.row.round_id,
    ),
    optional(
      recorded('revocations', 'revoked_on', {
        about: { zh: '没有撤销的为空', en: 'Empty if it was not revoked' },
        topic: 'revocation',
      }),
      ({ revocation }) => revocation?.revokedOn,
    ),
    optional(
      recorded('revocations', 'reasons', {
        name: 'revocation_reasons',
        en: 'Reasons of revocation',
        codes: reasons,
        topic: 'revocation',
      }),
      one => one.revocation?.row.reasons,
    ),
    optional(
      {
        name: 'measures_status',
        zh: '办法状态',
        en: 'Status of the measures',
        about: {
          zh: '依据办法在截至日是否在有效期内；称号的状态另列，按最后公布的记录',
          en: 'Whether its measures are in force on the day; the status of the title is told apart, as last published',
        },
        codes: measuresStatuses,
        topic: 'validity',
      },
      ({ measuresStatus }) => measuresStatus,
    ),
    column(
      {
        name: 'enterprise_name_at_certification',
        zh: '认定时企业名称',
        en: 'Name of the enterprise at certification',
        about: { zh: '认定当日名单上的名称', en: 'Its name in the list on the day of certification' },
        topic: 'certification',
      },
      ({ title, enterprise }) => officialNameOn(enterprise, title.certifiedOn),
    ),
    optional(recorded('certifications', 'candidate_id'), ({ title }) => title.row.candidate_id),
    column(recorded('certifications', 'notice_id'), ({ title }) => title.row.notice_id),
  ],
})
