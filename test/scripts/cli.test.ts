// The command lines (data/README.md, 命令和退出码) as a clerk, a cron job or a code host meets them: exit codes, what is said where.
import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { goodFolder } from '../entries/good-folder.ts'
import { freshFolder, hashTree, type Ran, ROOT, runCommand, runHere, writeData } from './command.ts'

const GOOD = writeData(goodFolder())
/** Has warnings, none of them an error. */
const WARNED = join(ROOT, 'test/cases/weihai/data')
const BROKEN = brokenFolder()

const FIELDS = ['rule', 'level', 'file', 'line', 'column', 'value', 'message', 'hint', 'article', 'subject']

/** Two errors, in a file whose headers are Chinese: a district that is none, a wrong check digit. */
function brokenFolder(): string {
  const folder = goodFolder()
  const text = new TextDecoder().decode(folder.get('enterprises.csv'))
  const broken = text.replace('东区', '北区').replace('91000000MAMXECC96N', '91000000MAMXECC96M')
  folder.set('enterprises.csv', new TextEncoder().encode(broken))
  return writeData(folder)
}

function expectNoTrace({ stdout, stderr }: Ran): void {
  expect(stdout + stderr).not.toMatch(/^\s+at .*:\d+/m)
  expect(stdout + stderr).not.toMatch(/node_modules|node:internal/)
}

describe('exit codes', () => {
  test.concurrent.each([
    [0, 'check', 'data without a problem', ['--data', GOOD]],
    [0, 'check', 'warnings alone', ['--data', WARNED]],
    [1, 'check', 'an error', ['--data', BROKEN]],
    [0, 'export', 'data without a problem', ['--data', GOOD, '--out', join(freshFolder(), 'out')]],
    [1, 'export', 'an error', ['--data', BROKEN, '--out', join(freshFolder(), 'out')]],
    [1, 'build', 'an error', ['--data', BROKEN, '--out', join(freshFolder(), 'out')]],
  ])('%i: %s, %s', async (code, script, _, args) => {
    const ran = await runCommand(script, args)
    expect(ran.code, ran.stderr).toBe(code)
    expectNoTrace(ran)
  })

  test.each(['check', 'export'])('1: %s, a link that leads nowhere', async script => {
    const data = writeData(goodFolder())
    symlinkSync('/nowhere/at/all.csv', join(data, 'proposed.csv'))
    const args = script === 'check' ? [] : ['--out', join(freshFolder(), 'out')]
    const ran = await runHere(script, ['--data', data, ...args])
    expect(ran.code).toBe(1)
    expect(ran.stdout + ran.stderr).toContain('proposed.csv')
    expectNoTrace(ran)
  })

  test('3: export, a place that cannot be written', async () => {
    const ran = await runHere('export', ['--data', GOOD, '--out', join(import.meta.filename, 'out')])
    expect(ran.code).toBe(3)
    expect(ran.stderr).toContain('ENOTDIR')
    expectNoTrace(ran)
  })
})

describe('check --format', () => {
  const json = async (...args: string[]) =>
    JSON.parse((await runHere('check', [...args, '--format', 'json'])).stdout)

  test('json: one object on standard output, and nothing else anywhere', async () => {
    const { stdout, stderr } = await runCommand('check', ['--data', BROKEN, '--format', 'json'])
    const { problems, errors, warnings, ...further } = JSON.parse(stdout)
    expect(stderr).toBe('')
    expect(further).toEqual({})
    expect([errors, warnings, problems.length]).toEqual([2, 0, 2])
    for (const problem of problems) expect(Object.keys(problem).sort()).toEqual([...FIELDS].sort())
  })

  test('json: a problem has its place as an editor counts, its value and how to mend it', async () => {
    const { problems } = await json('--data', BROKEN)
    expect(problems).toEqual([
      {
        rule: 'reference/districts',
        level: 'error',
        file: 'enterprises.csv',
        line: 2,
        column: '区市',
        value: '北区',
        message: expect.stringContaining('北区'),
        hint: expect.stringMatching(/./),
        article: null,
        subject: null,
      },
      {
        rule: 'cell/uscc',
        level: 'error',
        file: 'enterprises.csv',
        line: 3,
        column: '统一社会信用代码',
        value: '91000000MAMXECC96M',
        message: expect.stringContaining('GB 32100-2015'),
        hint: expect.stringMatching(/./),
        article: null,
        subject: null,
      },
    ])
  })

  test('json: a rule names its article and its record', async () => {
    const found = await json('--data', WARNED, '--as-of', '2024-05-12')
    expect(found).toMatchObject({
      problems: [{ rule: 'eligibility/workshop', level: 'warning', article: '9', subject: 'c3' }],
      errors: 0,
      warnings: 1,
    })
  })

  test('json: data without a problem', async () => {
    expect(await json('--data', GOOD)).toEqual({ problems: [], errors: 0, warnings: 0 })
  })

  test('json: the same problems in English', async () => {
    const [zh, en] = [await json('--data', BROKEN), await json('--data', BROKEN, '--lang', 'en')]
    const place = ({ rule, file, line, column }: Record<string, unknown>) => ({ rule, file, line, column })
    expect(en.problems.map(place)).toEqual(zh.problems.map(place))
    expect(en.problems[0].message).toBe('There is no “北区” among the districts.')
  })

  test('json: what depends on the day is asked of --as-of', async () => {
    const rulesOn = async (day: string) => (await json('--data', WARNED, '--as-of', day)).warnings
    expect([await rulesOn('2023-06-14'), await rulesOn('2023-06-15'), await rulesOn('2023-07-12')]).toEqual([
      1, 3, 2,
    ])
  })

  test('github: an annotation a problem, nothing else', async () => {
    const { code, stdout } = await runCommand('check', ['--data', BROKEN, '--format', 'github'])
    expect(code).toBe(1)
    expect(stdout.trimEnd().split('\n')).toEqual([
      expect.stringMatching(
        /^::error file=enterprises\.csv,line=2,title=reference\/districts \(区市\)::.*北区/,
      ),
      expect.stringMatching(/^::error file=enterprises\.csv,line=3,title=cell\/uscc \(.*\)::.*GB 32100-2015/),
    ])
  })

  test('github: a warning is one', async () => {
    const { code, stdout } = await runHere('check', [
      '--data',
      WARNED,
      '--as-of',
      '2024-05-12',
      '--format',
      'github',
    ])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^::warning file=candidates\.csv,line=4,title=eligibility\/workshop.*\n$/)
  })

  test('text: every problem with its place, and their number', async () => {
    const { stdout } = await runHere('check', ['--data', BROKEN])
    expect(stdout).toContain('错误 enterprises.csv，第 2 行，“区市”列　reference/districts')
    expect(stdout).toContain('错误 enterprises.csv，第 3 行，“统一社会信用代码”列　cell/uscc')
    expect(stdout).toContain('共 2 处错误、0 处提醒。')
  })

  test('writes nothing into the data folder', async () => {
    const before = hashTree(GOOD)
    await runHere('check', ['--data', GOOD])
    expect(hashTree(GOOD)).toBe(before)
  })
})

describe('wrong usage ends with 2, a sentence and no trace:', () => {
  const aFile = join(freshFolder(), 'file')
  const out = freshFolder()
  writeFileSync(aFile, '')
  const USAGE: [script: string, what: string, args: string[], says: string][] = [
    ['check', 'an unknown flag', ['--nonsense'], '--nonsense'],
    ['check', 'an argument without a flag', ['data'], 'too many arguments'],
    ['check', 'no folder after --data', ['--data'], '--data'],
    ['check', 'a folder that is not there', ['--data', '/nowhere/at/all'], '没有数据文件夹 /nowhere/at/all'],
    ['check', 'a file for a folder', ['--data', aFile], '没有数据文件夹'],
    ['check', 'an unknown format', ['--format', 'xml'], 'text, json, github'],
    ['check', 'an unknown language', ['--lang', 'fr'], 'zh, en'],
    ['check', 'no day after --as-of', ['--data', GOOD, '--as-of'], '--as-of'],
    ['check', 'an empty day', ['--data', GOOD, '--as-of', ''], 'YYYY-MM-DD'],
    ['check', 'a word for a day', ['--data', GOOD, '--as-of', 'today'], 'YYYY-MM-DD'],
    ['check', 'a day without its zeros', ['--data', GOOD, '--as-of', '2023-2-1'], 'YYYY-MM-DD'],
    ['check', 'a day that no calendar has', ['--data', GOOD, '--as-of', '2023-02-29'], 'YYYY-MM-DD'],
    ['check', 'a day after today', ['--data', GOOD, '--as-of', '2999-01-01'], '--allow-future'],
    ['export', 'an unknown flag', ['--nonsense'], '--nonsense'],
    ['export', 'a flag of check', ['--data', GOOD, '--format', 'json'], '--format'],
    ['export', 'a folder that is not there', ['--data', '/nowhere/at/all'], '没有数据文件夹'],
    ['export', 'a day that no calendar has', ['--data', GOOD, '--as-of', '2023-02-29'], 'YYYY-MM-DD'],
    ['export', 'a day after today', ['--data', GOOD, '--as-of', '2999-01-01'], '--allow-future'],
    ['export', 'a file as output', ['--data', GOOD, '--out', aFile], aFile],
    ['export', 'the data as output', ['--data', GOOD, '--out', GOOD], GOOD],
    ['build', 'an unknown flag', ['--data', GOOD, '--draft'], '--draft'],
    ['build', 'another scheme', ['--data', GOOD, '--out', out, '--site', 'ftp://example.org'], '--site'],
    ['build', 'a base that is no path', ['--data', GOOD, '--out', out, '--base', '/a?b/'], '--base'],
    ['build', 'a day after today', ['--data', GOOD, '--out', out, '--as-of', '2999-01-01'], '--allow-future'],
  ]

  test.each(USAGE)('%s, %s', async (script, _, args, says) => {
    const ran = await runHere(script, args)
    expect(ran.code, ran.stderr).toBe(2)
    expect(ran.stderr).toContain(says)
    expect(ran.stdout).toBe('')
    expectNoTrace(ran)
  })

  test('a site.json that pins a day after today', async () => {
    const folder = goodFolder()
    const text = new TextDecoder().decode(folder.get('site.json')).replace('2023-12-31', '2999-12-31')
    folder.set('site.json', new TextEncoder().encode(text))
    const data = writeData(folder)
    const out = join(freshFolder(), 'out')
    expect(await runHere('export', ['--data', data, '--out', out])).toMatchObject({ code: 2 })
    expect(await runHere('check', ['--data', data])).toMatchObject({ code: 2 })
    expect(await runHere('export', ['--data', data, '--out', out, '--as-of', '2023-12-31'])).toMatchObject({
      code: 0,
    })
  })
})

test('--allow-future publishes a day after today', async () => {
  const args = ['--data', GOOD, '--as-of', '2999-01-01', '--allow-future']
  expect(await runHere('check', args)).toMatchObject({ code: 0 })
  expect(await runHere('export', [...args, '--out', join(freshFolder(), 'out')])).toMatchObject({ code: 0 })
})

test.each(['build', 'check', 'export'])('%s --help tells its options and ends with 0', async script => {
  const ran = await runHere(script, ['--help'])
  expect(ran.code).toBe(0)
  for (const option of ['--data', '--as-of']) expect(ran.stdout).toContain(option)
})
