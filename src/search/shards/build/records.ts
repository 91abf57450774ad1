// In: what the lookup knows. Out: the three kinds of records that pages hold, and for each what the tree of keys to them
// grows on: enterprises by their names and readings, enterprises by codes and ids, facilities by names and ids.
// Who may import: make-shards.ts.
import { BETWEEN } from '../../codec/names.ts'
import { standingsOf } from '../../codec/standings.ts'
import { ENTRY_STATUSES, type SearchData } from '../../data.ts'
import { type Places, placesOf } from '../../match/brands.ts'
import { GrowingTable } from '../../match/growing-table.ts'
import type { NameTable } from '../../match/name-table.ts'
import { NO_READINGS, type Readings } from '../../readings.ts'
import type { TableName } from '../shard-manifest.ts'
import { makeAlphabet } from './alphabet.ts'
import { type Ground, INITIALS, type Paths, pathsOf, type RankOf, READ, type Way, WRITTEN } from './paths.ts'
import { rankOfCode, rankOfName } from './rank.ts'

/** Records of one kind: n has ids[n], lines[n] and so on. */
export interface Records {
  ids: readonly string[]
  lines: readonly string[]
  /** Small numbers. */
  columns: readonly (readonly number[])[]
  codes: readonly string[] | undefined
  /** Made when it is needed: it is large. */
  grow: () => [ground: Ground, paths: Paths]
}

/** A part of a code is looked for from so many places on: the last that leaves six characters to be asked for. */
const PLACES_OF_CODE = 13

/** Records of every kind, and the places that stand before the brands of enterprises. */
export function recordsOf(
  data: SearchData,
  readings: Readings,
): { records: Record<TableName, Records>; places: Places; standings: readonly string[] } {
  const { enterprises, titles } = data
  const ids = enterprises.map(({ id }) => id)
  const codes = enterprises.map(({ code }) => code)
  const standings = standingsOf(enterprises.map(({ standing }) => standing))
  const shown = {
    ids,
    lines: enterprises.map(({ names }) => names.join(BETWEEN)),
    columns: [
      enterprises.map(({ district }) => district + 1),
      enterprises.map(({ status }) => ENTRY_STATUSES.indexOf(status)),
      standings.numbers,
    ],
  }
  const table = tableOf(
    enterprises.map(({ names }) => names),
    readings,
  )
  const byCode = ids.map((id, owner) => [codes[owner] ?? '', id] as const)
  return {
    standings: standings.texts,
    places: placesOf(table),
    records: {
      names: {
        ...shown,
        codes: undefined,
        grow: () => [
          groundOf(table, readings, rankOfName(table)),
          pathsFrom(table, name => lengthOf(table, name), [WRITTEN, READ, INITIALS]),
        ],
      },
      codes: {
        ...shown,
        codes,
        grow: () => growBeside(tableOf(byCode, NO_READINGS), PLACES_OF_CODE, () => rankOfCode),
      },
      titles: {
        ids: titles.map(({ id }) => id),
        lines: titles.map(
          ({ name, enterprise }) => `${name}${BETWEEN}${enterprises[enterprise]?.names[0] ?? ''}`,
        ),
        columns: [titles.map(({ status }) => ENTRY_STATUSES.indexOf(status))],
        codes: undefined,
        grow: () =>
          growBeside(
            tableOf(
              titles.map(({ name, id }) => [name, id]),
              NO_READINGS,
            ),
          ),
      },
    },
  }
}

/** Owners with a text, which is looked for from some of its first places on, and beside it an id, asked for as it is. */
function growBeside(
  table: NameTable,
  places = Number.POSITIVE_INFINITY,
  rank: (table: NameTable) => RankOf = rankOfName,
): [Ground, Paths] {
  const countOf = (name: number) => Math.min(lengthOf(table, name), table.isFormer[name] === 1 ? 1 : places)
  return [groundOf(table, NO_READINGS, rank(table)), pathsFrom(table, countOf, [WRITTEN])]
}

const lengthOf = ({ starts }: NameTable, name: number): number => starts[name + 1] - starts[name]

function tableOf(names: readonly (readonly string[])[], { simplified }: Readings): NameTable {
  const growing = new GrowingTable()
  growing.replace(simplified)
  growing.append(names)
  return growing.table
}

function groundOf(table: NameTable, readings: Readings, rankOf: RankOf): Ground {
  const nameAt = new Uint32Array(table.text.length)
  for (let name = 0; name + 1 < table.starts.length; name++)
    nameAt.fill(name, table.starts[name], table.starts[name + 1])
  return { table, alphabet: makeAlphabet(table, readings), nameAt, rankOf }
}

/** Paths that begin at the first places of each name, as many as `countOf` says, in each of some ways. */
function pathsFrom(table: NameTable, countOf: (name: number) => number, ways: readonly Way[]): Paths {
  const names = table.starts.length - 1
  let count = 0
  for (let name = 0; name < names; name++) count += countOf(name)
  const paths = pathsOf(count * ways.length)
  let path = 0
  for (const way of ways)
    for (let name = 0; name < names; name++) {
      const start = table.starts[name]
      for (let from = start; from < start + countOf(name); from++) {
        paths.begun[path] = from
        paths.at[path] = from
        paths.way[path++] = way
      }
    }
  return paths
}
