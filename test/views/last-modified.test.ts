import { expect, test } from 'vitest'
import { lastModified } from '../../src/views/last-modified.ts'
import { editionOf, graded, type Rows, revoked } from './world.ts'

/** t1 of 2023-1 and the north is graded on 2024-04-12; t2 of 2017-1 and the south is revoked on 2024-06-03. */
const ROWS: Rows = {
  're-evaluations': [graded('2024', 't1', '合格')],
  revocations: [revoked('r1', 't2', '2024-06-03', '4')],
}
const MEASURES_BEGAN = '2016-01-01'

test.each([
  ['titles/t1/', '2024-04-12'],
  ['en/titles/t2/', '2024-06-03'],
  ['enterprises/e1/', '2024-04-12'],
  ['publicity/w1/', '2023-09-15'],
  ['notices/n-old/', '2024-06-03'],
  ['notices/n-old/titles/2/', '2024-06-03'],
  ['batches/2023-1/', '2024-04-12'],
  ['batches/2017-1/2/', '2024-06-03'],
  ['re-evaluations/2024/', '2024-04-12'],
  ['districts/north/', '2024-04-12'],
  ['districts/south/', '2024-06-03'],
  ['register/status/active/', '2024-06-03'],
  ['', '2024-06-03'],
])('/%s last changed on %s', (path, day) => {
  const edition = editionOf(ROWS)
  expect(lastModified(edition, `${edition.url}${path}`)).toBe(day)
})

test('before anything is on record it is the day on which the measures began', () => {
  const edition = editionOf({}, '2016-06-01')
  expect(lastModified(edition, `${edition.url}statistics/`)).toBe(MEASURES_BEGAN)
})
