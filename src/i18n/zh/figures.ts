// The words of figures and pictures: the statistics, what each chart shows, how pages are described, in Chinese.
import { day } from './days.ts'

type Durations = { shortest: number; usual: number; longest: number }

/** 29天; 17—29天，一般22天 */
function days({ shortest, usual, longest }: Durations): string {
  return shortest === longest ? `${usual}天` : `${shortest}—${longest}天，一般${usual}天`
}

/** 214个中22个（10%）; of several, each. */
function each(all: number, count: number, share: string, leaders: readonly string[]): string {
  return `${all}个中${leaders.length > 1 ? '各' : ''}${count}个（${share}）`
}

export const figures = {
  statistics: {
    heading: '统计',
    description: '名单的各项数字：每批还剩多少、公示后多少认定、复评多少未通过、各区市撤销多少，可下载。',
    /** One sentence: since when, how many, of what kinds, how many hold, how many were revoked and why. */
    since: (year: string, titles: number, kinds: string) => `${year}年以来认定${titles}个称号（${kinds}），`,
    standing: (active: number, share: string) => `有效${active}个（${share}）`,
    revokedFor: (revoked: number, grounds: string) => `，撤销${revoked}个：${grounds}`,
    kind: (label: string, count: number) => `${label}${count}个`,
    ground: (label: string, count: number) => `${label}${count}个`,
    end: '。',
    titles: '认定',
    unmanned: '其中无人',
    enterprises: '企业',
    refused: '暂不受理申报的企业',
    none: '还没有认定的称号。',
  },
  figures: {
    /** Folded under each picture. */
    table: '数据表',
    file: '下载这张表（CSV）',
    key: '图例',
    year: (year: string) => `${year}年`,
    yearHeading: '年份',
    before: (year: string) => `${year}年以前`,
    noBatch: '未注明批次',
    noDistrict: '未注明区市',
    others: '其他',
    unit: (unit: number) => `每格约${unit}个，数字是准确的。`,
    batchesByYear: '批次较多，按认定年份合并。',
    newestRounds: (count: number) => `只列最近${count}轮。`,
    largestDistricts: (count: number, all: number) => `只列称号最多的${count}个，共${all}个。`,

    survival: '各批称号的现状',
    certified: '认定',
    keptOf: (all: number, revoked: number) => (revoked === 0 ? `${all}个` : `${all}个，撤销${revoked}个`),
    lostMost: (batch: string, all: number, lost: number, share: string) =>
      `撤销最多的是${batch}：${all}个中${lost}个（${share}）`,
    nothingLost: (all: number) => `认定的${all}个称号，没有一个被撤销`,

    outcomes: '从公示到认定',
    publicised: '公示',
    notCertified: '未认定',
    undecided: '待定',
    daysWaited: '公示截止后几天公布',
    days: ({ shortest, longest }: Durations) =>
      shortest === longest ? `${shortest}` : `${shortest}—${longest}`,
    outcome: (all: number, certified: number, share: string) =>
      `公示过的${all}个项目，${certified}个最终认定（${share}）`,
    certifiedOf: (all: number, certified: number, waiting: number) =>
      waiting === all
        ? `${all}个，待公布`
        : `${all}个，认定${certified}个${waiting > 0 ? `，待定${waiting}个` : ''}`,
    waited: (one: Durations) => `从公示截止到公布名单用了${days(one)}。`,
    notCertifiedNote: (not: number, upheld: number) =>
      upheld > 0 ? `未认定的${not}个中，${upheld}个因异议成立。` : '',
    withdrawnNote: (count: number) => `另有${count}个所在的公示被撤回，不计在内。`,

    failing: '历次复评结果',
    failingShare: '未通过',
    failedOf: (all: number, failed: number, share: string) => `${all}个中${failed}个（${share}）`,
    noneFailed: '历次复评没有未通过的',
    failedOnce: (round: string, all: number, failed: number, share: string) =>
      `${round}${all}个，${failed}个未通过（${share}）`,
    failedTrend: (change: number, since: string, was: string, round: string, now: string) =>
      `未通过的比例：${since}${was}，${round}${change === 0 ? '仍是' : change > 0 ? '升到' : '降到'}${now}`,

    districts: '各区市的称号与撤销',
    revokedShareHeading: '撤销比例',
    revokedShare: (revoked: number, all: number, share: string) =>
      all === 0 ? '' : revoked === 0 ? '没有撤销' : `撤销${revoked} · ${share}`,
    worstDistrict: (district: string, all: number, revoked: number, share: string) =>
      `撤销比例最高的是${district}：${all}个中${revoked}个（${share}）`,

    grounds: '撤销的情形',
    commonGround: (grounds: readonly string[], all: number, count: number, share: string) =>
      `最多的撤销情形是${grounds.join('、')}：${each(all, count, share, grounds)}`,

    industries: '有效称号的行业',
    industry: '行业（GB/T 4754—2017）',
    commonIndustry: (industries: readonly string[], all: number, count: number, share: string) =>
      `有效称号最多的行业是${industries.join('、')}：${each(all, count, share, industries)}`,
  },
  /** What happened to a title, as a band of time and in words. */
  band: {
    heading: '称号的经过',
    forms: { held: '有效', failed: '复评未通过', expired: '已到期', revoked: '撤销', refused: '不受理申报' },
    certified: '认定',
    graded: (grade: string) => `复评${grade}`,
    absent: '未参加复评',
    exempt: '免予复评',
    revoked: '撤销',
    expired: '到期',
    holdsUntil: (on: string) => `有效期至${day(on)}`,
    refusedUntil: (on: string) => `不受理申报至${day(on)}`,
    on: (when: string, what: string) => `${when}${what}`,
    next: '，',
    story: (events: string) => `${events}。`,
    shownOf: (shown: number, all: number) => `只画最近的${shown}个，共${all}个。`,
  },
  /** The way of a title, step by step. */
  procedure: {
    heading: '认定和复评的程序',
    note: '所用时间按本站记录统计。',
    steps: {
      apply: '企业申报',
      recommend: '区市推荐',
      review: '评审',
      publicity: '公示',
      certify: '认定',
      reEvaluate: '复评',
      keep: '称号保留',
      revoke: '称号撤销',
      refuse: '不受理申报',
    },
    youAreHere: '您在这里：',
    or: '年或',
    applied: (one: Durations) => `从申报到公示${days(one)}`,
    publicised: (required: number | undefined, one: Durations | undefined) =>
      [required ? `规定${required}天` : '', one ? `实际${days(one)}` : ''].filter(Boolean).join('，'),
    announced: (one: Durations) => `公示截止后${days(one)}`,
    graded: (years: string) => `首次复评一般在认定后${years}年`,
    kept: '复评合格',
    revoked: (one: Durations) =>
      one.longest === 0 ? '复评未通过的，同时撤销' : `复评未通过的，公布结果后${days(one)}`,
    refused: (years: string) => `${years}年，看撤销的情形`,
  },
  /** What search engines and those who pass an address on are told of a page; it says nothing that the next day makes wrong. */
  describe: {
    title: (enterprise: string, kind: string, name: string, verdict: string) =>
      `${enterprise}的${kind}“${name}”。${verdict}`,
    enterprise: (name: string, district: string | undefined, titles: string, verdict: string) =>
      `${name}${district ? `（${district}）` : ''}，${titles}。${verdict}`,
    titlesOf: (counted: string | undefined) => (counted ? `称号${counted}` : '公示过，没有称号'),
    list: (heading: string, lead: string) => `${heading}。${lead}${lead.endsWith('。') ? '' : '。'}`,
    notice: (title: string, told: string, published: string) => `${title}。${told}${published}`,
    publishes: (lists: string) => `，公布${lists}。`,
    publishedAlone: '。',
    publishedOn: (on: string) => `${on}发布`,
    listed: (list: string, count: number) => `${list}${count}条`,
    measures: (title: string, documentNo: string | undefined, from: string, to: string | undefined) =>
      `${title}${documentNo ? `（${documentNo}）` : ''}，${day(from)}施行${to ? `，有效期至${day(to)}` : ''}：各条要点、类别、指标门槛、复评等次、撤销情形。`,
    ofNotice: (heading: string, count: number, published: string) =>
      `${heading}，共${count}条，${day(published)}发布。`,
    revoked: (count: number) => `共撤销${count}个，写明情形、依据和不予受理到哪一天。`,
    picture: '示意图：这一类网页怎样画它的记录',
    noTitles: '还没有认定的称号。',
  },
} as const
