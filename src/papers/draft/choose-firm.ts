// In: a row that may mean several firms, or a name that may be a slip. Out: the firm that the clerk says is meant. Only draft/
// imports it.
import type { Firm, Found } from '../match/enterprises.ts'
import type { List, Row } from '../shape/list.ts'
import { cleanFirmName } from './clean.ts'
import { askRow, type Work } from './work.ts'

/** The cell that names a firm: its row, and the column of the name. */
export interface FirmCell {
  list: List
  row: Row
  field: string
}

/** The firm of several that a clerk says is meant; undefined where it is a new one. */
export function chooseFirm(
  work: Work,
  cell: FirmCell,
  ask: string,
  firms: readonly Firm[],
  mayBeNew: boolean,
): Found | 'asked' | undefined {
  const options = firms.map(firm => ({ value: firm.id, label: `${firm.id} ${describe(work, firm)}` }))
  if (mayBeNew) options.push({ value: 'new', label: 'new 新的企业' })
  const { list, row, field } = cell
  const read = (text: string) => firmNamed(work, text)
  const answer = askRow(work, list, row, {
    what: 'enterprise',
    field,
    ask,
    options,
    read,
    why: '登记簿里没有这个名称、编号或信用代码，或者不止一家',
  })
  if (answer === undefined) return 'asked'
  const firm = work.firms.byId(answer)
  return firm && { firm, by: 'name', name: firm.presentName }
}

/** The firm that an answer names, one of the options or not: by its id, its code, or a name that no other has. */
export function firmNamed({ firms }: Work, text: string): string | undefined {
  const [only, ...others] = firms.byName(cleanFirmName(text).text)
  const named = others.length === 0 ? only?.firm : undefined
  return (firms.byId(text) ?? firms.byCode(text.toUpperCase()) ?? named)?.id
}

/** 威海示例己泰精密有限公司（环翠区，1 个称号）. */
function describe(work: Work, firm: Firm): string {
  const district = work.register.districts.find(one => one.district === firm.district)?.name
  const titles = firm.enterprise?.titles.map(({ name }) => name) ?? []
  const told =
    titles.length > 0 ? `称号：${titles.slice(0, 3).join('、')}${titles.length > 3 ? '等' : ''}` : '没有称号'
  return `${firm.presentName}（${[district, told].filter(Boolean).join('，')}）`
}
