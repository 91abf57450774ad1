// Damaged at random, a folder is refused in words or published without losing a row; `npm run fuzz` goes on for as long as one likes.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge, judgeFiles } from '../../scripts/fuzz/judge.ts'
import { anyMutations, type Mutation, mutate } from '../../scripts/fuzz/mutations.ts'
import { DAMAGES } from '../entries/damages.ts'
import { goodFolder } from '../entries/good-folder.ts'

test('the folder that is damaged is published as it is', async () => {
  await judgeFiles(judge(goodFolder()) ?? expect.unreachable())
})

test('any damage', () => {
  fc.assert(
    fc.property(anyMutations, mutations => {
      judge(mutate(goodFolder(), mutations))
    }),
    { numRuns: 1000 },
  )
})

test.each(DAMAGES)('what failed once: $kind', ({ damage }) => {
  const folder = goodFolder()
  damage(folder)
  expect(judge(folder)).toBe(undefined)
})

describe('a mutation', () => {
  const folder = new Map([
    ['a.csv', new TextEncoder().encode('x,y\n1,2\n3,4\n')],
    ['b.json', new TextEncoder().encode('{"k":{"l":1}}')],
    ['d.csv', new TextEncoder().encode('x,y\n2024-02-28,2024-02-30\n')],
    ['n.md', new TextEncoder().encode('甲\n乙')],
  ])
  test.each<[Mutation, string, string | undefined]>([
    [{ do: 'cell', file: 0, row: 1, column: 1, value: 'a,"b' }, 'a.csv', 'x,y\n1,2\n3,"a,""b"\n'],
    [{ do: 'head', file: 0, row: 5, column: 0, value: 'z' }, 'a.csv', 'z,y\n1,2\n3,4\n'],
    [{ do: 'append', file: 0, row: 0, column: 0, value: '9' }, 'a.csv', 'x,y\n1,2,9\n3,4\n'],
    [{ do: 'copy', file: 0, row: 0, column: 1, other: 1 }, 'a.csv', 'x,y\n1,4\n3,4\n'],
    [{ do: 'swap', file: 0, row: 0, column: 1, other: 1 }, 'a.csv', 'x,y\n1,4\n3,2\n'],
    [{ do: 'shift', file: 1, row: 0, column: 0, days: 2 }, 'd.csv', 'x,y\n2024-03-01,2024-02-30\n'],
    [{ do: 'shift', file: 0, row: 0, column: 0, days: 1 }, 'a.csv', 'x,y\n1,2\n3,4\n'],
    [{ do: 'text', file: 0, row: 1, value: '<b>' }, 'n.md', '甲\n<b>\n乙'],
    [{ do: 'drop', file: 0, row: 0 }, 'a.csv', 'x,y\n3,4\n'],
    [{ do: 'repeat', file: 0, row: 0 }, 'a.csv', 'x,y\n1,2\n1,2\n3,4\n'],
    [{ do: 'cut', file: 0, row: 1 }, 'a.csv', 'x,y\n1,2'],
    [{ do: 'bytes', file: 0, at: 0, bytes: [65] }, 'a.csv', 'A,y\n1,2\n3,4\n'],
    [{ do: 'setting', file: 0, key: 1, json: 'm' }, 'b.json', '{"k":{"l":"m"}}'],
    [{ do: 'remove', file: 0 }, 'a.csv', undefined],
    [{ do: 'rename', file: 0, value: 'c.csv' }, 'c.csv', 'x,y\n1,2\n3,4\n'],
  ])('%j', (mutation, path, text) => {
    const bytes = mutate(folder, [mutation]).get(path)
    expect(bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : bytes).toBe(text)
  })
})
