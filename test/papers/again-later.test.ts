import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/papers/plan.ts'
import type { Files } from '../../src/source/folder.ts'
import { rewrite } from '../releases/released.ts'
import { csv } from './make-papers.ts'
import { BASE, filesOf, planFor } from './plan-for.ts'

// What the register has already, and a later paper brings again: a second round in one year, a change of name that was recorded
// before it was published. Nothing that a paper says vanishes without a word.
const planned = (lines: string[], answers: Record<string, string>, files: Files = filesOf(BASE)) =>
  planFor([csv('名单.csv', ...lines)], new Map(Object.entries(answers)), files)
const rowsOf = (made: Plan, table: string, ...columns: string[]) =>
  (made.rows[table] ?? []).map(({ values }) => columns.map(column => values[column] ?? '').join(' '))
const asked = (made: Plan) => made.questions.map(({ id }) => id)
const textOf = (files: Files | undefined, path: string) => {
  const bytes = files?.get(path)
  return bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : ''
}

describe('a second paper of a round in one year', () => {
  const SECOND = [
    '2023年威海市数字化车间和智能工厂第二次复评结果',
    '序号,企业名称,车间名称,复评结果',
    '1,威海示例甲辰机械有限公司,机加工数字化车间,合格',
  ]
  const GIVEN = { 'notice.published_on': '2023-10-20', 'notice.document_no': '无' }
  const ROUND = 're-evaluations.round_id'

  test('is asked to be the same round or another, though its grades are equal', async () => {
    const made = await planned(SECOND, GIVEN)
    expect(asked(made)).toEqual([ROUND])
    expect(made.questions[0]?.options).toEqual([
      { value: '2023', label: '2023 同一轮（补充，或者重复公布）' },
      { value: '2023-2', label: '2023-2 新的一轮' },
    ])
    expect(made.questions[0]?.ask).toBe(
      '登记簿第 2023 轮已有 6 个称号的结果（re-evaluation-2023，2023-04-14 公布），不是这份公告公布的。这份是同一轮，还是新的一轮？新的一轮怎样编号？',
    )
    expect(made.amended).toBeUndefined()
  })

  test.each([
    ['2023-2', '2023-2'],
    ['新的一轮', '2023-2'],
    ['2023-autumn', '2023-autumn'],
  ])('is a round of its own by the answer %s', async (answer, round) => {
    const made = await planned(SECOND, { ...GIVEN, [ROUND]: answer })
    expect(asked(made)).toEqual([])
    expect(rowsOf(made, 're-evaluations', 'round_id', 'title_id', 'grade')).toEqual([
      `${round} t2018-1-001 qualified`,
    ])
    const again = await planned(SECOND, GIVEN, made.amended?.files)
    expect(again.said.at(-1)).toMatch(/^没有新内容.*re-evaluation-2023-2/)
  })

  test.each(['2023', '同一轮'])('brings nothing new by the answer %s, and that is said', async answer => {
    const made = await planned(SECOND, { ...GIVEN, [ROUND]: answer })
    expect(asked(made)).toEqual([])
    expect(made.amended).toBeUndefined()
    expect(made.said.at(-1)).toBe(
      '没有新内容：名单里的 1 行登记簿里都已经有了（re-evaluation-2023，2023-04-14 公布）；这份公告没有登记',
    )
  })

  test('may not give another grade in the same round', async () => {
    const lines = [...SECOND.slice(0, 2), '1,威海示例甲辰机械有限公司,机加工数字化车间,优秀']
    const made = await planned(lines, { ...GIVEN, [ROUND]: '2023' })
    expect(made.refused.map(({ rule, row }) => `${row} ${rule}`)).toEqual(['3 import/graded-twice'])
  })

  test('is asked again where the answer is no name of a round, with the answer', async () => {
    const made = await planned(SECOND, { ...GIVEN, [ROUND]: '秋季' })
    expect(made.questions).toMatchObject([
      { id: ROUND, given: '秋季', why: expect.stringContaining('2023-2') },
    ])
  })

  test('of the same title is first asked for its day', async () => {
    const lines = ['关于公布2023年威海市数字化车间和智能工厂复评结果的通知', ...SECOND.slice(1)]
    expect(asked(await planned(lines, {}))).toEqual(['notice.published_on', 'notice.document_no'])
    const same = await planned(lines, { ...GIVEN, 'notice.published_on': '2023-04-14' })
    expect(same.said.at(-1)).toBe(
      '没有新内容：名单里的 1 行登记簿里都已经有了（re-evaluation-2023，2023-04-14 公布）',
    )
    expect(asked(await planned(lines, GIVEN))).toEqual([ROUND])
  })

  test('does not lend its name to the round of the next year', async () => {
    const made = await planned(SECOND, { ...GIVEN, [ROUND]: '2023-2' })
    const next = await planned(
      ['2024年复评结果', ...SECOND.slice(1)],
      { ...GIVEN, 'notice.published_on': '2024-10-20' },
      made.amended?.files,
    )
    expect(rowsOf(next, 're-evaluations', 'round_id')).toEqual(['2024'])
  })
})

describe('a change of name that is recorded and not published', () => {
  const recorded = (
    row = 'rn2024-001,e0001,rename,威海示例甲辰机械有限公司,威海示例甲辰装备有限公司,2024-03-04,,',
  ) => rewrite(new Map(filesOf(BASE)), 'renames.csv', text => `${text}${row}\n`)
  const PAPER = [
    '2024年更名企业名单',
    '序号,原企业名称,现企业名称,变更日期',
    '1,威海示例甲辰机械有限公司,威海示例甲辰装备有限公司,2024-03-04',
  ]
  const GIVEN = { 'notice.published_on': '2024-06-21', 'notice.document_no': '无' }

  test('is published by the paper: its notice is filled in, and said', async () => {
    const made = await planned(PAPER, GIVEN, recorded())
    expect(made.rows.renames).toBeUndefined()
    expect(rowsOf(made, 'notices', 'notice_id', 'kind', 'stated_count')).toEqual(['rename-2024 rename 1'])
    expect(made.said).toContain(
      '第 3 行 更名 rn2024-001 登记簿里已有，还没有公布它的公告：补上公告编号 rename-2024',
    )
    expect(made.changed).toContainEqual({
      file: 'renames.csv',
      sheet: '',
      row: 3,
      column: 'notice_id',
      was: '',
      now: 'rename-2024',
    })
    expect(textOf(made.amended?.files, 'renames.csv')).toBe(
      textOf(recorded(), 'renames.csv').replace('2024-03-04,,', '2024-03-04,rename-2024,'),
    )
    expect(made.warnings).toEqual([])
  })

  test('is filled in once', async () => {
    const made = await planned(PAPER, GIVEN, recorded())
    const again = await planned(PAPER, GIVEN, made.amended?.files)
    expect(again.amended).toBeUndefined()
    expect(again.said.at(-1)).toMatch(/^没有新内容.*rename-2024/)
  })

  test('is filled in where its table has no such column yet', async () => {
    const bare = rewrite(recorded(), 'renames.csv', () =>
      [
        'rename_id,enterprise_id,kind,old_name,new_name,changed_on',
        'rn2024-001,e0001,rename,威海示例甲辰机械有限公司,威海示例甲辰装备有限公司,2024-03-04',
        '',
      ].join('\n'),
    )
    const made = await planned(PAPER, GIVEN, bare)
    expect(textOf(made.amended?.files, 'renames.csv').split('\n')).toEqual([
      'rename_id,enterprise_id,kind,old_name,new_name,changed_on,notice_id',
      'rn2024-001,e0001,rename,威海示例甲辰机械有限公司,威海示例甲辰装备有限公司,2024-03-04,rename-2024',
      '',
    ])
  })

  test('keeps its own day, and the paper’s other one is told', async () => {
    const made = await planned(
      [...PAPER.slice(0, 2), PAPER[2]?.replace('03-04', '03-05') ?? ''],
      GIVEN,
      recorded(),
    )
    expect(made.warnings).toEqual([
      '第 3 行 更名 rn2024-001 的变更日期在登记簿里是 2024-03-04，名单写 2024-03-05：没有改',
    ])
  })

  test('is published beside a round, which counts it', async () => {
    const made = await planned(
      [
        '2024年复评结果',
        '序号,企业名称,车间名称,复评结果',
        '1,威海示例甲辰装备有限公司,机加工数字化车间,合格',
        ...PAPER,
      ],
      GIVEN,
      recorded(),
    )
    expect(rowsOf(made, 'notices', 'stated_count')).toEqual(['re-evaluations:1;renames:1'])
    expect(textOf(made.amended?.files, 'renames.csv')).toContain('2024-03-04,re-evaluation-2024,')
  })
})

describe('a folder whose tables are JSON on one line', () => {
  test('has each problem told at the row of the paper that it comes from', async () => {
    const base = filesOf(BASE)
    const rows = textOf(base, 'enterprises.csv')
      .trim()
      .split('\n')
      .map(line => line.split(','))
    const [head = [], ...body] = rows
    const json = JSON.stringify(
      body.map(cells => Object.fromEntries(head.map((name, i) => [name, cells[i] || null]))),
    )
    const files = new Map([...base, ['enterprises.json', new TextEncoder().encode(json)] as const])
    files.delete('enterprises.csv')
    const made = await planned(
      [
        '2024年第三批拟认定名单',
        '序号,企业名称,车间名称,成立日期,申报日期',
        '1,威海示例新甲有限公司,一号数字化车间,2024-03-01,2024-06-01',
        '2,威海示例新乙制造有限公司,二号数字化车间,2010-03-01,2024-06-01',
        '3,荣成示例新丙食品有限公司,三号数字化车间,2010-03-01,2024-06-01',
      ],
      { 'notice.published_on': '2024-07-05', 'window.starts_on': '2024-07-08' },
      files,
    )
    expect(made.warnings.filter(words => words.includes('满 1 年'))).toEqual([
      expect.stringMatching(/^第 3 行/),
    ])
  })
})

describe('a second paper of a batch', () => {
  const list = (row: string, days: string) => [
    '2024年第三批拟认定名单',
    '序号,企业名称,车间名称,区市',
    `1,${row}`,
    `公示期：${days}`,
  ]
  const FIRST = list('威海示例甲辰机械有限公司,主轴数字化车间,环翠区', '2024年7月8日至7月12日')
  const SECOND = list('荣成示例乙海食品有限公司,冷链数字化车间,荣成市', '2024年8月5日至8月9日')

  test('that prints another window has one of its own, and never joins the one that is over', async () => {
    const first = await planned(FIRST, { 'notice.published_on': '2024-07-05' })
    const asking = await planned(SECOND, {}, first.amended?.files)
    expect(asked(asking)).toEqual(['notice.published_on'])
    const made = await planned(SECOND, { 'notice.published_on': '2024-08-02' }, first.amended?.files)
    expect(made.said).toContain(
      '登记簿里 2024-3 批已有 publicity-2024-3（2024-07-05 公布），这份的公示期不同：记作另一份公告',
    )
    expect(rowsOf(made, 'windows', 'window_id', 'notice_id', 'starts_on', 'ends_on')).toEqual([
      'w2024-3b publicity-2024-3b 2024-08-05 2024-08-09',
    ])
    expect(rowsOf(made, 'candidates', 'candidate_id', 'window_id')).toEqual(['c2024-3-002 w2024-3b'])
    for (const [paper, day] of [
      [FIRST, '2024-07-05'],
      [SECOND, '2024-08-02'],
    ] as const) {
      const again = await planned(paper, { 'notice.published_on': day }, made.amended?.files)
      expect(again.said.at(-1)).toMatch(/^没有新内容/)
    }
  })

  test('that prints other days for the same rows is refused: nothing is publicised twice', async () => {
    const first = await planned(FIRST, { 'notice.published_on': '2024-07-05' })
    const moved = list('威海示例甲辰机械有限公司,主轴数字化车间,环翠区', '2024年7月9日至7月13日')
    const made = await planned(moved, { 'notice.published_on': '2024-07-08' }, first.amended?.files)
    expect(made.refused).toMatchObject([{ row: 3, rule: 'import/publicised' }])
    expect(made.amended).toBeUndefined()
    const sameDay = await planned(moved, { 'notice.published_on': '2024-07-05' }, first.amended?.files)
    expect(sameDay.warnings).toEqual([
      '名单印的公示期写 2024-07-09，公示 w2024-3 在登记簿里是“2024-07-08”：没有改；公布过的有误，请作更正',
      '名单印的公示期写 2024-07-13，公示 w2024-3 在登记簿里是“2024-07-12”：没有改；公布过的有误，请作更正',
    ])
  })

  test('that announces under another number is a notice of its own', async () => {
    const announced = (row: string, number: string) => [
      `2024年第一批认定名单`,
      `示例工信〔2024〕${number}号`,
      '序号,企业名称,车间名称',
      `1,${row}`,
    ]
    const first = await planned(announced('威海示例甲辰机械有限公司,齿轮箱数字化车间', '31'), {
      'notice.published_on': '2024-06-21',
    })
    const made = await planned(
      announced('荣成示例乙海食品有限公司,鱼糜数字化车间', '40'),
      { 'notice.published_on': '2024-09-02' },
      first.amended?.files,
    )
    expect(rowsOf(made, 'certifications', 'title_id', 'notice_id', 'certified_on')).toEqual([
      't2024-1-002 announcement-2024-1b 2024-09-02',
    ])
  })
})
