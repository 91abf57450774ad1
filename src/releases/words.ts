// What records of releases are called, in words. Whoever tells of them may import it.
import type { TableName } from '../entries/schema.ts'
import { TABLES } from '../entries/tables.ts'
import type { Words } from '../problem.ts'
import type { Change } from './delta.ts'
import { MEASURES, TEXTS } from './records.ts'
import { textOfCell } from './state.ts'

/** The record in words: what it is, its key, and what it is called. */
export function nameOf(record: Named): Words {
  const [title, called] = [titleOf(record.of), calledOf(record)]
  return { zh: `${title.zh} ${called.zh}`, en: `${title.en} ${called.en}` }
}

/** The key of the record, and what it is called. */
export function calledOf({ of, key, value }: Named): Words {
  const called = of === MEASURES ? '' : textOfCell(value.new_name ?? value.name ?? value.title)
  return {
    zh: called ? `${key.trim()}（${called}）` : key.trim(),
    en: called ? `${key.trim()} (${called})` : key.trim(),
  }
}

type Named = Pick<Change, 'of' | 'key' | 'value'>

/** What a table or another collection of records is called. */
export function titleOf(of: string): Words {
  if (of === MEASURES) return { zh: '办法', en: 'measures' }
  if (of === TEXTS) return { zh: '公告正文', en: 'text of a notice' }
  // A dataset that no table is called as, and what an older release knew.
  if (!(of in TABLES)) return { zh: of, en: of }
  const { title } = TABLES[of as TableName]
  return { zh: title.zh, en: title.en.toLowerCase() }
}

/** What a column of a table is called. */
export function headerOf(of: string, column: string): Words {
  const columns: Readonly<Record<string, Words>> = of in TABLES ? TABLES[of as TableName].columns : {}
  const { zh, en } = columns[column] ?? { zh: column, en: column }
  return { zh, en }
}
