import fc from 'fast-check'
import { encode } from 'uqr'
import { describe, expect, test } from 'vitest'
import { qrCode } from '../../src/views/qr.ts'

/** The dark modules of a path as one sees them: every line covers the modules that it runs through. */
function modulesOf(path: string): Set<string> {
  const dark = new Set<string>()
  let [x, y] = [0, 0]
  for (const [, command, first, second] of path.matchAll(/([Mmh])(-?\d+)(?: ([\d.]+))?/g)) {
    if (command === 'M') [x, y] = [Number(first), Number(second)]
    else if (command === 'm') [x, y] = [x + Number(first), y + Number(second)]
    else for (let end = x + Number(first); x < end; x++) dark.add(`${x} ${y - 0.5}`)
  }
  return dark
}

describe('qrCode', () => {
  test('a finder pattern in its corner, after a quiet zone of four modules', () => {
    const { size, path } = qrCode('https://example.org/')
    expect(size).toBe(25 + 8)
    expect(path).toMatch(/^M4 4\.5h7m/)
    const dark = [...modulesOf(path)].map(module => module.split(' ').map(Number))
    for (const [x = 0, y = 0] of dark) expect([x, y].every(at => at >= 4 && at < 29)).toBe(true)
  })

  test('draws every dark module of the code, and no light one', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), url => {
        const { size, path } = qrCode(url)
        const { data } = encode(url, { ecc: 'M', border: 4, maskPattern: 3 })
        const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x} ${y}`] : [])))
        expect(size).toBe(data.length)
        expect([...modulesOf(path)].sort().join()).toBe(dark.sort().join())
      }),
      { numRuns: 30 },
    )
  })
})
