// In: the lists of changes of name. Out: a rename a row; the firm answers to its new name in the lists beside it. Only plan.ts asks.
import type { Enterprise, Rename } from '../../register/facts.ts'
import { ownNames } from '../../register/names.ts'
import { type Firm, foldFirm } from '../match/enterprises.ts'
import { placeWords } from '../notes.ts'
import { cellOf, columnOf, type List, type Row, spotOf } from '../shape/list.ts'
import { askDay } from './ask-day.ts'
import { firmNamed } from './choose-firm.ts'
import { cleanFirmName } from './clean.ts'
import { readFirm } from './firm.ts'
import { readCell } from './read-cell.ts'
import { addRow, askRow, refuseRow, type Work } from './work.ts'

/** Drafts the rows of one list; renames that the register has are counted, not written again. */
export function draftRenames(work: Work, list: List, noticeId: string, seen: Map<string, Row>): number {
  const oldField = columnOf(list, 'old_name') ? 'old_name' : 'enterprise'
  const day = columnOf(list, 'changed_on') ? undefined : askOnce(work, list)
  let kept = 0
  for (const row of list.rows) {
    const before = work.rows.enterprises?.length ?? 0
    const firm = readFirm(work, list, row, { isKnown: true }, oldField)
    work.rows.enterprises?.splice(before)
    if (!firm) continue
    const newName = cleanFirmName(cellOf(list, row, 'new_name')).text
    const { enterprise } = firm
    if (!enterprise || newName === '') {
      refuseRename(work, list, row, enterprise ? 'new_name' : oldField)
      continue
    }
    if (refuseTwice(work, list, row, oldField, `${firm.id} ${foldFirm(newName)}`, seen)) continue
    const changedOn = day ?? readCell(work, list, row, 'renames', 'changed_on')
    const standing = enterprise.renames.find(
      one => one.row.new_name !== undefined && foldFirm(one.row.new_name) === foldFirm(newName),
    )
    if (standing) {
      warnOfOtherDay(work, list, row, standing, changedOn)
      if (standing.notice) kept++
      else fillNotice(work, list, row, standing, noticeId)
    } else if (isPresent(work, list, row, firm, enterprise, oldField))
      draftRename(work, list, row, firm, { newName, changedOn, noticeId, oldField })
  }
  return kept
}

function refuseTwice(
  work: Work,
  list: List,
  row: Row,
  field: string,
  key: string,
  seen: Map<string, Row>,
): boolean {
  const first = seen.get(key)
  seen.set(key, row)
  if (first)
    refuseRow(work, list, row, field, {
      rule: 'import/duplicate-row',
      message: `与第 ${first.line.row} 行是同一次更名。`,
      hint: '对照原件：重复的删去一行。',
    })
  return first !== undefined
}

/** A change of name that was recorded when the firm told it, and that this paper publishes. */
function fillNotice(work: Work, list: List, row: Row, { row: standing }: Rename, noticeId: string): void {
  const { rename_id, at } = standing
  work.filled.push({ table: 'renames', key: { rename_id }, values: { notice_id: noticeId }, list, row })
  const { file, line } = at
  work.notes.changed.push({ file, sheet: '', row: line, column: 'notice_id', was: '', now: noticeId })
  work.notes.said.push(
    `${placeWords(spotOf(list, row))} 更名 ${rename_id} 登记簿里已有，还没有公布它的公告：补上公告编号 ${noticeId}`,
  )
}

function warnOfOtherDay(work: Work, list: List, row: Row, { row: standing }: Rename, day: string): void {
  const { rename_id, changed_on } = standing
  if (day === '' || changed_on === undefined || changed_on === day) return
  work.notes.warnings.push(
    `${placeWords(spotOf(list, row))} 更名 ${rename_id} 的变更日期在登记簿里是 ${changed_on}，名单写 ${day}：没有改`,
  )
}

interface NewName {
  newName: string
  changedOn: string
  noticeId: string
  oldField: string
}

function draftRename(
  work: Work,
  list: List,
  row: Row,
  firm: Firm,
  { newName, changedOn, noticeId, oldField }: NewName,
): void {
  const year = (changedOn || work.notice.publishedOn || work.notice.year || '').slice(0, 4)
  addRow(work, 'renames', {
    values: {
      rename_id: work.mint.next('renames', year),
      enterprise_id: firm.id,
      kind: readCell(work, list, row, 'renames', 'kind', 'rename_kind') || 'rename',
      old_name: firm.presentName,
      new_name: newName,
      changed_on: changedOn,
      notice_id: noticeId,
    },
    list,
    row,
    fields: { rename_id: 'new_name', enterprise_id: oldField, kind: 'rename_kind', old_name: oldField },
  })
  work.firms.rename(firm, newName)
}

function refuseRename(work: Work, list: List, row: Row, field: string): void {
  const name = cellOf(list, row, field).trim()
  refuseRow(work, list, row, field, {
    rule: field === 'new_name' ? 'import/empty-name' : 'import/unknown-enterprise',
    message: field === 'new_name' ? '没有写新名称。' : `登记簿里没有“${name}”这家企业，不能记它的更名。`,
    hint: '对照原件核对企业名称。',
  })
}

/** Whether the old name is the firm's present one; where it has changed its name since, the clerk says whether it is meant. */
function isPresent(
  work: Work,
  list: List,
  row: Row,
  firm: Firm,
  enterprise: Enterprise,
  field: string,
): boolean {
  const old = cleanFirmName(cellOf(list, row, field)).text
  if (foldFirm(old) === foldFirm(firm.presentName) || columnOf(list, 'uscc')) return true
  const chain = ownNames(enterprise).map(({ name }) => `“${name}”`)
  const ask = `${placeWords(spotOf(list, row))} “${old}”已经更名过：${chain.join(' → ')}。这一次更名还是它吗？`
  const options = [{ value: firm.id, label: `${firm.id} 是，从“${firm.presentName}”改名` }]
  const read = (text: string) => (firmNamed(work, text) === firm.id ? firm.id : undefined)
  return askRow(work, list, row, { what: 'enterprise', field, ask, options, read }) !== undefined
}

/** One day for a list that prints none; '' where nobody knows it. */
function askOnce(work: Work, list: List): string {
  const answer = work.answers.get('renames.changed_on')
  if (answer !== undefined && /^(|无|不知道|未载明|-)$/.test(answer)) return ''
  const asking = { answers: work.answers, notes: work.notice.questions }
  const ask = '更名名单没有写登记变更日期，是哪天？（YYYY-MM-DD；不知道就答“无”，以公告发布日期为准）'
  const options = [{ value: '无', label: '无（名单没有载明）' }]
  return askDay(asking, spotOf(list, undefined), { id: 'renames.changed_on', ask, options }) ?? ''
}
