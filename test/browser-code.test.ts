// Office browsers (360, 奇安信 and others) are built on Chromium of some years ago: what our scripts ask of a browser is in
// Chrome 87, by MDN's data. Their syntax is looked at as it is built (test/built/scripts.test.ts).

import { existsSync, readFileSync } from 'node:fs'
import bcd from '@mdn/browser-compat-data' with { type: 'json' }
import type { CompatStatement, Identifier } from '@mdn/browser-compat-data/types'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { type Use, usesOf } from './browser-code.ts'

const OLDEST = 87
/** What the desk serves as it is. */
const DESK = 'src/desk/drop.ts'
const uses = usesOf('src', [DESK])

/** What MDN calls types that TypeScript's library has under other names, or in parts. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  ReadonlyArray: ['Array'],
  ReadonlyMap: ['Map'],
  ReadonlySet: ['Set'],
  ParentNode: ['Element', 'Document'],
  ChildNode: ['Element'],
  ElementContentEditable: ['HTMLElement'],
  HTMLOrSVGElement: ['HTMLElement'],
  ARIAMixin: ['Element'],
  WindowOrWorkerGlobalScope: ['Window'],
  Body: ['Response', 'Request'],
  NonDocumentTypeChildNode: ['Element'],
  AbstractWorker: ['Worker'],
  MessageEventTarget: ['Worker', 'MessagePort'],
}

const namesOf = (owner: string): readonly string[] => {
  const plain = owner.replace(/(?<=.)Constructor$/, '')
  if (/^(?:Big)?(?:Ui|I)nt\d+(?:Clamped)?Array$|^Float\d+Array$/.test(plain)) return [plain, 'TypedArray']
  return [...(CALLED[plain] ?? [plain])]
}

/** What the data say of a use; undefined where they say nothing. */
function compatOf({ owners, name }: Use): CompatStatement | undefined {
  const places: (Identifier | undefined)[] = owners
    .flatMap(namesOf)
    .flatMap(owner => [
      bcd.javascript.builtins?.[owner]?.[name],
      bcd.api[owner]?.[name],
      bcd.api[owner]?.[`${name}_static`],
    ])
  if (owners.length === 0)
    places.push(
      bcd.javascript.builtins?.[name],
      bcd.api[name],
      bcd.api.Window?.[name],
      bcd.javascript.builtins?.globals?.[name],
    )
  return places.find(place => place?.__compat)?.__compat
}

/** The first version of Chrome; 0 where it has always been there, infinite where it is nowhere. */
function sinceOf({ support }: CompatStatement): number {
  const statement = [support.chrome ?? []].flat()[0]
  const version = statement?.version_added
  return typeof version === 'string' ? Number.parseFloat(version.replace('≤', '')) : Number.POSITIVE_INFINITY
}

test('scripts and the worker are looked at, and nearly all that they use is in the data', () => {
  const files = new Set(uses.map(({ where }) => where.replace(/:\d+$/, '')))
  for (const file of [
    'page/box.ts',
    'page/page-view.ts',
    'worker/list.ts',
    'match/similar.ts',
    'shards/worker/ask.ts',
  ])
    expect(files).toContain(`src/search/${file}`)
  expect(files).toContain(DESK)
  expect([...files].some(file => file.endsWith('.astro.ts'))).toBe(true)
  expect(uses.filter(compatOf).length).toBeGreaterThan(0.97 * uses.length)
})

test(`what runs in browsers asks for nothing newer than Chrome ${OLDEST}`, () => {
  const newer = uses.flatMap(use => {
    const compat = compatOf(use)
    return compat && sinceOf(compat) > OLDEST
      ? [`${use.where} ${use.owners[0] ?? ''}.${use.name}: ${sinceOf(compat)}`]
      : []
  })
  expect(newer).toEqual([])
})

test('the script of the desk is JavaScript as it stands, in the syntax of that day', () => {
  const code = readFileSync(DESK, 'utf8')
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { target: ts.ScriptTarget.ES2020, module: ts.ModuleKind.ESNext },
  })
  // Printed again from its own tree, so that only what the compiler lowers or takes away can differ.
  const plain = (text: string) => text.replace(/"use strict";|\s|;/g, '')
  expect(plain(outputText)).toBe(plain(code))
})

// An expression that looks behind is an error of syntax to Safari below 16.4: nothing of its file would run.
test('what runs in browsers has no expression that looks behind', () => {
  const files = [...new Set(uses.map(({ where }) => where.replace(/:\d+$/, '')))].filter(file =>
    existsSync(file),
  )
  expect(files.length).toBeGreaterThan(50)
  expect(files.filter(file => /\(\?<[=!]/.test(readFileSync(file, 'utf8')))).toEqual([])
})
