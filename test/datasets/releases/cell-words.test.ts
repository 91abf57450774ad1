import { expect, test } from 'vitest'
import { cellInWords } from '../../../src/datasets/releases/cell-words.ts'
import { releasedThrice } from './three.ts'

const { snapshot } = releasedThrice()

test.each([
  ['certifications', 'category', 'digital-workshop', '数字化车间', undefined],
  ['certifications', 'unmanned', true, '是', 'yes'],
  ['re-evaluations', 'grade', 'excellent', '优秀', undefined],
  ['re-evaluations', 'grade', 'absent', '未参加', 'Absent'],
  ['revocations', 'reasons', ['1', '2'], '未参加复评、复评不合格', undefined],
  ['enterprises', 'district', 'east', '东区', 'East'],
  ['candidates', 'yield_grade', 'none', '未评价', 'Not evaluated'],
  ['objections', 'outcome', 'upheld', '成立', 'Upheld'],
  ['window-changes', 'kind', 'withdrawn', '撤回', 'Withdrawn'],
  ['notices', 'kind', 'revocation', '撤销', 'Revocation'],
  ['enterprises', 'name', 'excellent', 'excellent', 'excellent'],
  ['enterprises', 'district', undefined, '', ''],
  ['measures', 'label', 'excellent', 'excellent', 'excellent'],
])('%s.%s: %j', (of, column, cell, zh, en) => {
  const found = cellInWords(snapshot, of, column, cell)
  expect(found.zh).toBe(zh)
  if (en !== undefined) expect(found.en).toBe(en)
})
