import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { isWhole, readSums, removeEdition, removeOrTell } from '../../scripts/lib/edition-files.ts'
import { openWriter, put, seal, takeOver, takeUpAll } from '../../scripts/lib/edition-writer.ts'
import { freshFolder } from './command.ts'

const MANIFEST = { path: 'datasets/manifest.json', body: '{}' }
const PAGE = { 'a.html': '<p>一</p>' }
const LONG_AGO = new Date('2020-01-01')

/** A whole edition of these files, written long ago. */
function editionOf(files: Readonly<Record<string, string>>): { dir: string; sums: Record<string, string> } {
  const dir = freshFolder()
  const writer = openWriter(dir)
  const sums: Record<string, string> = {}
  put(writer, MANIFEST)
  for (const [path, body] of Object.entries(files)) sums[path] = put(writer, { path, body })
  seal(writer)
  for (const path of Object.keys(files)) utimesSync(join(dir, path), LONG_AGO, LONG_AGO)
  return { dir, sums }
}

const isOld = (dir: string, path: string) => statSync(join(dir, path)).mtime.getTime() === LONG_AGO.getTime()

test.each(['../outside', '/outside', 'pagefind/../../outside', 'C:\\\\outside'])(
  'an edition that names %s is none of ours',
  path => {
    const { dir } = editionOf({ 'same.txt': '同' })
    expect(isWhole(dir)).toBe(true)
    appendFileSync(join(dir, 'SHA256SUMS'), `${'0'.repeat(64)}  ${path}\n`)
    expect(readSums(dir)).toBe(undefined)
  },
)

test('what is as before is that very file, whoever wrote it; what is new is counted', () => {
  const before = editionOf({ 'same.txt': '同', 'other.txt': 'a', 'others/same.txt': 'b' })
  const dir = freshFolder()
  const writer = openWriter(dir, before.dir)
  put(writer, MANIFEST)
  put(writer, { path: 'same.txt', body: '同' })
  put(writer, { path: 'other.txt', body: 'A' })
  mkdirSync(join(dir, 'others'))
  writeFileSync(join(dir, 'others/same.txt'), 'b')
  writeFileSync(join(dir, 'others/new.html'), '<p>')
  takeUpAll(writer, 'others/')
  // Five and SHA256SUMS itself.
  expect(seal(writer)).toMatchObject({ files: 6, pages: 1, changed: 2, bytes: 2 + 3 + 1 + 1 + 3 })
  expect(['same.txt', 'other.txt', 'others/same.txt'].map(path => isOld(dir, path))).toEqual([
    true,
    false,
    true,
  ])
  expect(readFileSync(join(dir, 'other.txt'), 'utf8')).toBe('A')
  expect(isWhole(dir)).toBe(true)
})

test('a file that somebody changed since is not taken from the edition before, nor one of which nothing is known', () => {
  const { dir: before, sums } = editionOf({ 'a.html': '<p>一</p>', 'b.html': '<p>二</p>' })
  writeFileSync(join(before, 'b.html'), '<p>三</p>')
  expect(isWhole(before)).toBe(false)
  const writer = openWriter(freshFolder(), before)
  const taken = (path: string, sum = '') => takeOver(writer, path, sum)
  expect(taken('a.html', sums['a.html'])).toBe(true)
  expect(taken('b.html', sums['b.html'])).toBe(false)
  expect(taken('a.html', sums['b.html'])).toBe(false)
  expect(taken('c.html', sums['a.html'])).toBe(false)
})

test.each<[string, (path: string) => void]>([
  ['a folder', path => mkdirSync(path)],
  ['a link to a file with the same bytes', path => symlinkSync(join(editionOf(PAGE).dir, 'a.html'), path)],
  ['a link to nowhere', path => symlinkSync('/nowhere/at/all', path)],
])('%s in the place of a file is not taken for it: the file is made again', (_, put) => {
  const { dir: before, sums } = editionOf(PAGE)
  rmSync(join(before, 'a.html'))
  put(join(before, 'a.html'))
  expect(isWhole(before)).toBe(false)
  expect(takeOver(openWriter(freshFolder(), before), 'a.html', sums['a.html'] ?? '')).toBe(false)
})

test('a folder in the place of the checksums is none of ours', () => {
  const { dir } = editionOf(PAGE)
  rmSync(join(dir, 'SHA256SUMS'))
  mkdirSync(join(dir, 'SHA256SUMS'))
  expect(readSums(dir)).toBe(undefined)
})

test('a folder that holds no edition of ours gives nothing', () => {
  const before = freshFolder()
  writeFileSync(join(before, 'a.html'), '<p>')
  const writer = openWriter(freshFolder(), before)
  expect(writer.before).toBeUndefined()
  put(writer, { path: 'a.html', body: '<p>' })
  expect(seal(writer)).toMatchObject({ changed: 1 })
})

test.each<[string, (dir: string) => void]>([
  ['is as it was made', () => {}],
  ['lacks a file', dir => rmSync(join(dir, 'a/b/c.html'))],
  ['is not whole yet', dir => rmSync(join(dir, 'SHA256SUMS'))],
  ['has a file beside its own', dir => writeFileSync(join(dir, 'a/b/d.html'), '')],
  ['is gone', dir => rmSync(dir, { recursive: true })],
])('an edition is removed with its folders, where it %s', (_, change) => {
  const { dir } = editionOf({ 'a/b/c.html': '', 'a-b/c.html': '', 'a/d.html': '' })
  change(dir)
  removeEdition(dir)
  expect(existsSync(dir)).toBe(false)
})

test('what cannot be removed is told, with its place and why, and the run goes on', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  removeOrTell('/srv/.site.next-1', () => {
    throw new Error('EACCES, Permission denied')
  })
  expect(said.mock.calls.flat()).toEqual([
    expect.stringMatching(/^ {2}\/srv\/\.site\.next-1 不再使用，但没有删掉.+EACCES, Permission denied$/),
  ])
  said.mockRestore()
})
