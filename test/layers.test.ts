import { readdirSync, readFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { quoted, readTable, section } from './markdown.ts'

const SRC = fileURLToPath(new URL('../src', import.meta.url))
const TABLE = readTable(section(readFileSync(join(SRC, 'README.md'), 'utf8'), 'Who may import whom')).rows

/** The lines of src/README.md as they stand: what each room, file or name may import, and its libraries. */
const LINES = new Map(
  TABLE.flatMap(([rooms, places, libraries]) =>
    quoted(rooms).map((room): [string, string[]] => [room, [...quoted(places), ...quoted(libraries)]]),
  ),
)

/** A name without an ending stands for a line. */
const isName = (place: string) => /^[a-z]+$/.test(place) && LINES.has(place)
const resolve = (place: string): string[] =>
  isName(place) ? (LINES.get(place) ?? []).flatMap(resolve) : [place]

/** Which room may import what: rooms, files, `type` for types alone, and libraries. */
const MAY: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [...LINES].filter(([room]) => !isName(room)).map(([room, places]) => [room, places.flatMap(resolve)]),
)

/** The rooms that may import what a name stands for. */
const whoMay = (name: string): string[] =>
  [...LINES].flatMap(([room, places]) => {
    if (!places.includes(name)) return []
    return isName(room) ? whoMay(room) : room
  })

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
  test.each(Object.keys(MAY))('%s imports only what src/README.md allows', room => {
    const strays = imports.filter(one => roomOf(one.from) === room && !isAllowed(one))
    expect(strays.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })

  test('every file is in a room that src/README.md tells of', () => {
    expect(files.filter(path => !(roomOf(path) in MAY))).toEqual([])
  })

  test('src/README.md has no line for what is not there, and allows nothing that nobody needs', () => {
    const idle = TABLE.flatMap(([rooms, places, libraries]) => {
      const named = quoted(rooms).flatMap(room => (isName(room) ? whoMay(room) : room))
      const own = imports.filter(({ from }) => named.includes(roomOf(from)))
      const isIdle = (place: string) =>
        !own.some(({ to }) => resolve(place).some(one => isWithin(to, one.replace(/^type /, ''))))
      const missing = named.filter(room => !files.some(path => isWithin(path, room)))
      return [
        ...missing,
        ...[...quoted(places), ...quoted(libraries)].filter(isIdle).map(place => `${rooms}: ${place}`),
      ]
    })
    expect(idle).toEqual([])
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

  test('only day.ts reads the clock, and scripts/ alone ask it; components tick in browsers', () => {
    const asking = files.filter(
      path =>
        path !== 'day.ts' &&
        !path.startsWith('components/') &&
        /\btoday\(|\bDate\.now\b|new Date\(\)/.test(readFileSync(join(SRC, path), 'utf8')),
    )
    expect(asking).toEqual([])
  })

  test('no import comes back to where it began, those of types included', () => {
    const cycles: string[] = []
    const done = new Set<string>()
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '))
      if (done.has(file) || path.includes(file)) return
      for (const { to } of imports.filter(({ from }) => from === file)) visit(to, [...path, file])
      done.add(file)
    }
    for (const file of files) visit(file, [])
    expect(cycles).toEqual([])
  })
})
