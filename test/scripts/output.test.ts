// What lies in the output folder is the old edition or the new one, whole: whatever is wrong with the data, the disk,
// the folder, or the life of the process.
import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { sealFolder } from '../../scripts/lib/edition-writer.ts'
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
    expectRefusal(await runHere('export', ['--data', damaged(one), '--out', OUT]), one, OUT)
  })

  test.concurrent.each(asProcess)('$kind, as a process', async one => {
    const out = copyOf(OUT)
    expectRefusal(await runCommand('export', ['--data', damaged(one), '--out', out]), one, out)
  })

  function expectRefusal(ran: Ran, { rule, place }: Damage, out: string): void {
    expect(ran.code, ran.stderr).toBe(1)
    expect(ran.stderr.match(/^(错误|提醒) /gm)).toEqual(['错误 '])
    expect(ran.stderr).toContain(told(rule, place))
    expect(ran.stdout).toBe('')
    expect(hashTree(out)).toBe(old)
    expect(readdirSync(dirname(out))).toEqual([basename(out)])
  }

  test('build too', async () => {
    const data = damaged(DAMAGES[0] ?? expect.unreachable())
    const { code } = await runHere('build', ['--data', data, '--out', OUT])
    expect([code, hashTree(OUT)]).toEqual([1, old])
  })
})

/** The environment in which a process is killed as it calls a function of `node:fs`, where `isIt` of `args` and `calls` holds. */
function killedAt(name: string, isIt: string): Record<string, string> {
  return where(name, isIt, `process.kill(process.pid, 'SIGKILL')`)
}

/** The same in which the system refuses it. */
function refusedAt(name: string, isIt: string, code: string): Record<string, string> {
  return where(name, isIt, `(() => { throw Object.assign(new Error('${code}'), { code: '${code}' }) })()`)
}

function where(name: string, isIt: string, happens: string): Record<string, string> {
  const preload = `import fs from 'node:fs'
    import { syncBuiltinESMExports } from 'node:module'
    const { ${name}: real } = fs
    let calls = 0
    fs.${name} = (...args) => (++calls && ${isIt} ? ${happens} : real(...args))
    syncBuiltinESMExports()`
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(preload)}` }
}

/** An environment without programs that exchange two folders in one step. */
const WITHOUT_EXCHANGE = { PATH: '/nowhere' }

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
    const { code } = await runCommand(
      'export',
      ['--data', GOOD, '--out', out],
      killedAt('linkSync', 'calls === 9'),
    )
    expect([code, hashTree(out)]).toEqual([null, old])
    expect(readdirSync(dirname(out)).sort()).toEqual([
      `.${basename(out)}.lock`,
      expect.stringMatching(/^\..+\.next-[0-9a-f-]{36}$/),
      basename(out),
    ])

    expect(await runHere('export', ['--data', 'data', '--out', out])).toMatchObject({ code: 0 })
    expect(hashTree(out)).not.toBe(old)
    expect(readdirSync(dirname(out))).toEqual([basename(out)])
  })

  test('is killed between its two steps, where it needs two: the old one lies aside, and the next run begins with it', async () => {
    const out = copyOf(OUT)
    const { code } = await runCommand('export', ['--data', GOOD, '--out', out], {
      ...killedAt('renameSync', `args[1] === ${JSON.stringify(out)}`),
      ...WITHOUT_EXCHANGE,
    })
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

  test('may not exchange it, as a container’s volume; it says where to write instead', async () => {
    const out = copyOf(OUT)
    const { code, stderr } = await runCommand('export', ['--data', GOOD, '--out', out], {
      ...refusedAt('renameSync', `args[0] === ${JSON.stringify(out)}`, 'EBUSY'),
      ...WITHOUT_EXCHANGE,
    })
    expect([code, hashTree(out), readdirSync(dirname(out))]).toEqual([2, old, [basename(out)]])
    expect(stderr).toContain(`单独挂载的（如容器的卷）`)
    expect(stderr).toContain(`--out ${join(out, 'site')} `)
  })

  test('is used wrongly', async () => {
    const { code } = await runHere('export', ['--data', GOOD, '--out', OUT, '--as-of', '2023-13-01'])
    expect([code, hashTree(OUT)]).toEqual([2, old])
  })
})

/** Looks for a folder's manifest again and again, in a process of its own, until it is told to stop. */
async function lookAt(out: string, signal: AbortSignal): Promise<{ seen: number; missed: number }> {
  const program = `const { existsSync } = require('node:fs')
    const looks = { seen: 0, missed: 0 }
    process.on('SIGTERM', () => { console.log(JSON.stringify(looks)); process.exit() })
    const look = () => { for (let i = 0; i < 100; i++) looks[existsSync(process.argv[1]) ? 'seen' : 'missed']++; setImmediate(look) }
    look()`
  const child = spawn(process.execPath, ['-e', program, join(out, 'datasets/manifest.json')])
  signal.addEventListener('abort', () => child.kill())
  let said = ''
  for await (const chunk of child.stdout) said += chunk
  return JSON.parse(said)
}

describe('--out', () => {
  test('an edition gives way to the next, file by file, with the copies that a web server made', async () => {
    const out = join(freshFolder(), 'out')
    expect(await runHere('export', ['--data', 'data', '--out', out])).toMatchObject({ code: 0 })
    writeFileSync(join(out, 'datasets/titles.csv.gz'), 'made of titles.csv')
    const { code } = await runHere('export', ['--data', GOOD, '--out', out])
    expect([code, hashTree(out)]).toEqual([0, old])
  })

  test.each([
    ['within an edition', 'datasets/notes.txt'],
    ['beside what is like an edition', 'CNAME'],
  ])('a file that is not ours %s is refused and stays', async (_, path) => {
    const out = copyOf(OUT)
    writeFileSync(join(out, path), 'mine')
    const { code, stderr } = await runHere('export', ['--data', GOOD, '--out', out])
    expect([code, readFileSync(join(out, path), 'utf8')]).toEqual([2, 'mine'])
    expect(stderr).toContain(path)
  })

  test('a folder of somebody’s with datasets/manifest.json, and even sums, is refused', async () => {
    const out = freshFolder()
    mkdirSync(join(out, 'datasets'))
    writeFileSync(join(out, 'datasets/manifest.json'), '{}')
    for (const sums of ['', `${'0'.repeat(64)}  datasets/manifest.json\n`]) {
      writeFileSync(join(out, 'SHA256SUMS'), sums)
      const { code } = await runHere('export', ['--data', GOOD, '--out', out])
      expect([code, readdirSync(out).sort()]).toEqual([2, ['SHA256SUMS', 'datasets']])
    }
  })

  test('datasets alone do not replace a whole site', async () => {
    const out = freshFolder()
    mkdirSync(join(out, 'datasets'))
    writeFileSync(join(out, 'index.html'), '<p>')
    writeFileSync(join(out, 'datasets/manifest.json'), '{}')
    sealFolder(out)
    const { code } = await runHere('export', ['--data', GOOD, '--out', out])
    expect([code, existsSync(join(out, 'index.html'))]).toEqual([2, true])
  })

  test('what is the same keeps its file and its time', async () => {
    const out = join(freshFolder(), 'out')
    await runHere('export', ['--data', GOOD, '--out', out])
    const { ino, mtimeMs } = statSync(join(out, 'datasets/titles.csv'))
    await runHere('export', ['--data', GOOD, '--out', out])
    expect(statSync(join(out, 'datasets/titles.csv'))).toMatchObject({ ino, mtimeMs })
  })

  test('a link stays one, and what it leads to is replaced', async () => {
    const [real, link] = [copyOf(OUT), join(freshFolder(), 'link')]
    symlinkSync(real, link)
    expect(await runHere('export', ['--data', 'data', '--out', link])).toMatchObject({ code: 0 })
    expect([realpathSync(link), hashTree(real) === old]).toEqual([realpathSync(real), false])
  })

  test('a link that leads nowhere, or into the data folder, is refused', async () => {
    const before = hashTree(GOOD)
    for (const target of ['/nowhere/at/all', GOOD]) {
      const link = join(freshFolder(), 'link')
      symlinkSync(target, link)
      const { code } = await runHere('export', ['--data', GOOD, '--out', link])
      expect([code, readlinkSync(link), hashTree(GOOD)]).toEqual([2, target, before])
    }
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

  test('runs at once wait for each other, and whoever looks finds a whole edition each time', async () => {
    const out = copyOf(OUT)
    const looking = new AbortController()
    const looks = lookAt(out, looking.signal)
    const runs = [1, 2, 3].map(() => runCommand('export', ['--data', GOOD, '--out', out]))
    const codes = (await Promise.all(runs)).map(({ code }) => code)
    looking.abort()
    expect(codes).toEqual([0, 0, 0])
    expect((await looks).missed).toBe(0)
    expect((await looks).seen).toBeGreaterThan(100)
    expect(hashTree(out)).toBe(old)
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
