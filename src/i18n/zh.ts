// Every string that a reader of the site meets, in Chinese: what stands around every page is here, the rest in zh/ by the
// reader's place. en.ts says the same in English, and its type holds it to it.
import { check } from './zh/check.ts'
import { data } from './zh/data.ts'
import { day, monthDay } from './zh/days.ts'
import { feeds } from './zh/feeds.ts'
import { figures } from './zh/figures.ts'
import { law } from './zh/law.ts'
import { records } from './zh/records.ts'
import { releases } from './zh/releases.ts'
import { search } from './zh/search.ts'

export const zh = {
  /** The language's own name, for the switch. */
  language: '中文',
  /** 2024年6月19日 */
  day,
  /** 6月19日 */
  monthDay,
  /** Monday to Sunday. */
  weekdays: {
    1: '星期一',
    2: '星期二',
    3: '星期三',
    4: '星期四',
    5: '星期五',
    6: '星期六',
    7: '星期日',
  },
  /** Between items of a list in running text. */
  comma: '、',
  /** What stands around every page, and what several pages say. */
  site: {
    skip: '跳到正文',
    navigation: '主要栏目',
    home: '首页',
    publicity: '公示',
    register: '名单',
    notices: '公告',
    revocations: '撤销',
    reEvaluations: '复评',
    data: '数据',
    measures: '办法',
    about: '关于',
    maintain: '怎样维护登记簿',
    maintenance: '维护',
    otherLanguage: 'English',
    search: '搜索',
    searchLabel: '查企业、查公告',
    breadcrumb: '所在位置',
    asOf: (on: string) => `数据截至${day(on)}`,
    askCorrection: '本页记录有误？请求更正',
    correctionSubject: (title: string) => `请求更正：${title}`,
    correctionBody: (address: string, id: string, on: string) =>
      `网页：${address}\n编号：${id}\n所载记录最近一次变动：${on}\n\n哪一项有误：\n应当是：\n依据：\n`,
    asOfAtHome: '数据截至哪一天，见首页',
    changedOn: (on: string) => `本页所载记录最近一次变动：${day(on)}`,
    /** Filled in by the reader's browser. */
    editionOld: '本站数据截至{day}，已有{days}天没有更新，之后的变化没有列入。',
    dated: (on: string) => `截至${day(on)}的记录。`,
    datedMore: '之后的变化没有列入。',
    banner: '版本说明',
    demo: ['示例', '数据'],
    demoNote: '示例数据，均为虚构。',
    publisher: '发布单位',
    contact: '联系方式',
    office: '联系科室',
    phone: '电话',
    email: '邮箱',
    address: '地址',
    licence: '数据许可',
    siteCode: '网站标识码',
    icp: 'ICP备案号',
    policeRecord: '公安备案号',
    hostUnit: '主办单位',
    supportUnit: '承办单位',
    more: '更多',
    corrections: '网站找错',
    large: '大字',
    contrast: '高对比',
    reading: '阅读方式',
    openData: '数据下载',
    findings: '核对情况',
    rss: '公示订阅（RSS）',
    official: (host: string) => `查看原文（${host}）`,
    measuresTitle: (measures: string) => `《${measures}》`,
    empty: '（无）',
    page: (number: number) => `第${number}页`,
    pages: '分页',
    previous: '上一页',
    next: '下一页',
    unmannedOf: (label: string) => `无人${label}`,
  },
  home: {
    now: '正在公示',
    nowOn: (on: string) => `${on}正在公示`,
    soon: '即将公示',
    soonOn: (on: string) => `${on}之后公示`,
    /** Instead of these once the first of them has closed or opened. */
    recent: '近期公示',
    nothingOpen: '现在没有正在公示的事项。',
    nothingOpenOn: (on: string) => `${on}没有正在公示的事项。`,
    lastClosed: (on: string) => `最近一次公示已于${on}截止：`,
    allWindows: '全部公示',
    newest: '最新公告',
    allNotices: '全部公告',
    figures: '称号统计',
    figuresNote: '“其中无人”已计入各类别，不另行相加。',
    summary: {
      begin: (titles: number) => `历次认定的${titles}个称号中，`,
      active: (count: number) => `${count}个有效`,
      revoked: (count: number) => `${count}个已撤销`,
      of: '，涉及',
      enterprises: (count: number) => `${count}家企业`,
      end: '。每个状态都注明依据的公告和条款。',
    },
    check: '查一家企业',
    checkNote: '有哪些称号、是否正在公示、是否不受理申报；还可以对照条件自评。',
    browse: '查名单',
    browseNote: '按区市、批次、类别和状态浏览，每家企业、每个称号各有一页。',
    download: '下载数据',
    downloadNote: '全部名单、公示、复评、撤销和更名，可自由使用。',
    follow: '订阅',
    followNote: '新的公示发布时，用阅读器收到通知。',
    lookUp: '查企业、查公告',
    lookUpNote: '企业名称、统一社会信用代码或公告里的词。',
  },
  notFound: {
    title: '没有这个页面',
    lead: '网址可能有误，或者这个页面还没有发布。',
    search: '可以搜索，或从这些页面开始：',
  },
  ...check,
  ...data,
  ...feeds,
  ...figures,
  ...law,
  ...records,
  ...releases,
  ...search,
} as const
