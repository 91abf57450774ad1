// What several datasets tell of a column that the input does not have.

export const ENTERPRISE_NAME = {
  name: 'enterprise_name',
  zh: '企业名称',
  en: 'Name of the enterprise',
  about: { zh: '名单上的现名', en: 'Its present name in the list' },
  topic: 'rename',
} as const

export const STATUS = {
  name: 'status',
  zh: '状态',
  en: 'Status',
  about: { zh: '截至日当天的状态', en: 'As of the day of the edition' },
} as const

export const REFUSED_UNTIL = {
  name: 'refused_until',
  type: 'date',
  zh: '不予受理至',
  en: 'Barred until',
  about: {
    zh: '不予受理申报的最后一日（含当日），已过去的也写；没有的为空',
    en: 'The last day on which applications are refused, inclusive, also when past; empty if there is none',
  },
  topic: 'refusal',
} as const

export const ARTICLE = {
  name: 'article',
  zh: '条款',
  en: 'Article',
  about: { zh: '所依据办法的条号', en: 'The number of the article it rests on' },
} as const
