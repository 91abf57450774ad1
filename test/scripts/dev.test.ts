// npm run dev: the pages are what the data folder says, as it is written.
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { ROOT } from './command.ts'

/** A data folder as developers see it: the address, and what the server said so far. */
interface Served {
  address: string
  said: () => string
}

function serve(data: string): Promise<Served> {
  const server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '0'], {
    cwd: ROOT,
    // Nothing of the test runner: Vite would take itself to be in a test, where it serves no pages.
    env: { PATH: process.env.PATH, DATA_DIR: data, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  })
  onTestFinished(() => {
    server.kill('SIGKILL')
  })
  const { promise, resolve, reject } = Promise.withResolvers<Served>()
  let said = ''
  for (const stream of [server.stdout, server.stderr])
    stream.setEncoding('utf8').on('data', piece => {
      said += piece
      const address = /http:\/\/localhost:\d+/.exec(said)?.[0]
      if (address !== undefined) resolve({ address, said: () => said })
    })
  server.on('exit', () => reject(new Error(said)))
  return promise
}

test('npm run dev follows the data folder', { timeout: 120_000 }, async () => {
  const data = mkdtempSync(join(tmpdir(), 'dev-'))
  onTestFinished(() => rmSync(data, { recursive: true }))
  cpSync(join(ROOT, 'test/cases/ladder/data'), data, { recursive: true })
  const { address, said } = await serve(data)
  const see = (status: number, told: string) =>
    vi.waitFor(
      async () => {
        const page = await fetch(`${address}/enterprises/e1/`)
        const isTold = (await page.text()).includes(told)
        expect({ status: page.status, isTold }).toEqual({ status, isTold: true })
      },
      { timeout: 30_000 },
    )
  const path = join(data, 'enterprises.csv')
  const written = readFileSync(path, 'utf8')
  await see(200, '<title>示例远航装备有限公司 ')
  writeFileSync(path, written.replace('示例远航装备有限公司', '示例改名装备有限公司'))
  await see(200, '<title>示例改名装备有限公司 ')
  writeFileSync(path, written.replace('e1,', 'e1,,'))
  await see(500, '<title>Error')
  await vi.waitFor(() => expect(said()).toContain('enterprises.csv:2'))
  writeFileSync(path, written)
  await see(200, '<title>示例远航装备有限公司 ')
})
