// In: a register. Out: the workbook that a district fills in: one sheet with drop-downs, notes and an example row, and no ids. Read
// back like any other list. The command writes it.
import { type CellValue, type DataValidation, type WriteSheet, writeXlsx } from 'hucre'
import { formOf } from '../entries/cell.ts'
import type { Column } from '../entries/schema.ts'
import { TABLES } from '../entries/tables.ts'
import type { Measures } from '../law/measures.ts'
import type { Register } from '../register/register.ts'
import { EXAMPLE } from './shape/line-kinds.ts'

/** Rows below the header that have drop-downs. */
const ROWS = 500

interface TemplateColumn {
  title: string
  note: string
  example: string
  choices?: readonly string[]
  width: number
}

/** The workbook for lists under the measures that are newest in force. */
export async function writeTemplate({ districts, measures }: Register): Promise<Uint8Array> {
  const law = [...measures].sort((a, b) => (a.effective_from < b.effective_from ? 1 : -1))[0]
  const columns = columnsOf(
    districts.map(({ name }) => name),
    law,
  )
  const rows: CellValue[][] = [
    [`${law ? law.title.zh.replace(/管理办法$/, '') : ''}申报汇总表`],
    columns.map(({ title }) => title),
    columns.map(({ example }) => example),
  ]
  const sheet: WriteSheet = {
    name: '申报汇总表',
    rows,
    merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: columns.length - 1 }],
    columns: columns.map(({ width }) => ({ width, numFmt: '@' })),
    freezePane: { rows: 2 },
    dataValidations: columns.map((column, c) => validationOf(column, c)),
  }
  return writeXlsx({ sheets: [sheet] })
}

function columnsOf(districts: readonly string[], law: Measures | undefined): TemplateColumn[] {
  const categories = law?.categories ?? []
  const figures = Object.keys(categories[0]?.indicators ?? {})
  const unmanned = categories.some(({ unmanned_label }) => unmanned_label !== undefined)
  return [
    { title: '序号', note: '从 1 起连续编号；示例行不用删，不会导入。', example: EXAMPLE, width: 6 },
    { title: '企业名称', note: '营业执照上的全称。', example: '示例机械有限公司', width: 34 },
    {
      title: '统一社会信用代码',
      note: '18 位，按营业执照填写；本列已设为文本。',
      example: '（18 位）',
      width: 22,
    },
    {
      title: '类别',
      note: '从下拉中选。',
      example: categories[0]?.label ?? '',
      choices: categories.map(({ label }) => label),
      width: 14,
    },
    { title: '车间或工厂名称', note: '申报的车间或工厂叫什么。', example: '主轴数字化车间', width: 28 },
    ...(unmanned
      ? [
          {
            title: '无人',
            note: '产线工人全部由设备替代的选“是”。',
            example: '否',
            choices: ['是', '否'],
            width: 8,
          },
        ]
      : []),
    {
      title: '区市',
      note: '由哪个区市推荐，从下拉中选。',
      example: districts[0] ?? '',
      choices: districts,
      width: 18,
    },
    { title: '申报日期', note: '写作 2024-06-17。', example: '2024-06-17', width: 12 },
    ...['yield_grade', 'nc_rate', ...figures].map(figureColumn),
    ...(unmanned ? [figureColumn('workers_replaced')] : []),
  ]
}

function figureColumn(name: string): TemplateColumn {
  const columns: Readonly<Record<string, Column>> = TABLES.candidates.columns
  const column = columns[name]
  const title = column?.zh ?? name
  const form = column && formOf(column.type)
  const choices = form?.codes && Object.values(form.codes).map(({ zh }) => zh)
  if (choices) return { title, note: '从下拉中选。', example: choices[0] ?? '', choices, width: 14 }
  if (form?.type !== 'number')
    return { title, note: column?.about?.zh ?? '没有就空着。', example: '', width: 14 }
  return { title: `${title}（%）`, note: '以 % 计的数字：85 就是 85%。', example: '85', width: 14 }
}

function validationOf({ title, note, choices }: TemplateColumn, c: number): DataValidation {
  const letter = letterOf(c)
  const range = `${letter}3:${letter}${ROWS + 3}`
  const told = {
    range,
    allowBlank: true,
    showInputMessage: true,
    inputTitle: title.slice(0, 32),
    inputMessage: note,
  }
  // A list inside a cell rule holds 255 characters.
  if (!choices || choices.length === 0 || choices.join(',').length > 250)
    return { ...told, type: 'textLength', operator: 'lessThanOrEqual', formula1: '1000' }
  return { ...told, type: 'list', values: [...choices] }
}

function letterOf(c: number): string {
  const rest = String.fromCharCode(65 + (c % 26))
  return c < 26 ? rest : `${String.fromCharCode(64 + Math.floor(c / 26))}${rest}`
}
