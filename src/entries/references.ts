// In: the read tables. Out: a problem for each id that names no record. It judges only references into sound tables.
import type { Place, Problem } from '../problem.ts'
import { districtNames, tellAmbiguous } from './district-names.ts'
import { meantId } from './meant-id.ts'
import { asking, nearest } from './nearest.ts'
import { placeOf } from './place.ts'
import type { ReadTable } from './rows.ts'
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
  const known = knownIds(read)
  const problems: Problem[] = []
  const missing = new Set<string>()
  // A missing file is one mistake, however much refers to it.
  const noteMissing = (at: Place, value: string, file: string) => {
    if (!missing.has(file)) problems.push(missingFile(at, value, file))
    missing.add(file)
  }
  const isDangling = (value: string, targets: readonly Target[]) =>
    !targets.some(target => known.get(target)?.has(value))
  for (const { at, value, targets } of referencesOf(read, isDangling)) {
    const several = targets[0] === 'districts' && districtNames(read).ambiguous.get(value)
    const absent = targets.find(target => !known.has(target))
    if (several)
      problems.push({ ...dangling(at, value, targets, undefined), ...tellAmbiguous(value, several) })
    else if (targets[0] === 'measures') noteMissing(at, value, `measures/${value}.json`)
    else if (absent) noteMissing(at, value, `${absent}.csv`)
    else problems.push(dangling(at, value, targets, meantBy(value, targets, read, problems.length)))
  }
  for (const [id, file] of isSound(read, 'notices') ? read.texts : []) {
    const notices = known.get('notices')
    if (notices === undefined) noteMissing({ file }, id, 'notices.csv')
    else if (!notices.has(id))
      problems.push(strayText(file, id, meantBy(id, ['notices'], read, problems.length)))
  }
  return problems
}

type Target = TableName | 'measures'

/** What names the records of a target: of a district its spellings too. */
type Known = Pick<ReadonlySet<string>, 'has' | 'keys'>

function knownIds(read: ReadFolder): ReadonlyMap<Target, Known> {
  const { tables, measures } = read
  const known = new Map<Target, Known>([['measures', measures]])
  for (const [name, { ids }] of tables)
    known.set(name, name === 'districts' ? districtNames(read).codes : ids)
  return known
}

interface Reference {
  at: Place
  value: string
  targets: readonly Target[]
}

/** A table of which a key could not be read, or that is not in its place, cannot be judged. */
function isSound({ tables }: ReadFolder, name: Target): boolean {
  return name === 'measures' || tables.get(name)?.isSound !== false
}

function targetsOf({ names = [] }: Column): readonly Target[] {
  return [names].flat()
}

/** Every cell that names a record of another table, if that could be read; those alone for which `isMeant` holds. */
export function* referencesOf(
  read: ReadFolder,
  isMeant: (value: string, targets: readonly Target[]) => boolean = () => true,
): Generator<Reference> {
  for (const [name, table] of read.tables) {
    for (const [columnName, column] of Object.entries<Column>(TABLES[name].columns)) {
      const targets = targetsOf(column)
      if (targets.length === 0 || !targets.every(target => isSound(read, target))) continue
      for (const row of table.rows) {
        const value = row[columnName]
        if (typeof value === 'string' && isMeant(value, targets))
          yield { at: placeOf(row, columnName), value, targets }
      }
    }
  }
}

// Looking for what was meant takes a look at every id; where this many are wrong it is no slip of the pen.
const MOST_COMPARED = 50

function meantBy(
  value: string,
  targets: readonly Target[],
  read: ReadFolder,
  found: number,
): string | undefined {
  if (found >= MOST_COMPARED) return undefined
  if (targets[0] !== 'districts') {
    const known = knownIds(read)
    return meantId(
      value,
      targets.flatMap(target => [...(known.get(target)?.keys() ?? [])]),
    )
  }
  const { codes } = districtNames(read)
  return nearest(value, codes.keys(), { meaningOf: spelling => codes.get(spelling) })
}

function dangling(at: Place, value: string, targets: readonly Target[], meant: string | undefined): Problem {
  const tables = targets.filter(target => target !== 'measures')
  const titles = tables.map((target): TableSchema['title'] => TABLES[target].title)
  const file = tables.map(target => `${target}.csv`)
  return {
    rule: `reference/${targets[0]}`,
    level: 'error',
    ...at,
    value,
    message: {
      zh: `${titles.map(title => `“${title.zh}”`).join('和')}表中没有“${value}”。`,
      en: `There is no “${value}” among the ${titles.map(title => title.en.toLowerCase()).join(' and ')}.`,
    },
    hint: asking(value, meant, {
      zh: `核对此处，或在 ${file.join(' 或 ')} 中补上这条记录。`,
      en: `Check this cell, or add the record to ${file.join(' or ')}.`,
    }),
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

function strayText(file: string, value: string, meant: string | undefined): Problem {
  return {
    rule: 'reference/notices',
    level: 'error',
    file,
    value,
    message: { zh: `没有编号为“${value}”的公告。`, en: `There is no notice “${value}”.` },
    hint: asking(value, meant, {
      zh: '文件名应为公告编号，核对后改名。',
      en: 'Name the file after the notice it belongs to.',
    }),
  }
}
