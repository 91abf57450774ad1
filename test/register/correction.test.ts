import { expect, test } from 'vitest'
import { correctionKey } from '../../src/register/correction.ts'

test('correctionKey: the ids of a record may be written in any order with anything between them', () => {
  const key = correctionKey('re-evaluations', '2024', 't1')
  for (const written of ['2024 t1', 't1 2024', '2024;t1', '2024、t1', 't1/2024'])
    expect(correctionKey('re-evaluations', written)).toBe(key)
  expect(correctionKey('re-evaluations', '2024 t2')).not.toBe(key)
  expect(correctionKey('certifications', '2024 t1')).not.toBe(key)
})
