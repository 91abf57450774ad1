// In: a row. Out: the name of its workshop or factory. Only draft/ imports it.
import { trimBlank } from '../../characters.ts'
import { placeWords } from '../notes.ts'
import { cellOf, columnOf, type List, type Row, spotOf } from '../shape/list.ts'
import { endsInCategory, isCategory } from './category.ts'
import { cleanWorkshopName } from './clean.ts'
import { refuseRow, type Work } from './work.ts'

/** The name of the workshop or factory of a row, on one line; '' where it was refused. */
export function readWorkshop(work: Work, list: List, row: Row, isNeeded = true): string {
  const field = isNamedInstead(work, list, row) ? 'category' : 'name'
  const written = cellOf(list, row, field)
  const { text, done } = cleanWorkshopName(written)
  const spot = spotOf(list, row, field)
  if (text === '' && isNeeded) refuseUnnamed(work, list, row)
  if (text !== written && text !== '') {
    work.notes.changed.push({ ...spot, was: written, now: text })
    for (const words of done) work.notes.said.push(`${placeWords(spot)} ${spot.column}${words}`)
  }
  return text
}

/** A name of a firm below the workshop's head, and none below the firm's own: the two columns were exchanged. */
export function refuseExchanged(work: Work, list: List, row: Row, name: string): boolean {
  const isFirm = (text: string) => /(?:公司|集团|合作社)(?:（[^（）]*）)?$/.test(trimBlank(text))
  if (!isFirm(name) || isFirm(cellOf(list, row, 'enterprise'))) return false
  refuseRow(work, list, row, 'enterprise', {
    rule: 'import/exchanged',
    message: `企业一列写的是“${trimBlank(cellOf(list, row, 'enterprise'))}”，车间一列写的是“${name}”：两列像是对调了。`,
    hint: '对照原件核对这两列的列名和内容。',
  })
  return true
}

/** 称号 heads categories in one list and names in another: 机加工数字化车间 is a name. */
function isNamedInstead(work: Work, list: List, row: Row): boolean {
  const text = cellOf(list, row, 'category')
  return !columnOf(list, 'name') && text !== '' && !isCategory(work, text) && endsInCategory(work, text)
}

/** A row without the name of its workshop; a list without such a column is refused once. */
function refuseUnnamed(work: Work, list: List, row: Row): void {
  const hasColumn = columnOf(list, 'name') !== undefined
  if (!hasColumn && row !== list.rows[0]) return
  refuseRow(work, list, row, 'name', {
    rule: 'import/empty-workshop',
    message: hasColumn ? '这一行没有车间或工厂名称。' : '名单里没有车间或工厂名称这一列，从这一行起都没有。',
    hint: '对照原件补上。',
  })
}
