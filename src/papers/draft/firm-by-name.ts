// In: a row without a credit code. Out: the firm of its name, or of a near one. firm.ts asks.
import { type Firm, type Found, foldFirm, namesOf } from '../match/enterprises.ts'
import { placeWords } from '../notes.ts'
import { spotOf } from '../shape/list.ts'
import { chooseFirm, type FirmCell } from './choose-firm.ts'
import { rowQuestion, type Work } from './work.ts'

/** What a list tells of the firm of a row, besides its name and code. */
export interface Told {
  district?: string | undefined
  /** Whether the firm must be one that the register has: whoever is graded or changes its name. */
  isKnown?: boolean
  /** Which of firms with near names is meant by all else that the row says, and in words why; undefined where nothing tells. */
  settle?: (near: readonly Firm[]) => Settled | undefined
}

/** A firm with a near name that needs not be asked. */
export interface Settled {
  firm: Firm
  because: string
}

/** 新名称（原旧名称）: the name, and the one it had; `former` is '' where the cell has one name alone. */
export function namesIn(text: string): { name: string; former: string } {
  const [, name = text, former = ''] =
    /^(.{4,})（(?:原名称?|曾用名|更名前|原)[:：为]?(.{2,}(?:公司|厂|集团|合作社|中心))）$/u.exec(text) ?? []
  return { name, former }
}

/** The firm that a cell of two names means; undefined where it has one, or where the register knows neither. */
export function byBothNames(
  work: Work,
  cell: FirmCell,
  name: string,
  former: string,
): Found | 'asked' | undefined {
  if (former === '') return undefined
  const all = [...work.firms.byName(name), ...work.firms.byName(former)]
  const firms = [...new Set(all.map(one => one.firm))]
  const ask = `“${name}”和“${former}”在登记簿里是两家企业，是哪一家？`
  if (firms.length > 1) return chooseFirm(work, cell, ask, firms, false)
  const [found] = all
  if (found && !namesOf(found.firm).some(one => foldFirm(one) === foldFirm(name)))
    work.notes.said.push(
      `${placeWords(spotOf(cell.list, cell.row))} “${former}”是 ${found.firm.id}，名单写现名“${name}”；若已更名，请另记更名`,
    )
  return found
}

/** The firm of that name; else the one that is answered for a near name; undefined where the name is a new firm's. */
export function byName(work: Work, cell: FirmCell, name: string, told: Told): Found | 'asked' | undefined {
  const found = work.firms.byName(name)
  if (found.length === 1) return found[0]
  if (found.length > 1)
    return chooseFirm(
      work,
      cell,
      `登记簿里有 ${found.length} 家企业用过“${name}”这个名称，是哪一家？`,
      found.map(one => one.firm),
      false,
    )
  return byNearName(work, cell, name, told)
}

function byNearName(
  work: Work,
  cell: FirmCell,
  name: string,
  { district, isKnown = false, settle }: Told,
): Found | 'asked' | undefined {
  const near = work.nearFirms(name, district, isKnown)
  if (near.length === 0) return undefined
  const { list, row } = cell
  const isAnswered = work.answers.has(rowQuestion(work, list, row, 'enterprise'))
  const settled = isAnswered ? undefined : settle?.(near)
  if (settled) {
    work.notes.said.push(`${placeWords(spotOf(list, row))} 登记簿里没有“${name}”，${settled.because}：认作它`)
    return { firm: settled.firm, by: 'name', name: settled.firm.presentName }
  }
  const which = isKnown ? '是其中哪一家？' : '是其中哪一家，还是新的企业？'
  return chooseFirm(work, cell, `登记簿里没有“${name}”，有名称相近的，${which}`, near, !isKnown)
}
