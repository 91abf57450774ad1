import { expect, test } from 'vitest'
import { once } from '../src/once.ts'

test('once makes a thing once an object, and anew for another', () => {
  let made = 0
  const count = once((_: object) => {
    made += 1
    return made
  })
  const [one, other] = [{}, {}]
  expect([count(one), count(one), count(other), count(one)]).toEqual([1, 1, 2, 1])
})
