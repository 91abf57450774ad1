// Every script of a built site is in the syntax of Chrome 87. The bundler is not asked to lower any: it would put helpers in
// place of class fields, which Chrome 87 has. What scripts ask of a browser besides: test/browser-code.test.ts. Of the
// styles the bundler lowers what is newer, and writes a rule on the sides of a box out for every language of the world.
import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'

const DIR = '.build/site/_astro'

/** Syntax that came later, by the version of Chrome that has it (MDN). */
function newerIn(node: ts.Node, isInFunction: boolean): string[] {
  const inside = isInFunction || ts.isFunctionLike(node)
  const found: string[] = []
  if (ts.isAwaitExpression(node) && !isInFunction) found.push('89: await outside functions')
  if (ts.isRegularExpressionLiteral(node) && /\/\w*[dv]\w*$/.test(node.text))
    found.push('90, 112: flags d and v')
  if (ts.isBinaryExpression(node) && ts.isPrivateIdentifier(node.left)) found.push('91: #field in object')
  if (ts.isClassStaticBlockDeclaration(node)) found.push('94: static { … }')
  if (ts.isImportAttributes(node)) found.push('123: import … with')
  ts.forEachChild(node, child => void found.push(...newerIn(child, inside)))
  return found
}

const newer = (code: string) => newerIn(ts.createSourceFile('script.js', code, ts.ScriptTarget.ESNext), false)

test('newer syntax is noticed', () => {
  const code = `class A { #a; static { A.b = /./v } has(other) { return #a in other } }\nawait import('b', { with: {} })`
  expect(newer(code).map(one => Number.parseInt(one, 10))).toEqual([94, 90, 91, 89])
})

test('no built script has any', () => {
  const files = readdirSync(DIR).filter(file => file.endsWith('.js'))
  expect(files.length).toBeGreaterThan(5)
  expect(
    files.flatMap(file => newer(readFileSync(`${DIR}/${file}`, 'utf8')).map(one => `${file} ${one}`)),
  ).toEqual([])
})

test('no built style is written again for languages that the site has not', () => {
  const files = readdirSync(DIR).filter(file => file.endsWith('.css'))
  expect(files.length).toBeGreaterThan(5)
  const lowered = /:lang\((?!zh|en)[^)]*\)|-webkit-any/
  expect(files.map(file => lowered.exec(readFileSync(`${DIR}/${file}`, 'utf8'))?.[0] ?? '')).toEqual(
    files.map(() => ''),
  )
})

// With the first, the page of changes ended in WebKitGTK 2.50; with the second it prints digits over each other.
test('no built style asks WebKit to wrap prettily or to space digits from Chinese', () => {
  const others = /@supports not \(hanging-punctuation:first\)\{(?:[^{}]*\{[^{}]*\})*\}/g
  const styles = readdirSync(DIR)
    .filter(file => file.endsWith('.css'))
    .map(file => readFileSync(`${DIR}/${file}`, 'utf8'))
  const asks = (css: string) => /wrap:pretty|autospace:normal/.test(css)
  expect(styles.some(asks)).toBe(true)
  expect(styles.filter(css => asks(css.replace(others, '')))).toEqual([])
})
