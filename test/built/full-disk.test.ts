// A disk that is full is told without a trace, and the site that was there stays.
import { spawnSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { environment } from '../environment.ts'
import { expectSite, SITES } from './built.ts'

const OUT = '.build/full-disk'
/** As of another day than the site: there is something to write. */
const BUILD = ['scripts/build.ts', '--out', OUT, '--as-of', '2023-12-31']

beforeAll(() => {
  rmSync(OUT, { recursive: true, force: true })
  cpSync(SITES[0].dir, OUT, { recursive: true })
})

test.each([
  ['data are written', '/', 'EFBIG'],
  ['pages are compiled', '/full/', 'File too large'],
])('while %s', (_, base, said) => {
  // Files of at most 100 KB (POSIX: blocks of 512 bytes).
  const limited = ['-c', 'ulimit -f 200; exec node "$@"', 'sh', ...BUILD, '--base', base]
  const { status, stderr } = spawnSync('sh', limited, { env: environment(), encoding: 'utf8' })
  expect([status, stderr.includes(said), /^ +at /m.test(stderr)]).toEqual([3, true, false])
  expectSite(OUT)
})
