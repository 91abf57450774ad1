// The docs say what is: every table and column, every command, every article of the measures.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { RULES } from '../src/checks/index.ts'
import { type Column, isOptional, TABLE_NAMES } from '../src/entries/schema.ts'
import { TABLES } from '../src/entries/tables.ts'
import { parseMeasures } from '../src/law/measures.ts'
import { quoted, readTable, section, withoutCode } from './markdown.ts'

const README = readFileSync('README.md', 'utf8')
const DATA = readFileSync('data/README.md', 'utf8')

describe('data/README.md', () => {
  test.each(TABLE_NAMES)('tells every column of %s.csv, and which must be filled in', name => {
    const schema = TABLES[name]
    const { header, rows: told } = readTable(section(DATA, `\`${name}.csv\``))
    const instead = `data/README.md tells of other columns of ${name} than src/entries/ declares`
    expect(
      told.map(([name]) => name),
      instead,
    ).toEqual(Object.keys(schema.columns).map(name => `\`${name}\``))
    for (const [name, column] of Object.entries<Column>(schema.columns)) {
      const cells = told.find(([cell]) => cell === `\`${name}\``)
      expect([name, cells?.[1]]).toEqual([name, expect.stringContaining(column.zh)])
      expect([name, cells?.[header.indexOf('必填')] === '是']).toEqual([name, !isOptional(column)])
    }
  })
})

describe('the articles of the measures in data/README.md', () => {
  const told = readTable(section(DATA, '办法各条')).rows
  const routes = readdirSync('src/pages/[...lang]', { recursive: true, encoding: 'utf8' })
  const law = parseMeasures(JSON.parse(readFileSync('data/measures/weihai-2021.json', 'utf8'))).data
  const columnExists = (path: string) => {
    const [table = '', column = ''] = path.split('.')
    if (table === 'measures') return law !== undefined && column in law
    return column in ((TABLES as Record<string, { columns: object }>)[table]?.columns ?? {})
  }

  test('are all twenty, in order', () => {
    expect(told.map(([no]) => no)).toEqual(Array.from({ length: 20 }, (_, i) => String(i + 1)))
    expect(law?.articles.map(({ no }) => no)).toEqual(told.map(([no]) => no))
  })

  test('name data that exist', () => {
    expect(told.flatMap(([, data]) => quoted(data)).filter(path => !columnExists(path))).toEqual([])
  })

  test('name every rule that has an article, under its article', () => {
    const byRule = new Map<string, string[]>()
    for (const [no = '', , cell] of told) {
      for (const id of quoted(cell)) byRule.set(id, [...(byRule.get(id) ?? []), no])
    }
    const ruled = RULES.filter(({ topic }) => topic !== undefined).map(({ id }) => id)
    const instead = '办法各条在哪里落实 in data/README.md names other rules than src/checks/ has with a topic'
    expect([...byRule.keys()].sort(), instead).toEqual(ruled.toSorted())
    expect(Object.fromEntries(byRule)).toMatchObject({
      'publicity/too-short': ['12'],
      'eligibility/operating-time': ['7'],
      'eligibility/indicators': ['8', '9'],
      'eligibility/nc-rate': ['8'],
      'eligibility/unmanned': ['8', '9'],
      'eligibility/workshop': ['9'],
      'eligibility/yield-grade': ['14'],
      're-evaluation/after-revocation': ['15'],
      're-evaluation/not-revoked': ['16'],
      'revocation/no-ground': ['16'],
      'refusal/applied': ['17'],
      'rename/outside-round': ['18'],
      'measures/outside-validity': ['20'],
    })
  })

  test('name pages that exist', () => {
    const known = routes.map(route => `/${route.replace(/(index)?\.astro$/, '').replace(/\[[^\]]+\]/, '*')}`)
    const pages = told.flatMap(([, , , cell]) => quoted(cell)).map(page => page.replace(/<[^>]+>/, '*'))
    const isKnown = (page: string) =>
      known.some(
        one =>
          `${one.replace(/\/$/, '')}/` === page.replace(/\*?\/$/, '*/') ||
          `${one.replace(/\/$/, '')}/` === page ||
          one === `${page}*`,
      )
    expect(pages.filter(page => !isKnown(page))).toEqual([])
  })

  test('name tests that exist', () => {
    const tests = told.flatMap(cells => quoted(cells[4]))
    expect(tests.filter(path => !existsSync(path))).toEqual([])
    expect(tests.length).toBeGreaterThan(20)
  })
})

/** A command of package.json that opens a door: what it is preloaded with, its flags, and the door. */
const DOOR = /^node (?:--import \S+ )?(?:--\S+ )*(scripts\/\S+)$/

describe('README.md', () => {
  test('names commands that exist, each with flags that it takes', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
    const told = [...README.matchAll(/npm (?:run )?([a-z]+)((?: (?:-- )?[^`|\n&]*)?)/g)]
    const builtIn = ['install', 'ci']
    const strays = told.flatMap(([, name = '', rest = '']) => {
      if (builtIn.includes(name)) return []
      const door = DOOR.exec(scripts[name] ?? '')?.[1]
      const source = [door, 'scripts/lib/arguments.ts']
        .map(path => (path ? readFileSync(path, 'utf8') : ''))
        .join('')
      const flags = [...rest.matchAll(/--[a-z-]{3,}/g)].map(([flag]) => flag)
      return name in scripts ? flags.filter(flag => !source.includes(`'${flag} `)) : [name]
    })
    expect(strays).toEqual([])
    expect(told.length).toBeGreaterThan(8)
  })

  test('is called by CI as it is written', () => {
    expect(README).toMatch(/^npm install-ci-test$/m)
    expect(readFileSync('.ci/run', 'utf8')).toMatch(/^npm install-ci-test$/m)
  })

  test('tells of folders that exist', () => {
    const paths = [...README.matchAll(/`(src\/[\w./]+|scripts\/|test\/[\w.]+)`/g)].map(
      ([, path]) => path ?? '',
    )
    expect(paths.filter(path => !existsSync(path))).toEqual([])
  })
})

describe.each(['README.md', 'src/README.md', 'test/README.md', 'scripts/README.md'])('%s', document => {
  const text = withoutCode(readFileSync(document, 'utf8'))

  test('names files and folders that are there', () => {
    const paths = quoted(text).filter(path => /^(src|test|scripts|data)\/[\w./[\]-]*$/.test(path))
    expect(paths.filter(path => !existsSync(path))).toEqual([])
    expect(paths.length).toBeGreaterThan(2)
  })

  test('links to what is there', () => {
    const links = [...text.matchAll(/\]\(([^)#]+)/g)].map(([, path = '']) => join(dirname(document), path))
    expect(links.filter(path => !existsSync(path))).toEqual([])
  })
})

describe('scripts/README.md', () => {
  const text = readFileSync('scripts/README.md', 'utf8')

  test('has every command with its door', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
    const doors = Object.entries<string>(scripts).flatMap(([name, command]) => {
      const [, door] = DOOR.exec(command) ?? []
      return door ? [`${name === 'test' ? 'npm test' : `npm run ${name}`} ${door}`] : []
    })
    const told = readTable(text).rows.map(([command, door]) =>
      [...quoted(command), ...quoted(door)].join(' '),
    )
    expect(told.toSorted()).toEqual(doors.toSorted())
  })

  test('says what each file of lib/ is for', () => {
    const files = readdirSync('scripts/lib').map(file => `scripts/lib/${file}`)
    const told = readTable(section(text, '`lib/`')).rows.flatMap(([file]) => quoted(file))
    expect(told.toSorted()).toEqual(files.toSorted())
  })
})

describe('How to add, in src/README.md', () => {
  const text = readFileSync('src/README.md', 'utf8')

  test.each(['rule', 'dataset', 'page', 'column', 'table', 'language'])(
    'a %s: its steps, and their files',
    kind => {
      const recipe = section(text, `A ${kind}`)
      expect(recipe.match(/^\d+\. /gm)?.length).toBeGreaterThan(3)
      expect(quoted(recipe).filter(path => /^(src|test)\//.test(path)).length).toBeGreaterThan(3)
    },
  )

  // What names one that is there names the files that another is to be added to.
  test.each([
    ['rule', 'candidate/district', '', /^(?!test\/(papers|cases)\/)/, /candidate-district/g, '<id>'],
    ['dataset', 'status-periods', '', /^(src\/(?!datasets\/api\/)|data\/)/, /status-periods/g, '<name>'],
    [
      'table',
      'proposed-revocations',
      "'",
      /^(src\/(entries\/(?!proposed-windows)|law\/|register\/|site\/|datasets\/[^/]+$)|scripts\/(demo|fuzz)\/|test\/(register|entries|datasets)\/(?!proposed)[^/]+$|data\/)/,
      /proposed-revocations/g,
      '<table>',
    ],
  ])('a %s: every file that names %s', (kind, name, quote, rooms, own, written) => {
    const files = ['src', 'test', 'scripts'].flatMap(room =>
      readdirSync(room, { recursive: true, encoding: 'utf8' }).map(file => `${room}/${file}`),
    )
    const naming = [...files, 'data/README.md']
      .filter(file => /\.(ts|astro|md)$/.test(file) && rooms.test(file) && file !== 'test/docs.test.ts')
      .filter(file => readFileSync(file, 'utf8').includes(`${file.endsWith('.ts') ? quote : ''}${name}`))
    // Of what a table needs a dataset needs a part.
    const told = [kind, 'dataset'].flatMap(one => quoted(section(text, `A ${one}`)))
    const untold = naming.map(file => file.replace(own, written)).filter(file => !told.includes(file))
    expect(naming.length).toBeGreaterThan(3)
    expect(untold, `### A ${kind} in src/README.md does not name these`).toEqual([])
  })
})

test('every heading that a comment cites is there', () => {
  const files = ['src', 'test', 'scripts'].flatMap(room =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map(file => `${room}/${file}`),
  )
  const cited = files
    .filter(file => /\.(ts|astro|mdx)$/.test(file))
    .flatMap(file => [...readFileSync(file, 'utf8').matchAll(/((?:\w+\/)*README\.md), (\p{Script=Han}+)/gu)])
  const headings = (document: string) =>
    [...readFileSync(document, 'utf8').matchAll(/^#{1,3} (.+)$/gm)].map(([, text = '']) => text)
  const isThere = (document: string, heading: string) =>
    headings(document).some(one => one === heading || one.startsWith(`${heading} `))
  expect(cited.length).toBeGreaterThan(20)
  expect(cited.filter(([, document = '', heading = '']) => !isThere(document, heading)).map(String)).toEqual(
    [],
  )
})
