import { describe, expect, test } from 'vitest'
import { goodFolder } from '../entries/good-folder.ts'
import { inspectOn, problemsOf, release, releasedFolder, rewrite } from '../releases/released.ts'

const RULE = 'history/changed'
const OLD = '密炼数字化车间'
const NEW = '橡胶密炼数字化车间'
const renamed = () => rewrite(releasedFolder(), 'candidates.csv', text => text.replace(OLD, NEW))
const correct = (row: string) => rewrite(renamed(), 'corrections.csv', text => `${text}${row}\n`)

describe(RULE, () => {
  test('a cell that was published otherwise is told at its place, with the correction to write', () => {
    expect(problemsOf(RULE, renamed())).toMatchObject([
      {
        level: 'error',
        file: 'candidates.csv',
        line: 4,
        column: 'name',
        value: NEW,
        subject: 'c3',
        message: { zh: expect.stringContaining(`第 1 期公布的是“${OLD}”，现为“${NEW}”`) },
        hint: { zh: expect.stringContaining(`was 写“${OLD}”，now 写“${NEW}”`) },
      },
    ])
  })

  test('a correction explains it; one released already, of another cell, or of other values does not', () => {
    expect(problemsOf(RULE, correct(`k2,candidates,c3,name,${OLD},${NEW},错字,2023-12-20,`))).toEqual([])
    expect(problemsOf(RULE, correct(`k2,candidates,c3,name,,,错字,2023-12-20,`))).toEqual([])
    for (const row of [
      `k2,candidates,c3,nc_rate,${OLD},${NEW},错字,2023-12-20,`,
      `k2,candidates,c1,name,${OLD},${NEW},错字,2023-12-20,`,
      `k2,candidates,c3,name,${OLD},别的车间,错字,2023-12-20,`,
      `k2,candidates,c3,name,${OLD},${NEW},错字,2024-03-01,`,
    ])
      expect(problemsOf(RULE, correct(row))).toHaveLength(1)
  })

  test('each release asks for corrections of its own', () => {
    const corrected = release(correct(`k2,candidates,c3,name,${OLD},${NEW},错字,2023-12-20,`), '2023-12-31')
    expect(problemsOf(RULE, corrected)).toEqual([])
    const back = rewrite(corrected, 'candidates.csv', text => text.replace(NEW, OLD))
    expect(problemsOf(RULE, back)).toHaveLength(1)
  })

  test('another way to write the same, or another order of rows and columns, is no change', () => {
    const folder = rewrite(releasedFolder(), 'candidates.csv', text =>
      text
        .replace('数字化车间,否', 'digital-workshop,false')
        .replace('20,25%', '20,25')
        .replace(/^(c1.*\n)(c2.*\n)/m, '$2$1'),
    )
    expect(problemsOf(RULE, folder)).toEqual([])
  })

  test('an empty cell may be filled in, unless it says something: a day that is that of the notice', () => {
    const noted = rewrite(releasedFolder(), 'revocations.csv', text =>
      text.replace('2023-05-20,2,', '2023-05-20,2,复评不合格'),
    )
    expect(problemsOf(RULE, noted)).toEqual([])
    const ended = rewrite(releasedFolder(), 'windows.csv', text =>
      text.replace('2022-03-02,,', '2022-03-02,2022-03-07,'),
    )
    expect(problemsOf(RULE, ended)).toMatchObject([{ subject: 'w1', column: 'ends_on' }])
  })

  test('an objection is resolved, a rename is published: neither changes what was said', () => {
    const before = rewrite(goodFolder(), 'renames.csv', text =>
      text.replace('2022-09-01,r1,', '2022-09-01,,'),
    )
    const early = rewrite(before, 'objections.json', text =>
      text.replace(', "resolved_on": "2022-03-07", "outcome": "不成立"', ''),
    )
    const open = [...early].filter(([path]) => !/^(certifications|re-eval|revoc|proposed|waivers)/.test(path))
    const released = release(new Map(open), '2022-03-06')
    const now = new Map([...goodFolder(), ...[...released].filter(([path]) => path.startsWith('releases/'))])
    expect(inspectOn(now, '2023-12-31').problems.filter(({ level }) => level === 'error')).toEqual([])
  })

  test('the day of a change of a window, a part of its key, is corrected as any cell', () => {
    const moved = rewrite(releasedFolder(), 'window-changes.csv', text =>
      text.replace('2022-03-04,2022-03-08', '2022-03-05,2022-03-08'),
    )
    expect(problemsOf(RULE, moved)).toMatchObject([
      { file: 'window-changes.csv', column: 'changed_on', subject: 'w1' },
    ])
    const row = 'k2,window-changes,w1,changed_on,2022-03-04,2022-03-05,错字,2023-12-20,\n'
    expect(
      problemsOf(
        RULE,
        rewrite(moved, 'corrections.csv', text => text + row),
      ),
    ).toEqual([])
  })

  test('the text of a notice is corrected as its column text', () => {
    const folder = rewrite(releasedFolder(), 'notices/p1.mdx', text => text.replace('予以', '予'))
    expect(problemsOf(RULE, folder)).toMatchObject([{ file: 'notices/p1.md', subject: 'p1' }])
    const row = 'k2,notices,p1,text,予以公示,予公示,错字,2023-12-20,\n'
    const told = rewrite(folder, 'corrections.csv', text => text + row)
    expect(inspectOn(told, '2023-12-31').problems.filter(({ level }) => level === 'error')).toEqual([])
  })

  test('an edition of an earlier day than the release holds to it as well', () => {
    expect(problemsOf(RULE, renamed(), '2022-06-01')).toHaveLength(1)
    expect(
      inspectOn(releasedFolder(), '2022-06-01').problems.filter(({ level }) => level === 'error'),
    ).toEqual([])
  })
})
