import { mkdirSync, symlinkSync } from 'node:fs'
import { join, posix, win32 } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isWithin, realPath } from '../../scripts/lib/places.ts'
import { freshFolder } from './command.ts'

describe('a folder and what lies in it', () => {
  test.each([
    [String.raw`C:\data`, String.raw`C:\data`],
    [String.raw`C:\data`, String.raw`c:\DATA\out`],
    [String.raw`C:\data`, String.raw`C:\data\..x`],
    ['C:\\', String.raw`C:\site`],
    ['C:/data', String.raw`C:\data\notices\sub`],
    [String.raw`\\server\share\data`, String.raw`\\SERVER\share\data\out`],
  ])('on Windows: %s, %s', (folder, inner) => expect(isWithin(folder, inner, win32)).toBe(true))

  test.each([
    [String.raw`C:\data`, String.raw`C:\data2`],
    [String.raw`C:\data`, 'C:\\'],
    [String.raw`C:\data`, String.raw`D:\data\out`],
    [String.raw`C:\data`, String.raw`C:\site`],
    [String.raw`C:\data`, String.raw`\\server\share\data`],
    [String.raw`\\server\share\data`, String.raw`\\server\other\data`],
  ])('and apart: %s, %s', (folder, inner) => expect(isWithin(folder, inner, win32)).toBe(false))

  test('elsewhere case counts, and a backslash is part of a name', () => {
    expect(isWithin('/a', '/a/b\\..\\..', posix)).toBe(true)
    expect([isWithin('/a', '/A/b', posix), isWithin('/a', '/ab', posix), isWithin('/a', '/', posix)]).toEqual(
      [false, false, false],
    )
  })
})

test('a path leads where its links lead, though its end is not there', () => {
  const dir = realPath(freshFolder())
  mkdirSync(join(dir, 'a'))
  symlinkSync('a', join(dir, 'b'))
  expect(realPath(join(dir, 'b/x/y'))).toBe(join(dir, 'a/x/y'))
  symlinkSync('nowhere', join(dir, 'c'))
  expect(() => realPath(join(dir, 'c'))).toThrow('指向的地方不存在')
})
