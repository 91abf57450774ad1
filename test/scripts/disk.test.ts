import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { patiently, removeFolder, requireFree } from '../../scripts/lib/disk.ts'
import { freshFolder } from './command.ts'

/** Fails so often as a rename does while another program holds the file. */
function held(times: number, code: string) {
  let tries = 0
  return {
    act: () => {
      tries += 1
      if (tries <= times) throw Object.assign(new Error(code), { code })
    },
    tries: () => tries,
  }
}

test.each(['EBUSY', 'EPERM', 'EACCES'])('%s passes after a moment', code => {
  const rename = held(2, code)
  patiently(rename.act, [1, 1, 1])
  expect(rename.tries()).toBe(3)
})

test('what does not pass is thrown at last', () => {
  const rename = held(9, 'EBUSY')
  expect(() => patiently(rename.act, [1, 1])).toThrow('EBUSY')
  expect(rename.tries()).toBe(3)
})

test('what waiting does not mend is thrown at once', () => {
  const rename = held(9, 'ENOENT')
  expect(() => patiently(rename.act, [1, 1])).toThrow('ENOENT')
  expect(rename.tries()).toBe(1)
})

test('a file that can be replaced is free, and so is none', () => {
  const dir = freshFolder()
  writeFileSync(join(dir, 'a.csv'), '')
  requireFree(join(dir, 'a.csv'))
  requireFree(join(dir, 'none.csv'))
})

test('one that another program holds is named before anything begins', () => {
  const path = join(freshFolder(), 'a.csv')
  writeFileSync(path, '')
  expect(() => requireFree(path, held(1, 'EBUSY').act)).toThrow(`${path} 不能改写`)
  expect(() => requireFree(path, held(1, 'EIO').act)).toThrow('EIO')
})

test('a folder goes though a thread adds to it for a moment', async () => {
  const dir = freshFolder()
  const add = `const { mkdirSync, writeFileSync } = require('node:fs')
    const { workerData: dir } = require('node:worker_threads')
    for (const end = Date.now() + 100; Date.now() < end; ) {
      mkdirSync(dir, { recursive: true })
      try { writeFileSync(dir + '/' + Math.random(), '') } catch {}
    }`
  const thread = new Worker(add, { eval: true, workerData: dir, execArgv: [] })
  const ended = once(thread, 'exit')
  await once(thread, 'online')
  removeFolder(dir)
  await ended
  expect(existsSync(dir)).toBe(false)
})
