import { expect, test } from 'vitest'
import { withoutSuffix } from '../../../src/search/match/suffix.ts'

test.each([
  ['海丰精密有限公司', '海丰精密'],
  ['海丰集团股份有限公司', '海丰'],
  ['海丰总厂', '海丰'],
  ['海丰精密', undefined],
  // Nothing telling would be left.
  ['海有限公司', undefined],
  ['有限公司', undefined],
])('withoutSuffix(%s)', (name, core) => {
  expect(withoutSuffix([...name])?.join('')).toBe(core)
})
