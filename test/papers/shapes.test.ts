import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import type { Paper } from '../../src/papers/paper.ts'
import type { Plan } from '../../src/papers/plan.ts'
import { csv, docx, ods, type SheetOf, xlsx } from './make-papers.ts'
import { planFor } from './plan-for.ts'

const TITLE = '2024年第三批威海市数字化车间和智能工厂拟认定名单'
const HEAD = '序号,企业名称,车间名称,区市'
const FIRST = '1,威海示例甲辰机械有限公司,主轴数字化车间,环翠区'
const SECOND = '2,荣成示例乙海食品有限公司,冷链数字化车间,荣成市'
const ANSWERS = {
  'notice.published_on': '2024-07-05',
  'notice.measures': 'weihai-2021',
  'window.starts_on': '2024-07-08',
}
const CIRCULAR = { ...ANSWERS, 'notice.published_on': '2024-06-20', 'notice.document_no': '无' }

const planned = (paper: Paper | Paper[], answers: Record<string, string> = ANSWERS) =>
  planFor([paper].flat(), new Map(Object.entries(answers)))

const rowsOf = (made: Plan, table: string, ...columns: string[]) =>
  (made.rows[table] ?? []).map(({ values }) => columns.map(column => values[column] ?? '').join(' '))
const rules = (made: Plan) => made.refused.map(({ rule, row }) => `${row} ${rule}`)
const questions = (made: Plan) => made.questions.map(({ id }) => id)

/** Two firms in rows of three columns, under a title. */
const SHEET: SheetOf = {
  rows: [
    [TITLE, null, null, null],
    ['序号', '企业名称', '车间名称', '区市'],
    [1, '威海示例甲辰机械有限公司', '主轴数字化车间', '环翠区'],
    [2, '荣成示例乙海食品有限公司', '冷链数字化车间', '荣成市'],
  ],
  merges: ['A1:D1'],
}
const TWO = ['e0001 主轴数字化车间 huancui', 'e0002 冷链数字化车间 rongcheng']
const candidatesOf = (made: Plan) => rowsOf(made, 'candidates', 'enterprise_id', 'name', 'recommended_by')

describe('reads', () => {
  test.each([
    ['an .xlsx, whatever its name ends in', xlsx('名单.xlsx.xlsx', [SHEET])],
    ['an .ods', ods('名单.ods', [SHEET])],
    ['an .et that is a workbook by its bytes', xlsx('名单.et', [SHEET])],
    [
      'a .csv with semicolons',
      csv('名单.csv', TITLE, ...[HEAD, FIRST, SECOND].map(line => line.replaceAll(',', ';'))),
    ],
    [
      'a .csv that tells its separator',
      csv('名单.csv', 'sep=|', TITLE, ...[HEAD, FIRST, SECOND].map(line => line.replaceAll(',', '|'))),
    ],
  ])('%s', async (_, paper) => {
    const made = await planned(await paper)
    expect(candidatesOf(made)).toEqual(TWO)
    expect(made.amended).toBeDefined()
  })

  test('tables of a Word document: merged districts with counts, headings that give the category', async () => {
    const paper = docx('名单.docx', [
      '附件1',
      TITLE,
      '一、智能工厂（1家）',
      [
        ['序号', '企业名称', '工厂名称', '区 市'],
        ['1', '威海示例甲辰机械有限公司', '铸造智能工厂', '环翠区（1家）'],
      ],
      '二、数字化车间（3家）',
      [
        ['序号', '企业名称', '车间名称', '区 市'],
        ['1', '荣成示例乙海食品有限公司', '冷链数字化车间', '荣成市（2家）'],
        ['2', '荣成示例庚远渔具有限公司', '鱼钩数字化车间', '^'],
        ['3', '威海示例卯兔科技有限公司', '芯片数字化车间', '高区'],
      ],
      '公示期：2024年7月8日至7月12日',
    ])
    const made = await planned(paper, {
      'notice.published_on': '2024-07-05',
      'notice.measures': 'weihai-2021',
    })
    expect(rowsOf(made, 'candidates', 'category', 'recommended_by')).toEqual([
      'smart-factory huancui',
      'digital-workshop rongcheng',
      'digital-workshop rongcheng',
      'digital-workshop gaoqu',
    ])
    expect(rowsOf(made, 'notices', 'title')).toEqual([`关于${TITLE}的公示`])
    expect(rowsOf(made, 'windows', 'starts_on', 'ends_on')).toEqual(['2024-07-08 2024-07-12'])
  })

  test('the second sheet of a 1904 workbook: serial days, formulas; asks of a hidden row, leaves a hidden column', async () => {
    const rows = [
      [TITLE, null, null, null, null, null],
      ['序号', '企业名称', '车间名称', '区市', '申报日期', '内部评分'],
      [1, '威海示例甲辰机械有限公司', '主轴数字化车间', '环翠区', new Date('2024-06-17'), 90],
      [2, '荣成示例乙海食品有限公司', '冷链数字化车间', '荣成市', 43998, 80],
      [3, '荣成示例庚远渔具有限公司', '鱼钩数字化车间', '荣成市', '2024.6.17', 70],
    ]
    const sheets = [
      { name: '说明', rows: [['填表说明']] },
      { name: '名单', rows, hiddenRows: [5], hiddenColumns: [6] },
    ]
    const paper = await xlsx('名单.xlsx', sheets, '1904')
    const made = await planned(paper)
    expect(questions(made)).toEqual(['row5.hidden'])
    expect(made.said).toEqual(
      expect.arrayContaining([
        expect.stringContaining('第 6 列“内部评分”是隐藏的'),
        '“说明”里没有名单，没有读取',
      ]),
    )
    const answered = await planned(paper, { ...ANSWERS, 'row5.hidden': '是' })
    expect(rowsOf(answered, 'candidates', 'applied_on')).toEqual(['2024-06-17', '2024-06-17', '2024-06-17'])
    const left = await planned(paper, { ...ANSWERS, 'row5.hidden': '否' })
    expect(left.rows.candidates).toHaveLength(2)
    expect(left.amended).toBeDefined()
  })

  test('an .ods with a hidden row, or a hidden sheet', async () => {
    const { unzipSync } = await import('fflate')
    const rows = [
      [TITLE, null, null, null],
      ['序号', '企业名称', '车间名称', '区市'],
      [1, '威海示例甲辰机械有限公司', '主轴数字化车间', '环翠区'],
      [2, '荣成示例乙海食品有限公司', '冷链数字化车间', '荣成市'],
    ]
    const { bytes } = await ods('名单.ods', [{ name: '名单', rows }])
    const parts = unzipSync(bytes)
    const xml = new TextDecoder().decode(parts['content.xml'])
    let row = 0
    const hidden = xml.replace(/<table:table-row(?=[ >])/g, found =>
      ++row === 4 ? `${found} table:visibility="collapse"` : found,
    )
    expect(hidden).not.toBe(xml)
    const file = { file: '名单.ods', bytes: zipSync({ ...parts, 'content.xml': strToU8(hidden) }) }
    expect(questions(await planned(file))).toEqual(['row4.hidden'])
    const style =
      '<style:style style:name="unseen"><style:table-properties table:display="false"/></style:style>'
    const sheet = xml
      .replace(/<office:automatic-styles.*<\/office:automatic-styles>|<office:automatic-styles\/>/s, '')
      .replace('<office:body>', `<office:automatic-styles>${style}</office:automatic-styles><office:body>`)
      .replace(/<table:table( table:style-name="[^"]*")?(?=[ >])/, '<table:table table:style-name="unseen"')
    const unseen = { file: '名单.ods', bytes: zipSync({ ...parts, 'content.xml': strToU8(sheet) }) }
    expect(rules(await planned(unseen))).toEqual(['undefined import/no-table'])
  })

  test('a head of two rows', async () => {
    const rows = [
      [TITLE, null, null, null, null, null],
      ['序号', '企业名称', '车间名称', '区市', '指标', null],
      [null, null, null, null, '运营成本降低', '生产效率提高'],
      [1, '威海示例甲辰机械有限公司', '主轴数字化车间', '环翠区', 21, 22],
    ]
    const made = await planned(
      await xlsx('名单.xlsx', [{ rows, merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:F2'] }]),
    )
    expect(rowsOf(made, 'candidates', 'cost_reduction', 'productivity_gain')).toEqual(['21 22'])
  })

  test('a whole notice in Word: its title, its window, and no number that it only cites', async () => {
    const paper = docx('公示.docx', [
      '关于2024年第三批威海市数字化车间和智能工厂',
      '拟认定名单的公示',
      '各区市工业和信息化主管部门：',
      '根据《威海市数字化车间和智能工厂认定管理办法》（威工信发〔2021〕45号），现予以公示，公示期为7月8日至12日。如有异议，请书面反映。',
      '威海市工业和信息化局',
      '2024年7月5日',
      `附件：${TITLE}`,
      [
        ['序号', '企业名称', '车间名称'],
        ['环翠区', '环翠区', '环翠区'],
        ['1', '威海示例甲辰机械有限公司', '主轴数字化车间'],
      ],
    ])
    const made = await planned(paper, {
      'notice.published_on': '2024-07-05',
      'notice.measures': 'weihai-2021',
    })
    expect(rowsOf(made, 'notices', 'title', 'document_no')).toEqual([`关于${TITLE}的公示 `])
    expect(rowsOf(made, 'windows', 'starts_on', 'ends_on')).toEqual(['2024-07-08 2024-07-12'])
    expect(rowsOf(made, 'candidates', 'enterprise_id', 'recommended_by')).toEqual(['e0001 huancui'])
  })

  test('a district that is written once for the rows below, and one with its city or its office', async () => {
    const rows = [
      '1,环翠区（2家）,威海示例甲辰机械有限公司,主轴数字化车间',
      '2,　,威海示例己泰精密有限公司,精密数字化车间',
      '3,威海市荣成市,荣成示例乙海食品有限公司,冷链数字化车间',
      '4,文登区工信局,文登示例丁木家具有限公司,实木数字化车间',
    ]
    const made = await planned(csv('名单.csv', TITLE, '序号,区,企业名称,车间名称', ...rows))
    expect(rowsOf(made, 'candidates', 'recommended_by')).toEqual([
      'huancui',
      'huancui',
      'rongcheng',
      'wendeng',
    ])
    expect(made.said.join()).toContain('下面空着的随上：第 4 行')
  })

  test('an office and a day in the last column as the signature, numbers with a dot as numbers', async () => {
    const rows = [`1.${FIRST.slice(1)}`, `3.${SECOND.slice(1)}`, ',,,威海市工业和信息化局', ',,,2024年7月5日']
    const made = await planned(csv('名单.csv', TITLE, HEAD, ...rows))
    expect(rules(made)).toEqual(['4 import/sequence'])
  })

  test('a title with its office and its number', async () => {
    const title = '威海市工业和信息化局关于公布2024年第一批名单的通知（示例工信﹝2024﹞31号）'
    const made = await planned(csv('公布.csv', title, '序号,企业名称', '1,威海示例甲辰机械有限公司'), {
      'notice.published_on': '2024-06-20',
      'notice.measures': 'weihai-2021',
    })
    expect(rowsOf(made, 'notices', 'title', 'document_no')).toEqual([
      '关于公布2024年第一批名单的通知 示例工信〔2024〕31号',
    ])
  })

  test('repeated heads, 续表, 合计 and notes as none of the rows', async () => {
    const lines = [TITLE, HEAD, FIRST, '续表,,,', HEAD, SECOND, '合计,,2家,', '注：排名不分先后。,,,']
    const made = await planned(csv('名单.csv', ...lines))
    expect(candidatesOf(made)).toEqual(TWO)
    expect(made.said).toContain('合计与行数相符：2')
  })

  test('a mark behind a name as none of it, and says so', async () => {
    const made = await planned(
      csv('名单.csv', TITLE, HEAD, FIRST.replace('公司', '公司*'), SECOND.replace('公司', '公司＊')),
    )
    expect(candidatesOf(made)).toEqual(TWO)
    expect(made.said.filter(words => words.endsWith('企业名称末尾的标记已去掉'))).toHaveLength(2)
  })
})

describe('does not read', () => {
  const zip = (entries: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])))
  const ole = (stream: string) =>
    new Uint8Array([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      ...new Uint8Array(600),
      ...[...stream].flatMap(one => [one.charCodeAt(0), 0]),
    ])
  const entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document/>'

  test.each([
    ['.doc and .wps', ole('WordDocument'), 'import/format', '另存为 .docx'],
    ['a workbook with a password', ole('EncryptedPackage'), 'import/encrypted', '去掉密码'],
    ['.pdf', strToU8('%PDF-1.7\n'), 'import/format', 'Word（.docx）或 Excel（.xlsx）原件'],
    ['.zip', zip({ '名单.txt': '1' }), 'import/format', '解压'],
    ['.rar', strToU8('Rar!\x1a\x07\0'), 'import/format', '原件'],
    ['.ofd', zip({ 'OFD.xml': '<x/>' }), 'import/format', '原件'],
    [
      'half a workbook',
      zip({ 'xl/workbook.xml': '<workbook/>' }).subarray(0, 60),
      'import/damaged',
      '重新发送',
    ],
    ['an empty file', new Uint8Array(), 'import/empty', '重新发送'],
    ['external entities', zip({ 'word/document.xml': entity }), 'import/entities', '另存一份'],
    ['external entities of a workbook', zip({ 'xl/workbook.xml': entity }), 'import/entities', '另存一份'],
    [
      'what unpacks to more than any list',
      zipSync({ 'xl/workbook.xml': new Uint8Array(200 * 1024 * 1024) }, { level: 9 }),
      'import/too-large',
      '单独另存',
    ],
  ])('%s, and says what to ask for', async (_, bytes, rule, hint) => {
    const made = await planned({ file: '名单.xlsx', bytes })
    expect(made.refused).toMatchObject([{ rule, hint: expect.stringContaining(hint) }])
    expect(made.amended).toBeUndefined()
  })

  test('a list without a name of firms: tells what it found, and what was meant', async () => {
    const made = await planned(
      csv('名单.csv', TITLE, '序号,企业名秤,区市', '1,威海示例甲辰机械有限公司,环翠区'),
    )
    expect(made.refused).toMatchObject([
      { rule: 'import/no-header', hint: expect.stringContaining('是否指“企业名称”') },
    ])
  })
})

describe('asks', () => {
  test('the district of a row that alone has none, and says so where no row has any', async () => {
    const made = await planned(
      csv(
        '名单.csv',
        TITLE,
        HEAD,
        FIRST,
        '2,威海示例己泰精密有限公司,精密数字化车间,环翠区',
        '3,荣成示例乙海食品有限公司,冷链数字化车间,',
      ),
    )
    expect(questions(made)).toEqual(['row5.recommended_by'])
    const bare = await planned(csv('名单.csv', TITLE, '序号,企业名称,车间名称', FIRST.replace(',环翠区', '')))
    expect(bare.warnings.join()).toContain('1 行没有写由哪个区市推荐')
  })

  test('which firm a near name means, and never where there is a code', async () => {
    const head = '序号,企业名称,信用代码,车间名称,区市'
    const paper = csv(
      '名单.csv',
      TITLE,
      head,
      '1,威海示例己泰精密制作有限公司,,主轴数字化车间,环翠区',
      '2,威海示例己秦精密有限公司,91000000MA90A0006E,轴承数字化车间,环翠区',
    )
    const made = await planned(paper)
    expect(made.questions).toMatchObject([{ id: 'row3.enterprise', row: 3, column: '企业名称' }])
    expect(made.questions[0]?.options.map(({ value }) => value)).toEqual(['e0007', 'e0006', 'new'])
    expect(made.said.join()).toContain('以信用代码为准')
    const answered = await planned(paper, { ...ANSWERS, 'row3.enterprise': 'e0007' })
    expect(rowsOf(answered, 'candidates', 'enterprise_id')).toEqual(['e0007', 'e0006'])
    const added = await planned(paper, { ...ANSWERS, 'row3.enterprise': 'new' })
    expect(rowsOf(added, 'enterprises', 'enterprise_id', 'name')).toEqual([
      'e0009 威海示例己泰精密制作有限公司',
    ])
  })

  test('once, which district recommends a firm that two of them list; their papers are one window', async () => {
    const papers = ['环翠', '文登'].map(name =>
      csv(
        `${name}.csv`,
        `${name}区2024年第三批拟认定名单`,
        '序号,企业名称,车间名称',
        `1,威海示例午马装备有限公司,${name}机床数字化车间`,
      ),
    )
    const made = await planned(papers, { ...ANSWERS, 'notice.title': `关于${TITLE}的公示` })
    expect(questions(made)).toEqual(['文登!row3.recommended_by'])
    const answered = await planned(papers, {
      ...ANSWERS,
      'notice.title': `关于${TITLE}的公示`,
      '文登!row3.recommended_by': 'wendeng',
    })
    expect(rowsOf(answered, 'candidates', 'candidate_id', 'enterprise_id', 'recommended_by')).toEqual([
      'c2024-3-001 e0009 huancui',
      'c2024-3-002 e0009 wendeng',
    ])
    expect(answered.rows.windows).toHaveLength(1)
  })

  test('one day for changes of name that print none', async () => {
    const paper = csv(
      '更名名单.csv',
      '2024年企业更名名单',
      '序号,原企业名称,现企业名称',
      '1,威海示例甲辰机械有限公司,威海示例甲辰装备有限公司',
    )
    expect(questions(await planned(paper, CIRCULAR))).toEqual(['renames.changed_on'])
    const made = await planned(paper, { ...CIRCULAR, 'renames.changed_on': '2024-05-06' })
    expect(rowsOf(made, 'renames', 'rename_id', 'enterprise_id', 'changed_on')).toEqual([
      'rn2024-001 e0001 2024-05-06',
    ])
  })

  test('whether a firm is meant by a name that it gave up, with all its names', async () => {
    const paper = csv(
      '更名.csv',
      '2024年企业更名名单',
      '序号,原企业名称,现企业名称,变更日期',
      '1,文登示例丁木家具有限公司,文登示例丁林家居有限公司,2024/3/1',
    )
    const made = await planned(paper, CIRCULAR)
    expect(made.questions).toMatchObject([
      {
        id: 'row3.enterprise',
        ask: expect.stringContaining('“文登示例丁木家具有限公司” → “文登示例丁森家居有限公司”'),
      },
    ])
    const answered = await planned(paper, { ...CIRCULAR, 'row3.enterprise': 'e0004' })
    expect(rowsOf(answered, 'renames', 'old_name', 'new_name')).toEqual([
      '文登示例丁森家居有限公司 文登示例丁林家居有限公司',
    ])
  })

  test('everything that a bare list does not say, at once', async () => {
    const made = await planned(csv('名单.csv', TITLE, HEAD, FIRST), {})
    expect(questions(made)).toEqual(['notice.published_on', 'window.starts_on'])
  })
})

describe('a round of re-evaluation', () => {
  const HEADED = '序号,企业名称,车间名称,复评结果'

  test('is graded by headings, beside the changes of name that it already uses', async () => {
    const grades = [
      ['2024年威海市数字化车间和智能工厂复评结果', null, null],
      ['序号', '企业名称', '名称'],
      ['一、优秀（2家）', null, null],
      [1, '威海示例甲辰机械有限公司', '机加工数字化车间'],
      [2, '威海示例甲辰机械有限公司', '减速机智能工厂'],
      ['二、合格（1家）', null, null],
      [3, '文登示例丁香家居有限公司', '实木家具数字化车间'],
    ]
    const renames = [
      ['更名企业名单', null, null, null],
      ['序号', '原企业名称', '现企业名称', '变更日期'],
      [1, '文登示例丁森家居有限公司', '文登示例丁香家居有限公司', 45383],
    ]
    const made = await planned(
      await xlsx('复评.xlsx', [
        { name: '结果', rows: grades },
        { name: '更名', rows: renames },
      ]),
      CIRCULAR,
    )
    expect(rowsOf(made, 're-evaluations', 'round_id', 'title_id', 'grade')).toEqual([
      '2024 t2018-1-001 excellent',
      '2024 t2018-1-002 excellent',
      '2024 t2018-1-003 qualified',
    ])
    expect(rowsOf(made, 'renames', 'rename_id', 'enterprise_id', 'changed_on')).toEqual([
      'rn2024-001 e0004 2024-04-01',
    ])
    expect(rowsOf(made, 'notices', 'notice_id', 'stated_count')).toEqual([
      're-evaluation-2024 re-evaluations:3;renames:1',
    ])
    expect(made.warnings.join()).toContain('2 个称号没有结果：t2018-1-005')
  })

  test('grades a title once', async () => {
    const row = '威海示例甲辰机械有限公司,减速机智能工厂'
    const made = await planned(
      csv('复评.csv', '2024年复评结果', HEADED, `1,${row},合格`, `2,${row},优秀`),
      CIRCULAR,
    )
    expect(rules(made)).toEqual(['4 import/graded-twice'])
  })

  test('knows no firm without a title', async () => {
    const made = await planned(
      csv('复评.csv', '2024年复评结果', HEADED, '1,威海示例辰砂化工有限公司,机加工数字化车间,合格'),
      CIRCULAR,
    )
    expect(rules(made)).toEqual(['3 import/no-title'])
    expect(made.rows.enterprises ?? []).toEqual([])
  })

  test('stands beside a new list in one sheet: two tables, never one run-on list', async () => {
    const rows = [
      ['2024年威海市数字化车间和智能工厂复评通过名单', null, null, null],
      ['序号', '企业名称', '车间名称', '复评结果'],
      [1, '威海示例甲辰机械有限公司', '机加工数字化车间', '合格'],
      ['2024年第一批威海市数字化车间和智能工厂认定名单', null, null, null],
      ['序号', '企业名称', '车间名称', null],
      [1, '威海示例甲辰机械有限公司', '齿轮箱数字化车间', null],
    ]
    const made = await planned(await xlsx('名单.xlsx', [{ rows }]), CIRCULAR)
    expect(rowsOf(made, 're-evaluations', 'title_id')).toEqual(['t2018-1-001'])
    expect(rowsOf(made, 'certifications', 'candidate_id', 'batch')).toEqual(['c2024-1-001 2024-1'])
    expect(rowsOf(made, 'notices', 'stated_count')).toEqual(['re-evaluations:1;certifications:1'])
  })
})

describe('refuses', () => {
  test('a certification of what was not publicised', async () => {
    const lines = [
      '2024年第一批威海市数字化车间和智能工厂名单',
      '序号,企业名称,车间名称',
      '1,威海示例己泰精密有限公司,精密数字化车间',
    ]
    expect(rules(await planned(csv('公布.csv', ...lines), CIRCULAR))).toEqual(['3 publicity/missing'])
  })

  test('a folder that has errors itself', async () => {
    const { filesOf, BASE } = await import('./plan-for.ts')
    const files = new Map([...filesOf(BASE), ['districts.csv', strToU8('district\n')]])
    const made = await planFor([csv('名单.csv', TITLE, HEAD, FIRST)], new Map(), files)
    expect(made.refused).toMatchObject([{ rule: 'import/folder' }])
  })
})

describe('the same list with one row more', () => {
  test('adds that row under the next number, and leaves all others as they are', async () => {
    const first = await planned(csv('名单.csv', TITLE, HEAD, FIRST))
    const second = await planFor(
      [csv('名单.csv', TITLE, HEAD, FIRST, SECOND)],
      new Map(),
      first.amended?.files,
    )
    expect(Object.keys(second.rows)).toEqual(['candidates'])
    expect(rowsOf(second, 'candidates', 'candidate_id', 'window_id', 'enterprise_id')).toEqual([
      'c2024-3-002 w2024-3 e0002',
    ])
    expect(second.said).toContain('1 行登记簿里已经有了，没有重复写')
  })
})

test('a workbook whose dimension is wrong is read whole', async () => {
  const { unzipSync } = await import('fflate')
  const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: SHEET.rows }] })
  const parts = unzipSync(bytes)
  const path = 'xl/worksheets/sheet1.xml'
  const xml = new TextDecoder()
    .decode(parts[path])
    .replace(/<dimension ref="[^"]*"/, '<dimension ref="A1:A1"')
  const made = await planned({ file: '名单.xlsx', bytes: zipSync({ ...parts, [path]: strToU8(xml) }) })
  expect(candidatesOf(made)).toEqual(TWO)
})
