import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { environment } from '../environment.ts'

function bytesOf(dir: string): Map<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const paths = files.map(entry => join(entry.parentPath, entry.name)).sort()
  return new Map(paths.map(path => [path.slice(dir.length), readFileSync(path, 'latin1')]))
}

test('two builds of the same data as of the same day are byte for byte the same, in any zone and language', () => {
  const env = environment({ TZ: 'America/New_York', LANG: 'de_DE.UTF-8' })
  execFileSync('node', ['scripts/build.ts', '--out', '.build/again'], { env, stdio: 'pipe' })
  const [first, again] = [bytesOf('.build/site'), bytesOf('.build/again')]
  expect([...again.keys()]).toEqual([...first.keys()])
  expect([...first].filter(([path, bytes]) => again.get(path) !== bytes).map(([path]) => path)).toEqual([])
})
