import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { type Files, readAgain, readFolder } from '../../src/source/folder.ts'

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
  expect(String(files.get('notices/n1.mdx'))).toBe('the bytes of notices/n1.mdx')
})

test('readFolder takes a folder without measures and notices', () => {
  expect([...readFolder(folder('site.json')).keys()]).toEqual(['site.json'])
})

test('readFolder passes over hidden files and the locks of office programs', () => {
  const dir = folder(
    'site.json',
    'releases/0001.ndjson',
    'releases/.0002.ndjson.4711',
    '.DS_Store',
    '.git/config',
    '.~lock.windows.csv#',
    '~$windows.xlsx',
    'measures/.~lock.m1.json#',
  )
  expect([...readFolder(dir).keys()]).toEqual(['releases/0001.ndjson', 'site.json'])
})

/** What stands at each path that is no file to be read. */
const obstacles = (files: Files) =>
  Object.fromEntries([...files].filter(([, found]) => typeof found === 'string'))

test('readFolder names the files of folders that it does not look into', () => {
  const dir = folder('2024/a/windows.csv', 'Notices/n1.md', 'notices/old/n1.md', 'measures/old/m1.json')
  mkdirSync(join(dir, 'empty'))
  expect(obstacles(readFolder(dir))).toEqual({
    '2024/a/windows.csv': 'misplaced',
    'Notices/n1.md': 'misplaced',
    'notices/old/n1.md': 'misplaced',
    'measures/old/m1.json': 'misplaced',
    empty: 'folder',
  })
})

test('readFolder names what stands where a file belongs, and never waits for it', () => {
  const dir = folder('windows.csv/a.txt', 'real.csv')
  mkdirSync(join(dir, 'site.json'))
  symlinkSync('nowhere.csv', join(dir, 'renames.csv'))
  symlinkSync('waivers.csv', join(dir, 'waivers.csv'))
  symlinkSync('.', join(dir, 'candidates.csv'))
  symlinkSync('real.csv', join(dir, 'notices.csv'))
  execFileSync('mkfifo', [join(dir, 'objections.csv')])
  const files = readFolder(dir)
  expect(obstacles(files)).toMatchObject({
    'site.json': 'folder',
    'windows.csv': 'folder',
    'renames.csv': 'dangling',
    'waivers.csv': 'dangling',
    'candidates.csv': 'folder',
    'objections.csv': 'unreadable',
  })
  expect(files.get('notices.csv')).toEqual(files.get('real.csv'))
})

test('readFolder follows a link to the measures, and takes a file for them as one', () => {
  const dir = folder('notices')
  symlinkSync(join(folder('m1.json'), '.'), join(dir, 'measures'))
  const files = readFolder(dir)
  expect([...files.keys()]).toEqual(['measures/m1.json', 'notices'])
  expect(files.get('measures/m1.json')).toBeInstanceOf(Uint8Array)
})

test('readFolder names a file whose name is not UTF-8', () => {
  const dir = folder()
  writeFileSync(
    Buffer.concat([Buffer.from(`${dir}/`), Buffer.from([0xb9, 0xab, 0xb8, 0xe6]), Buffer.from('.csv')]),
    '',
  )
  expect(obstacles(readFolder(dir))).toEqual({ '\\xB9\\xAB\\xB8\\xE6.csv': 'misnamed' })
})

test('readFolder throws where there is no such folder', () => {
  expect(() => readFolder(join(folder(), 'none'))).toThrow('ENOENT')
})

test('readAgain gives the files that were read before for as long as they are the same', () => {
  const dir = folder('site.json', 'windows.csv')
  const before = readAgain(dir, new Map())
  expect(before).toEqual(readFolder(dir))
  expect(readAgain(dir, before)).toBe(before)
  writeFileSync(join(dir, 'windows.csv'), 'other bytes')
  const after = readAgain(dir, before)
  expect(after).toEqual(readFolder(dir))
  expect(after.get('site.json')).toBe(before.get('site.json'))
  rmSync(join(dir, 'windows.csv'))
  expect([...readAgain(dir, after).keys()]).toEqual(['site.json'])
})
