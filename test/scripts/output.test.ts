// What lies in the output folder is the old edition or the new one, whole: whatever is wrong with the data, the disk,
// the folder, or the life of the process.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Place } from '../../src/problem.ts'
import { DAMAGES, type Damage } from '../entries/damages.ts'
import { goodFolder } from '../entries/good-folder.ts'
import {
  copyOf,
  freshFolder,
  hashTree,
  type Ran,
  ROOT,
  runCommand,
  runHere,
  runProgram,
  writeData,
} from './command.ts'

const GOOD = writeData(goodFolder())
const OUT = join(freshFolder(), 'out')
let old: string

beforeAll(async () => {
  expect(await runHere('export', ['--data', GOOD, '--out', OUT])).toMatchObject({ code: 0 })
  old = hashTree(OUT)
})

/** How a report begins that names one error. */
function told(rule: string, { file, line, column }: Place): string {
  const place = [file, line && `第 ${line} 行`, column && `“${column}”列`].filter(Boolean).join('，')
  return `错误 ${place}　${rule}\n`
}

function isWritten({ damage }: Damage): boolean {
  const folder = goodFolder()
  damage(folder)
  return [...folder].every(([path, bytes]) => bytes instanceof Uint8Array && !folder.has(dirname(path)))
}

function damaged({ damage }: Pick<Damage, 'damage'>): string {
  const folder = goodFolder()
  damage(folder)
  return writeData(folder)
}

describe('damaged data: one error at its place, exit 1, the old output untouched:', () => {
  // What stands in the place of a file and is none is made on a disk by test/source/folder.test.ts.
  const written = DAMAGES.filter(isWritten)
  const every = Math.ceil(written.length / 3)
  const asProcess = written.filter((_, i) => i % every === 0)
  const inHere = written.filter((_, i) => i % every !== 0)

  test.each(inHere)('$kind', async one => {
    expectRefusal(await runHere('export', ['--data', damaged(one), '--out', OUT]), one)
  })

  test.concurrent.each(asProcess)('$kind, as a process', async one => {
    expectRefusal(await runCommand('export', ['--data', damaged(one), '--out', OUT]), one)
  })

  function expectRefusal(ran: Ran, { rule, place }: Damage): void {
    expect(ran.code, ran.stderr).toBe(1)
    expect(ran.stderr.match(/^(错误|提醒) /gm)).toEqual(['错误 '])
    expect(ran.stderr).toContain(told(rule, place))
    expect(ran.stdout).toBe('')
    expect(hashTree(OUT)).toBe(old)
    expect(readdirSync(dirname(OUT))).toEqual([basename(OUT)])
  }

  test('build too', async () => {
    const data = damaged(DAMAGES[0] ?? expect.unreachable())
    const { code } = await runHere('build', ['--data', data, '--out', OUT])
    expect([code, hashTree(OUT)]).toEqual([1, old])
  })
})

/** The environment in which a process is killed as it calls a function of `node:fs` for the nth time. */
function killedAt(name: string, n: number): Record<string, string> {
  const preload = `import fs from 'node:fs'
    import { syncBuiltinESMExports } from 'node:module'
    const { ${name}: real } = fs
    let calls = 0
    fs.${name} = (...args) => (++calls === ${n} ? process.kill(process.pid, 'SIGKILL') : real(...args))
    syncBuiltinESMExports()`
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(preload)}` }
}

describe('the old output is untouched by a run that', () => {
  test('has nothing to read', async () => {
    const data = writeData(goodFolder())
    symlinkSync('/nowhere/at/all.csv', join(data, 'revoked.csv'))
    for (const script of ['export', 'build']) {
      const { code } = await runHere(script, ['--data', data, '--out', OUT])
      expect([script, code, hashTree(OUT)]).toEqual([script, 1, old])
    }
  })

  test('has no room on the disk', async () => {
    // Files of at most 4 KB (POSIX: blocks of 512 bytes); those of the demonstration are larger.
    const export_ = `ulimit -f 8; exec "$0" scripts/export.ts --data data --out "$1"`
    const { code, stderr } = await runProgram('sh', ['-c', export_, process.execPath, OUT])
    expect([code, hashTree(OUT)]).toEqual([3, old])
    expect(stderr).toContain('EFBIG')
    expect(readdirSync(dirname(OUT))).toEqual([basename(OUT)])
  })

  test('is killed while it writes; the next one cleans up after it', async () => {
    const out = copyOf(OUT)
    const { code } = await runCommand('export', ['--data', GOOD, '--out', out], killedAt('writeFileSync', 9))
    expect([code, hashTree(out)]).toEqual([null, old])
    expect(readdirSync(dirname(out)).sort()).toEqual([
      expect.stringMatching(/^\..+\.next-\d+$/),
      basename(out),
    ])

    expect(await runHere('export', ['--data', 'data', '--out', out])).toMatchObject({ code: 0 })
    expect(hashTree(out)).not.toBe(old)
    expect(readdirSync(dirname(out))).toEqual([basename(out)])
  })

  test('is killed between its two steps: the old one lies aside, and the next run begins with it', async () => {
    const out = copyOf(OUT)
    const { code } = await runCommand('export', ['--data', GOOD, '--out', out], killedAt('renameSync', 2))
    const aside = readdirSync(dirname(out)).find(name => name.includes('.old-')) ?? ''
    expect([code, existsSync(out), hashTree(join(dirname(out), aside))]).toEqual([null, false, old])

    // Even a run that publishes nothing puts it back.
    expect(
      await runHere('export', [
        '--data',
        damaged({ damage: folder => folder.delete('site.json') }),
        '--out',
        out,
      ]),
    ).toMatchObject({ code: 1 })
    expect(hashTree(out)).toBe(old)

    expect(await runHere('export', ['--data', GOOD, '--out', out])).toMatchObject({ code: 0 })
    expect(hashTree(out)).toBe(old)
    expect(readdirSync(dirname(out))).toEqual([basename(out)])
  })

  test('is used wrongly', async () => {
    const { code } = await runHere('export', ['--data', GOOD, '--out', OUT, '--as-of', '2023-13-01'])
    expect([code, hashTree(OUT)]).toEqual([2, old])
  })
})

describe('--out', () => {
  test('an edition gives way to the next, file by file', async () => {
    const out = copyOf(OUT)
    writeFileSync(join(out, 'datasets/left-over.csv'), 'of an older program')
    const { code } = await runHere('export', ['--data', GOOD, '--out', out])
    expect([code, hashTree(out)]).toEqual([0, old])
  })

  test('a folder that holds somebody’s files is refused and left as it is', async () => {
    const out = freshFolder()
    mkdirSync(join(out, 'photos'))
    writeFileSync(join(out, 'photos/summer.jpg'), 'not ours')
    for (const script of ['export', 'build']) {
      const { code, stderr } = await runHere(script, ['--data', GOOD, '--out', out])
      expect([script, code]).toEqual([script, 2])
      expect(stderr).toContain(out)
      expect(readFileSync(join(out, 'photos/summer.jpg'), 'utf8')).toBe('not ours')
      expect(readdirSync(out)).toEqual(['photos'])
    }
  })

  test('the data folder is refused', async () => {
    const before = hashTree(GOOD)
    const { code } = await runHere('export', ['--data', GOOD, '--out', GOOD])
    expect([code, hashTree(GOOD)]).toEqual([2, before])
  })

  test('a folder around the data folder, or within it, is refused', async () => {
    const before = hashTree(GOOD)
    for (const out of [dirname(GOOD), join(GOOD, 'out')]) {
      const { code } = await runHere('export', ['--data', GOOD, '--out', out])
      expect([code, hashTree(GOOD)]).toEqual([2, before])
    }
  })

  test('two runs at once do not write into each other', async () => {
    const out = join(freshFolder(), 'out')
    const runs = [1, 2, 3].map(() => runCommand('export', ['--data', GOOD, '--out', out]))
    const codes = (await Promise.all(runs)).map(({ code }) => code)
    expect(codes).toContain(0)
    expect(hashTree(out)).toBe(old)
    expect(await runHere('export', ['--data', GOOD, '--out', out])).toMatchObject({ code: 0 })
    expect(readdirSync(dirname(out))).toEqual([basename(out)])
  })

  test('an empty folder, or one that is not there with its parents, is filled', async () => {
    for (const out of [freshFolder(), join(freshFolder(), 'a/b/c')]) {
      expect(await runHere('export', ['--data', GOOD, '--out', out])).toMatchObject({ code: 0 })
      expect(hashTree(out)).toBe(old)
    }
  })

  test('a path with spaces and Chinese characters', async () => {
    const out = join(freshFolder(), '公开 平台')
    expect(await runHere('export', ['--data', GOOD, '--out', out])).toMatchObject({ code: 0 })
    expect(hashTree(out)).toBe(old)
  })

  test('relative to the folder in which the command runs', async () => {
    const out = `.build/test-${process.pid}`
    try {
      expect(await runHere('export', ['--data', GOOD, '--out', out])).toMatchObject({ code: 0 })
      expect(hashTree(join(ROOT, out))).toBe(old)
    } finally {
      renameSync(join(ROOT, out), join(freshFolder(), 'out'))
    }
  })
})
