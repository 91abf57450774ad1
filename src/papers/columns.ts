// In: a list and what it brings. Out: in words which of its columns are not read, and how much stands in them; what is hidden is
// asked. plan.ts asks a list.
import { trimBlank } from '../characters.ts'
import { type Answers, noteQuestion } from './draft/ask.ts'
import { type Notes, placeWords } from './notes.ts'
import type { Sheet } from './paper.ts'
import { nearestHeader } from './shape/fields.ts'
import { fullColumns, oneLine } from './shape/line-kinds.ts'
import type { List, Row } from './shape/list.ts'
import type { ListKind } from './shape/title-words.ts'

const FIGURES =
  'established_on industry unmanned is_factory applied_on yield_grade yield_grade_reason nc_rate cost_reduction productivity_gain cycle_reduction defect_reduction energy_gain workers_replaced workshop publicity'
const COMMON = 'seq enterprise uscc name district category batch'

const READ: Readonly<Record<ListKind, ReadonlySet<string>>> = {
  publicity: new Set(`${COMMON} ${FIGURES}`.split(' ')),
  announcement: new Set(`${COMMON} is_factory unmanned certified_on`.split(' ')),
  're-evaluation': new Set(
    `${COMMON} is_factory grade reason productivity cost cycle quality environment safety`.split(' '),
  ),
  'proposed-revocation': new Set(`${COMMON} is_factory reasons publicity`.split(' ')),
  revocation: new Set(`${COMMON} is_factory reasons revoked_on`.split(' ')),
  rename: new Set('seq enterprise uscc district old_name new_name changed_on rename_kind'.split(' ')),
}

/** Says of each column that is not read how many of its cells hold anything, and what it may have been meant for. */
export function sayUnread(list: List, kind: ListKind, notes: Notes): void {
  for (const column of list.columns) {
    if (column.field && READ[kind].has(column.field)) continue
    const filled = list.rows.filter(({ line }) => trimBlank(line.cells[column.at] ?? '') !== '').length
    if (filled === 0) continue
    const meant = column.field ? undefined : nearestHeader(column.title)
    notes.said.push(
      `${where(list)}“${column.title}”列不属于公开范围，未导入（${filled} 格有内容）${meant ? `；您是否指“${meant}”？` : ''}`,
    )
  }
}

function where({ sheet }: List): string {
  return sheet ? `“${sheet}”` : ''
}

/** Says which hidden columns of a sheet are not read. */
export function sayHidden({ file, name, lines, hiddenColumns }: Sheet, notes: Notes): void {
  for (const at of hiddenColumns) {
    const texts = lines.map(({ cells }) => oneLine(cells[at] ?? '')).filter(text => text !== '')
    if (texts.length > 0)
      notes.said.push(`${name || file}：第 ${at + 1} 列${texts[0] ? `“${texts[0]}”` : ''}是隐藏的，没有读取`)
  }
}

/** The rows that are to be read: those that are hidden in the sheet only if the clerk says so. */
export function askHidden(list: List, idOf: (row: Row) => string, answers: Answers, notes: Notes): Row[] {
  return list.rows.filter(row => {
    if (!row.line.isHidden) return true
    const id = idOf(row)
    const given = answers.get(id)
    if (given !== undefined && /^(是|导入|yes|y$|true)/i.test(given)) return true
    if (given !== undefined && /^(否|不|no|n$|false)/i.test(given)) return false
    const spot = { file: list.file, sheet: list.sheet, row: row.line.row, column: undefined }
    noteQuestion(notes, {
      ...spot,
      id,
      given,
      value: fullColumns(row.line)
        .map(c => oneLine(row.line.cells[c] ?? ''))
        .join(' '),
      ask: `${placeWords(spot)}在表里是隐藏的，要导入吗？`,
      options: [
        { value: '是', label: '是，导入这一行' },
        { value: '否', label: '否，不导入' },
      ],
    })
    return false
  })
}

/** Why nothing in a paper is a list: the headers that were found, and what was looked for. */
export function refuseHeadless(sheets: readonly Sheet[], notes: Notes): void {
  for (const file of new Set(sheets.map(sheet => sheet.file))) {
    const lines = sheets.filter(sheet => sheet.file === file).flatMap(({ lines }) => lines)
    const widest = lines
      .slice(0, 20)
      .reduce<readonly string[]>(
        (best, { cells }) => (cells.filter(Boolean).length > best.filter(Boolean).length ? cells : best),
        [],
      )
    const found = widest.map(oneLine).filter(text => text !== '' && text.length <= 20)
    const meant = found.flatMap(text =>
      nearestHeader(text) ? [`“${text}”是否指“${nearestHeader(text)}”？`] : [],
    )
    notes.refused.push({
      file,
      sheet: '',
      rule: 'import/no-header',
      value: found.slice(0, 8).join(' '),
      message: `没有找到列名那一行：要有“企业名称”一类的列和至少另一列；找到的是：${found.slice(0, 8).join('、') || '（没有）'}。`,
      hint: meant.join('') || '在名单上方加一行列名，例如：序号、企业名称、车间名称、区市。',
    })
  }
}
