// In: a plan. Out: the workbook that takes its questions to the clerk and the answers back: 待定 with drop-downs, 将写入 with names
// beside the ids, 已整理 with every changed value, 原表 with result and reason as its two left columns.
import { type CellValue, type DataValidation, type WriteSheet, writeXlsx } from 'hucre'
import { formOf } from '../../entries/cell.ts'
import type { Column } from '../../entries/schema.ts'
import { TABLES } from '../../entries/tables.ts'
import type { Answers } from '../draft/ask.ts'
import { presentNameOf } from '../match/enterprises.ts'
import { askWords, type Question } from '../notes.ts'
import type { Spot } from '../paper.ts'
import { maskAll } from '../personal.ts'
import type { Plan } from '../plan.ts'
import { ANSWER, QUESTION, SHOWN } from './words.ts'

/** The workbook; `answers` are those given already. */
export async function writeAnswersSheet(plan: Plan, answers: Answers): Promise<Uint8Array> {
  const sheets = [openSheet(plan, answers), writtenSheet(plan), changedSheet(plan), ...originalSheets(plan)]
  return writeXlsx({ sheets: sheets.filter(sheet => (sheet.rows?.length ?? 0) > 0) })
}

const WIDTHS = { narrow: 12, middle: 24, wide: 60 } as const

function openSheet({ questions, refused, warnings }: Plan, answers: Answers): WriteSheet {
  const given = [...answers].filter(([id]) => !questions.some(one => one.id === id))
  const rows: CellValue[][] = [
    ['行', '名单写的', '问题', ANSWER, '可以怎样答', QUESTION],
    ...questions.map((one): CellValue[] => [
      placeOf(one),
      one.value,
      askWords(one),
      '',
      one.options.map(({ label }) => label).join('；') || '直接填写',
      one.id,
    ]),
    ...refused.map((one): CellValue[] => [
      placeOf(one),
      one.value,
      `不能导入：${one.message}`,
      '',
      one.hint,
      '',
    ]),
    ...warnings.map((words): CellValue[] => ['', '', `提醒：${words}`, '', '', '']),
    ...given.map(([id, answer]): CellValue[] => ['', '', '（已回答）', answer, '', id]),
  ]
  return {
    name: '待定',
    rows,
    columns: [WIDTHS.narrow, WIDTHS.middle, WIDTHS.wide, WIDTHS.middle, WIDTHS.wide, WIDTHS.middle].map(
      width => ({ width }),
    ),
    freezePane: { rows: 1 },
    dataValidations: questions.flatMap((one, i) => dropDown(one, `D${i + 2}`)),
  }
}

// A list inside a cell rule holds 255 characters and no comma: what is longer is written by hand from the column beside it.
function dropDown({ options }: Question, range: string): DataValidation[] {
  const values = options.map(({ label }) => label.replaceAll(',', '，'))
  const isTooLong = values.join(',').length > 250
  const shown = isTooLong ? options.map(({ value }) => value) : values
  if (shown.length === 0 || shown.join(',').length > 250) return []
  return [{ type: 'list', values: shown, range, allowBlank: true }]
}

function placeOf({ sheet, row }: Spot): string {
  return [sheet, row && `第 ${row} 行`].filter(Boolean).join(' ')
}

/** Every row with its columns in words, and the name of the firm beside each id. */
function writtenSheet({ rows, filled, register }: Plan): WriteSheet {
  const names = new Map(register?.enterprises.map(one => [one.row.enterprise_id, presentNameOf(one)]))
  for (const { values } of rows.enterprises ?? []) names.set(values.enterprise_id ?? '', values.name ?? '')
  const firms = new Map(
    register?.titles.map(({ row, enterprise }) => [row.title_id, enterprise.row.enterprise_id]),
  )
  const label = labeller(register)
  const written = Object.values(TABLES).flatMap(({ name, title, columns }) =>
    (rows[name] ?? []).map(({ values, row }): CellValue[] => {
      const firm = values.enterprise_id || firms.get(values.title_id ?? '') || ''
      const told = Object.entries<Column>(columns).flatMap(([name, column]) =>
        values[name] ? [`${column.zh}：${label(name, column, values[name])}`] : [],
      )
      return [title.zh, row ? `第 ${row.line.row} 行` : '', names.get(firm) ?? '', told.join('；')]
    }),
  )
  for (const { table, key, values, row } of filled) {
    const record = Object.values(key).join(' ')
    written.push([
      TABLES[table].title.zh,
      `第 ${row.line.row} 行`,
      '',
      `已有的 ${record} 补上 ${Object.values(values).join('；')}`,
    ])
  }
  return {
    name: SHOWN.written,
    rows: written.length > 0 ? [['表', '名单的行', '企业', '内容'], ...written] : [],
    columns: [WIDTHS.narrow, WIDTHS.narrow, WIDTHS.middle, WIDTHS.wide].map(width => ({ width })),
  }
}

/** A value as a clerk says it: codes by their labels, districts by their names. */
function labeller(register: Plan['register']): (name: string, column: Column, value: string) => string {
  const districts = new Map(register?.districts.map(({ district, name }) => [district, name]))
  const categories = new Map(
    register?.measures.flatMap(law => law.categories.map(({ code, label }) => [code, label] as const)),
  )
  const grades = new Map(
    register?.measures.flatMap(law => law.grades.map(({ code, label }) => [code, label] as const)),
  )
  return (name, column, value) => {
    const words = { category: categories, grade: grades }[name]
    if (column.names === 'districts') return districts.get(value) ?? value
    if (value === 'true' || value === 'false') return value === 'true' ? '是' : '否'
    return words?.get(value) ?? formOf(column.type).codes?.[value]?.zh ?? value
  }
}

function changedSheet({ changed, lists }: Plan): WriteSheet {
  const isOfPaper = ({ file }: Spot) => lists.some(({ list }) => list.file === file)
  const rows = changed.map((one): CellValue[] => [
    [isOfPaper(one) ? '' : one.file, placeOf(one)].filter(Boolean).join(' '),
    one.column ?? '',
    one.was,
    one.now,
  ])
  return {
    name: SHOWN.changed,
    rows: rows.length > 0 ? [['行', '列', '名单写的', '整理为'], ...rows] : [],
    columns: [WIDTHS.narrow, WIDTHS.middle, WIDTHS.middle, WIDTHS.middle].map(width => ({ width })),
  }
}

/** Each list as it is, with what comes of every row at its left edge, where nobody overlooks it. */
function originalSheets({ lists, refused, questions }: Plan): WriteSheet[] {
  return lists.map(({ list }, i) => {
    const at = (spot: Spot, row: number) =>
      spot.file === list.file && spot.sheet === list.sheet && spot.row === row
    const shown = refused.some(({ rule }) => rule.startsWith('personal/')) ? maskAll : (text: string) => text
    const rows = list.rows.map(({ line }): CellValue[] => {
      const bad = refused
        .filter(one => at(one, line.row))
        .map(({ column, message }) => `${column ? `“${column}”列：` : ''}${message}`)
      const open = questions.filter(one => at(one, line.row)).map(askWords)
      const result = bad.length > 0 ? '不能导入' : open.length > 0 ? '待回答' : '可以'
      return [
        result,
        [...bad, ...open].join('\n'),
        ...list.columns.map(({ at }) => shown(line.cells[at] ?? '')),
      ]
    })
    return {
      name: lists.length > 1 ? `${SHOWN.original}${i + 1}` : SHOWN.original,
      rows: [['结果', '问题', ...list.columns.map(({ title }) => title)], ...rows],
      columns: [{ width: WIDTHS.narrow }, { width: WIDTHS.wide }],
      freezePane: { rows: 1 },
    }
  })
}
