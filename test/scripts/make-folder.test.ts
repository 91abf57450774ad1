// A folder that cannot be made is an error at once: nobody waits for a command that tries for ever.
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { makeFolder } from '../../scripts/lib/make-folder.ts'

const fresh = () => mkdtempSync(join(inject('scratch'), 'make-folder-'))

test('makes those above it too, and takes one that is there', () => {
  const dir = join(fresh(), 'a', 'b', 'c')
  makeFolder(dir)
  makeFolder(dir)
  expect(existsSync(dir)).toBe(true)
})

test('throws where none can be made: below a file, and below what the system keeps for itself', () => {
  const file = join(fresh(), 'file')
  writeFileSync(file, '')
  expect(() => makeFolder(join(file, 'a', 'b'))).toThrow()
  expect(() => makeFolder(process.platform === 'linux' ? '/proc/nowhere/out' : join(file, 'a'))).toThrow()
})
