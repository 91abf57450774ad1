import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cacheOf, readCache, saveCache } from '../../scripts/lib/build-cache.ts'
import { openWriter, put, seal } from '../../scripts/lib/edition-writer.ts'
import { freshFolder } from './command.ts'

let dir = ''

/** Writes an edition with a page into the folder. */
function write(page: string): void {
  const writer = openWriter(dir)
  put(writer, { path: 'datasets/manifest.json', body: '{}' })
  put(writer, { path: 'index.html', body: page })
  seal(writer)
}

beforeEach(() => {
  dir = freshFolder()
  write('<p>一</p>')
  saveCache(dir, { code: 'this', input: 'records', pages: new Map([['index.html', 'key']]), texts: 'words' })
})
afterEach(() => rmSync(cacheOf(dir)))

test('an edition is known to the program that made it', () => {
  const { untouched, ...cache } = readCache(dir, 'this')
  expect(cache).toEqual({
    code: 'this',
    input: 'records',
    pages: new Map([['index.html', 'key']]),
    texts: 'words',
  })
  expect(untouched?.sizes.get('index.html')).toBe(10)
})

test('another program knows only that nobody wrote to it', () => {
  const { untouched, ...cache } = readCache(dir, 'another')
  expect(cache).toEqual({ code: 'another', input: '', pages: new Map(), texts: '' })
  expect(untouched?.sizes.get('index.html')).toBe(10)
})

test.each(['this', 'another'])('nor that where somebody did (%s)', code => {
  writeFileSync(join(dir, 'index.html'), '<p>二</p>')
  expect(readCache(dir, code).untouched).toBeUndefined()
})

test('of one that lies there instead nothing is known', () => {
  write('<p>三</p>')
  expect(readCache(dir, 'this')).toEqual({
    code: 'this',
    input: '',
    pages: new Map(),
    texts: '',
    untouched: undefined,
  })
})
