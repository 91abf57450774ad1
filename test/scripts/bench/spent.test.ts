import { describe, expect, test } from 'vitest'
import { childSeconds, spentBy } from '../../../scripts/bench/generators/spent.ts'

describe('childSeconds', () => {
  test('is the user and system time of the children alone', () => {
    expect(childSeconds('0m9.00s 0m9.00s\n1m2.50s 0m0.25s\n')).toBe(62.75)
  })

  test('of anything else is an error', () => {
    expect(() => childSeconds('command not found')).toThrow('times')
  })
})

describe('spentBy', () => {
  test('counts what a command spends in processes that it starts', () => {
    const spin = 'while (process.cpuUsage().user < 300_000);'
    const { wall, seconds } = spentBy(['sh', '-c', `"${process.execPath}" -e "${spin}"`], '.')
    expect(seconds).toBeGreaterThanOrEqual(0.29)
    expect(wall).toBeGreaterThan(0.2)
  })

  test('throws what a command said that failed', () => {
    expect(() => spentBy(['sh', '-c', 'echo broken >&2; exit 3'], '.')).toThrow('broken')
  })
})
