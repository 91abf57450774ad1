import { expect, test } from 'vitest'
import { once, onceWithin } from '../src/once.ts'

test('once makes a thing once an object, and anew for another', () => {
  let made = 0
  const count = once((_: object) => {
    made += 1
    return made
  })
  const [one, other] = [{}, {}]
  expect([count(one), count(one), count(other), count(one)]).toEqual([1, 1, 2, 1])
})

test('onceWithin makes a part once a whole, and anew in another', () => {
  let made = 0
  const count = onceWithin((_whole: object, _part: string) => {
    made += 1
    return made
  })
  const [one, other] = [{}, {}]
  expect([count(one, 'a'), count(one, 'b'), count(one, 'a'), count(other, 'a')]).toEqual([1, 2, 1, 3])
})
