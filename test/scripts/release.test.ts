import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { TakenError, writeReleaseFile } from '../../scripts/lib/releases.ts'
import { releasedTitle } from '../../src/datasets/releases/sheet-proof.ts'
import type { Day } from '../../src/day.ts'
import { openEdition } from '../../src/edition.ts'
import { goodFolder } from '../entries/good-folder.ts'
import { freshFolder, hashTree, runHere, writeData } from './command.ts'

let data: string
beforeEach(() => {
  data = writeData(goodFolder())
})

const run = (...args: string[]) => runHere('release', ['--data', data, ...args])
const edit = (path: string, change: (text: string) => string) =>
  writeFileSync(join(data, path), change(readFileSync(join(data, path), 'utf8')))
const written = () => (existsSync(join(data, 'releases')) ? readdirSync(join(data, 'releases')) : [])

describe('npm run release', () => {
  test('says what would be released, and writes nothing', async () => {
    const before = hashTree(data)
    const { code, stdout } = await run('--as-of', '2022-03-15')
    expect(code).toBe(0)
    expect(stdout).toContain('第 1 期，截至 2022-03-15，是第一期')
    expect(hashTree(data)).toBe(before)
  })

  test('--accept writes it; the next tells records and whose status becomes what', async () => {
    expect((await run('--as-of', '2022-03-15', '--accept')).code).toBe(0)
    expect(written()).toEqual(['0001.ndjson', 'checkpoint'])
    const { stdout } = await run('--as-of', '2023-05-20', '--accept')
    expect(stdout).toContain('撤销 v2023-1')
    expect(stdout).toContain('称号 t2（装配无人车间）由有效变为已撤销')
    expect(stdout).toMatch(/示例甲智能装备有限公司/)
    expect(written()).toEqual(['0001.ndjson', '0002.ndjson', 'checkpoint'])
    const again = await run('--as-of', '2023-05-20', '--accept')
    expect([again.code, again.stdout.trim()]).toEqual([0, '与第 2 期相比没有变化，没有可发布的。'])
    expect(written()).toHaveLength(3)
  })

  test('a record that vanished ends it with 1, by name, and nothing is written; so do check and build', async () => {
    await run('--accept')
    edit('re-evaluations.csv', text => text.replace(/^r2023,t1.*\n/m, ''))
    const before = hashTree(data)
    const { code, stdout } = await run('--accept')
    expect(code).toBe(1)
    expect(stdout).toContain('history/vanished')
    expect(stdout).toContain('复评 r2023 t1')
    expect(hashTree(data)).toBe(before)
    const check = await runHere('check', ['--data', data, '--format', 'json'])
    expect(check.code).toBe(1)
    const rules = JSON.parse(check.stdout).problems.map(({ rule }: { rule: string }) => rule)
    expect(rules).toContain('history/vanished')
    expect((await runHere('export', ['--data', data, '--out', join(freshFolder(), 'out')])).code).toBe(1)
  })

  test('--format json tells every change', async () => {
    await run('--as-of', '2022-03-15', '--accept')
    const told = JSON.parse((await run('--as-of', '2023-05-20', '--format', 'json')).stdout)
    expect(told).toMatchObject({ release: 2, day: '2023-05-20', errors: 0 })
    expect(told.changes).toContainEqual(
      expect.objectContaining({ op: 'added', table: 'revocations', key: 'v2023-1' }),
    )
    expect(told.standings).toContainEqual({
      dataset: 'titles',
      key: 't2',
      column: 'status',
      was: 'active',
      now: 'revoked',
    })
  })

  test('a day before the last release, or after today, is wrong usage', async () => {
    await run('--as-of', '2022-03-15', '--accept')
    expect((await run('--as-of', '2022-03-14')).code).toBe(2)
    expect((await run('--as-of', '2199-01-01')).code).toBe(2)
  })

  test('two who release one number: the second is told so and overwrites nothing', async () => {
    await run('--as-of', '2022-03-15', '--accept')
    const first = readFileSync(join(data, 'releases/0001.ndjson'), 'utf8')
    expect(() => writeReleaseFile(data, 1, 'other\n')).toThrow(TakenError)
    expect(readFileSync(join(data, 'releases/0001.ndjson'), 'utf8')).toBe(first)
    expect(written()).toEqual(['0001.ndjson', 'checkpoint'])
  })

  test('a kill between release and checkpoint does no harm: the next run writes it', async () => {
    await run('--as-of', '2022-03-15', '--accept')
    rmSync(join(data, 'releases/checkpoint'))
    writeFileSync(join(data, 'releases/.0002.ndjson.4711'), 'half')
    expect((await run('--as-of', '2022-03-15', '--accept')).code).toBe(0)
    expect(written()).toContain('checkpoint')
    expect((await runHere('verify', [data])).code).toBe(0)
  })

  test('a release file that was edited is an error that names it', async () => {
    await run('--as-of', '2022-03-15', '--accept')
    edit('releases/0001.ndjson', text => text.replace('密炼', '硫化'))
    const { code, stdout } = await run('--as-of', '2023-12-31')
    expect(code).toBe(1)
    expect(stdout).toContain('releases/0001.ndjson')
  })

  test('--new-key makes a key outside the data folder, --sign signs with it', async () => {
    const keyFile = join(freshFolder(), 'key')
    expect((await run('--new-key', join(data, 'key'))).code).toBe(2)
    const link = join(freshFolder(), 'elsewhere')
    symlinkSync(data, link)
    expect((await run('--new-key', join(link, 'key'))).code).toBe(2)
    const made = await run('--new-key', keyFile)
    expect(made.stdout).toMatch(/^example\.org\/releases\+[0-9a-f]{8}\+/)
    expect((await run('--new-key', keyFile)).code).toBe(2)
    await run('--accept', '--sign', keyFile)
    expect(written()).toEqual(['0001.ndjson', 'checkpoint', 'public-key'])
    expect(readFileSync(join(data, 'releases/public-key'), 'utf8')).toBe(made.stdout)
    const { code, stdout } = await runHere('verify', [data, '--key', made.stdout.trim()])
    expect([code, stdout]).toEqual([0, expect.stringContaining('有签名')])
  })
})

describe('npm run verify', () => {
  test('a published edition matches; a byte of a dataset that does not is named', async () => {
    await run('--as-of', '2022-03-15', '--accept')
    await run('--accept')
    const out = join(freshFolder(), 'out')
    await runHere('export', ['--data', data, '--out', out])
    const whole = await runHere('verify', [out, data])
    expect([whole.code, whole.stdout]).toEqual([0, expect.stringContaining('全部一致')])
    const path = join(out, 'datasets/titles.csv')
    writeFileSync(path, readFileSync(path, 'utf8').replace('t1', 't7'))
    const changed = await runHere('verify', [out])
    expect([changed.code, changed.stdout]).toEqual([1, expect.stringContaining('datasets/titles.csv')])
    expect(changed.stdout).toContain('title_id 应为“t1”，现为“t7”')
  })

  test('a changed row of a dataset or of a release is named by its key, as JSON too', async () => {
    await run('--accept')
    const out = join(freshFolder(), 'out')
    await runHere('export', ['--data', data, '--out', out])
    const change = async (file: string, was: RegExp, now: string) => {
      const path = join(out, file)
      const written = readFileSync(path, 'utf8')
      expect(written).toMatch(was)
      writeFileSync(path, written.replace(was, now))
      const { code, stdout } = await runHere('verify', [out, '--format', 'json'])
      writeFileSync(path, written)
      expect(code).toBe(1)
      return JSON.parse(stdout).problems[0]
    }
    const record = { of: 'titles', key: 't2', column: 'status' }
    for (const file of ['titles.csv', 'titles.excel.csv', 'titles.json', 'titles.ndjson'])
      expect(await change(`datasets/${file}`, /\brevoked\b/, 'revokec')).toMatchObject({
        ...{ file: `datasets/${file}`, record },
        message: { zh: expect.stringContaining('应为“revoked”，现为“revokec”') },
      })
    expect(await change('releases/1/titles.csv', /\brevoked\b/, 'active')).toMatchObject({
      release: 1,
      record,
    })
    expect(await change('releases/1/delta.csv', /\brevoked\b/, 'active')).toMatchObject({
      ...{ release: 1, file: 'releases/1/delta.csv' },
    })
    const whole = await runHere('verify', [out, '--format', 'json'])
    expect([whole.code, JSON.parse(whole.stdout)]).toMatchObject([0, { problems: [], errors: 0 }])
  })

  test('a downloaded file is told by its release, another is none', async () => {
    await run('--as-of', '2022-03-15', '--accept')
    await run('--accept')
    const out = join(freshFolder(), 'out')
    await runHere('export', ['--data', data, '--out', out])
    const file = join(out, 'releases/1/titles.csv')
    const told = await runHere('verify', [file, data])
    expect([told.code, told.stdout]).toEqual([0, expect.stringContaining('与第 1 期发布的 titles.csv 一致')])
    const other = join(freshFolder(), 'titles.csv')
    writeFileSync(other, 'title_id\n')
    expect((await runHere('verify', [other, data])).code).toBe(1)
    expect((await runHere('verify', [other])).code).toBe(2)
  })

  test('a folder taken back from a backup is told by what was published, and a kept checkpoint by what was rewritten', async () => {
    await run('--as-of', '2022-03-15', '--accept')
    const old = join(freshFolder(), 'checkpoint')
    writeFileSync(old, readFileSync(join(data, 'releases/checkpoint')))
    await run('--accept')
    const out = join(freshFolder(), 'out')
    await runHere('export', ['--data', data, '--out', out])
    expect((await runHere('verify', [data, old])).code).toBe(0)
    rmSync(join(data, 'releases/0002.ndjson'))
    rmSync(join(data, 'releases/checkpoint'))
    const { code, stdout } = await runHere('verify', [out, data])
    expect([code, stdout]).toEqual([1, expect.stringContaining('第 2 期起的文件取回')])
  })

  test('a printed sheet is verified by a downloaded site and by a data folder', async () => {
    await run('--as-of', '2022-12-31', '--accept')
    const first = openEdition({ dir: data, asOf: '2022-12-31' as Day }, '2022-12-31' as Day)
    const hash = releasedTitle(first, 't2')?.hash.slice(0, 8)
    for (const day of ['2023-04-30', '2023-05-25', '2023-12-31']) await run('--as-of', day, '--accept')
    expect(written()).toContain('0004.ndjson')
    const out = join(freshFolder(), 'out')
    await runHere('export', ['--data', data, '--out', out])
    for (const folder of [out, data]) {
      const shown = await runHere('verify', [folder, '--sheet', `t2/1/${hash}`])
      expect([shown.code, shown.stdout]).toEqual([0, expect.stringContaining('查询单相符')])
      expect(shown.stdout).toContain('“active”变为“revoked”（第 3 期起）')
    }
    const code = `https://example.org/verify/?title=t2&release=1&hash=${hash}`
    expect((await runHere('verify', [out, '--sheet', code])).code).toBe(0)
    expect((await runHere('verify', [out, '--sheet', 't2/1/00000000'])).code).toBe(1)
    expect((await runHere('verify', [out, '--sheet', 't9/1/00000000'])).code).toBe(1)
    expect((await runHere('verify', [out, '--sheet', 'what?'])).code).toBe(2)
  })

  test('who publishes over releases that the folder has not, or has otherwise, is told so and loses none', async () => {
    const out = join(freshFolder(), 'out')
    const publish = (...args: string[]) => runHere('export', ['--data', data, '--out', out, ...args])
    await run('--as-of', '2022-03-15', '--accept')
    const first = readFileSync(join(data, 'releases/0001.ndjson'))
    await run('--accept')
    expect((await publish()).code).toBe(0)
    // An earlier day has fewer releases, and the folder has them all.
    expect((await publish('--as-of', '2022-03-15')).code).toBe(0)
    expect((await publish()).code).toBe(0)
    const second = readFileSync(join(out, 'releases/2.ndjson'))
    rmSync(join(data, 'releases/0002.ndjson'))
    rmSync(join(data, 'releases/checkpoint'))
    const restored = await publish()
    expect([restored.code, restored.stderr]).toEqual([1, expect.stringContaining('已发布到第 2 期')])
    await run('--as-of', '2022-12-31', '--accept')
    const twice = await publish()
    expect([twice.code, twice.stderr]).toEqual([1, expect.stringContaining('两个人各发布了同一期')])
    expect(readFileSync(join(out, 'releases/2.ndjson'))).toEqual(second)
    rmSync(join(data, 'releases'), { recursive: true })
    const without = await publish()
    expect([without.code, without.stderr]).toEqual([0, expect.stringContaining('已发布 2 期')])
    expect(readFileSync(`${out}.releases/0001.ndjson`)).toEqual(first)
    expect(readFileSync(`${out}.releases/0002.ndjson`)).toEqual(second)
  })

  test('a path that is not there, or holds nothing to verify, is wrong usage', async () => {
    expect((await runHere('verify', [join(data, 'none')])).code).toBe(2)
    expect((await runHere('verify', [data])).code).toBe(2)
  })
})
