import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { readFolder } from '../../src/source/folder.ts'

const made: string[] = []
afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true })
})

function folder(...paths: readonly string[]): string {
  const dir = mkdtempSync(join(tmpdir(), 'folder-'))
  made.push(dir)
  for (const path of paths) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), `the bytes of ${path}`)
  }
  return dir
}

test('readFolder gives the files of a data folder, its measures and its notices, in order of path', () => {
  const files = readFolder(folder('windows.csv', 'site.json', 'notices/n1.mdx', 'measures/m1.json'))
  expect([...files.keys()]).toEqual(['measures/m1.json', 'notices/n1.mdx', 'site.json', 'windows.csv'])
  expect(new TextDecoder().decode(files.get('notices/n1.mdx'))).toBe('the bytes of notices/n1.mdx')
})

test('readFolder takes a folder without measures and notices', () => {
  expect([...readFolder(folder('site.json')).keys()]).toEqual(['site.json'])
})

test('readFolder passes over releases, other folders, hidden files and the locks of office programs', () => {
  const dir = folder(
    'site.json',
    'releases/0001.ndjson',
    'old/windows.csv',
    'notices/old/n1.mdx',
    '.DS_Store',
    '.~lock.windows.csv#',
    '~$windows.xlsx',
    'measures/.~lock.m1.json#',
  )
  expect([...readFolder(dir).keys()]).toEqual(['site.json'])
})

test('readFolder throws where there is no such folder', () => {
  expect(() => readFolder(join(folder(), 'none'))).toThrow('ENOENT')
})
