import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT, runProgram } from './command.ts'

const PRELOAD = '--import ./scripts/lib/compile-cache.mjs '

test('keeps what was compiled in the folder of the program', async () => {
  const asked = "import { getCompileCacheDir } from 'node:module'; console.log(getCompileCacheDir())"
  const preloaded = PRELOAD.trim().split(' ')
  const { code, stdout } = await runProgram(
    process.execPath,
    [...preloaded, '--input-type=module', '-e', asked],
    { NODE_COMPILE_CACHE: '' },
  )
  expect(code).toBe(0)
  expect(stdout).toContain(join(ROOT, '.build', 'compile-cache'))
})

test('is for the commands that people wait for', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  const preloaded = Object.keys(scripts).filter(name => scripts[name].includes(PRELOAD))
  expect(preloaded).toEqual(expect.arrayContaining(['build', 'check', 'import', 'publish', 'release']))
})
