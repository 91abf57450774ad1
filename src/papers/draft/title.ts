// In: a row of a re-evaluation or a revocation. Out: the title of the register that it means. Only draft/ imports it.
import type { Title } from '../../register/facts.ts'
import { type Firm, presentNameOf } from '../match/enterprises.ts'
import { nameOf, tellTitles, whichAreMeant, withPredecessors } from '../match/titles.ts'
import { placeWords } from '../notes.ts'
import { cellOf, columnOf, type List, type Row, spotOf } from '../shape/list.ts'
import { readCategory } from './category.ts'
import { readDistrict } from './district.ts'
import { readFirm } from './firm.ts'
import { askRow, refuseRow, type Work } from './work.ts'
import { readWorkshop } from './workshop.ts'

/** The title of a row, of its firm or of one that this succeeds; undefined where it was refused, or is asked. */
export function readTitle(work: Work, list: List, row: Row): Title | undefined {
  const before = work.rows.enterprises?.length ?? 0
  const district = readDistrict(work, list, row) || undefined
  const firm = readFirm(work, list, row, { district, isKnown: true })
  // Whoever is graded or revoked holds a title already: a firm that nobody knows is a slip, not a new one.
  work.rows.enterprises?.splice(before)
  if (!firm) return undefined
  const titles = firm.enterprise ? withPredecessors(firm.enterprise).flatMap(one => one.titles) : []
  if (titles.length === 0) return refuseUnknown(work, list, row, firm.enterprise !== undefined)
  const title = whichIsMeant(work, list, row, titles)
  if (title && title.enterprise !== firm.enterprise) saySucceeded(work, list, row, title, firm)
  return title
}

function whichIsMeant(work: Work, list: List, row: Row, titles: readonly Title[]): Title | undefined {
  const name = readWorkshop(work, list, row, false)
  const meant = whichAreMeant(titles, name, readCategory(work, list, row, name)?.category.code)
  const standing = meant.filter(({ revocations }) => revocations.length === 0)
  const [only, ...others] = standing.length > 0 ? standing : meant
  if (only && others.length === 0) return only
  if (meant.length === 0 && titles.length === 1) return askOnly(work, list, row, titles, name)
  return ask(work, list, row, only ? [only, ...others] : titles, name)
}

function saySucceeded(work: Work, list: List, row: Row, { row: title, enterprise }: Title, firm: Firm): void {
  const { enterprise_id } = enterprise.row
  work.notes.said.push(
    `${placeWords(spotOf(list, row))} 称号 ${title.title_id} 登记在 ${enterprise_id}“${presentNameOf(enterprise)}”名下，由 ${firm.id}“${firm.presentName}”承继：认作它`,
  )
}

function refuseUnknown(work: Work, list: List, row: Row, isKnown: boolean): undefined {
  const name = cellOf(list, row, 'enterprise').trim()
  return refuseRow(work, list, row, 'enterprise', {
    rule: 'import/no-title',
    message: isKnown ? `“${name}”没有称号。` : `登记簿里没有“${name}”这家企业。`,
    hint: '核对企业名称；更名的先记更名，漏录的称号先补上。',
  })
}

function askOnly(
  work: Work,
  list: List,
  row: Row,
  titles: readonly Title[],
  name: string,
): Title | undefined {
  const [only] = titles
  if (name === '' || !only) return only
  return ask(work, list, row, titles, name)
}

function ask(work: Work, list: List, row: Row, titles: readonly Title[], name: string): Title | undefined {
  const options = titles.map(one => ({
    value: one.row.title_id,
    label: `${one.row.title_id} ${nameOf(one)}`,
  }))
  const [first] = titles
  const words = name === '' ? '名单没有写车间或工厂名称' : `它没有名为“${name}”的称号`
  const place = placeWords(spotOf(list, row))
  const holder = first ? presentNameOf(first.enterprise) : ''
  const question = `${place} “${holder}”（${tellTitles(first?.enterprise.titles ?? [])}）：${words}，是哪一个？`
  const field = columnOf(list, 'name') ? 'name' : 'enterprise'
  const answer = askRow(work, list, row, { what: 'title', field, ask: question, options })
  return titles.find(({ row }) => row.title_id === answer)
}
