import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { whoReads } from '../../../../scripts/bench/truth.ts'
import { inventData } from '../../../../scripts/bench/world.ts'
import { makeReadings } from '../../../../src/search/build/make-readings.ts'
import { fold } from '../../../../src/search/fold.ts'
import type { SearchResult } from '../../../../src/search/result.ts'
import { makeShards } from '../../../../src/search/shards/build/make-shards.ts'
import { dataOf, open } from '../../world.ts'
import { openPages, SIZES } from './paged.ts'

const ALL = 1000
/** The index comes beside these. */
const MOST_REQUESTS = 7

const data = inventData(5, 600)
const whole = open(data)
const paged = openPages(data)
const names = data.enterprises.flatMap(({ names }, owner) =>
  names.map(name => ({ owner, plain: fold(name).join('') })),
)
const readings = makeReadings(names.map(({ plain }) => plain))
const idOf = (owner: number) => data.enterprises[owner]?.id ?? ''
const somewhere = fc.record({
  name: fc.nat(names.length - 1),
  from: fc.nat(11),
  length: fc.integer({ min: 1, max: 8 }),
})
const partOf = ({ name, from, length }: { name: number; from: number; length: number }) =>
  [...(names[name]?.plain ?? '')].slice(from, from + length)
const isHan = (part: readonly string[]) => part.length > 0 && !part.some(one => /[a-z0-9]/.test(one))

/** What is shown, without codes: most pages have none. */
const shown = ({ enterprises }: SearchResult) => enterprises.map(hit => ({ ...hit, code: undefined }))

describe('any part of a name', () => {
  test('that few have is answered as by the whole list, in the same order', async () => {
    const check = fc.asyncProperty(somewhere, async at => {
      const part = partOf(at)
      const expected = whole.search(part.join(''), { limit: ALL })
      fc.pre(isHan(part) && expected.total <= SIZES.most)
      const result = await paged(part.join(''), { limit: ALL })
      expect(shown(result)).toEqual(shown(expected))
      expect(result).toMatchObject({ total: expected.total, isAtLeast: false })
    })
    await fc.assert(check, { numRuns: 150 })
  })

  test('that many have is answered by the best of the whole list, and counted', async () => {
    const check = fc.asyncProperty(somewhere, async at => {
      const part = partOf({ ...at, length: 1 + (at.length % 4) })
      const expected = whole.search(part.join(''), { limit: SIZES.best })
      fc.pre(isHan(part) && expected.total > SIZES.most)
      const result = await paged(part.join(''), { limit: SIZES.best })
      expect(shown(result)).toEqual(shown(expected))
      expect(result).toMatchObject({ total: expected.total, isAtLeast: false })
    })
    await fc.assert(check, { numRuns: 150 })
  })
})

describe('letters', () => {
  const reads = whoReads(names)
  const spelt = (part: readonly string[], choice: number) =>
    part.map(one => {
      const list = readings.syllables.get(one) ?? [one]
      return list[choice % list.length] as string
    })

  test.each([
    ['pinyin by any reading', false],
    ['initials', true],
  ])('%s find all that few have, and of many one that is read so', async (_, isInitials) => {
    const check = fc.asyncProperty(somewhere, fc.nat(5), async (at, choice) => {
      const syllables = spelt(partOf({ ...at, length: at.length + 1 }), choice)
      const letters = syllables.map(one => (isInitials ? one.charAt(0) : one)).join('')
      fc.pre(/^[a-z]{3,}$/.test(letters))
      const truth = reads(letters, isInitials)
      const found = (await paged(letters, { limit: ALL })).enterprises.map(({ id }) => id)
      if (truth.size <= SIZES.most) expect(found).toEqual(expect.arrayContaining([...truth].map(idOf)))
      else expect(found.length).toBeGreaterThanOrEqual(SIZES.best)
    })
    await fc.assert(check, { numRuns: 100 })
  })
})

test('any part of a credit code that begins early enough finds all that have it', async () => {
  const check = fc.asyncProperty(
    fc.nat(data.enterprises.length - 1),
    fc.nat(12),
    fc.nat(12),
    async (owner, from, more) => {
      const part = (data.enterprises[owner]?.code ?? '').slice(from, from + 6 + more)
      fc.pre(part.length >= 6 && /\d/.test(part))
      const expected = data.enterprises.filter(({ code }) => code.includes(part)).map(({ id }) => id)
      const result = await paged(part.toLowerCase(), { limit: ALL })
      expect(result.total).toBe(expected.length)
      if (expected.length > SIZES.most) return
      expect(result.enterprises.map(({ id }) => id)).toEqual(expected)
      expect(result.enterprises[0]?.code).toContain(part)
    },
  )
  await fc.assert(check, { numRuns: 100 })
})

test('a code with a slip is found from its page, however many codes there are', async () => {
  const typed = fc.tuple(
    fc.nat(data.enterprises.length - 1),
    fc.nat(17),
    fc.constantFrom(...'0123456789ABCDEFGH'),
  )
  const check = fc.asyncProperty(typed, async ([owner, place, character]) => {
    const { code = '', id = '' } = data.enterprises[owner] ?? {}
    const text = code.slice(0, place) + character + code.slice(place + 1)
    fc.pre(code !== '' && text !== code && !data.enterprises.some(one => one.code === text))
    const { total, similar } = await paged(text)
    expect({ total, ids: similar.map(hit => hit.id) }).toEqual({
      total: 0,
      ids: expect.arrayContaining([id]),
    })
  })
  await fc.assert(check, { numRuns: 60 })
})

test('what no name holds is never real, and no query asks for more than a few files', async () => {
  const text = fc.string({
    unit: fc.constantFrom(...'威海山东精密机械有限公司新材料 jxhaiw9'),
    minLength: 1,
    maxLength: 9,
  })
  const check = fc.asyncProperty(text, async query => {
    const result = await paged(query, { isThorough: true })
    expect(result.requests).toBeLessThanOrEqual(MOST_REQUESTS)
    const plain = fold(query).join('')
    if (/[a-z0-9 ]/.test(query) || names.some(name => name.plain.includes(plain))) return
    expect(result.total).toBe(0)
  })
  await fc.assert(check, { numRuns: 150 })
})

describe('of a few enterprises', () => {
  const few = openPages(
    dataOf(
      [
        ['威海北洋电气集团股份有限公司', '威海北洋电气有限公司'],
        ['威海海丰精密机械有限公司'],
        ['荣成海锋精密机械有限公司'],
        ['乐陵長行重工有限公司'],
        ['TCL王牌电器（威海）有限公司'],
        ['威海𬭎铭橡胶有限公司'],
        ...Array.from({ length: 40 }, (_, index) => [`威海新海${index + 1}号食品有限公司`]),
      ],
      {
        places: [1, 0, 0, 1, 1],
        codes: ['91000000MAAY8XMA16'],
        titles: [{ id: 't2021-1-001', enterprise: 1, name: '机床主轴数字化车间', status: 'active' }],
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
      },
    ),
  )

  test.each([
    ['another width, and brackets left out', 'ＴＣＬ王牌电器威海', 'TCL王牌电器（威海）有限公司'],
    ['letters of a name and pinyin', 'tclwangpai', 'TCL王牌电器（威海）有限公司'],
    ['traditional characters', '海豐精密機械', '威海海丰精密机械有限公司'],
    ['simplified, of a name that is not', '乐陵长行', '乐陵長行重工有限公司'],
    ['a reading of a traditional character', 'laolingchangxing', '乐陵長行重工有限公司'],
    ['a rare character', '𬭎', '威海𬭎铭橡胶有限公司'],
    ['Han characters and pinyin', '海丰jingmi', '威海海丰精密机械有限公司'],
    ['initials and syllables', 'bydianqi', '威海北洋电气集团股份有限公司'],
    ['pinyin with spaces', 'hai feng jing mi', '威海海丰精密机械有限公司'],
    ['an id', 'e0003', '乐陵長行重工有限公司'],
    ['a code with spaces', '9100 0000 maay 8xma 16', '威海北洋电气集团股份有限公司'],
    ['a name and a code', '北洋电气 91000000MAAY8XMA16', '威海北洋电气集团股份有限公司'],
    ['a code as forms have it', '统一社会信用代码：91000000MAAY8XMA16', '威海北洋电气集团股份有限公司'],
    ['terms in any order', '机械 荣成', '荣成海锋精密机械有限公司'],
    ['a term that many have, and a district', '有限公司 高区 北洋', '威海北洋电气集团股份有限公司'],
    ['a frequent name in a district', '海丰 荣成市', '威海海丰精密机械有限公司'],
  ])('%s: %s', async (_, query, name) => {
    expect((await few(query)).enterprises[0]?.name).toBe(name)
  })

  test.each([
    ['a homophone', '威海海锋精密机械', '威海海丰精密机械有限公司'],
    ['a character that no name has', '威海海丰龘密机械有限公司', '威海海丰精密机械有限公司'],
    ['another suffix', '海丰精密机械有限责任公司', '威海海丰精密机械有限公司'],
    ['a wrong letter', 'beiyabgdianqi', '威海北洋电气集团股份有限公司'],
    ['a wrong character of a code', '91000000MAAY8XMB16', '威海北洋电气集团股份有限公司'],
    ['a name and a code with a wrong character', '北洋 91000000MAAY8XMA17', '威海北洋电气集团股份有限公司'],
  ])('similar, never real: %s: %s', async (_, query, name) => {
    const { total, similar } = await few(query)
    expect(total).toBe(0)
    expect(similar.map(hit => hit.name)).toContain(name)
  })

  test('a former name says so', async () => {
    const [hit] = (await few('北洋电气有限')).enterprises
    expect(hit).toMatchObject({ former: '威海北洋电气有限公司', marks: [[2, 8]] })
  })

  test('facilities and notices are found by what they are called', async () => {
    const title = { id: 't2021-1-001', enterprise: '威海海丰精密机械有限公司' }
    expect((await few('主轴数字化车间')).titles).toMatchObject([title])
    expect((await few('t2021-1-001')).titles).toMatchObject([title])
    expect((await few('示例工信[2021]7号')).notices).toMatchObject([{ id: 'announcement-2021-1' }])
  })

  test('where only some are wanted, more than the best are looked at, and it says that there may be more', async () => {
    const { total, isAtLeast, enterprises } = await few('有限公司', { district: 'gaoqu', limit: 20 })
    expect(enterprises.every(({ district }) => district?.id === 'gaoqu')).toBe(true)
    expect({ total, isAtLeast }).toEqual({ total: enterprises.length, isAtLeast: true })
  })

  test('nothing is answered with nothing', async () => {
    expect(await few(' …')).toMatchObject({ total: 0, enterprises: [], similar: [], requests: 1 })
    expect(await openPages(dataOf([]))('海丰')).toMatchObject({ total: 0, enterprises: [] })
  })
})

describe('files', () => {
  const made = (seed: number) => {
    const data = inventData(seed, 200)
    return makeShards(data, makeReadings(data.enterprises.flatMap(({ names }) => names)), SIZES)
  }

  test('the same data give the same bytes in a folder that tells its contents', () => {
    expect(made(3)).toEqual(made(3))
    expect(made(3).shards.folder).not.toBe(made(4).shards.folder)
  })

  test('no two files share a name', () => {
    const paths = made(3).files.map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
  })
})
