import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { CREDIT_ALPHABET, creditCheck } from '../../src/credit-code.ts'
import { optional, type Refusal } from '../../src/entries/cell.ts'
import {
  batch,
  code,
  day,
  flag,
  id,
  line,
  list,
  name,
  percent,
  segment,
  text,
  url,
  uscc,
} from '../../src/entries/cells.ts'
import { NOTICE_KINDS, OUTCOMES, WINDOW_CHANGES, YIELD_GRADES } from '../../src/entries/codes.ts'
import { statedCount } from '../../src/entries/stated-count.ts'

type CellType = z.ZodType<unknown, string>

function refusalOf(type: CellType, found: string): Refusal | undefined {
  const issue = type.safeParse(found).error?.issues[0]
  return issue && 'params' in issue ? (issue.params as Refusal) : undefined
}

/** Texts that a cell type takes, with the value each gives. */
function takes(type: CellType, cases: readonly (readonly [string, unknown])[]) {
  test.each(cases)('takes %j as %j', (found, value) => {
    expect(type.safeParse(found)).toEqual({ success: true, data: value })
  })
}

/** Texts that it refuses, with the kind of the refusal and something of what it says. */
function refuses(type: CellType, cases: readonly (readonly [string, string, string?])[]) {
  for (const [found, kind, words = ''] of cases) {
    test(`refuses ${JSON.stringify(found)}: ${kind} ${words}`, () => {
      const { message, hint, ...refusal } = refusalOf(type, found) ?? { message: undefined, hint: undefined }
      expect(refusal).toEqual({ kind })
      expect(`${message?.zh}${message?.en}${hint?.zh}${hint?.en}`).toContain(words)
      if (kind !== 'empty') expect(message?.zh).toContain(found.trim())
    })
  }
}

describe('text', () => {
  takes(text(), [
    ['示例机械', '示例机械'],
    [' 示例机械　', '示例机械'],
    ['第一行\n第二行', '第一行\n第二行'],
    ['零宽\u200B、私用\uE000、甲;乙', '零宽\u200B、私用\uE000、甲;乙'],
    ['0', '0'],
  ])
  refuses(text(), [
    ['', 'empty'],
    [' \n', 'empty'],
  ])
  says(text(), [
    ['甲\u202E乙', 'character', '第 2 个字符是从右向左的双向控制符 U+202E，不能写在这里：“甲<U+202E>乙”。'],
    ['甲\t乙', 'character', '制表符 U+0009'],
    ['\ud83d', 'character', '半个字（不成对的代理项） U+D83D'],
  ])
})

describe('line', () => {
  takes(line(), [
    ['关于𬭎达铸造等单位的公示', '关于𬭎达铸造等单位的公示'],
    [' 甲；乙;丙\n', '甲；乙;丙'],
  ])
  refuses(line(), [['', 'empty']])
  says(line(), [
    [' 甲\u200B乙', 'character', '第 3 个字符是零宽空格 U+200B'],
    ['甲\uFEFF', 'character', '第 2 个字符是零宽的字节顺序标记 U+FEFF'],
    ['甲\u00AD乙', 'character', '软连字符 U+00AD'],
    ['甲\uE000乙', 'character', '换成有正式编码的字'],
    ['甲\n乙', 'character', '写成一行'],
    ['甲'.repeat(1001), 'length', '现有 1001 个'],
  ])
})

describe('name', () => {
  takes(name(), [
    ['示例𰻝𰻝面有限公司（集团）', '示例𰻝𰻝面有限公司（集团）'],
    ['Fußball & Söhne, Inc.', 'Fußball & Söhne, Inc.'],
  ])
  says(name(), [
    ['甲;乙', 'character', '第 2 个字符是分号 U+003B'],
    ['甲\u2060乙', 'character', '看不见的零宽字符 U+2060'],
  ])
})

/** Texts that it refuses, with the kind of the refusal and something of what it says, where that is not the text itself. */
function says(type: CellType, cases: readonly (readonly [string, string, string])[]) {
  test.each(cases)('refuses %j: %s %s', (found, kind, words) => {
    const { message, hint, ...refusal } = refusalOf(type, found) ?? { message: undefined, hint: undefined }
    expect(refusal).toEqual({ kind })
    expect(`${message?.zh}${message?.en}${hint?.zh}${hint?.en}`).toContain(words)
  })
}

describe('optional', () => {
  takes(optional(day()), [
    ['', undefined],
    ['  ', undefined],
    ['2023-03-15', '2023-03-15'],
  ])
  refuses(optional(day()), [['2023-02-29', 'day']])
})

describe('id', () => {
  takes(id(), [
    ['e0001', 'e0001'],
    ['2021-1-003', '2021-1-003'],
    [' t1 ', 't1'],
    ['7', '7'],
    ['a'.repeat(64), 'a'.repeat(64)],
  ])
  refuses(id(), [
    ['', 'empty'],
    ['E0001', 'id', '改成例如 e0001'],
    ['e_1', 'id', '改成例如 e-1'],
    ['ｅ0001', 'id', '“ｅ”（U+FF45）是全角字符'],
    ['-1', 'id'],
    ['a_b', 'id'],
    ['a b', 'id'],
    ['企业1', 'id'],
    ['a'.repeat(65), 'id', '64'],
  ])
})

describe('segment', () => {
  takes(segment(), [
    ['2021-1', '2021-1'],
    ['371002', '371002'],
    ['第一批', '第一批'],
    ['A.1', 'A.1'],
  ])
  refuses(segment(), [
    ['', 'empty'],
    ['2021/1', 'segment'],
    ['2021 1', 'segment'],
    ['..', 'segment'],
    ['2021-1.', 'segment', '2021-1'],
    ['a?b', 'segment'],
    ['a#b', 'segment'],
    ['50%', 'segment'],
    ['a\\b', 'segment'],
    ['批'.repeat(65), 'segment'],
    ['🏭'.repeat(51), 'segment', '200 个字节'],
  ])
})

describe('batch', () => {
  takes(batch(), [
    ['2024-2', '2024-2'],
    ['第2批', '第2批'],
    ['2024年2月', '2024年2月'],
    ['20242', '20242'],
    ['Dec-emb', 'Dec-emb'],
  ])
  refuses(batch(), [
    ['Feb-24', 'batch', '改为 2024-2'],
    ['24-Feb', 'batch', 'of 2024-2'],
    ['Feb-2024', 'batch', '2024-2'],
    ['2月24日', 'batch', '2024-2'],
    ['2月1日', 'batch', '重新录入批次'],
    ['2024/2/1', 'batch', '2024-2'],
    ['2024/2', 'batch', '2024-2'],
    ['45323', 'batch', '2024-2'],
    ['2024/x', 'segment'],
  ])
})

describe('day', () => {
  takes(day(), [
    ['2023-03-15', '2023-03-15'],
    [' 2024-02-29 ', '2024-02-29'],
  ])
  refuses(day(), [
    ['', 'empty'],
    ['2023-02-29', 'day', '平年'],
    ['2023-04-31', 'day'],
    ['2023/3/5', 'day', '改为 2023-03-05'],
    ['2023-3-5', 'day', 'Write 2023-03-05'],
    ['2023.03.05', 'day', '2023-03-05'],
    ['2023年3月5日', 'day', '2023-03-05'],
    ['2023 年 3 月 5 日', 'day', '2023-03-05'],
    ['20230305', 'day', '改为 2023-03-05'],
    ['2023-03-05 00:00:00', 'day', '改为 2023-03-05'],
    ['2023-03-05T00:00:00Z', 'day', '改为 2023-03-05'],
    ['2023/3/5 0:00', 'day', '改为 2023-03-05'],
    ['2023–03–05', 'day', '改为 2023-03-05'],
    ['２０23-03-05', 'day', '“２”（U+FF12）是全角数字'],
    ['２０２３年３月５日', 'day', '改为 2023-03-05'],
    ['20230231', 'day', '日历'],
    ['1799-12-31', 'day', '1800'],
    ['9999-12-31', 'day', '空着'],
    ['2023/2/29', 'day', '日历'],
    ['3/5/2023', 'day', '日历'],
    ['45000', 'day', '像是 Excel 的日期序号，即 2023-03-15'],
    ['36526', 'day', '2000-01-01'],
    ['55153', 'day', '2050-12-31'],
    ['36525', 'day', '日历'],
    ['55154', 'day', '日历'],
    ['2023', 'day', '日历'],
    ['2023-03', 'day', '日历'],
  ])
})

describe('flag', () => {
  takes(flag(), [
    ['true', true],
    ['false', false],
    ['TRUE', true],
    ['False', false],
    ['是', true],
    ['否', false],
    ['', false],
  ])
  refuses(flag(), [
    ['1', 'flag'],
    ['yes', 'flag'],
    ['有', 'flag'],
    ['constructor', 'flag'],
  ])
})

describe('percent', () => {
  takes(percent(), [
    ['20', 20],
    ['12.5', 12.5],
    ['20%', 20],
    ['0', 0],
    [' 70 ', 70],
    ['100.0', 100],
  ])
  refuses(percent(), [
    ['', 'percent'],
    ['约20', 'percent'],
    ['20 %', 'percent'],
    ['20以上', 'percent'],
    ['1,000', 'percent'],
    ['.5', 'percent'],
    ['20.', 'percent'],
    ['1e3', 'percent'],
    ['２０', 'percent', '改为 20'],
    ['Infinity', 'percent'],
    ['-3.2', 'percent', '不小于 0'],
  ])
  describe('of which no more can be than 100', () => {
    takes(percent(100), [
      ['0', 0],
      ['100', 100],
    ])
    refuses(percent(100), [
      ['100.1', 'percent', '0 至 100'],
      ['-1', 'percent', '0 至 100'],
    ])
  })
})

describe('code', () => {
  takes(code(NOTICE_KINDS), [
    ['publicity', 'publicity'],
    ['公示', 'publicity'],
    ['re-evaluation', 're-evaluation'],
    ['复评', 're-evaluation'],
    [' 更名 ', 'rename'],
  ])
  refuses(code(NOTICE_KINDS), [
    ['', 'empty'],
    ['Publicity', 'code', '公示（publicity）'],
    ['pubilcity', 'code', '您是否指“publicity”？'],
    ['撤消', 'code', '您是否指“撤销”？'],
    ['公告', 'code', 'announcement'],
    ['toString', 'code'],
  ])
  describe('the same word in another list is another code', () => {
    takes(code(OUTCOMES), [
      ['撤回', 'withdrawn'],
      ['不成立', 'rejected'],
      ['成立', 'upheld'],
    ])
    takes(code(WINDOW_CHANGES), [
      ['撤回', 'withdrawn'],
      ['延长', 'extended'],
    ])
  })
  describe('yield grades, as the lists write them', () => {
    takes(code(YIELD_GRADES), [
      ['A', 'A'],
      ['A类', 'A'],
      ['D 类', 'D'],
      ['none', 'none'],
      ['无', 'none'],
      ['未评价', 'none'],
    ])
    refuses(code(YIELD_GRADES), [
      ['E', 'code'],
      ['a', 'code'],
    ])
  })
})

describe('list', () => {
  takes(list(), [
    ['2', ['2']],
    ['2;5', ['2', '5']],
    ['2；5', ['2', '5']],
    ['2、5', ['2', '5']],
    [' 2 ; 5 ', ['2', '5']],
  ])
  refuses(list(), [
    ['', 'empty'],
    [';', 'list'],
    ['2;;5', 'list', '空的一项'],
    [';2', 'list'],
    ['2; ', 'list'],
    ['2;5;2', 'list', '“2”写了两次'],
  ])
})

describe('url', () => {
  takes(url(), [
    [
      'https://www.weihai.gov.cn/art/2023/3/15/art_1.html?x=1#a',
      'https://www.weihai.gov.cn/art/2023/3/15/art_1.html?x=1#a',
    ],
    ['http://example.org', 'http://example.org'],
  ])
  refuses(url(), [
    ['www.weihai.gov.cn', 'url'],
    ['javascript:alert(1)', 'url'],
    ['ftp://example.org/', 'url'],
    ['https://', 'url'],
    ['https://user:word@example.org/', 'url', '用户名'],
    ['https://weihai.gov.cn@evil.example/', 'url', '实际指向 evil.example'],
    ['https://@example.org/', 'url', '@'],
    ['https:\\\\example.org/', 'url'],
    ['', 'url'],
  ])
})

describe('statedCount', () => {
  takes(statedCount(), [
    ['240', { '': 240 }],
    ['0', { '': 0 }],
    [
      're-evaluations:1434;renames:70;revocations:309',
      { 're-evaluations': 1434, renames: 70, revocations: 309 },
    ],
    ['re-evaluations：1434； renames : 70', { 're-evaluations': 1434, renames: 70 }],
    [
      're-evaluations/excellent:45;re-evaluations:60',
      { 're-evaluations/excellent': 45, 're-evaluations': 60 },
    ],
    ['re-evaluations/优秀：45', { 're-evaluations/优秀': 45 }],
  ])
  refuses(statedCount(), [
    ['二十四', 'stated-count'],
    ['24家', 'stated-count'],
    ['-1', 'stated-count'],
    ['2.5', 'stated-count'],
    ['titles:3', 'stated-count', 'certifications'],
    ['renames:', 'stated-count'],
    ['renames:1;renames:2', 'stated-count', '“renames”写了两次'],
    ['24;25', 'stated-count'],
    ['re-evaluations/:45', 'stated-count'],
    ['renames/优秀:45', 'stated-count'],
    ['re-evaluations/优秀:4;re-evaluations/优秀:5', 'stated-count', '写了两次'],
  ])
})

describe('uscc (GB 32100-2015)', () => {
  // The first is printed as an example everywhere; the others are in the region 000000, which no place has.
  const VALID = ['91350100M000100Y43', '91000000MAAY8XMA16', '91000000MAMXECC96N', '91000000MA1WKT380D']
  takes(
    uscc(),
    [...VALID, ' 91000000MAAY8XMA16 '].map(found => [found, found.trim()] as const),
  )
  refuses(uscc(), [
    ['91000000MAAY8XMA17', 'uscc', '校验位'],
    ['91000000MAAY8XAM16', 'uscc', '校验位'],
    ['91000000MAAY8XMA1', 'uscc', '17 位'],
    ['91000000MAAY8XMA166', 'uscc', '19 位'],
    ['91000000maay8xma16', 'uscc', '改为 91000000MAAY8XMA16'],
    ['9100 0000 MAAY 8XMA 16', 'uscc', '改为 91000000MAAY8XMA16'],
    ['912345678901234000', 'uscc', '末尾的数字已经丢失'],
    ['91000000MAOY8XMA16', 'uscc', 'I、O、S、V、Z'],
    ['9１000000MAAY8XMA16', 'uscc'],
    ['9.1E+17', 'uscc', '表格软件变成了数字'],
    ['9.1371E+17', 'uscc', 'its last digits are lost'],
    ['9.1371e17', 'uscc', '表格软件'],
    ['9E+17', 'uscc', '表格软件'],
    ['', 'uscc'],
  ])

  const anyCode = fc
    .tuple(
      fc.constantFrom(...VALID),
      fc.array(fc.constantFrom(...CREDIT_ALPHABET), { minLength: 17, maxLength: 17 }),
    )
    .map(([one, body]) => [one, body.join('') + creditCheck(body.join(''))])
    .chain(codes => fc.constantFrom(...codes))

  test('takes every body with its check character', () => {
    fc.assert(fc.property(anyCode, found => uscc().safeParse(found).success))
  })

  test('refuses every code in which a single character is another', () => {
    fc.assert(
      fc.property(
        anyCode,
        fc.nat({ max: 17 }),
        fc.constantFrom(...CREDIT_ALPHABET, 'I', 'O', 'S', 'V', 'Z', ' '),
        (found, at, character) => {
          const mutated = found.slice(0, at) + character + found.slice(at + 1)
          expect(uscc().safeParse(mutated).success).toBe(mutated === found)
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('refuses the example in all its 540 one-character mutations', () => {
    const [found = ''] = VALID
    const mutations = [...found].flatMap((_, at) =>
      [...CREDIT_ALPHABET].map(one => found.slice(0, at) + one + found.slice(at + 1)),
    )
    const taken = mutations.filter(mutated => uscc().safeParse(mutated).success)
    expect(new Set(taken)).toEqual(new Set([found]))
    expect(mutations.filter(mutated => mutated !== found)).toHaveLength(18 * 30)
  })

  test('refuses every code in which two different neighbours are exchanged', () => {
    fc.assert(
      fc.property(anyCode, fc.nat({ max: 16 }), (found, at) => {
        const [a = '', b = ''] = found.slice(at, at + 2)
        const mutated = found.slice(0, at) + b + a + found.slice(at + 2)
        expect(uscc().safeParse(mutated).success).toBe(a === b)
      }),
    )
  })
})

describe('every cell type, of any text,', () => {
  const types: Record<string, () => CellType> = {
    text,
    line,
    name,
    id,
    segment,
    batch,
    day,
    flag,
    percent,
    list,
    uscc,
    url,
    statedCount,
    code: () => code(NOTICE_KINDS),
  }
  test.each(Object.entries(types))('%s gives a value or says in both languages what is wrong', (_, make) => {
    const anyText = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('__proto__', 'constructor'),
    )
    fc.assert(
      fc.property(anyText, found => {
        if (make().safeParse(found).success) return
        const refusal = refusalOf(make(), found)
        expect(refusal?.message).toEqual({
          zh: expect.stringMatching(/\p{Script=Han}/u),
          en: expect.stringMatching(/\w/),
        })
        expect(refusal?.hint).toEqual({
          zh: expect.stringMatching(/\p{Script=Han}/u),
          en: expect.stringMatching(/\w/),
        })
      }),
    )
  })
})
