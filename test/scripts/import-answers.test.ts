import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { readAnswers } from '../../src/papers/answer/read-answers.ts'
import { BASE } from '../papers/plan-for.ts'
import { freshFolder, runHere } from './command.ts'

// Answers come in a CSV, in the sheet beside the papers, or in both: each that is taken is said with its place, and so is each that
// is not.
const LIST = [
  '2024年第三批威海市数字化车间和智能工厂拟认定名单',
  '序号,企业名称,车间名称,区市',
  '1,威海示例己泰精密制作有限公司,主轴数字化车间,环翠区',
  '',
].join('\n')

let dir = ''
const at = (name: string) => join(dir, name)
const write = (...answers: string[]) =>
  writeFileSync(at('回答.csv'), ['question,answer', ...answers, ''].join('\n'))
const take = (...more: string[]) =>
  runHere('import', [at('名单.csv'), '--data', at('data'), '--dry-run', ...more])
const withCsv = () => take('--answers', at('回答.csv'))
const sheetAnswers = async () =>
  (await readAnswers('a.xlsx', readFileSync(at('名单-请核对.xlsx'))))?.answers ?? new Map<string, string>()

beforeEach(() => {
  dir = freshFolder()
  cpSync(BASE, at('data'), { recursive: true })
  writeFileSync(at('名单.csv'), LIST)
})

describe('answers of a CSV', () => {
  test('are said with their lines, and stay in the CSV', async () => {
    write('notice.published_on,2024-07-05', 'window.starts_on,2024-07-08')
    const { stdout, code } = await withCsv()
    expect(code).toBe(1)
    expect(stdout).toContain(
      '采用的回答：回答.csv 的 notice.published_on（第 2 行）、window.starts_on（第 3 行）',
    )
    expect([...(await sheetAnswers()).keys()]).toEqual(['paper.sha256'])
  })

  test('that are deleted do not live on in the sheet', async () => {
    write('notice.published_on,2024-07-05', 'window.starts_on,2024-07-08')
    await withCsv()
    write('window.starts_on,2024-07-08')
    const { stdout } = await withCsv()
    expect(stdout).toContain('notice.published_on\n')
  })

  test('that cannot be taken are told with their line and what may be answered', async () => {
    write('notice.published_on,2024-07-05', 'window.starts_on,2024-07-08', 'row3.enterprise,己泰')
    const { stdout } = await withCsv()
    expect(stdout).toContain(
      '回答.csv 第 4 行的“row3.enterprise”答的“己泰”没有采用：登记簿里没有这个名称、编号或信用代码，或者不止一家；可答：e0007 威海示例己泰精密制造有限公司',
    )
  })

  test('that are given twice: the last holds, and the others are told', async () => {
    write('notice.published_on,2024-07-04', 'notice.published_on,2024-07-05')
    const { stdout } = await withCsv()
    expect(stdout).toContain(
      '回答.csv 第 2 行的“notice.published_on”答“2024-07-04”，没有采用：第 3 行又答了一次',
    )
  })

  test('that nobody asks for are told', async () => {
    write('notice.published_on,2024-07-05', 'row9.enterprise,e0001')
    expect((await withCsv()).stdout).toContain('回答.csv 第 3 行的“row9.enterprise”没有用上')
  })
})

describe('answers of the sheet beside the papers', () => {
  const answered = async (answers: Record<string, string>) => {
    await take()
    const { readXlsx, writeXlsx } = await import('hucre')
    const { sheets } = await readXlsx(readFileSync(at('名单-请核对.xlsx')))
    for (const row of sheets[0]?.rows ?? []) {
      const answer = answers[String(row.at(5))]
      if (answer !== undefined) row[3] = answer
    }
    writeFileSync(
      at('名单-请核对.xlsx'),
      await writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) }),
    )
  }

  test('are said with their rows, and are still there after the next run', async () => {
    await answered({ 'notice.published_on': '2024-07-05' })
    const { stdout } = await take()
    expect(stdout).toContain('采用的回答：名单-请核对.xlsx 的 notice.published_on（“待定”第 2 行）')
    expect((await sheetAnswers()).get('notice.published_on')).toBe('2024-07-05')
  })

  test('give way to those of the CSV, and that is told', async () => {
    await answered({ 'notice.published_on': '2024-07-05' })
    write('notice.published_on,2024-07-04', 'window.starts_on,2024-07-08')
    const { stdout } = await withCsv()
    expect(stdout).toContain(
      '“notice.published_on”两处答得不同：以 回答.csv 第 2 行的“2024-07-04”为准，名单-请核对.xlsx “待定”第 2 行的“2024-07-05”没有采用',
    )
  })

  test('about rows are set aside where the list was changed since, and that is told', async () => {
    await answered({ 'row3.enterprise': 'e0007', 'notice.published_on': '2024-07-05' })
    writeFileSync(at('名单.csv'), LIST.replace('主轴', '主轴箱'))
    const { stdout } = await take()
    expect(stdout).toContain('名单改过了，名单-请核对.xlsx 里逐行的回答没有采用，请重新选：row3.enterprise')
    expect(stdout).toContain('采用的回答：名单-请核对.xlsx 的 notice.published_on')
  })

  test('that were all given leave no sheet that is not ours overwritten', async () => {
    writeFileSync(at('名单-请核对.xlsx'), 'mine')
    await take()
    expect(readFileSync(at('名单-请核对.xlsx'), 'utf8')).toBe('mine')
    rmSync(at('名单-请核对.xlsx'))
    await take()
    expect(existsSync(at('名单-请核对.xlsx'))).toBe(true)
  })
})
