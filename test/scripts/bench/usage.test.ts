import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

test('usage.ts tells what each stage took that a process says', () => {
  const dir = mkdtempSync(join(tmpdir(), 'usage-'))
  const program = `console.error('▸ 读…'); globalThis.kept = Buffer.alloc(150e6, 1); console.error('▸ 写…')`
  const preloaded = `--import=${pathToFileURL('scripts/bench/usage.ts')}`
  const { pid, stderr } = spawnSync(process.execPath, [preloaded, '-e', program], {
    env: { ...process.env, USAGE_DIR: dir },
    encoding: 'utf8',
  })
  const { seconds, megabytes, stages } = JSON.parse(readFileSync(join(dir, `${pid}.json`), 'utf8'))
  rmSync(dir, { recursive: true })
  expect(stderr).toBe('▸ 读…\n▸ 写…\n')
  expect(stages.map(({ name }: { name: string }) => name)).toEqual(['启动 start', '读', '写'])
  expect(stages[1].megabytes - stages[0].megabytes).toBeGreaterThan(100)
  expect(megabytes).toBeGreaterThanOrEqual(stages[1].megabytes)
  expect(seconds).toBeGreaterThan(0)
})
