// In: the read tables. Out: a problem for each id that names no record. It judges only references into sound tables.
import type { Place, Problem } from '../problem.ts'
import { districtNames, tellAmbiguous } from './district-names.ts'
import { placeOf } from './place.ts'
import { keyOf, type ReadTable } from './rows.ts'
import type { Column, TableName, TableSchema } from './schema.ts'
import { TABLES } from './tables.ts'

/** What was read of a folder: the tables that have a file, the ids of the measures, and the texts of notices. */
export interface ReadFolder {
  tables: ReadonlyMap<TableName, ReadTable>
  measures: ReadonlySet<string>
  /** The file of each text by its notice. */
  texts: ReadonlyMap<string, string>
}

/** Every reference that leads nowhere; a table that is missing altogether is one problem. */
export function checkReferences(read: ReadFolder): Problem[] {
  const ids = new Map<string, ReadonlySet<string>>([['measures', read.measures]])
  for (const [name, table] of read.tables) ids.set(name, keysOf(table, TABLES[name]))
  const unsound = new Set<string>([...read.tables].flatMap(([name, table]) => (table.isSound ? [] : name)))
  const isUnsound = (target: string) => unsound.has(target)
  const districts = districtNames(read)
  const problems: Problem[] = []
  const missing = new Set<string>()
  // A missing file is one mistake, however much refers to it.
  const noteMissing = (at: Place, value: string, file: string) => {
    if (!missing.has(file)) problems.push(missingFile(at, value, file))
    missing.add(file)
  }
  for (const [name, table] of read.tables) {
    for (const [columnName, column] of Object.entries<Column>(TABLES[name].columns)) {
      const targets = [column.names ?? []].flat()
      if (targets.length === 0 || targets.some(isUnsound)) continue
      for (const row of table.rows) {
        const value = row.values[columnName]
        if (typeof value !== 'string' || targets.some(target => ids.get(target)?.has(value))) continue
        if (targets[0] === 'districts' && districts.codes.has(value)) continue
        const at = placeOf(row, columnName)
        const several = targets[0] === 'districts' ? districts.ambiguous.get(value) : undefined
        const absent = targets.find(target => !ids.has(target))
        if (several)
          problems.push({ ...dangling(at, value, ['districts']), ...tellAmbiguous(value, several) })
        else if (targets[0] === 'measures') noteMissing(at, value, `measures/${value}.json`)
        else if (absent) noteMissing(at, value, `${absent}.csv`)
        else
          problems.push(
            dangling(
              at,
              value,
              targets.filter(target => target !== 'measures'),
            ),
          )
      }
    }
  }
  const notices = ids.get('notices')
  for (const [id, file] of isUnsound('notices') ? [] : read.texts) {
    const at = { file }
    if (notices === undefined) noteMissing(at, id, 'notices.csv')
    else if (!notices.has(id)) problems.push(strayText(at, id))
  }
  return problems
}

function keysOf(table: ReadTable, schema: TableSchema): ReadonlySet<string> {
  return new Set(table.rows.flatMap(row => keyOf(row.values, schema) ?? []))
}

function dangling(at: Place, value: string, targets: readonly TableName[]): Problem {
  const titles = targets.map(target => TABLES[target].title)
  return {
    rule: `reference/${targets[0]}`,
    level: 'error',
    ...at,
    value,
    message: {
      zh: `${titles.map(title => `“${title.zh}”`).join('和')}表中没有“${value}”。`,
      en: `There is no “${value}” among the ${titles.map(title => title.en.toLowerCase()).join(' and ')}.`,
    },
    hint: {
      zh: `核对编号，或在 ${targets.join('.csv 或 ')}.csv 中补上这条记录。`,
      en: `Check the id, or add the record to ${targets.join('.csv or ')}.csv.`,
    },
  }
}

function missingFile(at: Place, value: string, file: string): Problem {
  return {
    rule: 'file/missing',
    level: 'error',
    ...at,
    value,
    message: {
      zh: `此处用到的文件 ${file} 不存在。`,
      en: `This refers to the file ${file}, which does not exist.`,
    },
    hint: {
      zh: `把 ${file} 放进数据文件夹，或核对此处的内容。`,
      en: `Add ${file} to the data folder, or check this cell.`,
    },
  }
}

function strayText(at: Place, value: string): Problem {
  return {
    rule: 'reference/notices',
    level: 'error',
    ...at,
    value,
    message: { zh: `没有编号为“${value}”的公告。`, en: `There is no notice “${value}”.` },
    hint: { zh: '文件名应为公告编号，核对后改名。', en: 'Name the file after the notice it belongs to.' },
  }
}
