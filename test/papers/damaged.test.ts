import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { takeNotes } from '../../src/papers/notes.ts'
import { readPaper } from '../../src/papers/read/read-paper.ts'
import { findLists } from '../../src/papers/shape/find-lists.ts'
import { docx, ods } from './make-papers.ts'

const ROWS = [
  ['拟认定名单'],
  ['序号', '企业名称', '车间名称'],
  [1, '威海示例甲辰机械有限公司', '主轴数字化车间'],
]
const CASES = join(import.meta.dirname, 'cases')
const WHOLE = [
  readFileSync(join(CASES, '01-grouped-list/名单.xlsx')),
  readFileSync(join(CASES, '02-gb18030-csv/公示名单.csv')),
  readFileSync(join(CASES, '03-utf16-tabs/名单.txt')),
  (await ods('a.ods', [{ rows: ROWS }])).bytes,
  docx('a.docx', [
    '拟认定名单',
    [
      ['序号', '企业名称'],
      ['1', '威海示例甲辰机械有限公司'],
    ],
  ]).bytes,
].map(bytes => new Uint8Array(bytes))

const damaged = fc
  .record({
    bytes: fc.constantFrom(...WHOLE),
    keep: fc.double({ min: 0, max: 1, noNaN: true }),
    slips: fc.array(
      fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 255 })),
      { maxLength: 20 },
    ),
  })
  .map(({ bytes, keep, slips }) => {
    const copy = bytes.slice(0, Math.ceil(bytes.length * Math.max(keep, slips.length > 0 ? 1 : 0)))
    for (const [at, byte] of slips) copy[Math.floor(at * copy.length)] = byte
    return copy
  })

test('a damaged paper is read or refused with a sentence, and never throws', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(damaged, async bytes => {
      const notes = takeNotes()
      const sheets = await readPaper({ file: '名单.xlsx', bytes }, notes)
      for (const sheet of sheets) findLists(sheet)
      expect(sheets.length + notes.refused.length).toBeGreaterThan(0)
      for (const { message, hint } of notes.refused)
        expect([message, hint].every(text => text.length > 5)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
