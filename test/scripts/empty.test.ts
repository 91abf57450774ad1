import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder } from '../../scripts/demo/empty.ts'
import { freshFolder, hashTree, runHere } from './command.ts'

describe('npm run demo -- --empty', () => {
  test('writes a folder of which check names every blank at its line, and nothing else', async () => {
    const dir = join(freshFolder(), 'own')
    expect((await runHere('demo', ['--empty', dir, '--city', '示例市'])).code).toBe(0)
    const { code, stdout } = await runHere('check', ['--data', dir, '--format', 'json'])
    expect(code).toBe(1)
    const { problems } = JSON.parse(stdout) as { problems: { file: string; column: string; line: number }[] }
    expect(new Set(problems.map(({ file }) => file))).toEqual(
      new Set(['measures/measures-1.json', 'site.json']),
    )
    const columns = problems.map(({ column }) => column)
    for (const needed of [
      'publisher.zh',
      'url',
      'licence.url',
      'contact',
      'effective_from',
      'publicity.days',
      'categories.0.code',
      'grades.0.ends_title',
      'revocation_reasons.0.refusal_years',
    ])
      expect(columns).toContain(needed)
    for (const { file, line, column } of problems) {
      const key = column.split('.').findLast(part => !/^\d+$/.test(part)) ?? ''
      expect(readFileSync(join(dir, file), 'utf8').split('\n')[line - 1], column).toContain(`"${key}"`)
    }
  })

  test('holds no rule of any city: no number, no day, no word of Weihai’s measures', () => {
    const texts = emptyFolder('示例市').map(({ body }) => String(body))
    expect(texts.join('\n')).not.toMatch(/威海|Weihai|第十二条|数控化率不低于/)
    const measures = texts.find(text => text.includes('"revocation_reasons"')) ?? ''
    expect(measures).not.toMatch(/: (?:\d|true|false)/)
  })

  test('is a register once the blanks are filled: a window and an announcement are taken from their papers', async () => {
    const dir = join(freshFolder(), 'own')
    await runHere('demo', ['--empty', dir, '--city', '示例市'])
    const fill = (file: string, values: Record<string, unknown>) => {
      const path = join(dir, file)
      writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...values }))
    }
    fill('site.json', {
      publisher: { zh: '示例市工信局' },
      description: { zh: '示例' },
      url: 'https://example.org/',
      licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      contact: { phone: '0000-0000000' },
    })
    fill('measures/measures-1.json', {
      title: { zh: '示例办法' },
      issuer: { zh: '示例市工信局' },
      effective_from: '2020-01-01',
      articles: [],
      categories: [{ code: 'digital-workshop', label: '数字化车间' }],
      publicity: { days: 7, day_kind: 'working', first_day_counts: false },
      grades: [{ code: 'pass', label: '合格', ends_title: false }],
      revocation_reasons: [{ item: '1', label: '未参加复评', refusal_years: 1 }],
    })
    const checked = await runHere('check', ['--data', dir, '--format', 'json'])
    expect(JSON.parse(checked.stdout)).toEqual({ problems: [], errors: 0, warnings: 0 })
    writeFileSync(join(dir, 'districts.csv'), '区市代码,名称\ndongqu,东区\n')
    const rows =
      '序号,企业名称,车间名称,类别,区县\n1,示例市甲示例机械有限公司,齿轮数字化车间,数字化车间,东区\n'
    const take = async (title: string, day: string) => {
      const [paper, answers] = [join(dir, '../名单.csv'), join(dir, '../answers.csv')]
      writeFileSync(paper, `${title}\n${rows}`)
      writeFileSync(answers, `question,answer\nnotice.published_on,${day}\n`)
      return (await runHere('import', [paper, '--data', dir, '--answers', answers])).code
    }
    const range = '公示期：2022年11月1日至11月9日'
    expect(await take(`2022年第一批拟认定名单的公示\n${range}`, '2022-10-31')).toBe(0)
    expect(await take('关于公布2022年第一批名单的通知\n示例工信〔2022〕8号', '2022-12-01')).toBe(0)
    expect(readFileSync(join(dir, 'certifications.csv'), 'utf8')).toContain('t2022-1-001,c2022-1-001,e0001')
    expect((await runHere('check', ['--data', dir])).code).toBe(0)
  })

  test('leaves a folder alone that holds anything, and asks for the city', async () => {
    const dir = freshFolder()
    writeFileSync(join(dir, 'notes.txt'), 'mine')
    const before = hashTree(dir)
    expect((await runHere('demo', ['--empty', dir, '--city', '示例市'])).code).toBe(2)
    expect((await runHere('demo', ['--empty', join(dir, 'own')])).code).toBe(2)
    expect(hashTree(dir)).toBe(before)
  })
})
