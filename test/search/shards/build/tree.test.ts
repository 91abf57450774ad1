import { expect, test } from 'vitest'
import type { Readings } from '../../../../src/search/readings.ts'
import { recordsOf } from '../../../../src/search/shards/build/records.ts'
import { type Group, growTree, type Sizes } from '../../../../src/search/shards/build/tree.ts'
import { dataOf } from '../../world.ts'

const readings: Readings = {
  syllables: new Map([
    ['海', ['hai']],
    ['丰', ['feng']],
    ['风', ['feng']],
    ['长', ['chang', 'zhang']],
  ]),
  simplified: new Map([['豐', '丰']]),
}

/** Groups of names as text: the key, whose it is, and how many there are where these are the best. */
function groupsOf(names: readonly (readonly string[])[], sizes: Sizes): string[] {
  const told: string[] = []
  const tell = ({ key, owners, count }: Group) =>
    told.push(`${key} ${[...owners].sort().join(',')}${count === undefined ? '' : ` of ${count}`}`)
  growTree(...recordsOf(dataOf(names), readings).records.names.grow(), sizes, tell)
  return told
}

test('a key is as long as it must be for few to share it: as written, as read, by initials', () => {
  expect(groupsOf([['海丰'], ['海风']], { most: 1, best: 1 })).toEqual([
    ...['f', 'fe', 'fen', 'feng'].map(key => `${key} 0 of 2`),
    ...['h', 'ha', 'hai', 'haif', 'haife', 'haifen', 'haifeng', 'hf'].map(key => `${key} 0 of 2`),
    '丰 0',
    '海 0 of 2',
    '海丰 0',
    '海风 1',
    '风 1',
  ])
})

test('whole names come before those that begin so, and these before those that end so', () => {
  const names = [['风海丰'], ['海丰风'], ['海豐']]
  const groups = groupsOf(names, { most: 2, best: 2 })
  expect(groups).toContain('海丰 1,2 of 3')
  expect(groups).toContain('海 1,2 of 3')
})

test('a former name leads to its enterprise, after a present one that begins so', () => {
  expect(groupsOf([['风', '海厂'], ['海丰']], { most: 1, best: 1 })).toContain('海 1 of 2')
})

test('every reading of a character leads to it', () => {
  const groups = groupsOf([['长风'], ['海丰']], { most: 1, best: 1 })
  expect(groups).toEqual(expect.arrayContaining(['c 0', 'z 0']))
})

test('owners that one key has are told in full up to the most', () => {
  expect(groupsOf([['海丰'], ['海风']], { most: 2, best: 1 })).toEqual([
    'f 0,1',
    'h 0,1',
    '丰 0',
    '海 0,1',
    '风 1',
  ])
})
