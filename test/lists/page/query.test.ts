import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FACETS } from '../../../src/lists/data.ts'
import { isOfAll, readQuery, SORTS, withFacet, writeQuery } from '../../../src/lists/page/query.ts'

describe('an address', () => {
  test('says what it asks for, and leaves out what it does not know', () => {
    const query = readQuery('?district=huancui&status=revoked&on=2023-12-31&sort=oldest&page=3&utm=x&q= 海 ')
    expect(query).toEqual({
      facets: { district: 'huancui', status: 'revoked' },
      words: '海',
      on: '2023-12-31',
      sort: 'oldest',
      page: 3,
    })
    expect(readQuery('?on=2023-02-30&sort=best&page=-1')).toEqual(readQuery(''))
    expect(isOfAll(readQuery('?page=2'))).toBe(true)
    expect(isOfAll(readQuery('?on=2023-12-31'))).toBe(false)
  })

  test('comes back as it was written, whatever stands in it', () => {
    const query = fc.record({
      facets: fc
        .dictionary(fc.constantFrom(...FACETS), fc.string({ minLength: 1 }))
        .map(facets => ({ ...facets })),
      words: fc.string().map(text => text.trim()),
      on: fc.constantFrom(undefined, '2024-02-29'),
      sort: fc.constantFrom(undefined, ...SORTS),
      page: fc.integer({ min: 1, max: 999 }),
    })
    fc.assert(
      fc.property(query, asked => {
        expect(readQuery(writeQuery(asked))).toEqual(asked)
      }),
    )
  })

  test('with another value of a facet begins at its first page', () => {
    const query = readQuery('?district=huancui&page=3')
    expect(writeQuery(withFacet(query, 'status', 'revoked'))).toBe('?status=revoked&district=huancui')
    expect(writeQuery(withFacet(query, 'district', undefined))).toBe('')
  })
})
