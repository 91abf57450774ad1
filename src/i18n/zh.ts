// Every string that a reader of the site meets, in Chinese: what stands around every page is here, the rest in zh/ by the
// reader's place. en.ts says the same in English, and its type holds it to it.
import { data } from './zh/data.ts'
import { feeds } from './zh/feeds.ts'
import { law } from './zh/law.ts'
import { records } from './zh/records.ts'
import { search } from './zh/search.ts'

export const zh = {
  /** The language's own name, for the switch. */
  language: '中文',
  /** 2024年6月19日 */
  day: (day: string) => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`,
  /** 6月19日 */
  monthDay: (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`,
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
    otherLanguage: 'English',
    search: '搜索',
    searchLabel: '搜索公告和企业',
    breadcrumb: '所在位置',
    asOf: (day: string) => `数据截至 ${day}`,
    dated: (day: string) => `本页内容截至 ${day}`,
    datedMore: '此后的变化不在其中。',
    banner: '版本说明',
    demo: ['示例', '数据'],
    demoNote: '示例数据：企业、公告和数字均为虚构，不具有任何效力。',
    publisher: '发布单位',
    contact: '联系方式',
    office: '联系科室',
    phone: '电话',
    email: '邮箱',
    address: '地址',
    licence: '数据许可',
    siteCode: '网站标识码',
    icp: 'ICP 备案号',
    policeRecord: '公安备案号',
    hostUnit: '主办单位',
    supportUnit: '承办单位',
    more: '更多',
    openData: '数据下载',
    findings: '提示与例外',
    rss: '公示订阅（RSS）',
    official: '查看原文',
    measuresTitle: (measures: string) => `《${measures}》`,
    empty: '（无）',
    page: (number: number) => `第 ${number} 页`,
    pages: '分页',
    previous: '上一页',
    next: '下一页',
    unmannedOf: (label: string) => `无人${label}`,
  },
  home: {
    now: '正在公示',
    nowOn: (day: string) => `截至${day}正在公示`,
    soon: '即将公示',
    soonOn: (day: string) => `截至${day}即将公示`,
    /** Instead of these once the first of them has closed or opened. */
    recent: '近期公示',
    nothingOpen: '现在没有正在公示的事项。',
    nothingOpenOn: (day: string) => `截至${day}没有正在公示的事项。`,
    lastClosed: (day: string) => `最近一次公示已于 ${day} 截止：`,
    allWindows: '全部公示',
    newest: '最新公告',
    allNotices: '全部公告',
    figures: '称号统计',
    figuresNote: '“其中无人”已计入各类别，不另行相加。',
    browse: '查名单',
    browseNote: '按区市、批次、类别和状态浏览，每家企业、每个称号各有一页。',
    object: '提异议',
    objectNote: '公示期内任何单位和个人都可以提出；方式写在每次公示的页面上。',
    download: '下载数据',
    downloadNote: '全部名单、公示、复评、撤销和更名，可自由使用。',
    follow: '订阅',
    followNote: '新的公示发布时，用阅读器收到通知。',
    lookUp: '查一查',
    lookUpNote: '输入企业名称、统一社会信用代码或公告中的词。',
  },
  about: {
    title: '关于本站',
    description: '这里公开什么，状态怎样读，日子怎样算，数据怎样用。',
    sections: [
      {
        id: 'what',
        heading: '这里公开什么',
        paragraphs: [
          '认定以前的公示，认定以后的名单，历次复评的等次，撤销、更名和更正，以及它们各自依据的公告和条款。',
          '本站是登记簿：每一条记录都注明出自哪件公告。与公告原文不一致的，以原文为准，并请告诉我们。',
        ],
      },
      {
        id: 'days',
        heading: '日子怎样算',
        paragraphs: [
          '日期都按北京时间。“截至某日”指到那一天结束时为止；起止日期含首尾两日。',
          '公示的截止日期以公告载明的为准；公告没有载明的，按办法规定的期限推算，标“推算”。',
          '不予受理的最后一日，是撤销之日起满规定年数的对应日；次日起可以再次申报。',
        ],
      },
      {
        id: 'names',
        heading: '企业名称',
        paragraphs: [
          '企业更名后，名单自公布更名的公告发布之日起使用新名称；原名称仍然查得到，编号和网址不变。',
        ],
      },
      {
        id: 'privacy',
        heading: '不公开什么',
        paragraphs: [
          '不公开提出异议的人，不公开未予认定的理由，不收集访问者的信息。本站没有统计代码，也不从别的网站加载任何内容。',
        ],
      },
      {
        id: 'use',
        heading: '数据怎样用',
        paragraphs: [
          '全部数据可以下载，格式、字段说明和校验值见数据页。每个企业、称号、公告、公示都有固定网址，可以引用。',
          '不运行脚本也能读到全部内容；搜索和剩余天数的即时更新用到脚本。',
        ],
      },
    ],
    statuses: '状态怎样读',
    statusesLead: '每个状态都用文字、图形和颜色一起表示；图形相同的，性质相近。',
    statusOf: '对象',
    statusWord: '状态',
    statusMeaning: '意思',
    subjects: { window: '公示', candidate: '候选', title: '称号', enterprise: '企业' },
    meanings: {
      window: {
        upcoming: '已发布，公示期还没有开始',
        open: '公示期内，可以提出异议',
        closed: '公示期已过',
        withdrawn: '公示被撤回，不再作为认定的依据',
      },
      candidate: {
        'in-publicity': '在公示期内',
        'under-review': '收到异议，正在核查',
        'awaiting-announcement': '公示期已过，等待公布名单',
        certified: '已列入公布的名单',
        'not-certified': '同批名单已公布，其中没有它；不公开理由',
        rejected: '异议成立',
        withdrawn: '所在的公示被撤回',
      },
      title: {
        active: '有效',
        'pending-revocation': '最近一次复评不合格或者未参加，撤销与否尚未公布',
        expired: '办法规定的有效期已满',
        revoked: '已被撤销',
      },
      enterprise: {
        'may-apply': '没有不予受理的限制',
        refused: '因称号被撤销，在规定年限内不受理申报',
      },
    },
    allMeasures: '办法',
    contact: '联系与更正',
    contactLead: '发现记录有误，请与我们联系。更正会公开，注明原内容和日期。',
  },
  notFound: {
    title: '没有这个页面',
    lead: '网址可能抄错了，或者页面不在这个版本里。',
    search: '可以搜索，或从这些页面开始：',
  },
  ...data,
  ...feeds,
  ...law,
  ...records,
  ...search,
} as const
