import { describe, expect, test } from 'vitest'
import { packIds, unpackIds } from '../../../src/search/codec/ids.ts'

describe('ids', () => {
  test.each([
    [['e0001', 'e0002', 'e0009', 'e0010', 'e10', 'x']],
    [['t2016-1-001', 't2016-1-002', 't2017-1-001']],
    [[]],
  ])('%j come back', ids => {
    expect(unpackIds(packIds(ids))).toEqual(ids)
  })

  test('ids that count on take next to nothing', () => {
    const ids = Array.from({ length: 5000 }, (_, index) => `e${String(index).padStart(5, '0')}`)
    expect(packIds(ids).length).toBeLessThan(40)
  })
})
