// What is known of the enterprises: names as they arrive, and the parts that come later; by their numbers.
import type { NameLines } from '../codec/names.ts'
import type { Parts } from '../codec/parts.ts'
import type { DistrictEntry, EntryStatus } from '../data.ts'
import { districtNames } from '../districts.ts'
import { fold, foldedPlaces } from '../fold.ts'
import type { Places } from '../match/brands.ts'
import { GrowingTable } from '../match/growing-table.ts'
import type { Match, NameTable } from '../match/name-table.ts'
import type { Readings } from '../readings.ts'
import type { EnterpriseHit, Mark, SearchOptions } from '../result.ts'
import { CodeList, marksOfCode } from './codes.ts'
import { NameTexts } from './name-texts.ts'

export class Enterprises {
  readonly districts: readonly DistrictEntry[]
  /** What each district is called, folded. */
  readonly districtNames: readonly (readonly string[])[]
  /** The words by which readers may ask for a status. */
  readonly statusNames: Readonly<Record<EntryStatus, string>>
  readonly ids: string[] = []
  /** Which name of the table is an enterprise's present one. */
  firstNames: Uint32Array = new Uint32Array()
  table: NameTable
  readings: Readings | undefined
  columns: Parts['columns'] | undefined
  codes: CodeList | undefined
  /** The last query of letters, and the names that answered it: one that has grown is looked for among them. */
  lastRead: { text: string; names: readonly number[] } = { text: '', names: [] }
  private readonly texts = new NameTexts()
  private readonly growing: GrowingTable
  private numbers: Map<string, number> | undefined

  constructor(
    districts: readonly DistrictEntry[],
    statusNames: Readonly<Record<EntryStatus, string>>,
    places?: Places,
  ) {
    this.growing = new GrowingTable(places)
    this.districts = districts
    this.districtNames = districts.map(districtNames)
    this.statusNames = statusNames
    this.table = this.growing.table
  }

  append({ ids, lines }: NameLines): void {
    for (const id of ids) this.ids.push(id)
    this.texts.append(lines, ids.length)
    this.growing.appendLines(lines)
    this.renew()
  }

  setReadings(readings: Readings): void {
    this.readings = readings
    this.growing.replace(readings.simplified)
    this.renew()
  }

  setCodes(codes: readonly string[]): void {
    this.codes = new CodeList(codes)
  }

  /** The enterprise of a folded id. */
  byId(id: string): number | undefined {
    this.numbers ??= new Map(this.ids.map((one, number) => [foldId(one), number]))
    return this.numbers.get(id)
  }

  /** The present name of an enterprise. */
  nameOf(owner: number): string {
    return this.texts.of(owner)[0] ?? ''
  }

  isWanted(owner: number, { district, status }: SearchOptions): boolean {
    if (district === undefined && status === undefined) return true
    const { districts, statuses } = this.columns ?? { districts: [], statuses: [] }
    return (
      (district === undefined || this.districts[districts[owner] ?? -1]?.id === district) &&
      (status === undefined || statuses[owner] === status)
    )
  }

  /** What is shown of an enterprise that a match has found; of its code, what differs from one that was typed is marked. */
  describe({ owner, match }: { owner: number; match: Match | undefined }, typed?: string): EnterpriseHit {
    const [name = '', ...others] = this.texts.of(owner)
    const isFormer = match !== undefined && this.table.isFormer[match.name] === 1
    const former = isFormer ? others[match.name - (this.firstNames[owner] as number) - 1] : undefined
    const code = this.codes?.written[owner] || undefined
    return {
      id: this.ids[owner] as string,
      name,
      former,
      marks: marksOf(former ?? name, match),
      district: this.districts[this.columns?.districts[owner] ?? -1],
      status: this.columns?.statuses[owner],
      standing: this.columns?.standings[owner] ?? {},
      code,
      codeMarks: code && typed ? marksOfCode(code, typed) : [],
    }
  }

  private renew(): void {
    const { table } = this.growing
    this.table = table
    this.firstNames = new Uint32Array(this.ids.length)
    table.isFormer.forEach((isFormer, name) => {
      if (isFormer === 0) this.firstNames[table.owners[name] as number] = name
    })
    this.lastRead = { text: '', names: [] }
    this.numbers = undefined
  }
}

/** An id as a query is folded; ids of small letters, digits and hyphens (as a register's are) more quickly. */
export function foldId(id: string): string {
  return /^[a-z0-9-]*$/.test(id) ? id.replaceAll('-', '') : fold(id).join('')
}

/** Where a match stands in the name as it is written. */
export function marksOf(name: string, match: Match | undefined): Mark[] {
  if (!match || match.to <= match.from) return []
  const places = foldedPlaces(name)
  const last = places[match.to - 1] ?? 0
  const width = (name.codePointAt(last) ?? 0) > 0xffff ? 2 : 1
  return [[places[match.from] ?? 0, last + width]]
}
