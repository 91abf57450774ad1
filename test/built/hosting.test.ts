// What the hosting samples say of paths and types is true of a built site.
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { columnUnder } from '../hosting.ts'

const files = readdirSync('.build/site', { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => `/${entry.parentPath.replace(/^\.build\/site\/?/, '')}/${entry.name}`.replace('//', '/'))

test.each([...columnUnder('缓存'), ...columnUnder('跨域')])('the site has files at %s', path => {
  expect(files.some(file => new RegExp(path).test(file))).toBe(true)
})

test('what is kept for good has what it holds in its name', () => {
  const kept = files.filter(file => columnUnder('缓存').some(path => new RegExp(path).test(file)))
  const isNamed = (file: string) => /[._-][\w-]{7,}\.|\/[0-9a-f]{16}\//.test(file)
  expect(kept.length).toBeGreaterThan(20)
  expect(kept.filter(file => !isNamed(file))).toEqual([])
})

test('every file has a type', () => {
  const ends = columnUnder('类型')
  const opaque = /\.(bin|br|gz|pagefind|pf_\w+)$/
  expect(files.filter(file => !opaque.test(file) && !ends.some(end => file.endsWith(end)))).toEqual([])
  expect(ends.filter(end => !files.some(file => file.endsWith(end)))).toEqual([])
})
