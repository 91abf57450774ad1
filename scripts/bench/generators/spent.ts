// In: a command. Out: the time that it took, and the processor time of it and of all that it started, which the shell tells.
import { spawnSync } from 'node:child_process'

/** Seconds that went by, and seconds of processor time. */
export interface Spent {
  wall: number
  seconds: number
}

/** Runs a command in a folder; throws with what it said where it fails. */
export function spentBy(command: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Spent {
  const start = performance.now()
  const shell = spawnSync('sh', ['-c', '"$@" >&2; code=$?; times; exit $code', 'sh', ...command], {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
  })
  const wall = (performance.now() - start) / 1000
  if (shell.status !== 0) throw new Error(`${command.join(' ')}\n${shell.stderr}`)
  return { wall, seconds: childSeconds(shell.stdout) }
}

/** The second line that POSIX’ `times` prints is of the children: 0m1.52s 0m0.31s. */
export function childSeconds(times: string): number {
  const [, line = ''] = times.trim().split('\n')
  const each = [...line.matchAll(/(\d+)m([\d.]+)s/g)]
  if (each.length !== 2) throw new Error(`times: ${times}`)
  return each.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0)
}
