import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/day.ts'
import { inspect } from '../../src/edition.ts'
import { DAMAGES } from './damages.ts'
import { goodFolder } from './good-folder.ts'

const inspected = (files: ReturnType<typeof goodFolder>) =>
  inspect(files, site => site?.as_of ?? ('2023-12-31' as Day))

test('the good folder has nothing wrong, not even a warning', () => {
  expect(inspected(goodFolder()).problems).toEqual([])
})

test('there are at least 40 kinds of damage, each told once', () => {
  const kinds = DAMAGES.map(({ kind }) => kind)
  expect(new Set(kinds).size).toBe(kinds.length)
  expect(kinds.length).toBeGreaterThanOrEqual(40)
})

describe('one error, at its place:', () => {
  test.each(DAMAGES)('$kind → $rule', ({ damage, rule, place }) => {
    const folder = goodFolder()
    damage(folder)
    const problems = inspected(folder).problems.map(({ rule, level, file, line, column }) => ({
      rule,
      level,
      file,
      line,
      column,
    }))
    expect(problems).toEqual([{ rule, level: 'error', ...place }])
  })
})
