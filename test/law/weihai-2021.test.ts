// The demonstration's measures against the facts of 威工信发〔2021〕45号, read off its text by hand: days, figures, years
// and grounds, in what the program applies, in what a reader reads, and in what is published from it.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { DATASETS } from '../../src/datasets/catalog.ts'
import type { Day } from '../../src/day.ts'
import { openEdition } from '../../src/edition.ts'
import { articleOn, parseMeasures } from '../../src/law/measures.ts'

const DATA = `${import.meta.dirname}/../../data`
const parsed = parseMeasures(JSON.parse(readFileSync(`${DATA}/measures/weihai-2021.json`, 'utf8'))).data
if (!parsed) throw new Error('the measures do not read')
const law = parsed

/** Every figure of an article's text, in any order; those of its own numbering (（一）, 1.) are left out. */
const FIGURES: Readonly<Record<number, readonly string[]>> = {
  1: ['2017', '2022', '2025'],
  7: ['1'],
  8: ['10%', '10%', '20%', '20%', '20%', '3', '70%'],
  9: ['1', '10%', '20%', '20%', '20%', '20%', '3', '5G'],
  12: ['5'],
  20: ['12', '2021', '2024', '31', '9', '9'],
}

/** What an article must say and how, in Chinese. */
const SAYS: Readonly<Record<number, readonly RegExp[]>> = {
  2: [/无人车间、无人工厂/],
  3: [/自愿/, /择优/, /公开、公平、公正/],
  4: [/认定、考核、撤销/, /市工业和信息化局负责/, /各区市/],
  5: [/MES/, /部分或者全部/, /无人车间：.*工人全部由机器人或者自动化设备取代的数字化车间/],
  6: [/设备互联、数字互享、系统互通、业态互融/, /无人工厂：.*全部由机器人或者自动化设备取代的智能工厂/],
  7: [/本市依法注册/, /独立法人/, /正常经营1年及以上/, /已经投入运营/, /成效显著/, /成长性/],
  8: [
    /数控化率不低于70%/,
    /鼓励接入国家工业互联网标识解析二级节点（威海）/,
    /不良品率降低10%以上/,
    /无人车间还要/,
  ],
  9: [/1个及以上数字化车间/, /接入国家工业互联网标识解析二级节点（威海）并开展应用/, /不良品率降低20%以上/],
  10: [/初审/, /初审意见/, /公章/, /市工业和信息化局/],
  11: [/一式三份/, /股权构成/, /清单/, /营业执照/, /近两年/, /真实性承诺/],
  12: [/专家/, /材料/, /实地/, /公示期5天/, /无异议后，正式公布并授牌/],
  13: [/专项资金/, /优先/, /示范/],
  14: [/A、B类/, /优先/, /D类的企业，原则上不予认定/],
  15: [/生产效率、运营成本、研制周期、产品质量、节能减排、安全生产/, /优秀、合格、不合格/, /发布复评结果/],
  16: [/未按规定参加复评/, /不合格/, /自行要求撤销/, /被依法终止/, /弄虚作假或有其它违法行为/],
  17: [/（一）（二）（三）项.*两年/, /（五）项.*五年/],
  18: [/复评时/, /公布复评结果时更名/],
  19: [/威海市工业和信息化局/],
  20: [/发布之日（2021年9月9日）起/, /2024年12月31日/],
}

/** How many items a numbered article has, by its text: （一）…, or 1. … of the papers. */
const ITEMS: Readonly<Record<number, number>> = { 7: 2, 8: 6, 9: 7, 11: 6, 15: 2, 16: 5 }

describe('weihai-2021', () => {
  test('is issued and in force from one day, to the end of 2024', () => {
    expect(law).toMatchObject({
      document_no: '威工信发〔2021〕45号',
      issued_on: '2021-09-09',
      effective_from: '2021-09-09',
      effective_to: '2024-12-31',
    })
    for (const untold of ['source_url', 'successor', 'title_years']) expect(law).not.toHaveProperty(untold)
  })

  test('asks what Articles 7 to 9 ask: defects 10% of a workshop, 20% of a factory', () => {
    const common = { cost_reduction: 20, productivity_gain: 20, cycle_reduction: 20, energy_gain: 10 }
    expect(law.operating_years).toBe(1)
    expect(law.categories).toMatchObject([
      {
        label: '数字化车间',
        unmanned_label: '无人车间',
        indicators: { ...common, defect_reduction: 10 },
        indicators_needed: 3,
        nc_rate: 70,
        requires_workshop: false,
        article: '8',
      },
      {
        label: '智能工厂',
        unmanned_label: '无人工厂',
        indicators: { ...common, defect_reduction: 20 },
        indicators_needed: 3,
        requires_workshop: true,
        article: '9',
      },
    ])
    expect(law.categories[1]).not.toHaveProperty('nc_rate')
  })

  test('is public for five days, counted to the longer reading', () => {
    const publicity = { days: 5, day_kind: 'calendar', first_day_counts: false, article: '12' }
    expect([law.publicity, law.windows_required]).toEqual([publicity, true])
  })

  test('prefers A and B, refuses D, grades three ways', () => {
    expect(law.yield_grades).toEqual({ priority: ['A', 'B'], refused: ['D'] })
    expect(law.grades.map(({ label, ends_title }) => [label, ends_title])).toEqual([
      ['优秀', false],
      ['合格', false],
      ['不合格', true],
    ])
  })

  test('refuses two years after the first three grounds, five after the fifth, none after the fourth', () => {
    expect(law.revocation_reasons.map(one => [one.item, one.label, one.refusal_years, one.article])).toEqual([
      ['1', '未按规定参加复评', 2, '16'],
      ['2', '复评结果为不合格', 2, '16'],
      ['3', '企业自行要求撤销', 2, '16'],
      ['4', '企业被依法终止', 0, '16'],
      ['5', '弄虚作假或有其它违法行为', 5, '16'],
    ])
  })

  test.each([
    ['operating-time', '7'],
    ['nc-rate', '8'],
    ['workshop', '9'],
    ['publicity', '12'],
    ['certification', '12'],
    ['yield-grade', '14'],
    ['re-evaluation', '15'],
    ['revocation', '16'],
    ['refusal', '17'],
    ['rename', '18'],
    ['validity', '20'],
  ] as const)('%s rests on Article %s', (topic, no) => expect(articleOn(law, topic)).toBe(no))
})

describe.each(law.articles.map(({ no, heading, summary }) => ({ no: Number(no), heading, summary })))(
  'Article $no',
  ({ no, heading, summary = { zh: '', en: '' } }) => {
    const figures = (text: string) =>
      [...text.replace(/^(?:\d+\.|（.）|\(\d\))/gm, '').matchAll(/\d+(?:%|G)?/g)].map(([figure]) => figure)

    test('is told in both languages, with its heading', () => {
      expect([heading?.zh, heading?.en, summary.zh, summary.en]).not.toContain('')
      expect(/\p{Script=Han}/u.test(`${heading?.en}${summary.en}`)).toBe(false)
    })

    test('has the figures of the text and no other', () => {
      expect(figures(summary.zh).sort()).toEqual(FIGURES[no] ?? [])
    })

    test('says what the text says', () => {
      for (const told of SAYS[no] ?? []) expect(summary.zh).toMatch(told)
    })

    test('has as many items as the text, in both languages', () => {
      const count = (text: string) => text.match(/^(?:\d\.|（.）|\(\d\))/gm)?.length
      expect([count(summary.zh), count(summary.en)]).toEqual([ITEMS[no], ITEMS[no]])
    })
  },
)

describe('what is published from them', () => {
  const { snapshot } = openEdition({ dir: DATA, asOf: '2024-12-31' as Day }, '2025-01-15' as Day)
  const rows = (name: string) => {
    const dataset = DATASETS.find(one => one.name === name)
    if (!dataset) throw new Error(`no dataset ${name}`)
    return dataset
      .rows(snapshot)
      .map(row => Object.fromEntries(dataset.columns.map((column, i) => [column.name, row[i]])))
  }

  test('every revocation refuses as long as Article 17 says', () => {
    const years: Readonly<Record<string, number>> = { '1': 2, '2': 2, '3': 2, '4': 0, '5': 5, '2;5': 5 }
    const told = rows('revocations')
    expect(new Set(told.map(({ reasons }) => String(reasons).replaceAll(',', ';')))).toEqual(
      new Set(Object.keys(years)),
    )
    for (const { revocation_id, revoked_on, reasons, refused_until } of told) {
      const refused = years[String(reasons).replaceAll(',', ';')] ?? 0
      const day = `${Number(String(revoked_on).slice(0, 4)) + refused}${String(revoked_on).slice(4)}`
      // Only the leap day of 2024 has no corresponding day.
      const until = refused === 0 ? undefined : day.replace(/(2026|2029)-02-29/, '$1-02-28')
      expect([revocation_id, refused_until]).toEqual([revocation_id, until])
    }
  })

  test('every event rests on the article that the text gives it', () => {
    const given = new Map<unknown, Set<unknown>>()
    const cited = new Map(rows('notices').map(({ notice_id, measures }) => [notice_id, measures]))
    for (const { kind, notice_id, article } of rows('events')) {
      if (cited.get(notice_id) !== 'weihai-2021' || article === undefined) continue
      given.set(kind, (given.get(kind) ?? new Set()).add(article))
    }
    expect(Object.fromEntries([...given].map(([kind, articles]) => [kind, [...articles]]))).toMatchObject({
      certified: ['12'],
      revoked: ['16'],
    })
  })

  test('no notice cites measures that were not in force on its day (Article 20)', () => {
    for (const { notice_id, measures, published_on } of rows('notices')) {
      if (measures !== 'weihai-2021') continue
      expect([notice_id, String(published_on) >= '2021-09-09', String(published_on) <= '2024-12-31']).toEqual(
        [notice_id, true, true],
      )
    }
  })

  test('authorities are of the kinds that the notice of the measures addresses', () => {
    const [, ...lines] = readFileSync(`${DATA}/districts.csv`, 'utf8').trimEnd().split('\n')
    const authorities = lines.map(line => line.split(',').at(-1))
    expect(
      authorities.filter(one => !/(?:[区市]工信局|区经发局|^南海新区科技金融局)$/.test(one ?? '')),
    ).toEqual([])
    expect(authorities).toContain('综保区经发局')
  })
})
