import { describe, expect, test } from 'vitest'
import { inspectOn, nextOf, problemsOf, release, releasedFolder, rewrite } from '../releases/released.ts'

const RULE = 'history/vanished'
const drop = (line: RegExp) => (text: string) => text.replace(line, '')
const WITHDRAWN = 'k2,re-evaluations,r2023 t1,round_id,r2023,,误录,2023-12-20,\n'

describe(RULE, () => {
  test('a folder as it was released is at peace', () => {
    const { problems } = inspectOn(releasedFolder(), '2023-12-31')
    expect(problems.filter(({ level }) => level === 'error')).toEqual([])
  })

  test('a row that is gone is told by name, with what to write', () => {
    const folder = rewrite(releasedFolder(), 're-evaluations.csv', drop(/^r2023,t1.*\n/m))
    expect(problemsOf(RULE, folder)).toMatchObject([
      {
        level: 'error',
        file: 're-evaluations.csv',
        subject: 't1',
        message: { zh: '第 1 期公布过的复评 r2023 t1，现在没有了。' },
        hint: { zh: expect.stringContaining('record_id 写 r2023 t1') },
      },
    ])
  })

  test('it is told too where others that name it are errors by that', () => {
    const folder = rewrite(releasedFolder(), 'certifications.csv', drop(/^t1,.*\n/m))
    const { problems } = inspectOn(folder, '2023-12-31')
    expect(problems.filter(({ rule }) => rule === RULE).map(({ subject }) => subject)).toEqual(['t1'])
    expect(problems.map(({ rule }) => rule)).toContain('reference/certifications')
  })

  test('a correction that takes it back explains it, from its day on', () => {
    const dropped = rewrite(releasedFolder(), 're-evaluations.csv', drop(/^r2023,t1.*\n/m))
    const told = rewrite(dropped, 'corrections.csv', text => text + WITHDRAWN)
    expect(problemsOf(RULE, told)).toEqual([])
    const later = rewrite(
      dropped,
      'corrections.csv',
      text => text + WITHDRAWN.replace('2023-12-20', '2024-01-02'),
    )
    expect(problemsOf(RULE, later, '2024-01-01')).toHaveLength(1)
    expect(problemsOf(RULE, later, '2024-01-02')).toEqual([])
  })

  test('once that is released nothing is missing, and the correction still names a record', () => {
    const dropped = rewrite(releasedFolder(), 're-evaluations.csv', drop(/^r2023,t1.*\n/m))
    const told = rewrite(dropped, 'corrections.csv', text => text + WITHDRAWN)
    const { problems } = inspectOn(release(told, '2023-12-31'), '2023-12-31')
    expect(problems.filter(({ level }) => level === 'error')).toEqual([])
  })

  test('a record under another id is renamed as long as a redirect leads there, and so is what names it', () => {
    const moved = ['certifications.csv', 're-evaluations.csv'].reduce(
      (folder, path) => rewrite(folder, path, text => text.replace(/\bt1\b/g, 't9')),
      releasedFolder(),
    )
    expect(problemsOf(RULE, moved).map(({ subject }) => subject)).toEqual(['t1', 't1'])
    const led = rewrite(moved, 'site.json', text =>
      text.replace('"redirects": {', '"redirects": { "/titles/t1/": "/titles/t9/",'),
    )
    expect(inspectOn(led, '2023-12-31').problems.filter(({ level }) => level === 'error')).toEqual([])
    const renamed = nextOf(led, '2023-12-31').records.map(({ op, was, key }) => [op, was, key])
    expect(renamed).toEqual([
      ['renamed', 't1', 't9'],
      ['renamed', 'r2023 t1', 'r2023 t9'],
    ])
  })

  test('a waiver silences it, and is not unused once the release that it excused is out', () => {
    const dropped = rewrite(releasedFolder(), 're-evaluations.csv', drop(/^r2023,t1.*\n/m))
    const waived = rewrite(dropped, 'waivers.csv', text => `${text}${RULE},t1,原件作废,2023-12-20,\n`)
    expect(problemsOf(RULE, waived)).toEqual([])
    const { problems } = inspectOn(release(waived, '2023-12-31'), '2023-12-31')
    expect(problems.filter(({ level }) => level === 'error')).toEqual([])
  })

  test('of a table that is not there any more the records are told, many of them in one', () => {
    const base = rewrite(
      releasedFolder(),
      'districts.csv',
      text => text + Array.from({ length: 30 }, (_, i) => `d${i},第${i}区,,\n`).join(''),
    )
    const many = release(base, '2023-12-31')
    const folder = rewrite(many, 'districts.csv', text => text.replace(/^d\d+,.*\n/gm, ''))
    const told = problemsOf(RULE, folder)
    expect(told).toHaveLength(21)
    expect(told.at(-1)?.message.zh ?? told[0]?.message.zh).toBeDefined()
    expect(told.some(({ message }) => message.zh.includes('另有 10 条没有了'))).toBe(true)
  })

  test('a table that cannot be read has lost nothing', () => {
    const folder = rewrite(releasedFolder(), 're-evaluations.csv', text =>
      text.replace('r2023,t1,r1', 'r 2023,t1,r1'),
    )
    expect(problemsOf(RULE, folder)).toEqual([])
  })

  test('a waiver that goes is no loss: it has to go where its rule does not break', () => {
    const mended = rewrite(releasedFolder(), 'waivers.csv', drop(/^eligibility.*\n/m))
    expect(problemsOf(RULE, mended)).toEqual([])
  })

  test('the text of a notice that is gone is told', () => {
    const folder = releasedFolder()
    folder.delete('notices/p1.mdx')
    expect(problemsOf(RULE, folder)).toMatchObject([{ file: 'notices/p1.md', subject: 'p1' }])
  })
})
