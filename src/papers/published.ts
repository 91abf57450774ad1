// In: the workbook of all datasets that a site publishes (register.xlsx). Out: as much of a data folder as it tells, so that a district
// can try its list on it before it sends it; nothing is ever written to it. The command asks.
import type { Day } from '../day.ts'
import type { TableName } from '../entries/schema.ts'
import { TABLES } from '../entries/tables.ts'
import type { Files } from '../source/folder.ts'
import type { Answers } from './draft/ask.ts'
import type { Folder } from './judge.ts'
import type { Paper, Sheet } from './paper.ts'
import { type Plan, plan } from './plan.ts'
import { formOf } from './read/bytes.ts'
import { readWorkbook } from './read/spreadsheet.ts'

/** A row of a published dataset, by its columns. */
type Published = Readonly<Record<string, string>>
type Sheets = ReadonlyMap<string, readonly Published[]>

/** A data folder of what the workbook publishes; undefined where the bytes are no such workbook. */
export async function readPublished(bytes: Uint8Array): Promise<Files | undefined> {
  const sheets = await sheetsOf(bytes)
  if (!['codes', 'enterprises', 'titles', 'notices'].every(name => sheets.has(name))) return undefined
  const texts = [...tablesOf(sheets), ...measuresOf(sheets), ['site.json', JSON.stringify(SITE)] as const]
  return new Map(texts.map(([path, text]) => [path, new TextEncoder().encode(text)]))
}

/** The rows of every sheet; none where the bytes are no workbook, or a damaged one. */
async function sheetsOf(bytes: Uint8Array): Promise<Sheets> {
  const read = await tryToRead(bytes)
  return new Map(
    read.map(({ called, lines }) => {
      const [head, ...rows] = lines.map(({ cells }) => cells)
      const records = rows.map(cells =>
        Object.fromEntries((head ?? []).map((name, c) => [name, cells[c] ?? ''])),
      )
      return [called, records]
    }),
  )
}

async function tryToRead(bytes: Uint8Array): Promise<Sheet[]> {
  try {
    return formOf(bytes) === 'xlsx' ? await readWorkbook('', bytes, 'xlsx') : []
  } catch {
    return []
  }
}

const of = (sheets: Sheets, name: string) => sheets.get(name) ?? []

function tablesOf(sheets: Sheets): [path: string, text: string][] {
  const withdrawn = new Set(
    of(sheets, 'windows').flatMap(one => (one.status === 'withdrawn' ? [one.window_id] : [])),
  )
  const stands = (one: Published) => !withdrawn.has(one.window_id)
  const rows: Partial<Record<TableName, readonly Published[]>> = {
    districts: codesOf(sheets, 'titles', 'district').map(({ code, label_zh }) => ({
      district: code ?? '',
      name: label_zh ?? '',
    })),
    // The name first recorded is the oldest that the register used.
    enterprises: of(sheets, 'enterprises').map(one => ({
      ...one,
      name: one.former_names?.split(';')[0] || (one.name ?? ''),
    })),
    notices: of(sheets, 'notices').map(one => ({ ...one, stated_count: '' })),
    windows: of(sheets, 'windows').filter(stands),
    candidates: of(sheets, 'candidates').filter(stands),
    certifications: of(sheets, 'titles'),
    'proposed-revocations': of(sheets, 'proposed-revocations').filter(stands),
    're-evaluations': of(sheets, 're-evaluations'),
    renames: of(sheets, 'renames'),
    revocations: of(sheets, 'revocations'),
  }
  return Object.values(TABLES).map(({ name, columns }) => {
    const records = (rows[name] ?? []).map(one =>
      Object.keys(columns).map(column => [column, one[column] ?? '']),
    )
    // A line a record: what is wrong with one is told at its line.
    return [
      `${name}.json`,
      `[\n${records.map(cells => JSON.stringify(Object.fromEntries(cells))).join(',\n')}\n]`,
    ]
  })
}

function codesOf(sheets: Sheets, dataset: string, column: string): Published[] {
  return of(sheets, 'codes').filter(one => one.dataset === dataset && one.column_name === column)
}

/** Stands for the first day of measures that no notice cites: nothing is dated before it. */
const UNKNOWN = '1970-01-01'

/** The measures as far as codes tell them: what they call things. What they demand is not published as data: the least that any may demand. */
function measuresOf(sheets: Sheets): [path: string, text: string][] {
  const label = ({ code, label_zh }: Published) => ({ code, label: label_zh })
  const years = yearsOf(sheets)
  return codesOf(sheets, 'titles', 'measures').map(({ code: id = '', label_zh }) => {
    const days = of(sheets, 'notices').flatMap(one => (one.measures === id ? [one.published_on ?? ''] : []))
    const measures = {
      id,
      title: label_zh,
      effective_from: days.sort()[0] ?? UNKNOWN,
      articles: [],
      categories: codesOf(sheets, 'titles', 'category').map(label),
      publicity: { days: 1, day_kind: 'calendar', first_day_counts: true },
      windows_required: false,
      operating_years: 1,
      yield_grades: { priority: [], refused: [] },
      grades: codesOf(sheets, 're-evaluations', 'grade')
        .filter(({ code }) => code !== 'absent' && code !== 'exempt')
        .map(one => ({ ...label(one), ends_title: false })),
      revocation_reasons: codesOf(sheets, 'revocations', 'reasons').map(({ code = '', label_zh }) => ({
        item: code,
        label: label_zh,
        refusal_years: years.get(code) ?? 0,
      })),
    }
    return [`measures/${id}.json`, JSON.stringify(measures)]
  })
}

/** How many years each reason bars, as the revocations show that were published. */
function yearsOf(sheets: Sheets): ReadonlyMap<string, number> {
  const years = new Map<string, number>()
  const rows = of(sheets, 'revocations').map(one => ({
    items: one.reasons?.split(';') ?? [],
    years: Number(one.refusal_years) || 0,
  }))
  // A row of several reasons bars as long as the longest of them: those with one tell first.
  for (const { items, years: longest } of rows.sort((a, b) => a.items.length - b.items.length)) {
    const isTold = items.some(item => years.get(item) === longest)
    for (const item of items) if (!years.has(item) && !isTold) years.set(item, longest)
  }
  return years
}

/** Never shown: a trial writes and publishes nothing. */
const SITE = {
  title: { zh: '试算' },
  publisher: { zh: '试算' },
  description: { zh: '试算' },
  url: 'https://example.org/',
  base: '/',
  licence: { name: '-', url: 'https://example.org/' },
  contact: { office: '-', address: '-' },
}

/** Plans papers on published data as if they were publicised on a day: a district has no notice yet, and is not asked for one. */
export async function planTrial(
  papers: readonly Paper[],
  folder: Folder,
  given: Answers,
  day: Day,
): Promise<Plan> {
  const answers = new Map(given)
  let made = await plan(papers, folder, answers)
  for (let i = 0; i < 3; i++) {
    const open = made.questions.filter(({ id, options }) => trialAnswer(id, options, day) !== undefined)
    if (open.length === 0) break
    for (const { id, options } of open) answers.set(id, trialAnswer(id, options, day) ?? '')
    made = await plan(papers, folder, answers)
  }
  made.said.unshift(
    `对照公布的数据试算，当作 ${day} 公示：查企业、区市、类别、重复和不受理期；指标、经营时间、公示期不在公布的数据里，由市里导入时核对`,
  )
  return made
}

function trialAnswer(id: string, options: readonly { value: string }[], day: Day): string | undefined {
  const told: Readonly<Record<string, string>> = {
    'notice.kind': 'publicity',
    'notice.published_on': day,
    'notice.document_no': '无',
    'notice.title': '申报汇总表',
    // No register has so many batches in a year: nothing that stands is taken for this list.
    'notice.batch': `${day.slice(0, 4)}-99`,
    'notice.measures': options.at(-1)?.value ?? '',
    'window.starts_on': day,
  }
  return told[id]
}
