// In: a row. Out: the firm that it means: one of the register, or a new one, which is drafted. By the code; else by a name to
// the letter; else by a name folded; near names are asked. Only draft/ imports it.
import { trimBlank } from '../../characters.ts'
import { enterprises } from '../../entries/enterprises.ts'
import type { Firm, Found } from '../match/enterprises.ts'
import { placeWords } from '../notes.ts'
import { cellOf, columnOf, type List, type Row, spotOf } from '../shape/list.ts'
import type { FirmCell } from './choose-firm.ts'
import { cleanFirmName } from './clean.ts'
import { byCode, readCode } from './firm-by-code.ts'
import { byBothNames, byName, namesIn, type Told } from './firm-by-name.ts'
import { readCell, refusalOf } from './read-cell.ts'
import { addRow, refuseRow, type Work } from './work.ts'

/** The firm of a row; undefined where it was refused, or is asked. `field` is the column of the name. */
export function readFirm(
  work: Work,
  list: List,
  row: Row,
  told: Told,
  field = 'enterprise',
): Firm | undefined {
  const cell = { list, row, field }
  const written = cellOf(list, row, field)
  const { text, done } = cleanFirmName(written)
  const { name, former } = namesIn(text)
  if (name === '') return refuseNameless(work, cell)
  const code = readCode(work, cell)
  if (code === undefined) return undefined
  const firm =
    code === ''
      ? (byBothNames(work, cell, name, former) ?? byName(work, cell, name, told))
      : byCode(work, cell, name, code)
  if (firm === 'asked') return undefined
  if (firm) {
    sayHow(work, cell, written, done, firm)
    return firm.firm
  }
  return draftFirm(work, cell, { written, name, done, code, district: told.district })
}

/** Says which firms of the lists the register has not: whoever knows one of them under another name sees it. */
export function sayNewFirms({ notes, rows }: Work): void {
  const all = rows.enterprises ?? []
  if (all.length === 0) return
  const shown = all
    .slice(0, 20)
    .flatMap(({ list, row, values }) => (list ? [`${placeWords(spotOf(list, row))}“${values.name}”`] : []))
  notes.said.push(`登记簿里没有的新企业 ${all.length} 家：${shown.join('、')}${all.length > 20 ? ' 等' : ''}`)
}

function refuseNameless(work: Work, { list, row, field }: FirmCell): undefined {
  const number = trimBlank(cellOf(list, row, 'seq'))
  refuseRow(work, list, row, field, {
    rule: 'import/empty-name',
    message: number ? `第 ${number} 号没有企业名称。` : '这一行没有企业名称。',
    hint: '对照原件补上企业名称；多出来的序号删去整行。',
  })
}

function sayHow(
  work: Work,
  { list, row, field }: FirmCell,
  written: string,
  done: readonly string[],
  { firm, by, name }: Found,
): void {
  const spot = spotOf(list, row, field)
  const place = placeWords(spot)
  const title = columnOf(list, field)?.title ?? '企业名称'
  if (name !== undefined && written !== name) work.notes.changed.push({ ...spot, was: written, now: name })
  const isFormer = by !== 'succeeded' && name !== undefined && name !== firm.presentName
  for (const words of done.filter(words => words !== '括号已改为全角'))
    work.notes.said.push(`${place} ${title}${words}`)
  if (by === 'folded' || (by === 'name' && done.includes('括号已改为全角')))
    work.notes.said.push(
      `${place} “${trimBlank(written)}”与登记的“${name}”只差括号、空格或标记（括号半角 → 全角等），认作 ${firm.id}`,
    )
  if (by === 'succeeded')
    work.notes.said.push(
      `${place} “${name}”是另一家企业并入 ${firm.id} 时公布的名称，认作 ${firm.id}“${firm.presentName}”`,
    )
  if (isFormer) work.notes.said.push(`${place} “${name}”是 ${firm.id} 的原名称，现名“${firm.presentName}”`)
}

interface NewFirm {
  written: string
  name: string
  done: readonly string[]
  code: string
  district: string | undefined
}

function draftFirm(work: Work, { list, row, field }: FirmCell, made: NewFirm): Firm | undefined {
  const { written, name, done, code, district } = made
  const spot = spotOf(list, row, field)
  const refusal = refusalOf(enterprises.columns.name, name)
  if (refusal) {
    return refuseRow(work, list, row, field, {
      rule: `cell/${refusal.kind}`,
      message: refusal.message.zh,
      hint: refusal.hint.zh,
    })
  }
  const title = columnOf(list, field)?.title ?? '企业名称'
  for (const words of done) work.notes.said.push(`${placeWords(spot)} ${title}${words}`)
  if (written !== name) work.notes.changed.push({ ...spot, was: written, now: name })
  const id = work.mint.enterprise()
  const established_on = readCell(work, list, row, 'enterprises', 'established_on')
  const industry = readCell(work, list, row, 'enterprises', 'industry')
  addRow(work, 'enterprises', {
    values: { enterprise_id: id, name, uscc: code, district: district ?? '', established_on, industry },
    list,
    row,
    fields: { enterprise_id: field, name: field },
  })
  const firm = { id, name, presentName: name, code: code || undefined, district, enterprise: undefined }
  work.firms.add(firm)
  return firm
}
