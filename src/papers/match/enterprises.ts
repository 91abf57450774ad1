// In: the register's enterprises, and those that the paper brings. Out: which one a code or a name means. draft/ asks a row.
import type { Enterprise } from '../../register/facts.ts'
import { foldName, ownNames } from '../../register/names.ts'

/** A firm that the register has, or that this paper brings. */
export interface Firm {
  id: string
  /** The name first recorded, and the present one. */
  name: string
  presentName: string
  code: string | undefined
  district: string | undefined
  /** Undefined where the paper brings it. */
  enterprise: Enterprise | undefined
}

/**
 * How a firm was found: by its code, by one of its names to the letter, by one of them folded, or by the name under which another
 * was published that it succeeds.
 */
export interface Found {
  firm: Firm
  by: 'code' | 'name' | 'folded' | 'succeeded'
  /** The name of the register that agreed; undefined where the code alone did. */
  name: string | undefined
}

export interface FirmIndex {
  add: (firm: Firm) => void
  /** From now on the firm is found under this name too, and bears it. */
  rename: (firm: Firm, name: string) => void
  byId: (id: string) => Firm | undefined
  byCode: (code: string) => Firm | undefined
  /**
   * The firms of one of whose names the text is a spelling, of a name to the letter before all others; else those that were given
   * the name by a merger.
   */
  byName: (name: string) => Found[]
  all: () => Iterable<Firm>
}

/** Every firm of the register under every name that it has or had. */
export function indexFirms(enterprises: readonly Enterprise[]): FirmIndex {
  const byId = new Map<string, Firm>()
  const byCode = new Map<string, Firm>()
  const byFolded = new Map<string, Named[]>()
  const byHanded = new Map<string, Named[]>()
  const answerTo = (firm: Firm, name: string, names = byFolded) => {
    const folded = foldFirm(name)
    names.set(folded, [...(names.get(folded) ?? []), { firm, name }])
  }
  const index: FirmIndex = {
    add: firm => {
      byId.set(firm.id, firm)
      if (firm.code) byCode.set(firm.code, firm)
      for (const name of namesOf(firm)) answerTo(firm, name)
    },
    rename: (firm, name) => {
      answerTo(firm, name)
      firm.presentName = name
    },
    byId: id => byId.get(id),
    byCode: code => byCode.get(code),
    byName: text => {
      const folded = foldFirm(text)
      const near = byFolded.get(folded) ?? []
      const exact = near.filter(({ name }) => name === text)
      const own = eachOnce(exact.length > 0 ? exact : near)
      if (own.length > 0) return own.map(one => ({ ...one, by: one.name === text ? 'name' : 'folded' }))
      return eachOnce(byHanded.get(folded) ?? []).map(one => ({ ...one, by: 'succeeded' }))
    },
    all: () => byId.values(),
  }
  for (const enterprise of enterprises) index.add(firmOf(enterprise))
  for (const { row, successor } of enterprises.flatMap(({ renames }) => renames)) {
    const firm = successor && byId.get(successor.row.enterprise_id)
    if (firm && row.new_name) answerTo(firm, row.new_name, byHanded)
  }
  return index
}

/** A firm under one of the names that mean it. */
interface Named {
  firm: Firm
  name: string
}

function eachOnce(all: readonly Named[]): Named[] {
  return [...new Map(all.map(one => [one.firm.id, one])).values()]
}

function firmOf(enterprise: Enterprise): Firm {
  const { enterprise_id, name, uscc, district } = enterprise.row
  return { id: enterprise_id, name, presentName: presentNameOf(enterprise), code: uscc, district, enterprise }
}

/** The newest name of an enterprise that it did not hand on. */
export function presentNameOf(enterprise: Enterprise): string {
  return ownNames(enterprise).at(-1)?.name ?? enterprise.row.name
}

/** The names that a firm has or had, without the ones that it handed on. */
export function namesOf({ name, enterprise }: Firm): string[] {
  return enterprise ? ownNames(enterprise).map(one => one.name) : [name]
}

/** A name in one spelling, without the marks of footnotes behind it. */
export function foldFirm(name: string): string {
  return foldName(name).replace(MARKS, '')
}

/** Marks that lists put behind a name: *, ＊, ※, ¹, ①, [1], （注2）, and the digit of a note behind the last word. */
export const MARKS =
  /(?:\s*(?:[*＊※★▲△#†‡\u00B9\u00B2\u00B3\u2070-\u2079\u2460-\u2473]|[[［【]\s*注?\s*\d{1,2}\s*[\]］】]|[(（]\s*(?:注\s*\d{0,2}|[*＊※]+)\s*[)）]|(?<=[\])）］*])注?\d|(?<=公司|[厂院所社场部店])[(（]?注?\d{1,2}[)）]?))+$/u
