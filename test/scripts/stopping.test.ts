// Whoever stops a run, by a signal or by stopping npm, has it stopped at once and nothing published.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { freshFolder, ROOT } from './command.ts'

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s ends a build, which leaves nothing behind',
  async signal => {
    const out = join(freshFolder(), 'out')
    const child = spawn(process.execPath, ['scripts/build.ts', '--out', out], { cwd: ROOT })
    await until(() => isBuilding(out))
    child.kill(signal)
    expect(await ended(child)).toBe(signal)
    expect(readdirSync(dirname(out))).toEqual([])
  },
)

test('so does the end of npm, whose shell does not pass the signal on', async () => {
  const out = join(freshFolder(), 'out')
  const npm = spawn('npm', ['run', 'build', '--', '--out', out], { cwd: ROOT })
  await until(() => isBuilding(out))
  npm.kill()
  await ended(npm)
  await until(() => readdirSync(dirname(out)).length === 0)
  expect(existsSync(out)).toBe(false)
})

function isBuilding(out: string): boolean {
  return readdirSync(dirname(out)).some(name => name.startsWith(`.${basename(out)}.next-`))
}

function ended(child: ChildProcess): Promise<string | null> {
  return new Promise(resolve => child.on('exit', (_, signal) => resolve(signal)))
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await wait(50)
}
