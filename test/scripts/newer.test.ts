import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isNewer } from '../../scripts/lib/newer.ts'
import { freshFolder } from './command.ts'

/** A folder in which each path was changed at a second; a path that ends in a slash is a folder. */
function folderOf(changes: Readonly<Record<string, number>>) {
  const dir = freshFolder()
  const at = (path: string) => join(dir, path)
  for (const path of Object.keys(changes)) {
    if (path.endsWith('/')) mkdirSync(at(path), { recursive: true })
    else writeFileSync(at(path), '')
  }
  for (const [path, second] of Object.entries(changes)) utimesSync(at(path), second, second)
  return (built: string, ...sources: string[]) => isNewer(at(built), sources.map(at))
}

describe('isNewer', () => {
  test('what was written after every source', () => {
    const isNewerThan = folderOf({ 'src/': 1, 'src/deep/': 2, 'src/deep/a.ts': 3, config: 4, built: 5 })
    expect(isNewerThan('built', 'src', 'config')).toBe(true)
  })

  test('not what is missing', () => {
    expect(folderOf({ config: 1 })('built', 'config')).toBe(false)
  })

  test('not where one file was changed since, however deep it lies', () => {
    const isNewerThan = folderOf({ 'src/': 1, 'src/deep/': 2, 'src/deep/a.ts': 6, built: 5 })
    expect(isNewerThan('built', 'src')).toBe(false)
  })

  test('not where a file went since, which changes its folder alone', () => {
    expect(folderOf({ 'src/': 6, built: 5 })('built', 'src')).toBe(false)
  })
})
