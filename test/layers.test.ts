import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const SRC = fileURLToPath(new URL('../src', import.meta.url))
const VALUES = ['characters.ts', 'day.ts', 'order.ts', 'problem.ts']
/** What may be asked of the register on a day; facts.ts, join.ts, register.ts and cut.ts know what is still to come. */
const SNAPSHOT = [
  'cause.ts',
  'correction.ts',
  'enterprise.ts',
  'known.ts',
  'published.ts',
  'snapshot.ts',
  'states.ts',
  'timeline.ts',
  'title.ts',
  'window.ts',
].map(file => `register/${file}`)
const PROJECTION = [
  ...VALUES,
  'law/',
  ...SNAPSHOT,
  'i18n/',
  'site/',
  'type edition.ts',
  'type output.ts',
  'xml.ts',
]
const PAGE = ['day.ts', 'i18n/', 'site/', 'views/', 'components/', 'styles/', 'search/']

/** Which room may import what (the design's table): rooms, files, `type` for types alone, and libraries. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  'day.ts': ['temporal-polyfill'],
  'order.ts': [],
  'credit-code.ts': [],
  'characters.ts': ['type problem.ts'],
  'problem.ts': ['day.ts', 'order.ts'],
  'report.ts': VALUES,
  'output.ts': [],
  'xml.ts': [],
  'source/': ['characters.ts', 'problem.ts', 'papaparse', 'jsonc-parser'],
  'source/folder.ts': ['node:fs', 'node:path'],
  'entries/': [...VALUES, 'credit-code.ts', 'source/', 'zod', 'fastest-levenshtein'],
  'entries/codes.ts': ['problem.ts'],
  'law/': [...VALUES, 'source/', 'entries/', 'zod'],
  'register/': ['day.ts', 'order.ts', 'law/', 'type entries/'],
  'checks/': [...VALUES, 'credit-code.ts', 'entries/', 'law/', 'register/', 'fastest-levenshtein'],
  'i18n/': [
    ...VALUES,
    'entries/codes.ts',
    'entries/tables.ts',
    'entries/schema.ts',
    'type law/',
    ...SNAPSHOT.map(file => `type ${file}`),
  ],
  'site/': ['i18n/lang.ts'],
  'views/': [...PROJECTION, 'hast', 'hast-util-sanitize', 'hast-util-to-html', 'satteri', 'uqr'],
  'feeds/': [...PROJECTION, 'fast-xml-builder', 'ical-generator'],
  'badges/': PROJECTION,
  'datasets/': [
    ...PROJECTION,
    'entries/',
    'papaparse',
    'node:crypto',
    'node:util',
    'node:zlib',
    'node:sqlite',
    'fflate',
    'hucre/xlsx',
    'hyparquet-writer',
    '../package.json',
  ],
  'search/': [...PROJECTION, 'credit-code.ts', 'pinyin-pro', 'opencc-js', 'node:crypto'],
  'edition.ts': [...VALUES, 'source/', 'entries/', 'law/', 'register/', 'checks/'],
  'components/': [...PAGE, 'type edition.ts'],
  'layouts/': [...PAGE, 'type edition.ts'],
  'content/': ['components/'],
  'pages/': [...PAGE, 'edition.ts', 'layouts/', 'content/', 'feeds/', 'datasets/', 'astro'],
}

interface Import {
  from: string
  to: string
  isType: boolean
}

/** Every import of a file; what it imports is a path below src/, or the name of a library. */
function importsOf(from: string): Import[] {
  const text = readFileSync(join(SRC, from), 'utf8')
  const found = text.matchAll(
    /(?:^\s*(?:import|export)\s+(type\s)?(?:[\w\s{},*]+?\sfrom\s+)?|\bimport\()'([^']+)'/gm,
  )
  return [...found].map(([, type, to = '']) => ({
    from,
    to: to.startsWith('.') ? normalize(join(from, '..', to)) : to.replace(/^(astro)[:/].*/, '$1'),
    isType: type !== undefined,
  }))
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(path =>
  /\.(ts|astro|mdx)$/.test(path),
)
const imports = files.flatMap(importsOf)

/** The room of a file, or the file itself where the table has a line of its own for it. */
const roomOf = (path: string) => (path in MAY ? path : path.replace(/\/.*/, '/'))
const isWithin = (path: string, place: string) =>
  place.endsWith('/') ? path.startsWith(place) : path === place

function isAllowed({ from, to, isType }: Import): boolean {
  const may = MAY[roomOf(from)] ?? []
  const isSameRoom =
    from.includes('/') && roomOf(from) !== 'entries/codes.ts' && isWithin(to, from.replace(/\/.*/, '/'))
  const places = may.flatMap(place => (place.startsWith('type ') ? (isType ? place.slice(5) : []) : place))
  return isSameRoom || places.some(place => isWithin(to, place))
}

describe('data flows down, imports point up:', () => {
  test.each(Object.keys(MAY))('%s imports only what the design allows', room => {
    const strays = imports.filter(one => roomOf(one.from) === room && !isAllowed(one))
    expect(strays.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })

  test('every file is in a room of the design', () => {
    expect(files.filter(path => !(roomOf(path) in MAY))).toEqual([])
  })

  test('every room and file that the table names is there', () => {
    const named = Object.entries(MAY).flatMap(([room, may]) => [room, ...may])
    const places = named
      .map(place => place.replace(/^type /, ''))
      .filter(place => /^(?:[\w-]+\/|(?:[\w-]+\/)?[\w-]+\.ts)$/.test(place))
    expect([...new Set(places)].filter(place => !existsSync(join(SRC, place)))).toEqual([])
  })

  test('nobody compares days where the snapshot has cut them', () => {
    const rooms = /^(views|feeds|badges|datasets|search\/build|i18n|site|pages|layouts)\/.*\.ts$/
    const day = String.raw`(?:since|day|today|asOf|from|until|to|\w+_(?:on|from|to))`
    const comparison = new RegExp(String.raw`\b${day}\)? [<>]=? .*|\S+ [<>]=? [\w.?(]*\b${day}\b(?!\().*`)
    const found = files
      .filter(path => rooms.test(path))
      .flatMap(path =>
        readFileSync(join(SRC, path), 'utf8')
          .split('\n')
          .flatMap((line, at) => comparison.exec(line)?.map(text => `${path}:${at + 1} ${text}`) ?? []),
      )
    const instead =
      'What is public on a day is cut in register/cut.ts: read it from the snapshot, and if it lacks something, let it be cut ' +
      'there. What the law says of a day belongs in law/ or register/. To sort by days use compare() of order.ts.'
    expect(found, instead).toEqual([])
  })

  test('only day.ts reads the clock, and only edition.ts asks it', () => {
    const rooms = /^(source|entries|law|register|checks|views|feeds|badges|datasets|search)\//
    const asking = files.filter(
      path =>
        rooms.test(path) &&
        /\btoday\(|\bDate\.now\b|new Date\(\)/.test(readFileSync(join(SRC, path), 'utf8')),
    )
    expect(asking).toEqual([])
  })

  // An `import type` is gone when the program runs, so it makes no cycle.
  test('no import comes back to where it began', () => {
    const cycles: string[] = []
    const done = new Set<string>()
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '))
      if (done.has(file) || path.includes(file)) return
      for (const { to, isType } of imports.filter(({ from }) => from === file))
        if (!isType) visit(to, [...path, file])
      done.add(file)
    }
    for (const file of files) visit(file, [])
    expect(cycles).toEqual([])
  })
})
