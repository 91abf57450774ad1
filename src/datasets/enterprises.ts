import { presentLevelOf } from '../register/level.ts'
import type { EnterpriseState } from '../register/states.ts'
import { categories } from './codes.ts'
import { column, dataset, optional } from './dataset.ts'
import { recorded } from './recorded.ts'
import { REFUSED_UNTIL } from './terms.ts'

/** 企业: every enterprise that was ever a candidate or bore a title. */
export const enterprises = dataset<EnterpriseState>({
  name: 'enterprises',
  title: { zh: '企业', en: 'Enterprises' },
  about: {
    zh: '曾被公示或认定的企业，每家一行，含现名、曾用名、称号数和不予受理的期限。',
    en: 'Every enterprise that was a candidate or bears a title, with its names and until when it may not apply.',
  },
  forWhom: {
    zh: '按企业查询的人员，以及要把称号与其他企业数据对照的分析者',
    en: 'Whoever looks an enterprise up, or joins titles to other data about enterprises',
  },
  madeOf: ['enterprises'],
  key: ['enterprise_id'],
  page: 'enterprises/{enterprise_id}/',
  items: snapshot => snapshot.enterprises,
  changes: ({ span, names, titles, candidates }) => [
    span.from,
    names.at(-1)?.rename?.since,
    ...titles.flatMap(one => [one.title.since, one.span.from]),
    ...candidates.map(one => one.candidate.since),
  ],
  columns: [
    column(recorded('enterprises', 'enterprise_id'), ({ enterprise }) => enterprise.row.enterprise_id),
    optional(recorded('enterprises', 'uscc'), ({ enterprise }) => enterprise.row.uscc),
    column(
      {
        name: 'name',
        zh: '企业名称',
        en: 'Name',
        about: {
          zh: '名单上的现名；更名自公告发布之日起使用',
          en: 'Its present name in the list, which follows a change of name when the notice is published',
        },
        topic: 'rename',
      },
      ({ name }) => name,
    ),
    optional(
      {
        name: 'former_names',
        type: 'list',
        zh: '曾用名',
        en: 'Former names',
        about: { zh: '名单上用过的名称，最早的在前', en: 'Names that the list used, oldest first' },
        topic: 'rename',
      },
      ({ names }) => formerNames(names),
    ),
    column(
      {
        name: 'registered_name',
        zh: '登记名称',
        en: 'Registered name',
        about: {
          zh: '市场监管部门登记的名称，可能尚未进入名单',
          en: 'As registered, which may not have entered the list yet',
        },
      },
      ({ registeredName }) => registeredName,
    ),
    optional(recorded('enterprises', 'district'), ({ enterprise }) => enterprise.row.district),
    optional(recorded('enterprises', 'industry'), ({ enterprise }) => enterprise.row.industry),
    column({ name: 'titles', type: 'integer', zh: '称号数', en: 'Titles' }, ({ titles }) => titles.length),
    column(
      {
        name: 'active_titles',
        type: 'integer',
        zh: '有效称号数',
        en: 'Active titles',
        about: { zh: '状态为有效的称号数', en: 'How many are active' },
      },
      ({ titles }) => activeAmong(titles),
    ),
    optional(REFUSED_UNTIL, ({ refusedUntil }) => refusedUntil),
    optional(
      {
        name: 'may_reapply_from',
        type: 'date',
        zh: '不再受限自',
        en: 'No longer barred from',
        about: { zh: '不予受理期满的次日', en: 'The day after' },
        topic: 'refusal',
      },
      ({ mayReapplyFrom }) => mayReapplyFrom,
    ),
    optional(
      {
        name: 'level',
        zh: '现有级别',
        en: 'Present level',
        about: {
          zh: '办法分级的，有效称号中最高一级的类别代码；没有的为空',
          en: 'Of measures with levels: the category of the highest active title; empty if there is none',
        },
        codes: categories,
      },
      state => presentLevelOf(state)?.code,
    ),
  ],
})

function formerNames(names: EnterpriseState['names']): string[] | undefined {
  const former = names.slice(0, -1).map(({ name }) => name)
  return former.length > 0 ? former : undefined
}

function activeAmong(titles: EnterpriseState['titles']): number {
  return titles.filter(({ status }) => status === 'active').length
}
