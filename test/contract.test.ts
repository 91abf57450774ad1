// What data/README.md promises to those who read the register: statuses, rules, pages, datasets and commands are those that
// the program has, no more and no fewer.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { EXIT } from '../scripts/lib/arguments.ts'
import { RULES } from '../src/checks/index.ts'
import { DATASETS } from '../src/datasets/catalog.ts'
import { readEntries } from '../src/entries/entries.ts'
import { zh } from '../src/i18n/zh.ts'
import { PAGES } from './browser/pages.ts'
import { goodFolder } from './entries/good-folder.ts'
import { quoted, readTable, section } from './markdown.ts'

const DATA = readFileSync('data/README.md', 'utf8')
const rowsBelow = (heading: string) => readTable(section(DATA, heading)).rows

test.each([
  ['公示的状态', zh.status.window],
  ['候选的状态', zh.status.candidate],
  ['称号的状态', zh.status.title],
  ['不予受理', zh.status.enterprise],
  ['办法的状态', zh.status.measures],
])('%s: every status, as the pages call it', (heading, words) => {
  const told = rowsBelow(heading).map(([code = '', word = '']) => [...quoted(code), word].join(' '))
  expect(told.toSorted()).toEqual(
    Object.entries(words)
      .map(([code, word]) => `${code} ${word}`)
      .toSorted(),
  )
})

describe('规则', () => {
  const told = rowsBelow('规则')

  test('every rule with its level, in the order in which they are checked', () => {
    const levels = { error: '错误', warning: '提示' }
    expect(
      told.map(([id = '', level]) => [...quoted(id), level].join(' ')),
      '规则 in data/README.md has other rows than RULES in src/checks/index.ts',
    ).toEqual(RULES.map(({ id, level }) => `${id} ${levels[level]}`))
  })

  test('each has the articles under which 办法各条在哪里落实 names it', () => {
    const articles = rowsBelow('办法各条').flatMap(([no = '', , rules]) =>
      quoted(rules).map(rule => ({ rule, no })),
    )
    const articlesOf = (id: string) => articles.filter(({ rule }) => rule === id).map(({ no }) => no)
    for (const [id = '', , article] of told) {
      const [rule = ''] = quoted(id)
      const instead = '规则 and 办法各条在哪里落实, both in data/README.md, name different articles of a rule'
      expect([rule, article], instead).toEqual([rule, articlesOf(rule).join('、') || '—'])
    }
  })

  test('each says what breaks it', () => {
    for (const [, , , what = ''] of told) expect(what).toMatch(/^\p{Script=Han}.{4,}$/u)
  })
})

describe('网页', () => {
  const told = rowsBelow('网页').flatMap(([path]) => quoted(path).map(one => one.replaceAll(/<\w+>/g, '*')))
  const routes = readdirSync('src/pages/[...lang]', { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.astro'))
    .map(path => `/${path.replace(/(\/?index)?\.astro$/, '/')}`.replace('//', '/'))
  // A rest parameter is a page of its own, or many below it; two that list one kind of thing in parts are told once.
  const isRoute = (path: string) => routes.some(route => patternOf(route).test(path))

  test('every page, and no other', () => {
    expect(
      told.filter(path => !isRoute(path)),
      '网页 in data/README.md tells of what is not there',
    ).toEqual([])
    const untold = routes.filter(route => !told.some(path => patternOf(route).test(path)))
    expect(untold, '网页 in data/README.md does not tell of these').toEqual([])
  })

  test('a page of every kind is read in a browser', () => {
    const read = PAGES.map(path => `/${path.replace(/\?.*/, '')}`)
    const isRead = (path: string) => read.some(one => patternOf(path.replace('*', '[id]'), '[^/]+').test(one))
    expect(
      told.filter(path => !isRead(path)),
      'test/browser/pages.ts has none of these',
    ).toEqual([])
  })

  test('no redirect can start from a page of the site', () => {
    const files = goodFolder()
    const site = JSON.parse(new TextDecoder().decode(files.get('site.json')))
    const redirects = Object.fromEntries(
      told.filter(path => !path.includes('*')).map(path => [path, '/old/']),
    )
    files.set('site.json', new TextEncoder().encode(JSON.stringify({ ...site, redirects }, null, 1)))
    const refused = readEntries(files).problems.map(({ column }) => column)
    expect(refused.toSorted()).toEqual(
      Object.keys(redirects)
        .map(path => `redirects.${path}`)
        .toSorted(),
    )
  })
})

/** What addresses a route has; `id` is what stands for an id. */
function patternOf(route: string, id = '[*]'): RegExp {
  const source = route
    .replaceAll('.', String.raw`\.`)
    .replace(/\[(?:\\\.){3}\w+\]\//, `(?:${id}/)?`)
    .replace(/\[\w+\]/, id)
  return new RegExp(`^${source}$`)
}

describe('数据集', () => {
  const told = rowsBelow('### 数据集')

  test('every dataset, in the order of the catalogue', () => {
    expect(
      told.flatMap(([name]) => quoted(name)),
      '数据集 in data/README.md has other rows than src/datasets/catalog.ts',
    ).toEqual(DATASETS.map(({ name }) => name))
  })

  test.each(told.map(([name, , columns]) => [quoted(name)[0] ?? '', quoted(columns)] as const))(
    '%s begins with the columns that are promised',
    (name, columns) => {
      const names = DATASETS.find(one => one.name === name)?.columns.map(column => column.name)
      expect(names?.slice(0, columns.length)).toEqual(columns)
    },
  )
})

test('命令和退出码: commands that there are, and a column for each exit code', () => {
  const { header, rows } = readTable(section(DATA, '命令和退出码'))
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  for (const [command = ''] of rows) {
    const [name] = quoted(command).map(text => text.replace('npm run ', ''))
    expect(scripts).toHaveProperty(name ?? '')
  }
  expect(header.slice(2).map(Number)).toEqual(Object.values(EXIT))
})
