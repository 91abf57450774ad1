import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inventData } from '../../../scripts/bench/world.ts'
import { packFiles } from '../../../src/search/build/files.ts'
import { dataOf, found, open } from '../world.ts'

const NAMES = [
  ['威海北洋电气集团股份有限公司', '威海北洋电气有限公司'],
  ['威海海丰精密机械有限公司'],
  ['荣成海锋精密机械有限公司'],
  ['乐陵长行重工有限公司'],
  ['莘县厦门单氏女装有限公司'],
  ['威海华东数控机床股份有限公司'],
  ['山东绿岛渔具（威海）有限公司'],
  ['TCL王牌电器（威海）有限公司'],
  ['威海5G+智慧渔业有限公司'],
  ['威海𬭎铭橡胶有限公司'],
  ['威海𠅤达木业有限公司'],
  ['荣成张氏海产有限公司'],
  ['威海市鹅苑水产养殖场'],
  ['乾德重型机械厂'],
  ['顺达家具厂'],
] as const
const CODES = ['91000000MAAY8XMA16', '91000000MAMXECC96N', '91000000MA1WKT380D', '91000000MACUR8R74K']
const index = open(
  dataOf(NAMES, {
    codes: CODES,
    places: [1, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1],
    titles: [
      { id: 't2021-1-001', enterprise: 1, name: '机床主轴数字化车间', status: 'active' },
      { id: 't2021-1-002', enterprise: 5, name: '机床智能工厂', status: 'revoked' },
    ],
    notices: [
      {
        id: 'announcement-2021-1',
        title: '关于公布2021年名单的通知',
        number: '示例工信〔2021〕7号',
        kind: 'announcement',
        day: '2021-07-01',
        state: '',
      },
    ],
  }),
)

describe('is found as a real match, and first:', () => {
  test.each([
    ['a full name', '威海海丰精密机械有限公司', 1],
    ['two characters', '海丰', 1],
    ['the middle of a name', '数控机', 5],
    ['without brackets', '绿岛渔具威海', 6],
    ['brackets and letters of another width', 'ＴＣＬ王牌电器(威海)', 7],
    ['small letters', 'tcl王牌', 7],
    ['digits and signs', '5G智慧', 8],
    ['spaces', ' 海 丰 ', 1],
    ['traditional characters', '華東數控機床', 5],
    ['a rare character', '𬭎', 9],
    ['a rare character beside another', '𠅤达', 10],
    ['a former name', '北洋电气有限', 0],
    ['several terms', '机械 荣成', 2],
    ['terms in the other order', '荣成 机械', 2],
    ['a term for the district', '高区 北洋', 0],
    ['a term for the status', '已撤销 海丰', 1],
    ['pinyin', 'haifengjingmi', 1],
    ['pinyin with spaces', 'hai feng jing mi', 1],
    ['pinyin with tone marks', 'běiyáng', 0],
    ['pinyin whose last syllable is not finished', 'beiyangdianq', 0],
    ['ü as v', 'lvdaoyuju', 6],
    ['ü as ü', 'lǜdaoyuju', 6],
    ['initials', 'bydqjt', 0],
    ['initials and full syllables', 'bydianqi', 0],
    ['zh as two letters', 'zhshihc', 11],
    ['traditional characters that are so within a word alone', '順達傢俱', 14],
    ['Han and pinyin', '海丰jingmi', 1],
    ['letters of the name and pinyin', 'tclwangpai', 7],
    ['irregular readings', 'laolingchanghangzhonggong', 3],
    ['other irregular readings', 'shenxianxiamen', 4],
    ['a whole code', '91000000MAMXECC96N', 1],
    ['a code with spaces in small letters', '9100 0000 maay 8xma 16', 0],
    ['the beginning of a code', '91000000MA1', 2],
    ['the end of a code', 'r8r74k', 3],
    ['a name and a code', '海丰精密 91000000MAMXECC96N', 1],
    ['a name with its code in brackets', '威海海丰精密机械有限公司（91000000MAMXECC96N）', 1],
    ['a code stuck to a name', '海丰精密91000000MAMXECC96N', 1],
    ['a code as forms have it', '统一社会信用代码：91000000MAMXECC96N', 1],
    ['pinyin and a code', 'haifeng 91000000MAMXECC96N', 1],
    ['a name and the beginning of a code', '长行 91000000MACU', 3],
    ['an id', 'e0004', 4],
    ['a character that is another’s traditional form, by its own reading', 'qiandezhongxing', 13],
  ])('%s: %s', (_, query, place) => {
    expect(found(index, query).real[0]).toBe(NAMES[place as number]?.[0])
  })
})

describe('is offered as similar, and never as real:', () => {
  test.each([
    ['a homophone', '北阳电气集团', '威海北洋电气集团股份有限公司'],
    ['another character', '北洋电汽集团', '威海北洋电气集团股份有限公司'],
    ['a look-alike', '华东数腔机床', '威海华东数控机床股份有限公司'],
    ['a missing character', '北洋气集团', '威海北洋电气集团股份有限公司'],
    ['one too many', '北洋大电气集团', '威海北洋电气集团股份有限公司'],
    ['two swapped', '北洋气电集团', '威海北洋电气集团股份有限公司'],
    ['an abbreviation', '华东机床', '威海华东数控机床股份有限公司'],
    ['another suffix', '海丰精密机械有限责任公司', '威海海丰精密机械有限公司'],
    ['a confused sound', 'zangsihaican', '荣成张氏海产有限公司'],
    ['a wrong letter', 'beiyabgdianqi', '威海北洋电气集团股份有限公司'],
    ['two wrong letters', 'beiyagdiamqi', '威海北洋电气集团股份有限公司'],
    ['two letters swapped', 'beiyagndianqi', '威海北洋电气集团股份有限公司'],
    ['two swapped where syllables meet', 'beiynagdinaqi', '威海北洋电气集团股份有限公司'],
    ['a letter too many beside a digit', 'weihai5gzhhihuiyuye', '威海5G+智慧渔业有限公司'],
    ['a digit left out', 'weihaigzhihuiyuye', '威海5G+智慧渔业有限公司'],
    ['a code with one wrong character', '91000000MAMXECC96P', '威海海丰精密机械有限公司'],
    ['a code with two neighbours exchanged', '91000000MAMXCEC96N', '威海海丰精密机械有限公司'],
    ['a code with a character left out', '91000000MAMXCC96N', '威海海丰精密机械有限公司'],
    ['a code with letters for digits', '91OOOOOOMAMXECC96N', '威海海丰精密机械有限公司'],
    ['a name and a code with one wrong character', '海丰 91000000MAMXECC96P', '威海海丰精密机械有限公司'],
    ['another name beside a code', '示例车间 91000000MAMXECC96N', '威海海丰精密机械有限公司'],
    ['a name beside a code that none has', '海丰精密 91000000MAZZZZZZ0X', '威海海丰精密机械有限公司'],
    ['a syllable of one letter left out', 'weihaishiyuanshuichan', '威海市鹅苑水产养殖场'],
  ])('%s: %s', (_, query, name) => {
    const { real, similar } = found(index, query)
    expect(real).toEqual([])
    expect(similar[0]).toBe(name)
  })

  test('what resembles nothing finds nothing', () => {
    for (const query of ['青岛啤酒', 'qqqqq', '…', '　', '😀'])
      expect(found(index, query)).toEqual({ real: [], similar: [] })
  })
})

test('initials are a letter a character before they are zh, ch or sh for one', () => {
  const some = open(dataOf([['山东上华工贸公司'], ['山东省核汇汽车器械有限公司']]))
  expect(found(some, 'sdshh').real).toEqual(['山东省核汇汽车器械有限公司', '山东上华工贸公司'])
})

test('a former name says so, with its marks', () => {
  const [hit] = index.search('北洋电气有限', { limit: 5 }).enterprises
  expect(hit).toMatchObject({ former: '威海北洋电气有限公司', marks: [[2, 8]], code: CODES[0] })
  expect(hit?.district?.id).toBe('gaoqu')
})

test('of a code that is nearly what was typed, what differs is marked', () => {
  const [hit] = index.search('91000000MAMXECC96P', { limit: 5 }).similar
  expect(hit).toMatchObject({ code: '91000000MAMXECC96N', codeMarks: [[17, 18]] })
  expect(index.search('91000000MAMXECC96N', { limit: 5 }).enterprises).toMatchObject([{ codeMarks: [] }])
})

test('marks count UTF-16 units', () => {
  expect(index.search('𬭎铭', { limit: 5 }).enterprises[0]?.marks).toEqual([[2, 5]])
})

test('facilities, notices and districts lead to their pages', () => {
  expect(index.search('主轴 车间', { limit: 5 }).titles).toMatchObject([{ id: 't2021-1-001' }])
  expect(index.search('t2021-1-002', { limit: 5 }).titles).toMatchObject([
    { name: '机床智能工厂', status: 'revoked' },
  ])
  expect(index.search('示例工信[2021]7号', { limit: 5 }).notices).toMatchObject([
    { id: 'announcement-2021-1' },
  ])
  expect(index.search('荣成', { limit: 5 }).districts).toMatchObject([{ id: 'rongcheng' }])
  expect(index.search('高区', { limit: 5 }).districts).toMatchObject([{ id: 'gaoqu' }])
})

test('a district or a status may be asked for', () => {
  expect(index.search('有限公司', { limit: 20, district: 'rongcheng' }).total).toBe(3)
  expect(index.search('有限公司', { limit: 20, district: 'rongcheng', status: 'active' }).total).toBe(1)
})

test('a result says which parts it lacks', () => {
  const early = open(dataOf(NAMES), ['names'])
  expect(early.search('海丰', { limit: 1 }).missing).toEqual(['columns', 'notices'])
  expect(early.search('haifeng', { limit: 1 }).missing).toContain('readings')
  for (const query of ['91000000MA', '海丰 91000000MA', '91000000MAMXECC96P'])
    expect(early.search(query, { limit: 1 }).missing).toContain('codes')
  expect(early.search('華東', { limit: 1 }).missing).toContain('readings')
  expect(index.search('海丰', { limit: 1 }).missing).toEqual([])
})

describe('over enterprises of every seed', () => {
  const data = inventData(11, 400)
  const many = open(data)

  test('a present name is always found first, or one that is the same', () => {
    for (const { names } of data.enterprises) expect(found(many, names[0] ?? '').real[0]).toBe(names[0])
  })

  test('any part of a name finds it as real, typed on or afresh', () => {
    const pick = fc.record({ place: fc.nat(399), from: fc.nat(8), length: fc.integer({ min: 2, max: 6 }) })
    fc.assert(
      fc.property(pick, ({ place, from, length }) => {
        const name = data.enterprises[place]?.names[0] ?? ''
        const part = [...name.replace(/[（）]/g, '')].slice(from, from + length).join('')
        fc.pre([...part].length >= 2)
        const afresh = open(data).search(part, { limit: 400 })
        for (let end = 1; end < part.length; end++) many.search(part.slice(0, end), { limit: 1 })
        const typed = many.search(part, { limit: 400 })
        expect(typed.enterprises).toEqual(afresh.enterprises)
        expect(typed.enterprises.map(hit => hit.name)).toContain(name)
      }),
      { numRuns: 12 },
    )
  })

  test('what no name holds is never real', () => {
    const names = data.enterprises.flatMap(one =>
      one.names.map(name => name.replace(/[（）]/g, '').toLowerCase()),
    )
    const text = fc.string({
      unit: fc.constantFrom(...'威海山东精密机械有限公司新材料'),
      minLength: 4,
      maxLength: 9,
    })
    fc.assert(
      fc.property(text, query => {
        fc.pre(!names.some(name => name.includes(query)))
        expect(many.search(query, { limit: 5 }).total).toBe(0)
      }),
    )
  })
})

describe('files', () => {
  test('the same data give the same bytes under names that tell their contents', () => {
    const one = packFiles(inventData(3, 200))
    expect(packFiles(inventData(3, 200))).toEqual(one)
    const other = packFiles(inventData(4, 200))
    const shared = one.filter(({ path }) => other.some(file => file.path === path)).map(({ path }) => path)
    expect(shared.filter(path => !/notices|index\.json/.test(path))).toEqual([])
  })

  test('the index names every file and its size', () => {
    const files = packFiles(inventData(3, 200))
    const manifest = JSON.parse(String(files.find(({ path }) => path === 'search/index.json')?.body))
    for (const { path, bytes } of Object.values<{ path: string; bytes: number }>(manifest.files))
      expect(files.find(file => file.path === path)?.body.length).toBe(bytes)
  })

  test('nobody at all is no mistake', () => {
    expect(found(open(dataOf([])), '海丰')).toEqual({ real: [], similar: [] })
  })
})
