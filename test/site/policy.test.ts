import { expect, test } from 'vitest'
import { contentPolicy } from '../../src/site/policy.ts'

test('nothing runs but scripts of the site; WebAssembly only where a page asks', () => {
  expect(contentPolicy()).toMatch(/(?:^|; )script-src 'self';/)
  expect(contentPolicy()).not.toContain('unsafe')
  expect(contentPolicy(true)).toBe(
    contentPolicy().replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"),
  )
})
