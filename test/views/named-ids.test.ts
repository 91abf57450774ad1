import { expect, test } from 'vitest'
import { inNames } from '../../src/views/named-ids.ts'
import { editionOf } from './world.ts'

const { snapshot } = editionOf()

test.each([
  [
    '候选 c1 于 2023-08-18 申报，而企业 e1 成立于 2023-03-01，满 1 年应在 2024-03-01 或之后申报。',
    '“一车间”于2023年8月18日申报，而甲公司成立于2023年3月1日，满1年应在2024年3月1日或之后申报。',
  ],
  ['公示 w1（公告 n-pub）自 2023-09-04 起应公示 5 天。', '2023年第一批公示自2023年9月4日起应公示5天。'],
  ['称号 t2 没有撤销。', '“二车间”没有撤销。'],
  ['候选 c9 不在公开的记录里。', '候选c9不在公开的记录里。'],
])('%s', (message, told) => expect(inNames(message, snapshot, 'zh')).toBe(told))

test('in English spaces stay', () =>
  expect(inNames('Candidate c1 applied on 2023-08-18, but enterprise e1 is young.', snapshot, 'en')).toBe(
    '“一车间” applied on 18 August 2023, but 甲公司 is young.',
  ))
