// Editions side by side: what is served is one of them, whole, whatever is published, taken back or removed beside it.
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { sealFolder } from '../../scripts/lib/edition-writer.ts'
import {
  addEdition,
  currentEdition,
  editionBefore,
  editionsIn,
  openEditions,
  prune,
  replaceLink,
  serve,
  unfinished,
} from '../../scripts/lib/editions.ts'
import type { Day } from '../../src/day.ts'
import { goodFolder } from '../entries/good-folder.ts'
import { freshFolder, runCommand, runHere, writeData } from './command.ts'

let to: string

beforeEach(() => {
  to = freshFolder()
})

/** Adds an edition that says nothing but its day. */
function add(day: string): string {
  const { dir } = unfinished(to)
  mkdirSync(join(dir, 'datasets'))
  writeFileSync(join(dir, 'datasets/manifest.json'), day)
  sealFolder(dir)
  return addEdition(to, dir, day as Day)
}

describe('editions', () => {
  test('are numbered on, though older ones go', () => {
    expect([add('2024-01-01'), add('2024-01-01'), add('2023-01-01')]).toEqual([
      '0001-2024-01-01',
      '0002-2024-01-01',
      '0003-2023-01-01',
    ])
    rmSync(join(to, '0001-2024-01-01'), { recursive: true })
    expect(add('2024-01-02')).toBe('0004-2024-01-02')
  })

  test('the link moves on and back', () => {
    const names = ['2024-01-01', '2024-01-02', '2024-01-03'].map(add)
    for (const name of names) serve(to, name)
    expect(currentEdition(to)).toBe(names[2])
    serve(to, editionBefore(to))
    expect(currentEdition(to)).toBe(names[1])
    serve(to, editionBefore(to))
    expect(() => editionBefore(to)).toThrow('没有更早的版本')
    expect(readFileSync(join(to, 'current/datasets/manifest.json'), 'utf8')).toBe('2024-01-01')
  })

  test('where a system puts nothing in the place of a link, the old one goes first', () => {
    const [first = '', second = ''] = ['2024-01-01', '2024-01-02'].map(add)
    serve(to, first)
    symlinkSync(second, join(to, 'beside'))
    replaceLink(join(to, 'beside'), join(to, 'current'), (from, link) => {
      if (existsSync(link)) throw Object.assign(new Error('EPERM'), { code: 'EPERM' })
      renameSync(from, link)
    })
    expect([currentEdition(to), readdirSync(to)]).toEqual([second, [first, second, 'current']])
  })

  test('and of a run that was killed between the two the next puts the new one there', async () => {
    const [first = ''] = ['2024-01-01'].map(add)
    symlinkSync(first, join(to, `.current-${randomUUID()}`))
    const lock = await openEditions(to)
    lock.release()
    expect([currentEdition(to), readdirSync(to)]).toEqual([first, [first, 'current']])
  })

  test('older ones go, but not the one that is served, nor one in which something of somebody’s lies', () => {
    const names = ['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04'].map(add)
    serve(to, names[1] ?? '')
    writeFileSync(join(to, names[0] ?? '', 'notes.txt'), 'mine')
    expect(prune(to, 1, ['datasets/manifest.json'])).toEqual([names[0]])
    expect(editionsIn(to)).toEqual([names[0], names[1], names[3]])
    expect(readdirSync(to).filter(name => name.startsWith('.next-'))).toEqual([])
    // The next one lies in the folders of one of them.
    expect(unfinished(to).folders).toEqual(new Set(['datasets']))
  })

  test('one that a killed run had begun to remove is nobody’s to go back to, and goes with the next run', async () => {
    const [, second = ''] = ['2024-01-01', '2024-01-02'].map(add)
    serve(to, second)
    const program = `import fs from 'node:fs'
      import { syncBuiltinESMExports } from 'node:module'
      fs.unlinkSync = () => process.kill(process.pid, 'SIGKILL')
      syncBuiltinESMExports()
      const { prune } = await import(process.argv[1])
      prune(process.argv[2], 1, [])`
    const editions = new URL('../../scripts/lib/editions.ts', import.meta.url).href
    const killed = spawnSync(process.execPath, ['--input-type=module', '-e', program, editions, to])
    expect([killed.signal, editionsIn(to)]).toEqual(['SIGKILL', [second]])
    expect(() => editionBefore(to)).toThrow('没有更早的版本')
    const lock = await openEditions(to)
    lock.release()
    expect(readdirSync(to)).toEqual([second, 'current'])
  })

  test('what a killed run left unfinished goes, what is somebody’s stays', async () => {
    unfinished(to)
    mkdirSync(join(to, 'photos'))
    const lock = await openEditions(to)
    lock.release()
    expect(readdirSync(to)).toEqual(['photos'])
  })

  test('a folder called current is not replaced', async () => {
    mkdirSync(join(to, 'current'))
    await expect(openEditions(to)).rejects.toThrow('不是链接')
  })
})

describe('npm run publish', () => {
  test('publishes, keeps what is the same, and goes back', async () => {
    const data = writeData(goodFolder())
    expect(await runCommand('publish', ['--data', data, '--to', to])).toMatchObject({ code: 0 })
    expect(await runCommand('publish', ['--data', data, '--to', to, '--keep', '2'])).toMatchObject({
      code: 0,
    })
    const [first = '', second = ''] = editionsIn(to)
    expect(readlinkSync(join(to, 'current'))).toBe(second)
    const inode = (name: string) => statSync(join(to, name, 'index.html')).ino
    expect(inode(first)).toBe(inode(second))

    expect(await runCommand('publish', ['--data', data, '--to', to, '--rollback'])).toMatchObject({ code: 0 })
    expect(readlinkSync(join(to, 'current'))).toBe(first)
    expect(await runCommand('publish', ['--data', data, '--to', to, '--rollback'])).toMatchObject({ code: 2 })
  })

  test('publishes nothing of wrong data or a wrong command', async () => {
    const data = writeData(goodFolder())
    expect(await runHere('publish', ['--data', data])).toMatchObject({ code: 2 })
    expect(await runHere('publish', ['--data', data, '--to', to, '--keep', '0'])).toMatchObject({ code: 2 })
    expect(await runHere('publish', ['--data', data, '--to', join(data, 'out')])).toMatchObject({ code: 2 })
    rmSync(join(data, 'site.json'))
    expect(await runHere('publish', ['--data', data, '--to', to])).toMatchObject({ code: 1 })
    expect(readdirSync(to)).toEqual([])
  })
})
