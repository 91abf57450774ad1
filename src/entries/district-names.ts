// What a cell may call a district: its code, its name, or a short form that fits no other. Only entries/ imports it.
import { once } from '../once.ts'
import type { Words } from '../problem.ts'
import type { ReadTable } from './rows.ts'
import type { TableName } from './schema.ts'

/** A folder as far as it is read. */
interface Folder {
  tables: ReadonlyMap<TableName, ReadTable>
}

/** The districts of a folder by what a cell may call them. */
export interface DistrictNames {
  /** The code by each name and short form that fits one district alone. */
  codes: ReadonlyMap<string, string>
  /** The names of the districts by each short form that fits several. */
  ambiguous: ReadonlyMap<string, readonly string[]>
}

/** The names of a folder's districts. */
export const districtNames = once((read: Folder): DistrictNames => {
  const rows = (read.tables.get('districts')?.rows ?? []).map(row => ({
    code: String(row.district),
    name: String(row.name),
  }))
  const called = Map.groupBy(
    rows.flatMap(row => shortForms(row.name).map(form => ({ form, row }))),
    ({ form }) => form,
  )
  const fitting = [...called].map(([form, uses]) => [form, uses.map(({ row }) => row)] as const)
  return {
    // A code and a whole name win over a short form of another district.
    codes: new Map([
      ...fitting.flatMap(([form, [first, ...more]]) =>
        first && !more[0] ? [[form, first.code] as const] : [],
      ),
      ...rows.map(({ name, code }) => [name, code] as const),
      ...rows.map(({ code }) => [code, code] as const),
    ]),
    ambiguous: new Map(
      fitting.filter(([, all]) => all.length > 1).map(([form, all]) => [form, all.map(({ name }) => name)]),
    ),
  }
})

/** 火炬高技术产业开发区（高区）: without the brackets, what is in them, and either without 区, 市 or 县. */
function shortForms(name: string): string[] {
  const bare = name.replace(/[（(][^（）()]*[）)]/gu, '').trim()
  const inBrackets = [...name.matchAll(/[（(]([^（）()]*)[）)]/gu)].flatMap(([, text = '']) =>
    text.split(/[、，,]/u),
  )
  const forms = [bare, ...inBrackets.map(text => text.trim()), bare.replace(/[区市县]$/u, '')]
  return [...new Set(forms)].filter(form => form !== '' && form !== name)
}

/** What to say of a short form that fits several districts. */
export function tellAmbiguous(form: string, names: readonly string[]): { message: Words; hint: Words } {
  return {
    message: {
      zh: `“${form}”可以指 ${names.length} 个区市：${names.join('、')}。`,
      en: `“${form}” may be any of ${names.length} districts: ${names.join(', ')}.`,
    },
    hint: { zh: '写全称或区市代码。', en: 'Write the whole name or the code of the district.' },
  }
}
