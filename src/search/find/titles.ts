// Workshops and factories that answer a query, by name or by the id of their title.

import type { Parts } from '../codec/parts.ts'
import { findContiguous } from '../match/contiguous.ts'
import { makeNameTable } from '../match/growing-table.ts'
import { type Match, type NameTable, numbersOf } from '../match/name-table.ts'
import { Ranking } from '../match/ranking.ts'
import type { TitleHit } from '../result.ts'
import { foldId, marksOf } from './enterprises.ts'
import { isLikeCode, type Query } from './query.ts'

/** Names of what is asked for rather than of an enterprise. */
const FACILITY = /车间|工厂/u

export class Titles {
  private readonly part: Parts['titles']
  private readonly table: NameTable
  private readonly byId: ReadonlyMap<string, number>
  /** The titles of each name, in order. */
  private readonly byName: number[][]

  constructor(part: Parts['titles']) {
    this.part = part
    this.table = makeNameTable(part.names.map(name => [name]))
    this.byId = new Map(part.ids.map((id, title) => [foldId(id), title]))
    this.byName = part.names.map(() => [])
    for (const [title, name] of part.name.entries()) this.byName[name]?.push(title)
  }

  /** The first `limit`: the one that is called so, then by name. `nameOf` is an enterprise's, by its number. */
  find({ joined, terms, options }: Query, nameOf: (enterprise: number) => string): TitleHit[] {
    const hits: TitleHit[] = []
    const add = (title: number, match: Match | undefined) => {
      const name = this.part.names[this.part.name[title] as number] as string
      const id = this.part.ids[title] as string
      if (hits.length === options.limit || hits.some(hit => hit.id === id)) return
      const enterprise = nameOf(this.part.enterprises[title] as number)
      const status = this.part.statuses[title] ?? 'none'
      hits.push({ id, name, marks: marksOf(name, match), enterprise, status })
    }
    const called = this.byId.get(joined.join(''))
    if (called !== undefined) add(called, undefined)
    for (const { owner, match } of this.rank(joined, terms).first(options.limit))
      for (const title of this.byName[owner] ?? []) {
        if (hits.length === options.limit) return hits
        add(title, match)
      }
    return hits
  }

  /** Names that hold the whole query, then those that hold all its terms. */
  private rank(joined: Query['joined'], terms: Query['terms']): Ranking {
    const { table } = this
    const ranking = new Ranking(this.part.names.length)
    for (const match of findContiguous(table, numbersOf(table, joined))) ranking.offer(table, match, 0)
    let inAll: readonly Match[] | undefined
    for (const term of terms)
      inAll = findContiguous(
        table,
        numbersOf(table, term),
        inAll?.map(match => match.name),
      )
    for (const match of inAll ?? []) ranking.offer(table, match, 1)
    return ranking
  }
}

/** Whether titles are worth loading and looking through, where so many enterprises answer. */
export function wantsTitles({ joined, options }: Query, enterprises: number): boolean {
  const text = joined.join('')
  if (joined.length < 2 || options.isExact) return false
  const isAsked = isLikeCode(text) || FACILITY.test(text)
  return isAsked || enterprises === 0 || (options.isThorough === true && enterprises < options.limit)
}
