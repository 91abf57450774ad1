import { expect, test } from 'vitest'
import { storiesOf } from '../../src/datasets/releases/stories.ts'
import { changesFeed, changesFeedFiles } from '../../src/feeds/changes.ts'
import { releasedThrice } from '../datasets/releases/three.ts'
import { editionOf } from '../views/world.ts'

test('an entry a release, the newest first, with whose status changed', () => {
  const edition = releasedThrice()
  const { entries, updated } = changesFeed(edition, storiesOf(edition))
  expect(updated).toBe('2023-12-31')
  expect(entries.map(({ title }) => title)).toEqual([
    '第3期发布（截至2023年12月31日）',
    '第2期发布（截至2023年4月30日）',
    '第1期发布（截至2022年12月31日）',
  ])
  expect(entries[0]?.content).toContain('<li>称号 t2（装配无人车间）：状态由复评未通过变为已撤销</li>')
  expect(entries[0]?.link).toBe('https://example.org/releases/3/')
  expect(new Set(entries.map(({ id }) => id)).size).toBe(3)
})

test('an entry stays as it was when a further release comes', () => {
  const [earlier, later] = [releasedThrice('2023-05-25'), releasedThrice()]
  const entriesOf = (edition: typeof later) => changesFeed(edition, storiesOf(edition)).entries
  expect(entriesOf(later).slice(1)).toEqual(entriesOf(earlier))
})

test('there is a feed in every form before anything was released', () => {
  const files = changesFeedFiles(editionOf({}), [])
  expect(files.map(({ path }) => path)).toEqual([
    'feeds/changes.xml',
    'feeds/changes.atom',
    'feeds/changes.json',
  ])
})
