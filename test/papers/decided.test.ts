import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/papers/plan.ts'
import { rewrite } from '../releases/released.ts'
import { csv } from './make-papers.ts'
import { BASE, filesOf, planFor } from './plan-for.ts'

// What a paper decides: who is announced and who is not, marks that come with a candidate, titles whose firm was merged into
// another, grounds in the words of the year. What is understood is said; what is plain is not asked.
const DECIDED = {
  'notice.published_on': '2024-06-21',
  'notice.document_no': '无',
}
const planned = (lines: string[], answers: Record<string, string> = DECIDED, files = filesOf(BASE)) =>
  planFor([csv('名单.csv', ...lines)], new Map(Object.entries(answers)), files)
const rowsOf = (made: Plan, table: string, ...columns: string[]) =>
  (made.rows[table] ?? []).map(({ values }) => columns.map(column => values[column] ?? '').join(' '))
const asked = (made: Plan) => made.questions.map(({ id }) => id)
const refused = (made: Plan) => made.refused.map(({ rule, row }) => `${row} ${rule}`)

/** The register in which some texts of a table are others. */
const baseWith = (path: string, from: string, to: string, files = filesOf(BASE)) =>
  rewrite(new Map(files), path, text => text.replace(from, to))

describe('an announcement', () => {
  const HEAD = ['2024年第一批认定名单', '序号,企业名称,车间名称']

  test('tells whom it leaves out by the present name', async () => {
    const renamed = baseWith(
      'renames.csv',
      'successor_id\n',
      'successor_id\nrn2024-001,e0002,rename,荣成示例乙海食品有限公司,荣成示例乙洋食品有限公司,2024-02-01,revocation-2024-1,\n',
    )
    const made = await planned([...HEAD, '1,威海示例甲辰机械有限公司,齿轮箱数字化车间'], DECIDED, renamed)
    expect(made.said).toContain('未列入：c2024-1-002 荣成示例乙洋食品有限公司 鱼糜数字化车间')
  })

  test('tells of nobody left out while it is asked who is meant', async () => {
    const made = await planned([
      ...HEAD,
      '1,威海示例甲辰机械有限公司,齿轮箱数字化车间',
      '2,荣成示例庚源渔具有限公司,鱼轮数字化车间',
    ])
    expect(asked(made)).toEqual(['row4.enterprise'])
    expect(made.said.filter(words => words.startsWith('未列入'))).toEqual([])
  })

  test('knows by its workshop the firm that was asked when it was publicised', async () => {
    const made = await planned([...HEAD, '1,荣成示例庚源渔具有限公司,碳素鱼竿数字化车间'])
    expect(asked(made)).toEqual([])
    expect(rowsOf(made, 'certifications', 'candidate_id', 'enterprise_id')).toEqual(['c2024-1-004 e0008'])
    expect(made.said).toContain(
      '第 3 行 登记簿里没有“荣成示例庚源渔具有限公司”，它与公示过的 e0008“荣成示例庚远渔具有限公司”只差一两个字，车间也相同（c2024-1-004）：认作它',
    )
  })

  test('asks all the same where the workshop is another, or the clerk answers otherwise', async () => {
    expect(asked(await planned([...HEAD, '1,荣成示例庚源渔具有限公司,']))).toEqual(['row3.enterprise'])
    const made = await planned([...HEAD, '1,荣成示例庚源渔具有限公司,碳素鱼竿数字化车间'], {
      ...DECIDED,
      'row3.enterprise': 'new',
    })
    expect(refused(made)).toEqual(['3 publicity/missing'])
  })

  test('says which titles are unmanned, as their candidates were', async () => {
    const unmanned = baseWith(
      'candidates.csv',
      'c2024-1-001,w2024-1,e0001,digital-workshop,false',
      'c2024-1-001,w2024-1,e0001,digital-workshop,true',
    )
    const made = await planned([...HEAD, '1,威海示例甲辰机械有限公司,齿轮箱数字化车间'], DECIDED, unmanned)
    expect(rowsOf(made, 'certifications', 'unmanned')).toEqual(['true'])
    expect(made.said).toContain('记作无人的 1 行：第 3 行“齿轮箱数字化车间”（公示的候选是无人的）')
  })

  test.each(['无人车间', '是'])('refuses the mark “%s” that its window did not show', async mark => {
    const head = mark === '是' ? '序号,企业名称,车间名称,无人' : '序号,企业名称,车间名称,类别'
    const made = await planned([
      '2024年第一批认定名单',
      head,
      `1,威海示例甲辰机械有限公司,齿轮箱数字化车间,${mark}`,
    ])
    expect(refused(made)).toEqual(['3 publicity/not-a-candidate'])
  })
})

test('a heading over both kinds marks none of its rows as unmanned', async () => {
  const made = await planned(
    [
      '2024年第三批拟认定名单',
      '序号,企业名称,车间名称,区市',
      '一、数字化车间（含无人车间）,,,',
      '1,威海示例甲辰机械有限公司,主轴车间,环翠区',
    ],
    { 'notice.published_on': '2024-07-05', 'window.starts_on': '2024-07-08' },
  )
  expect(rowsOf(made, 'candidates', 'category', 'unmanned')).toEqual(['digital-workshop false'])
})

describe('a round', () => {
  const LATER =
    't2024-1-001,c2024-1-001,e0001,digital-workshop,false,齿轮箱数字化车间,2024-1,announcement-2024-1,2024-06-10'
  const NOTICE = 'announcement-2024-1,announcement,公布,,,2024-06-10,weihai-2021,2024-1,,1'
  const later = ['certifications.csv', 'notices.csv'].reduce(
    (files, path) =>
      rewrite(new Map(files), path, text => `${text}${path === 'notices.csv' ? NOTICE : LATER}\n`),
    filesOf(BASE),
  )

  test('names the titles that it forgets, and of a batch that it does not grade the batch alone', async () => {
    const all = [
      '威海示例甲辰机械有限公司,机加工数字化车间',
      '威海示例甲辰机械有限公司,减速机智能工厂',
      '文登示例丁森家居有限公司,实木家具数字化车间',
      '威海示例己泰精密有限公司,精密零件数字化车间',
    ]
    const made = await planned(
      ['2024年复评结果', '序号,企业名称,车间名称,复评结果', ...all.map((row, i) => `${i + 1},${row},合格`)],
      DECIDED,
      later,
    )
    expect(made.warnings).toEqual(['1 个称号没有结果：t2018-1-006 荣成示例庚远渔具有限公司 渔线轮数字化车间'])
    expect(made.said).toContain('2024-1 批的 1 个称号都不在这一轮里')
  })
})

test('a window says which of its rows are unmanned', async () => {
  const made = await planned(
    [
      '2024年第三批拟认定名单',
      '序号,企业名称,车间名称,类别',
      '1,威海示例甲辰机械有限公司,主轴车间,无人车间',
      '2,荣成示例乙海食品有限公司,冷链数字化车间,数字化车间',
    ],
    { 'notice.published_on': '2024-07-05', 'window.starts_on': '2024-07-08' },
  )
  expect(rowsOf(made, 'candidates', 'unmanned')).toEqual(['true', 'false'])
  expect(made.said).toContain('记作无人的 1 行：第 3 行“主轴车间”')
})

describe('a title whose firm was merged into another', () => {
  // 己泰 was merged into 庚远, and what came of it is published under a name of its own.
  const merged = baseWith(
    'renames.csv',
    'successor_id\n',
    'successor_id\nrn2024-001,e0006,merger,威海示例己泰精密有限公司,荣成示例庚泰集团有限公司,2024-02-01,revocation-2024-1,e0008\n',
  )
  const HEAD = ['2024年复评结果', '序号,企业名称,车间名称,复评结果']

  test.each(['荣成示例庚远渔具有限公司', '荣成示例庚泰集团有限公司', '威海示例己泰精密有限公司'])(
    'is found under %s',
    async name => {
      const made = await planned([...HEAD, `1,${name},精密零件数字化车间,优秀`], DECIDED, merged)
      expect(asked(made)).toEqual([])
      expect(refused(made)).toEqual([])
      expect(rowsOf(made, 're-evaluations', 'title_id', 'grade')).toEqual(['t2018-1-005 excellent'])
    },
  )

  test('is said to be recorded with the firm that was merged', async () => {
    const made = await planned(
      [...HEAD, '1,荣成示例庚远渔具有限公司,精密零件数字化车间,优秀'],
      DECIDED,
      merged,
    )
    expect(made.said).toContain(
      '第 3 行 称号 t2018-1-005 登记在 e0006“威海示例己泰精密有限公司”名下，由 e0008“荣成示例庚远渔具有限公司”承继：认作它',
    )
  })

  test('does not hide the title that the successor had itself', async () => {
    const made = await planned([...HEAD, '1,荣成示例庚远渔具有限公司,渔线轮数字化车间,合格'], DECIDED, merged)
    expect(rowsOf(made, 're-evaluations', 'title_id')).toEqual(['t2018-1-006'])
  })

  test('is asked for, of all that the firms hold, where no workshop is named', async () => {
    const made = await planned(
      ['2024年复评结果', '序号,企业名称,复评结果', '1,荣成示例庚泰集团有限公司,优秀'],
      DECIDED,
      merged,
    )
    expect(made.questions.map(({ options }) => options.map(({ value }) => value))).toEqual([
      ['t2018-1-006', 't2018-1-005'],
    ])
  })

  test('is announced for the firm that was publicised', async () => {
    const taken = baseWith(
      'renames.csv',
      'successor_id\n',
      'successor_id\nrn2024-001,e0002,merger,荣成示例乙海食品有限公司,荣成示例庚远渔具有限公司,2024-06-01,revocation-2024-1,e0008\n',
    )
    const made = await planned(
      ['2024年第一批认定名单', '序号,企业名称,车间名称', '1,荣成示例庚远渔具有限公司,鱼糜数字化车间'],
      DECIDED,
      taken,
    )
    expect(rowsOf(made, 'certifications', 'candidate_id', 'enterprise_id')).toEqual(['c2024-1-002 e0002'])
  })
})

describe.each([
  ['复评不合格', '未参加复评', '企业依法终止'],
  ['复评结果为不合格', '未按规定参加复评', '企业被依法终止'],
])('the ground of a revocation, where the measures say %s', (unqualified, absent, ended) => {
  const labelled = [
    ['复评不合格', unqualified],
    ['未参加复评', absent],
    ['企业依法终止', ended],
  ].reduce(
    (files, [from = '', to = '']) =>
      from === to
        ? files
        : baseWith('measures/weihai-2021.json', `"label": "${from}"`, `"label": "${to}"`, files),
    filesOf(BASE),
  )

  test.each([
    ['2024年复评不合格', '2'],
    ['本次复评不合格', '2'],
    ['复评结果为不合格', '2'],
    ['经复评，结果为不合格', '2'],
    ['复评等次：不合格', '2'],
    ['未参加2024年复评', '1'],
    ['未按要求参加复评', '1'],
    ['未按时参加本轮复评', '1'],
    ['企业申请撤销', '3'],
    ['企业主动申请撤销', '3'],
    ['已注销，企业依法终止', '4'],
  ])('“%s” is plain', async (words, reasons) => {
    const made = await planned(
      [
        '撤销名单',
        '序号,企业名称,车间名称,撤销原因',
        `1,荣成示例庚远渔具有限公司,渔线轮数字化车间,"${words}"`,
      ],
      DECIDED,
      labelled,
    )
    expect(asked(made)).toEqual([])
    expect(rowsOf(made, 'revocations', 'reasons')).toEqual([reasons])
  })

  test.each(['参加复评', '复评', '不符合条件'])('“%s” is not', async words => {
    const made = await planned(
      ['撤销名单', '序号,企业名称,车间名称,撤销原因', `1,荣成示例庚远渔具有限公司,渔线轮数字化车间,${words}`],
      DECIDED,
      labelled,
    )
    expect(asked(made)).toEqual(['row3.reasons'])
  })
})

describe('the measures that a notice cites', () => {
  const LIST = [
    '2024年第三批拟认定名单',
    '序号,企业名称,车间名称',
    '1,威海示例甲辰机械有限公司,主轴数字化车间',
  ]

  test('are not asked before the day is known', async () => {
    expect(asked(await planned(LIST, {}))).toEqual(['notice.published_on', 'window.starts_on'])
  })

  test('are said where one set alone was in force on the day', async () => {
    const made = await planned(LIST, {
      'notice.published_on': '2024-07-05',
      'window.starts_on': '2024-07-08',
    })
    expect(asked(made)).toEqual([])
    expect(rowsOf(made, 'notices', 'measures')).toEqual(['weihai-2021'])
    expect(made.said.join()).toContain('2024-07-05 只有《')
  })

  test('are asked where none was', async () => {
    expect(
      asked(await planned(LIST, { 'notice.published_on': '2014-07-05', 'window.starts_on': '2014-07-08' })),
    ).toEqual(['notice.measures'])
  })
})

test('the day of the signature is offered as the day of publication, and never taken unasked', async () => {
  const made = await planned(
    [
      '2024年第三批拟认定名单',
      '序号,企业名称,车间名称,区市',
      '1,威海示例甲辰机械有限公司,主轴数字化车间,环翠区',
      ',,威海市工业和信息化局（示例）,',
      ',,2024年7月5日,',
    ],
    { 'window.starts_on': '2024-07-08' },
  )
  expect(made.questions).toMatchObject([
    { id: 'notice.published_on', options: [{ value: '2024-07-05', label: '2024-07-05（与落款同一天）' }] },
  ])
})

test('an office with a count heads the rows of its district', async () => {
  const made = await planned(
    [
      '2024年第三批拟认定名单',
      '序号,企业名称,车间名称',
      '文登区工业和信息化局（1家）,,',
      '1,文登示例丁森家居有限公司,主轴数字化车间',
    ],
    { 'notice.published_on': '2024-07-05', 'window.starts_on': '2024-07-08' },
  )
  expect(rowsOf(made, 'candidates', 'recommended_by')).toEqual(['wendeng'])
})

describe('signature lines', () => {
  const LIST = [
    '2024年第三批拟认定名单',
    '序号,企业名称,车间名称,区市',
    '1,威海示例甲辰机械有限公司,主轴数字化车间,环翠区',
  ]

  test.each([
    [[',,威海市工业和信息化局（示例）,', ',,2024年7月5日（示例）,']],
    [[',,,威海市工业和信息化局（示例）', ',,,2024年7月5日']],
    [[',威海市工业和信息化局（示例）,,2024年7月5日']],
    [[',,,威海市工业和信息化局（盖章）', ',,,二〇二四年七月五日']],
    [[',,"威海市工业和信息化局\n2024年7月5日",']],
    [[',,（示例）威海市工业和信息化局,']],
    [[',,威海市工业和信息化局办公室（示例）,2024-07-05']],
  ])('%s are no rows', async lines => {
    const made = await planned([...LIST, ...lines], {
      'notice.published_on': '2024-07-05',
      'window.starts_on': '2024-07-08',
    })
    expect(refused(made)).toEqual([])
    expect(asked(made)).toEqual([])
    expect(rowsOf(made, 'candidates', 'name')).toEqual(['主轴数字化车间'])
  })
})
