import { expect, test } from 'vitest'
import { spellNames } from '../../../src/search/codec/names.ts'
import { NameTexts } from '../../../src/search/find/name-texts.ts'

test('names of each enterprise are spelt out, from whichever batch they came', () => {
  const texts = new NameTexts()
  const add = (...names: string[][]) => {
    const ids = names.map((_, index) => `e${index}`)
    texts.append(spellNames({ ids, names }).lines, names.length)
  }
  add(['海丰', '海风'], ['𬭎铭'])
  add(['新料'])
  expect([0, 1, 2].map(owner => texts.of(owner))).toEqual([['海丰', '海风'], ['𬭎铭'], ['新料']])
  expect([texts.of(-1), texts.of(3)]).toEqual([[], []])
})
