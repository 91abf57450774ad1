import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { readSums } from '../../scripts/lib/edition-files.ts'
import { openWriter, put, seal, takeOver } from '../../scripts/lib/edition-writer.ts'
import { lookAtFiles, lookAtFolders } from '../../scripts/lib/untouched.ts'
import { freshFolder } from './command.ts'

let dir = ''
let page = ''

beforeEach(() => {
  dir = freshFolder()
  page = join(dir, 'a/index.html')
  const writer = openWriter(dir)
  put(writer, { path: 'datasets/manifest.json', body: '{}' })
  put(writer, { path: 'a/index.html', body: '<p>一</p>' })
  seal(writer)
})

const look = () => lookAtFiles(dir, readSums(dir) ?? new Map())
const lookAtAll = () => lookAtFolders(dir, look()?.sizes.keys() ?? [])

test('an edition that nobody wrote to looks the same', () => {
  expect(look()).toEqual(look())
  expect(look()?.sizes.get('a/index.html')).toBe(10)
})

test('what somebody wrote shows, though it is as long and pretends to be as old', () => {
  const { atime, mtime } = statSync(page)
  const before = look()?.stamp
  writeFileSync(page, '<p>二</p>')
  utimesSync(page, atime, mtime)
  expect(look()?.stamp).not.toBe(before)
})

test('nothing is said of one that was written to before it was looked at, nor of one without a file', () => {
  const later = new Date(Date.now() + 1000)
  utimesSync(page, later, later)
  expect(look()).toBeUndefined()
  rmSync(page)
  expect(look()).toBeUndefined()
})

test.each(['a/foreign.txt', 'datasets/foreign.txt', 'foreign.txt'])('%s put beside the files shows', path => {
  const folders = lookAtAll()
  expect(folders).toHaveLength(64)
  expect(lookAtAll()).toBe(folders)
  writeFileSync(join(dir, path), '')
  expect(lookAtAll()).not.toBe(folders)
  rmSync(join(dir, path))
  // Even where the checksums had been written only now.
  const later = new Date(Date.now() + 1000)
  utimesSync(join(dir, 'SHA256SUMS'), later, later)
  expect(lookAtAll()).not.toBe(folders)
})

test('files of an untouched edition are taken unread, by their checksums', () => {
  const writer = openWriter(freshFolder(), dir, look()?.sizes)
  const sum = readSums(dir)?.get('a/index.html') ?? ''
  expect(takeOver(writer, 'a/index.html', '0'.repeat(64))).toBe(false)
  expect(takeOver(writer, 'a/index.html', sum)).toBe(true)
  expect(writer.files.get('a/index.html')).toEqual({ hash: sum, bytes: 10, isNew: false })
  expect(readFileSync(join(writer.dir, 'a/index.html'), 'utf8')).toBe('<p>一</p>')
})
