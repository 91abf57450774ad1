import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { undoImport, writeImport } from '../../scripts/lib/imports.ts'
import { settleImports } from '../../scripts/lib/journal.ts'
import { readFolder } from '../../src/source/folder.ts'
import { BASE } from '../papers/plan-for.ts'

const root = mkdtempSync(join(tmpdir(), 'import-'))
afterAll(() => rmSync(root, { recursive: true }))

let dir = ''
let count = 0
beforeEach(() => {
  dir = join(root, String(count++), 'data')
  cpSync(BASE, dir, { recursive: true })
})

const bytes = (text: string) => new TextEncoder().encode(text)
const textsOf = (folder: string) =>
  new Map(
    [...readFolder(folder)].map(([path, body]) => [
      path,
      body instanceof Uint8Array ? new TextDecoder().decode(body) : body,
    ]),
  )

/** An import that changes two tables and brings a third. */
function importOf() {
  const before = readFolder(dir)
  const changed = new Map([
    ['enterprises.csv', bytes('new enterprises')],
    ['candidates.csv', bytes('new candidates')],
    ['proposed-revocations.csv', bytes('new table')],
  ])
  return {
    before,
    changed,
    papers: [{ file: '名单.csv', bytes: bytes('1') }],
    answers: new Map([['a', 'b,c']]),
  }
}

describe('writeImport', () => {
  test('writes every table, and keeps beside the folder what it did', () => {
    expect(writeImport(dir, importOf())).toBe(1)
    expect(textsOf(dir).get('candidates.csv')).toBe('new candidates')
    expect(readdirSync(`${dir}.imports`)).toEqual(['0001'])
    expect(readFileSync(`${dir}.imports/0001/answers.csv`, 'utf8')).toBe('question,answer\na,"b,c"\n')
    expect(readFileSync(`${dir}.imports/0001/papers/名单.csv`, 'utf8')).toBe('1')
  })

  test('writes nothing where a table was changed since it was planned', () => {
    const planned = importOf()
    writeFileSync(join(dir, 'candidates.csv'), 'edited')
    expect(() => writeImport(dir, planned)).toThrow('candidates.csv 在导入期间被别的程序改过')
    expect(textsOf(dir).get('enterprises.csv')).not.toBe('new enterprises')
  })

  test('writes nothing while another process is at it', () => {
    mkdirSync(`${dir}.imports`)
    writeFileSync(`${dir}.imports/lock`, '1')
    expect(() => writeImport(dir, importOf())).toThrow('另一个导入正在进行')
  })
})

describe('undoImport', () => {
  test('brings every table back byte for byte, and takes away what was not there', () => {
    const before = textsOf(dir)
    writeImport(dir, importOf())
    expect(undoImport(dir)).toBe(1)
    expect(textsOf(dir)).toEqual(before)
    expect(undoImport(dir)).toMatchObject({ reason: expect.stringContaining('没有可以取回的导入') })
  })

  test.each([
    [
      'a table was edited since',
      (folder: string) => writeFileSync(join(folder, 'candidates.csv'), 'x'),
      'candidates.csv 又改过',
    ],
    [
      'it was released since',
      (folder: string) => {
        mkdirSync(join(folder, 'releases'))
        writeFileSync(join(folder, 'releases/0001.ndjson'), '{}\n')
      },
      '已经发布过',
    ],
  ])('refuses where %s, and says so', (_, change, reason) => {
    writeImport(dir, importOf())
    change(dir)
    const after = textsOf(dir)
    expect(undoImport(dir)).toMatchObject({ reason: expect.stringContaining(reason) })
    expect(textsOf(dir)).toEqual(after)
  })

  test('numbers go on after it', () => {
    writeImport(dir, importOf())
    undoImport(dir)
    expect(writeImport(dir, importOf())).toBe(2)
  })
})

describe('settleImports', () => {
  const journal = {
    steps: [{ to: 'candidates.csv', from: 'pending-0001/next/candidates.csv' }],
    from: 'pending-0001',
    to: '0001',
  }
  const pend = () => {
    mkdirSync(`${dir}.imports/pending-0001/next`, { recursive: true })
    writeFileSync(`${dir}.imports/pending-0001/next/candidates.csv`, 'new candidates')
  }

  test('throws away what was staged before its journal', () => {
    const before = textsOf(dir)
    pend()
    settleImports(dir)
    expect(textsOf(dir)).toEqual(before)
    expect(readdirSync(`${dir}.imports`)).toEqual([])
  })

  test.each(['before any file moved', 'after all had'])('finishes what a journal names, killed %s', when => {
    pend()
    writeFileSync(`${dir}.imports/journal.json`, JSON.stringify(journal))
    if (when !== 'before any file moved')
      cpSync(`${dir}.imports/pending-0001/next/candidates.csv`, join(dir, 'candidates.csv'))
    settleImports(dir)
    expect(textsOf(dir).get('candidates.csv')).toBe('new candidates')
    expect(readdirSync(`${dir}.imports`)).toEqual(['0001'])
  })

  test('leaves alone what another process is at', () => {
    pend()
    writeFileSync(`${dir}.imports/lock`, '1')
    settleImports(dir)
    expect(readdirSync(`${dir}.imports`)).toEqual(['lock', 'pending-0001'])
  })
})
