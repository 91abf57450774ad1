import type { Words } from '../problem.ts'
import type { History, Vanished } from '../releases/history.ts'
import { keyColumnsOf, MEASURES, TEXTS } from '../releases/records.ts'
import { textOfCell } from '../releases/state.ts'
import { nameOf, titleOf } from '../releases/words.ts'
import { type Finding, rule } from './rule.ts'

/** A record of the newest release is in no table any more, and no correction says that it never should have been. */
export const historyVanished = rule({
  id: 'history/vanished',
  level: 'error',
  topic: undefined,
  find: (_register, _day, { history }) => tellVanished(history),
})

/** Of so many of a table the first are named, the rest counted. */
const MOST = 20

/** What is told of records that vanished; it needs no register, for one row less may leave none that is sound. */
export function tellVanished({ vanished, release }: History): Finding[] {
  const tables = [...Map.groupBy(vanished, ({ of }) => of)]
  return tables.flatMap(([of, records]) => {
    const rest = records.slice(MOST)
    return [
      ...records.slice(0, MOST).map(record => gone(record, release)),
      ...(rest.length > 0 ? [manyGone(of, rest, release)] : []),
    ]
  })
}

/** The record as a waiver names it, and the other ids in its key. */
export function subjectOf({ of, key, value }: Vanished): Pick<Finding, 'subject' | 'aliases'> {
  const ids = keyColumnsOf(of).map(column => textOfCell(value[column]))
  const subject = of === 're-evaluations' ? textOfCell(value.title_id) : (ids[0] ?? key)
  return { subject, aliases: [key, ...ids] }
}

/** The file in which records of a table stand. */
export function fileOf(of: string, key: string): string {
  if (of === MEASURES) return `measures/${key}.json`
  return of === TEXTS ? `notices/${key}.md` : `${of}.csv`
}

function gone(record: Vanished, release: number): Finding {
  const { of, key } = record
  const { zh, en } = nameOf(record)
  const file = fileOf(of, key)
  return {
    file,
    value: key.trim(),
    ...subjectOf(record),
    message: {
      zh: `第 ${release} 期公布过的${zh}，现在没有了。`,
      en: `The ${en} was published in release ${release} and is gone.`,
    },
    hint: hintFor(record, file),
  }
}

function hintFor({ of, key, value }: Vanished, file: string): Words {
  if (of === MEASURES || of === TEXTS)
    return { zh: `把文件 ${file} 放回来。`, en: `Put the file ${file} back.` }
  const [column = ''] = keyColumnsOf(of)
  const id = textOfCell(value[column])
  const section = { certifications: 'titles', enterprises: 'enterprises' }[of]
  const moved = section
    ? {
        zh: `；只是换了编号的，在 site.json 的 redirects 写 "/${section}/${id}/": "/${section}/新编号/"`,
        en: `; if its id alone is another, write "/${section}/${id}/": "/${section}/new-id/" in the redirects of site.json`,
      }
    : { zh: '', en: '' }
  return {
    zh: `把这一行补回 ${file}；确属不该公布的，在 corrections.csv 加一行：table 写 ${of}，record_id 写 ${key.trim()}，column 写 ${column}，was 写 ${id}，now 空着，并写理由和日期${moved.zh}。`,
    en: `Put its row back into ${file}; if it should never have been published, add a line to corrections.csv: table ${of}, record_id ${key.trim()}, column ${column}, was ${id}, now empty, with reason and day${moved.en}.`,
  }
}

function manyGone(of: string, records: readonly Vanished[], release: number): Finding {
  const names = records.map(({ key }) => key.trim())
  const shown = names.slice(0, MOST)
  const title = titleOf(of)
  return {
    file: fileOf(of, names[0] ?? ''),
    message: {
      zh: `第 ${release} 期公布过的“${title.zh}”另有 ${names.length} 条没有了：${shown.join('、')}${names.length > MOST ? '……' : ''}。`,
      en: `${names.length} more records of ${of} were published in release ${release} and are gone: ${shown.join(', ')}${names.length > MOST ? ' …' : ''}.`,
    },
    hint: {
      zh: '这么多记录同时不见，多半是表没有存全，或取错了文件；先从备份取回整张表。',
      en: 'So many at once: the table was probably not saved whole, or is another file; take it back from a backup.',
    },
  }
}
