import { expect, test } from 'vitest'
import { namedBy } from '../../src/components/named-by.ts'
import type { EnterpriseHit } from '../../src/search/result.ts'

const hit = (id: string, name: string, more: Partial<EnterpriseHit> = {}): EnterpriseHit => ({
  id,
  name,
  former: undefined,
  marks: [],
  district: undefined,
  status: undefined,
  standing: {},
  code: undefined,
  codeMarks: [],
  ...more,
})
const hits = [
  hit('e1', '示例甲（威海）有限公司', { code: '91000000MAUYE3RW08' }),
  hit('e2', '示例甲（威海）有限公司分公司'),
  hit('e3', '示例丙有限公司', { former: '示例乙有限公司' }),
]

test.each<[string, string | undefined]>([
  ['示例甲(威海)有限公司', 'e1'],
  ['91000000mauye3rw08', 'e1'],
  [' 示例乙 有限公司 ', 'e3'],
  ['示例', undefined],
])('%s names %s', (query, id) => expect(namedBy(query, hits, hits.length)?.id).toBe(id))

test('the only one that answers is meant, whatever of it was typed', () => {
  expect(namedBy('丙', [hit('e3', '示例丙有限公司')], 1)?.id).toBe('e3')
})

test('of two that bear one name none is meant', () => {
  expect(namedBy('同名公司', [hit('e1', '同名公司'), hit('e2', '同名公司')], 2)).toBeUndefined()
})
