// package-lock.json is in step with package.json and whole for every system, so that `npm ci` installs the same everywhere;
// and all that it names is under a licence that lets a bureau use it.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

type Versions = Readonly<Record<string, string>>

interface Locked {
  version?: string
  integrity?: string
  license?: string
  dependencies?: Versions
  devDependencies?: Versions
  optionalDependencies?: Versions
}

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const own = read('package.json') as Locked
const { packages } = read('package-lock.json') as { packages: Readonly<Record<string, Locked>> }
const { '': root, ...others } = packages

/** The folders in which a package that lies at `path` finds others, nearest first. */
function foldersOf(path: string): string[] {
  const parts = path.split('node_modules/').slice(0, -1)
  const above = parts.map((_, depth) => parts.slice(0, depth + 1).join('node_modules/'))
  return [`${path}/`, ...above.toReversed()].map(folder => `${folder}node_modules/`)
}

describe('package-lock.json', () => {
  test('names the packages of package.json, and their versions', () => {
    expect(root?.dependencies).toEqual(own.dependencies)
    expect(root?.devDependencies).toEqual(own.devDependencies)
    const named = Object.entries({ ...own.dependencies, ...own.devDependencies })
    const locked = named.map(([name]) => [name, packages[`node_modules/${name}`]?.version])
    expect(locked, 'npm install brings them in step').toEqual(named)
  })

  test('has every package that another needs, those of other systems too', () => {
    const missing = Object.entries(others).flatMap(([path, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter(name => !foldersOf(path).some(folder => `${folder}${name}` in others))
        .map(name => `${name}, which ${path} needs`),
    )
    expect(missing, 'npm ci refuses a lock that lacks one: take it from the lock before').toEqual([])
  })

  test('says of every package what bytes it has, and nothing of where they came from', () => {
    const strays = Object.entries(others).filter(([, one]) => !one.integrity || 'resolved' in one)
    expect(strays.map(([path]) => path)).toEqual([])
  })

  test('has licences alone that let everyone use, change and pass on', () => {
    const free = new Set(
      '0BSD Apache-2.0 BSD-2-Clause BSD-3-Clause BlueOak-1.0.0 CC0-1.0 ISC LGPL-3.0-or-later MIT MPL-2.0 Python-2.0'.split(
        ' ',
      ),
    )
    const isFree = (licence: string) => licence.split(/ (?:AND|OR) /).every(one => free.has(one))
    const strays = Object.entries(others).filter(([, { license }]) => !isFree(license ?? ''))
    expect(strays.map(([path, { license }]) => `${path}: ${license}`)).toEqual([])
  })
})
