import { expect, test } from 'vitest'
import { checksums } from '../../../src/datasets/metadata/checksums.ts'

test('checksums: a line a file as sha256sum writes it, in order of path whatever the sums are', () => {
  const file = (path: string, digit: string) => ({ path, sha256: digit.repeat(64) })
  expect(checksums([file('b.csv', '0'), file('a/z.csv', '2'), file('a.csv', '1')])).toBe(
    `${'1'.repeat(64)}  a.csv\n${'2'.repeat(64)}  a/z.csv\n${'0'.repeat(64)}  b.csv\n`,
  )
  expect(checksums([])).toBe('')
})
