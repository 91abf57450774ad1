import { describe, expect, test } from 'vitest'
import { filterPages } from '../../../src/search/page/page-list.ts'
import type { PageHit } from '../../../src/search/text/text-search.ts'

const hit = (kind: string, year: string): PageHit => ({
  kind,
  year,
  load: () => Promise.reject(new Error('no page is read for a count')),
})
const pages = [hit('publicity', '2023'), hit('publicity', '2024'), hit('revocation', '2024'), hit('', '')]

describe('filterPages', () => {
  test.each([
    ['', '', 4],
    ['publicity', '', 2],
    ['', '2024', 2],
    ['publicity', '2024', 1],
    ['revocation', '2023', 0],
  ])('kind “%s”, year “%s”: %i', (kind, year, count) => {
    expect(filterPages(pages, { kind, year })).toHaveLength(count)
  })
})
