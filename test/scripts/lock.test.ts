import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { isLocked, takeLock, waitForLock } from '../../scripts/lib/lock.ts'
import { markOfThis } from '../../scripts/lib/running.ts'
import { freshFolder, runProgram } from './command.ts'

/** A path for a lock that somebody holds. */
function heldBy(change: Partial<ReturnType<typeof markOfThis>>): string {
  const path = join(freshFolder(), 'lock')
  writeFileSync(path, JSON.stringify({ ...markOfThis(), token: 'theirs', ...change }))
  return path
}

const ANCIENT = new Date('2020-01-01')

test('one holds it, the next has to wait', async () => {
  const path = join(freshFolder(), 'lock')
  const lock = takeLock(path)
  expect([isLocked(path), takeLock(path)]).toEqual([true, undefined])
  const said: string[] = []
  const next = waitForLock(path, () => said.push('waiting'))
  setTimeout(() => lock?.release(), 500)
  ;(await next).release()
  expect(said).toEqual(['waiting'])
  expect(readdirSync(dirname(path))).toEqual([])
})

test('a process that is no more holds nothing', async () => {
  const { stdout } = await runProgram(process.execPath, ['-p', 'process.pid'])
  expect(isLocked(heldBy({ pid: Number(stdout) }))).toBe(false)
})

test('nor does an earlier one of the same number, as in a container', () => {
  const path = heldBy({ started: '1' })
  expect(takeLock(path)).toBeDefined()
})

test('where the system does not say since when a process runs, it holds as long as it is touched', () => {
  const path = heldBy({ started: '' })
  expect(isLocked(path)).toBe(true)
  utimesSync(path, ANCIENT, ANCIENT)
  expect(isLocked(path)).toBe(false)
})

test('another machine’s holds as long as it is touched', () => {
  const path = heldBy({ machine: 'elsewhere' })
  expect(isLocked(path)).toBe(true)
  utimesSync(path, ANCIENT, ANCIENT)
  expect([isLocked(path), existsSync(path)]).toEqual([false, false])
})

test('a torn one too', () => {
  const path = join(freshFolder(), 'lock')
  writeFileSync(path, '{"pid":')
  expect(isLocked(path)).toBe(true)
  utimesSync(path, ANCIENT, ANCIENT)
  expect(isLocked(path)).toBe(false)
})

test('what another has taken over is not released', () => {
  const path = join(freshFolder(), 'lock')
  const lock = takeLock(path)
  writeFileSync(path, JSON.stringify({ ...markOfThis(), token: 'theirs' }))
  lock?.release()
  expect(existsSync(path)).toBe(true)
})
