import { describe, expect, test } from 'vitest'
import { breaks, find } from './world.ts'

const RULE = 'personal/bank'
const noted = (note: string) => ({ revocations: { r1: { note } } })

describe(RULE, () => {
  test.each([
    ['sixteen digits', '6222020000000007'],
    ['nineteen digits', '6222600260001072444'],
    ['grouped by fours', '6222 0200 0000 0007'],
    ['nineteen digits by fours', '账号 6222 6002 6000 1072 444'],
    ['in two groups', '622202 0000000007'],
    ['after another number', '第 2023 号：6222 0200 0000 0007'],
    ['in full width', '６２２２０２０００００００００７'],
  ])('%s', (_, note) => expect(breaks(RULE, noted(note))).toEqual(['r1']))

  test.each([
    ['a wrong check digit', '6222020000000006'],
    ['fifteen digits', '622202000000000'],
    ['twenty digits', '62226002600010724442'],
    ['grouped, but not as cards are', '62220 20000 000007'],
  ])('%s is none', (_, note) => expect(breaks(RULE, noted(note))).toEqual([]))

  test('an identity number that passes the same check is an identity number', () => {
    const identity = '110101199001010250'
    expect(breaks(RULE, noted(identity))).toEqual([])
    expect(breaks('personal/identity', noted(identity))).toEqual(['r1'])
  })

  test('nor is a credit code one', () => {
    const code = '913710000000000203'
    expect(breaks(RULE, { enterprises: { e1: { uscc: code } }, ...noted(`原代码 ${code}`) })).toEqual([])
  })

  test('masks the number', () => {
    const [problem] = find(RULE, noted('6222 0200 0000 0007'))
    expect(problem).toMatchObject({
      level: 'error',
      column: 'note',
      value: '622***********07',
      since: '2024-06-03',
    })
  })
})
